import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayErasePeople, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { eraseObservations, forgetMatches } from '@/lib/beliefs'
import { findAccount, findPerson, lockAccount, removePerson, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { eraseAttendee } from '@/lib/meetings'
import { keepPersonOut, keepReportsOut } from '@/lib/privacy'
import { queue } from '@/lib/queue'
import { eraseTalk } from '@/lib/review'
import { isId } from '@/lib/shared/ids'
import { isFullName, normaliseName } from '@/lib/shared/names'
import { assertNoHold } from '../holds/refuse'
import { bareNamesFree, eraseFromWorkspace, eraseMentions, eraseReports, eraseWords, labelsOf, namesakeFree, spokenBy, wordsOf } from '../privacy/erase'
import { accountsNaming, countHeld } from '../privacy/store'
import type { PersonHeld } from '../privacy/types'
import { refreshAll } from '../refresh-all'
import { subjectOf } from './get-person-privacy'

export const ErasePersonInput = z.object({ personId: z.string() })

/**
 * Erases a person: their words in every interaction, what they hold, what others reported of them, and their name where
 * others say it, their full name in every account; then recomputes every account that this touched. Marks of their labels keep
 * them out of later imports. The audit keeps how much it was, in numbers.
 * @throws NotFoundError when the actor sees no account of theirs, ForbiddenError unless the actor is an admin
 * @throws ConflictError while a legal hold is on them, or on an account that would lose something
 */
export async function erasePerson(ctx: Ctx, input: z.input<typeof ErasePersonInput>): Promise<PersonHeld> {
  const { workspaceId, now } = ctx
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await findPerson(tx, workspaceId, input.personId) : null
    const own = await accountsBy(tx, workspaceId, person?.accountIds ?? [])
    if (!person || !own.some((account) => maySeeAccount(ctx, account))) throw notFound('person')
    assertMayErasePeople(ctx)
    const labels = await labelsOf(tx, workspaceId, person.id, person.accountIds)
    const names = new Set(labels.map(normaliseName))
    const isTheirs = (label: string): boolean => names.has(normaliseName(label))
    const spoken = await spokenBy(tx, workspaceId, person.id, labels, person.accountIds)
    const inside = new Set([...person.accountIds, ...spoken.map(({ accountId }) => accountId)])
    const fullNames = labels.filter(isFullName)
    const outside = (await accountsNaming(tx, workspaceId, fullNames)).filter((id) => !inside.has(id))
    const accounts = await accountsBy(tx, workspaceId, [...inside, ...outside].sort())
    for (const account of accounts) await lockAccount(tx, workspaceId, account.id)
    await assertNoHold(tx, ctx, { personIds: [person.id], accountIds: accounts.map(({ id }) => id) })

    const held = { ...(await countHeld(tx, workspaceId, await subjectOf(tx, workspaceId, person.id, [...inside]))), labels: labels.length }
    const said = await wordsOf(tx, workspaceId, spoken)
    for (const account of accounts) await eraseReports(tx, workspaceId, account, { personId: person.id, isTheirs })
    await eraseTalk(tx, workspaceId, { speakerPersonId: person.id })
    await eraseObservations(tx, workspaceId, { speakerPersonId: person.id })
    for (const each of spoken) await eraseWords(tx, workspaceId, each, now)
    for (const account of accounts) await forgetMatches(tx, workspaceId, account.id)
    for (const account of accounts) await eraseMentions(tx, workspaceId, account, { personId: person.id, labels: inside.has(account.id) ? labels : await namesakeFree(tx, workspaceId, account.id, fullNames), said, isTheirs })
    await eraseFromWorkspace(tx, workspaceId, labels)
    await keepPersonOut(tx, workspaceId, [...inside], labels, now, actorId)
    for (const id of inside) await keepReportsOut(tx, workspaceId, id, await bareNamesFree(tx, workspaceId, id, person.id, labels), now, actorId)
    await eraseAttendee(tx, workspaceId, person.id, isTheirs)
    await removePerson(tx, workspaceId, person.id)
    await audit(tx, ctx, { verb: 'person.erase', objectType: 'person', objectId: person.id, fields: { ...held, accounts: accounts.length } })
    for (const account of accounts) await refreshAll(tx, workspaceId, account, now, { cause: 'removal', interactionId: null, actorId })
    return held
  })
}

async function accountsBy(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<AccountRecord[]> {
  const accounts: (AccountRecord | null)[] = []
  for (const id of ids) accounts.push(await findAccount(tx, workspaceId, id))
  return accounts.filter((account) => account !== null)
}
