import { audit } from '@/lib/audit'
import { assertMayDelete, notFound, type Ctx } from '@/lib/auth'
import { eraseObservations, forgetMatches, maskObservations, personKey, reportedSpans, resolveSaid } from '@/lib/beliefs'
import { accountPeople, findPerson, loadAccount, lockAccount, maskAccountNotes, maskConsents, maskPropositions, maskViews, membersIn, removePerson, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import {
  accountSegments, cover, coverNames, erasedLabel, eraseSpeaker, findInteraction, insertSuppressions, interactionsOfPerson, maskHeads, saveSegmentText, suppressionHash,
} from '@/lib/ingest'
import { maskReviewTalk } from '@/lib/insights'
import { eraseAttendee, maskMeetingTitles } from '@/lib/meetings'
import { eraseDecisionText, eraseTalk, maskDecisions, maskTalk, refreshAccount } from '@/lib/review'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { coverQuotes, runsIn } from '../cover-quotes'
import { namesToCover } from '../names-to-cover'
import { accountSaidKeys, speakersIn } from '../store'

/**
 * Erases a person: their words in every interaction, what they hold, what others reported of them, and their name where
 * others say it; then recomputes every account they were in. Hashes of their labels keep them out of later imports.
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
    for (const account of accounts) await lockAccount(tx, workspaceId, account.id)
    const labels = await labelsOf(tx, workspaceId, person.id, accounts)
    const said = runsIn(await wordsOf(tx, workspaceId, person.id))
    for (const account of accounts) await eraseReports(tx, workspaceId, account, person.id)
    await eraseTalk(tx, workspaceId, { speakerPersonId: person.id })
    await eraseObservations(tx, workspaceId, { speakerPersonId: person.id })
    for (const { interactionId, label } of await interactionsOfPerson(tx, workspaceId, person.id)) await eraseWords(tx, workspaceId, interactionId, label)
    for (const account of accounts) await forgetMatches(tx, workspaceId, account.id)
    for (const account of accounts) await eraseMentions(tx, workspaceId, account, person.id, labels, said)
    await insertSuppressions(tx, workspaceId, 'person', labels.map((label) => suppressionHash(workspaceId, label)), now, actorId)
    const hashes = new Set(labels.map((label) => suppressionHash(workspaceId, label)))
    await eraseAttendee(tx, workspaceId, person.id, (label) => hashes.has(suppressionHash(workspaceId, label)))
    await removePerson(tx, workspaceId, person.id)
    await audit(tx, ctx, { verb: 'person.erase', objectType: 'person', objectId: person.id })
    for (const account of accounts) await refreshAccount(tx, workspaceId, account, now, { cause: 'removal', interactionId: null, actorId })
  })
}

/** What they hold, and what others reported of them: observations, rulings, and the reporting words themselves. */
async function eraseReports(tx: Tx, workspaceId: string, account: AccountRecord, personId: string): Promise<void> {
  const people = await accountPeople(tx, workspaceId, account.id)
  const holders = people.map((each) => ({ ...each, modelled: true }))
  const said = (await accountSaidKeys(tx, workspaceId, account.id)).filter((key) => resolveSaid(key, holders) === personKey(personId))
  const texts = new Map((await accountSegments(tx, workspaceId, account.id)).map((segment) => [`${segment.interactionId}:${segment.index}`, segment.text]))
  for (const { interactionId, segment, spanStart, spanEnd } of await reportedSpans(tx, workspaceId, account.id, said)) {
    const key = `${interactionId}:${segment}`
    const text = cover(texts.get(key) ?? '', spanStart, spanEnd)
    texts.set(key, text)
    await saveSegmentText(tx, workspaceId, { interactionId, index: segment }, text)
  }
  for (const holderKey of [personKey(personId), ...said]) {
    await eraseTalk(tx, workspaceId, { holderKey, accountId: account.id })
    await eraseObservations(tx, workspaceId, { holderKey })
    await eraseDecisionText(tx, workspaceId, { holderKey })
  }
}

/** Their turns in one interaction, and the words of rulings on them, whoever holds what was read there. */
async function eraseWords(tx: Tx, workspaceId: string, interactionId: string, label: string): Promise<void> {
  const interaction = await findInteraction(tx, workspaceId, interactionId)
  const segments = (interaction?.segments ?? []).filter((segment) => segment.speaker === label).map((segment) => segment.index)
  if (interaction) await eraseDecisionText(tx, workspaceId, { interactionHash: interaction.contentHash, segments })
  await eraseSpeaker(tx, workspaceId, interactionId, label, await freeLabel(tx, workspaceId, interactionId))
}

/** Their name where others say it, in the titles, and in what was read from that; in what colleagues wrote also what they said. */
async function eraseMentions(tx: Tx, workspaceId: string, account: AccountRecord, personId: string, labels: string[], said: ReadonlySet<string>): Promise<void> {
  const others = [...(await accountPeople(tx, workspaceId, account.id)).filter((each) => each.id !== personId), ...(await membersIn(tx, workspaceId))]
  const names = namesToCover(labels, others.map((each) => each.name))
  const mask = (text: string): string => coverNames(text, names)
  for (const segment of await accountSegments(tx, workspaceId, account.id)) {
    const text = mask(segment.text)
    if (text !== segment.text) await saveSegmentText(tx, workspaceId, segment, text)
  }
  await maskHeads(tx, workspaceId, account.id, mask)
  await maskObservations(tx, workspaceId, account.id, mask)
  const maskWritten = (text: string): string => mask(coverQuotes(text, said))
  await maskDecisions(tx, workspaceId, account.id, maskWritten)
  await maskTalk(tx, workspaceId, account.id, maskWritten)
  await maskAccountNotes(tx, workspaceId, account.id, maskWritten)
  await maskConsents(tx, workspaceId, account.id, maskWritten)
  await maskReviewTalk(tx, workspaceId, account.id, maskWritten)
  await maskPropositions(tx, workspaceId, account.id, mask)
  await maskMeetingTitles(tx, workspaceId, account.id, mask)
  await maskViews(tx, workspaceId, mask)
}

/** All that they said, turn by turn. */
async function wordsOf(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const texts: string[] = []
  for (const { interactionId, label } of await interactionsOfPerson(tx, workspaceId, personId)) {
    const interaction = await findInteraction(tx, workspaceId, interactionId)
    for (const { speaker, text } of interaction?.segments ?? []) if (speaker === label) texts.push(text)
  }
  return texts
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
