import { z } from 'zod'
import { align } from '@/lib/alignment/pure'
import { audit, code } from '@/lib/audit'
import { assertMayErasePeople, notFound, type Ctx } from '@/lib/auth'
import { isModelled, modelAccount, type AccountModel } from '@/lib/beliefs'
import { ROLE_POWER } from '@/lib/beliefs/pure'
import { accountPeople, employmentsOf, findPerson, roleChangesOf, workspaceSettings, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { accountSegments, coverNames } from '@/lib/ingest'
import { ConflictError } from '@/lib/shared/errors'
import { isId, newId } from '@/lib/shared/ids'
import { beliefsOf, conversationsOf, readingsOf } from '../copy/compose'
import { notesOf } from '../copy/notes'
import { packCopy, type Packed } from '../copy/pack'
import { copiesSince, logOf, meetingsOf, personRow, readingsOf as readingRows, remarksOn, rulingsOn, servedOf, turnsOf, usageOf, writtenIn } from '../copy/store'
import { accountsOf, othersOf } from '../copy/whose'
import { holdsOver } from '../holds/store'
import { answersOf } from '../own-page/store'
import { answerOf } from '../own-page/tell'
import { consentsOf } from '../privacy/store'
import { subjectOf } from './get-person-privacy'

export const CopyPersonInput = z.object({ personId: z.string() })

/** A copy works out whole accounts anew: so many may be made in so many minutes. */
const MOST_COPIES = 20
const WITHIN_MS = 10 * 60_000

/**
 * Everything that is kept of a person as a file for them: who they are, what they said, what is believed and why, what was corrected, and
 * who was shown it. Of others only that they told something, and what members wrote about
 * the person. Audited by ids and numbers.
 * @throws ForbiddenError unless the actor is an admin, NotFoundError when the person is unknown, ConflictError when too many were made
 */
export async function copyPerson(ctx: Ctx, input: z.input<typeof CopyPersonInput>): Promise<Packed> {
  const { workspaceId, now } = ctx
  const requestId = newId(now.getTime())
  const copy = await inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await findPerson(tx, workspaceId, input.personId) : null
    const accounts = person ? await accountsOf(tx, ctx, person.id, person.accountIds) : []
    if (!person || accounts.length === 0) throw notFound('person')
    assertMayErasePeople(ctx)
    if ((await copiesSince(tx, workspaceId, new Date(now.getTime() - WITHIN_MS))) >= MOST_COPIES) {
      throw new ConflictError(`${MOST_COPIES} copies were made in the last ten minutes.`, 'Nothing was made. Try again in a few minutes.')
    }
    const names = new Map(accounts.map(({ id, name }) => [id, name]))
    const nameOf = (id: string): string => names.get(id) ?? ''
    const subject = await subjectOf(tx, workspaceId, person.id, [...names.keys()])
    const others = await othersOf(tx, workspaceId, person.id, accounts)
    const row = await personRow(tx, workspaceId, person.id)
    const turns = await turnsOf(tx, workspaceId, person.id)
    const readings = readingsOf(await readingRows(tx, workspaceId, subject), subject, others)
    const models: { account: AccountRecord; model: AccountModel }[] = []
    for (const account of accounts) models.push({ account, model: await modelAccount(tx, workspaceId, account, { asOf: now, knownAt: now }) })
    const beliefs = models.flatMap(({ account, model }) => beliefsOf(account.name, model.beliefs, subject, others))
    const known = (await accountPeople(tx, workspaceId, accounts[0]?.id ?? '')).find(({ id }) => id === person.id)
    const made = {
      requestId, generatedAt: now.toISOString(), controller: (await workspaceSettings(tx, workspaceId)).companyName,
      person: {
        id: person.id, name: row.name, side: row.side, since: row.createdAt.toISOString(), labels: row.labels, legalHold: (await holdsOver(tx, workspaceId, { personIds: [person.id], accountIds: person.accountIds })).length > 0,
        employments: (await employmentsOf(tx, workspaceId, person.id)).map(({ accountId, title, role, from, to }) => ({ account: nameOf(accountId), title, role, from: from?.toISOString().slice(0, 10) ?? null, to: to?.toISOString().slice(0, 10) ?? null })),
        changes: (await roleChangesOf(tx, workspaceId, person.id)).map(({ at, accountId, what, before, after }) => ({ at: at.toISOString(), account: nameOf(accountId), what, before, after })),
      },
      consents: (await consentsOf(tx, workspaceId, person.id)).map(({ id: _id, note, ...entry }) => ({ ...entry, note: note === null ? null : coverNames(note, others) })),
      modelled: known ? isModelled(known) : false,
      ...conversationsOf(turns, nameOf, others),
      readings, beliefs,
      alignment: models.map(({ account, model }) => ({
        account: account.name, power: ROLE_POWER[model.people.find(({ id }) => id === person.id)?.role ?? 'unknown'],
        figure: align(model.ledger, model.projection, { asOf: now, knownAt: now }).holders.find(({ holderKey }) => holderKey === subject.holderKey)?.figure ?? null,
      })),
      rulings: await rulingsOn(tx, workspaceId, subject),
      remarks: await remarksOn(tx, workspaceId, subject),
      answers: (await answersOf(tx, workspaceId, person.id)).map(answerOf).map(({ id: _id, statement, reply, ...said }) => ({ ...said, statement: statement && coverNames(statement, others), reply: reply && coverNames(reply, others) })),
      notes: notesOf(await writtenIn(tx, workspaceId, subject), nameOf, { labels: row.labels, others, own: turns.map(({ text }) => text), foreign: await wordsOfOthers(tx, workspaceId, accounts, turns) }),
      usage: await usageOf(tx, workspaceId, row.labels),
      meetings: (await meetingsOf(tx, workspaceId, person.id, row.labels.filter((label) => label.includes('@')))).map(({ at, account, title }) => ({ at, account, title: coverNames(title, others) })),
      served: await servedOf(tx, workspaceId, subject),
      log: await logOf(tx, workspaceId, person.id),
    }
    await audit(tx, ctx, {
      verb: 'person.copy', objectType: 'person', objectId: person.id,
      fields: { requestId: code(requestId), conversations: made.conversations.length, turns: made.words.length, readings: readings.length, beliefs: beliefs.length },
    })
    return made
  })
  return packCopy(copy)
}

/** What everybody but them said there. */
async function wordsOfOthers(tx: Tx, workspaceId: string, accounts: readonly AccountRecord[], turns: readonly { interactionId: string; index: number }[]): Promise<string[]> {
  const own = new Set(turns.map(({ interactionId, index }) => `${interactionId}:${index}`))
  const texts: string[] = []
  for (const { id } of accounts) for (const { interactionId, index, text } of await accountSegments(tx, workspaceId, id)) if (!own.has(`${interactionId}:${index}`)) texts.push(text)
  return texts
}
