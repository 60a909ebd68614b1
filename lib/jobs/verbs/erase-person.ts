import { audit } from '@/lib/audit'
import { assertMayDelete, notFound, type Ctx } from '@/lib/auth'
import { eraseObservations, personKey, resolveSaid } from '@/lib/beliefs'
import { accountPeople, findPerson, loadAccount, removePerson, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { erasedLabel, eraseSpeaker, insertSuppressions, interactionsOfPerson, suppressionHash } from '@/lib/ingest'
import { eraseDecisionText, refreshAccount } from '@/lib/review'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { accountSaidKeys, speakersIn } from '../store'

/**
 * Erases a person: their words in every interaction, what they hold, what others reported of them, and their labels; then
 * recomputes every account they were in. Hashes of their labels keep them out of later imports.
 * @throws ConflictError while a legal hold is on them
 */
export async function erasePerson(ctx: Ctx, input: { personId: string }): Promise<void> {
  const { workspaceId, now } = ctx
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await findPerson(tx, workspaceId, input.personId) : null
    if (!person) throw notFound('person')
    const accounts: AccountRecord[] = []
    for (const accountId of person.accountIds) accounts.push(await loadAccount(tx, ctx, accountId, 'person'))
    for (const account of accounts) assertMayDelete(ctx, account)
    if (person.legalHold) throw new ConflictError('A legal hold is on this person: nothing of them may be erased.', 'An admin can lift the hold.')
    const labels = await labelsOf(tx, workspaceId, person.id, accounts)
    for (const account of accounts) {
      const people = await accountPeople(tx, workspaceId, account.id)
      const holders = people.map((each) => ({ ...each, modelled: true }))
      const said = (await accountSaidKeys(tx, workspaceId, account.id)).filter((key) => resolveSaid(key, holders) === personKey(person.id))
      for (const holderKey of [personKey(person.id), ...said]) {
        await eraseObservations(tx, workspaceId, { holderKey })
        await eraseDecisionText(tx, workspaceId, { holderKey })
      }
    }
    await eraseObservations(tx, workspaceId, { speakerPersonId: person.id })
    for (const { interactionId, label } of await interactionsOfPerson(tx, workspaceId, person.id)) {
      await eraseSpeaker(tx, workspaceId, interactionId, label, await freeLabel(tx, workspaceId, interactionId))
    }
    await insertSuppressions(tx, workspaceId, 'person', labels.map((label) => suppressionHash(workspaceId, label)), now, actorId)
    await removePerson(tx, workspaceId, person.id)
    await audit(tx, ctx, { verb: 'person.erase', objectType: 'person', objectId: person.id })
    for (const account of accounts) await refreshAccount(tx, workspaceId, account, now, { cause: 'removal', interactionId: null, actorId })
  })
}

async function labelsOf(tx: Tx, workspaceId: string, personId: string, accounts: AccountRecord[]): Promise<string[]> {
  const labels = new Set<string>()
  for (const account of accounts) {
    const known = (await accountPeople(tx, workspaceId, account.id)).find((person) => person.id === personId)
    if (known) for (const label of [known.name, ...known.aliases, ...known.emails]) labels.add(label)
  }
  for (const { label } of await interactionsOfPerson(tx, workspaceId, personId)) labels.add(label)
  return [...labels]
}

async function freeLabel(tx: Tx, workspaceId: string, interactionId: string): Promise<string> {
  const taken = new Set(await speakersIn(tx, workspaceId, interactionId))
  for (let n = 0; ; n++) if (!taken.has(erasedLabel(n))) return erasedLabel(n)
}
