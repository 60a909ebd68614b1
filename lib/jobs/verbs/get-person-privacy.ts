import { mayDecide, mayEditAccount, mayErasePeople, mayHold, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { isModelled, personKey, resolveSaid } from '@/lib/beliefs'
import { isDeniable } from '@/lib/beliefs/pure'
import { accountPeople, findAccount, findPerson, type AccountPerson, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { interactionsOfPerson } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { forReader } from '../holds/refuse'
import { holdsOver } from '../holds/store'
import { answersOf, memberNames, personLinks } from '../own-page/store'
import { answerOf } from '../own-page/tell'
import type { PersonAnswerView } from '../own-page/types'
import { consentsOf, countHeld, type Subject } from '../privacy/store'
import type { PersonPrivacy } from '../privacy/types'
import { accountSaidKeys, withheldInteractions } from '../store'

/**
 * What is in force of a person's consent, how much there is of them in the accounts that the actor sees, and what the actor may do
 * about it: to note their consent takes the right to change every account they are in, erasing and copying an admin.
 * @throws NotFoundError when the person is unknown or works in no account that the actor sees
 */
export async function getPersonPrivacy(ctx: Ctx, input: { personId: string }): Promise<PersonPrivacy> {
  const { workspaceId } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await findPerson(tx, workspaceId, input.personId) : null
    const accounts: (AccountRecord | null)[] = []
    for (const accountId of person?.accountIds ?? []) accounts.push(await findAccount(tx, workspaceId, accountId))
    const seen = accounts.filter((account) => account !== null && maySeeAccount(ctx, account)).filter((account) => account !== null)
    const known = person ? await knownIn(tx, workspaceId, person.id, seen) : []
    const first = known[0]
    if (!person || !first || first.side === 'us') throw notFound('person')
    const accountIds = seen.map(({ id }) => id)
    const spoken = (await interactionsOfPerson(tx, workspaceId, person.id)).filter(({ accountId }) => accountIds.includes(accountId))
    const withheld = await withheldInteractions(tx, workspaceId, accountIds)
    const labels = new Set([...known.flatMap(({ name, aliases, emails }) => [name, ...aliases, ...emails]), ...spoken.map(({ label }) => label)])
    return {
      person: { id: person.id, name: person.name },
      modelled: isModelled(first),
      consents: await consentsOf(tx, workspaceId, person.id),
      held: { ...(await countHeld(tx, workspaceId, await subjectOf(tx, workspaceId, person.id, accountIds))), labels: labels.size },
      toRead: new Set([...spoken.map(({ interactionId }) => interactionId), ...withheld]).size,
      holds: (await holdsOver(tx, workspaceId, { personIds: [person.id], accountIds: accountIds })).map((hold) => forReader(ctx, hold)),
      links: mayErasePeople(ctx) ? await personLinks(tx, workspaceId, person.id, ctx.now) : [],
      answers: await answersFor(tx, ctx, person.id, seen),
      may: { consent: accounts.every((account) => account !== null && mayEditAccount(ctx, account)), erase: mayErasePeople(ctx), copy: mayErasePeople(ctx), hold: mayHold(ctx) },
    }
  })
}

/** What they said on their own page, with who may settle it: of a belief whoever decides on its account, of anything else an admin. */
async function answersFor(tx: Tx, ctx: Ctx, personId: string, seen: readonly AccountRecord[]): Promise<PersonAnswerView[]> {
  const rows = (await answersOf(tx, ctx.workspaceId, personId)).filter(({ accountId }) => accountId === null || seen.some(({ id }) => id === accountId))
  const names = await memberNames(tx, ctx.workspaceId, rows.flatMap(({ settledById }) => settledById ?? []))
  return rows.map((row) => {
    const account = seen.find(({ id }) => id === row.accountId)
    return {
      ...answerOf(row), account: account ? { id: account.id, name: account.name } : null, beliefId: row.beliefId, settledBy: row.settledById === null ? null : (names.get(row.settledById) ?? 'a colleague who left'),
      may: account ? mayDecide(ctx, account) : mayErasePeople(ctx), countable: row.kind === 'right' || (row.kind === 'not_right' && isDeniable(row.statement ?? '')),
    }
  })
}

async function knownIn(tx: Tx, workspaceId: string, personId: string, accounts: readonly AccountRecord[]): Promise<AccountPerson[]> {
  const known: AccountPerson[] = []
  for (const { id } of accounts) known.push(...(await accountPeople(tx, workspaceId, id)).filter((each) => each.id === personId))
  return known
}

/** A person with the keys under which others spoke of them in these accounts. */
export async function subjectOf(tx: Tx, workspaceId: string, personId: string, accountIds: readonly string[]): Promise<Subject> {
  const saidKeys = new Set<string>()
  for (const accountId of accountIds) {
    const holders = (await accountPeople(tx, workspaceId, accountId)).map((each) => ({ ...each, modelled: true }))
    for (const key of await accountSaidKeys(tx, workspaceId, accountId)) if (resolveSaid(key, holders) === personKey(personId)) saidKeys.add(key)
  }
  return { personId, holderKey: personKey(personId), saidKeys: [...saidKeys], accountIds }
}
