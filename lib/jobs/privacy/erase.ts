import { eraseObservations, maskObservations, personKey, reportedSpans, resolveSaid } from '@/lib/beliefs'
import { accountPeople, maskAccountNotes, maskConsents, maskDeals, maskPropositions, maskViews, membersIn, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { accountSegments, cover, coverNames, erasedLabel, eraseSpeaker, findInteraction, forgetQuestion, forgetUploads, interactionsOfPerson, markInteractionFile, maskDealFiles, maskDealImports, maskHeads, maskUsage, saveSegmentTexts, speakersCalled } from '@/lib/ingest'
import { maskReviewTalk } from '@/lib/insights'
import { maskMeetingTitles } from '@/lib/meetings'
import { send } from '@/lib/queue'
import { eraseDecisionText, eraseTalk, maskDecisions, maskTalk } from '@/lib/review'
import { bareNames, isFullName, normaliseName } from '@/lib/shared/names'
import { coverQuotes, runsIn } from '../cover-quotes'
import { maskHolds } from '../holds/store'
import { namesToCover } from '../names-to-cover'
import { maskAnswers } from '../own-page/store'
import { accountSaidKeys, speakersIn } from '../store'

/** Where a person speaks: by id, and by a label of theirs of which nobody has said who it is. */
export type Spoken = { interactionId: string; label: string; accountId: string }

/** Every name and address by which a person is known, in these accounts and as a speaker. */
export async function labelsOf(tx: Tx, workspaceId: string, personId: string, accountIds: readonly string[]): Promise<string[]> {
  const labels = new Set<string>()
  for (const accountId of accountIds) {
    const known = (await accountPeople(tx, workspaceId, accountId)).find((person) => person.id === personId)
    if (known) for (const label of [known.name, ...known.aliases, ...known.emails]) labels.add(label)
  }
  for (const { label } of await interactionsOfPerson(tx, workspaceId, personId)) labels.add(label)
  return [...labels]
}

export async function spokenBy(tx: Tx, workspaceId: string, personId: string, labels: readonly string[], accountIds: readonly string[]): Promise<Spoken[]> {
  const nameless = await speakersCalled(tx, workspaceId, labels)
  return [...(await interactionsOfPerson(tx, workspaceId, personId)), ...nameless.filter(({ label, accountId }) => isFullName(label) || accountIds.includes(accountId))]
}

/** All that was said there, turn by turn. */
export async function wordsOf(tx: Tx, workspaceId: string, spoken: readonly Spoken[]): Promise<ReadonlySet<string>> {
  const texts: string[] = []
  for (const { interactionId, label } of spoken) {
    const interaction = await findInteraction(tx, workspaceId, interactionId)
    for (const { speaker, text } of interaction?.segments ?? []) if (speaker === label) texts.push(text)
  }
  return runsIn(texts)
}

/** What they hold, and what others reported of them: observations, rulings, and the reporting words themselves. */
export async function eraseReports(tx: Tx, workspaceId: string, account: AccountRecord, { personId, isTheirs }: Pick<Traces, 'personId' | 'isTheirs'>): Promise<void> {
  const people = await accountPeople(tx, workspaceId, account.id)
  const holders = people.map((each) => ({ ...each, modelled: true }))
  const said = (await accountSaidKeys(tx, workspaceId, account.id)).filter((key) => (resolveSaid(key, holders) ?? (isFullName(key) && isTheirs(key.slice('said:'.length)) ? personKey(personId) : null)) === personKey(personId))
  const texts = new Map((await accountSegments(tx, workspaceId, account.id)).map((segment) => [`${segment.interactionId}:${segment.index}`, segment.text]))
  const covered = new Map<string, { interactionId: string; index: number; text: string }>()
  for (const { interactionId, segment, spanStart, spanEnd } of await reportedSpans(tx, workspaceId, account.id, said)) {
    const key = `${interactionId}:${segment}`
    const text = cover(texts.get(key) ?? '', spanStart, spanEnd)
    texts.set(key, text)
    covered.set(key, { interactionId, index: segment, text })
  }
  await saveSegmentTexts(tx, workspaceId, [...covered.values()])
  for (const holderKey of [personKey(personId), ...said]) {
    await eraseTalk(tx, workspaceId, { holderKey, accountId: account.id })
    await eraseObservations(tx, workspaceId, { holderKey, accountId: account.id })
    await eraseDecisionText(tx, workspaceId, { holderKey, accountId: account.id })
  }
}

/** Their turns in one interaction, and the words of rulings on them, whoever holds what was read there. */
export async function eraseWords(tx: Tx, workspaceId: string, { interactionId, label }: Spoken, now: Date): Promise<void> {
  const interaction = await findInteraction(tx, workspaceId, interactionId)
  if (!interaction) return
  const segments = interaction.segments.filter((segment) => segment.speaker === label).map((segment) => segment.index)
  await eraseTalk(tx, workspaceId, { interactionId, segments })
  await eraseObservations(tx, workspaceId, { interactionId, segments })
  await eraseDecisionText(tx, workspaceId, { interactionHash: interaction.contentHash, segments })
  if (await forgetQuestion(tx, workspaceId, interactionId, label)) {
    await markInteractionFile(tx, workspaceId, interactionId, { status: 'queued', now, questions: [], from: ['needs_answers'] })
    await send(tx, 'interaction.read', { workspaceId, interactionId })
  }
  await eraseSpeaker(tx, workspaceId, interactionId, label, await freeLabel(tx, workspaceId, interactionId))
}

export type Traces = {
  personId: string
  labels: readonly string[]
  /** Runs of words that they said. */
  said: ReadonlySet<string>
  isTheirs: (label: string) => boolean
}

/** Their name where others say it, in the titles, and in what was read from that; in what colleagues wrote also what they said. */
export async function eraseMentions(tx: Tx, workspaceId: string, account: { id: string }, { personId, labels, said, isTheirs }: Traces): Promise<void> {
  const others = [...(await accountPeople(tx, workspaceId, account.id)).filter((each) => each.id !== personId), ...(await membersIn(tx, workspaceId))]
  const names = namesToCover(labels, others.map((each) => each.name))
  const mask = (text: string): string => coverNames(text, names)
  const turns = (await accountSegments(tx, workspaceId, account.id)).map(({ interactionId, index, text }) => ({ interactionId, index, before: text, text: mask(text) }))
  await saveSegmentTexts(tx, workspaceId, turns.filter(({ before, text }) => text !== before).map(({ interactionId, index, text }) => ({ interactionId, index, text })))
  await maskHeads(tx, workspaceId, account.id, mask)
  await maskUsage(tx, workspaceId, account.id, names, isTheirs, mask)
  await forgetUploads(tx, workspaceId, account.id, (text) => mask(text) !== text)
  await maskObservations(tx, workspaceId, account.id, mask)
  const maskWritten = (text: string): string => mask(coverQuotes(text, said))
  await maskDecisions(tx, workspaceId, account.id, maskWritten)
  await maskTalk(tx, workspaceId, account.id, maskWritten)
  await maskAccountNotes(tx, workspaceId, account.id, maskWritten)
  await maskConsents(tx, workspaceId, account.id, maskWritten)
  await maskAnswers(tx, workspaceId, account.id, maskWritten)
  await maskHolds(tx, workspaceId, account.id, maskWritten)
  await maskReviewTalk(tx, workspaceId, account.id, maskWritten)
  await maskDeals(tx, workspaceId, account.id, mask)
  await maskDealImports(tx, workspaceId, account.id, mask)
  await maskPropositions(tx, workspaceId, account.id, mask)
  await maskMeetingTitles(tx, workspaceId, account.id, mask)
  await maskViews(tx, workspaceId, mask)
}

/** Of these names the ones by which nobody else is known at an account. */
export async function namesakeFree(tx: Tx, workspaceId: string, accountId: string, names: readonly string[]): Promise<string[]> {
  const taken = new Set((await accountPeople(tx, workspaceId, accountId)).flatMap(({ name, aliases, emails }) => [name, ...aliases, ...emails].map(normaliseName)))
  return names.filter((name) => !taken.has(normaliseName(name)))
}

/** Of somebody's names the single words by which nobody else of an account goes. */
export async function bareNamesFree(tx: Tx, workspaceId: string, accountId: string, personId: string, names: readonly string[]): Promise<string[]> {
  const others = (await accountPeople(tx, workspaceId, accountId)).filter(({ id }) => id !== personId)
  const taken = new Set(others.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((label) => normaliseName(label).split(' '))))
  return [...new Set(names.flatMap(bareNames))].filter((name) => !taken.has(normaliseName(name)))
}

/** Their full names in what belongs to no account. */
export async function eraseFromWorkspace(tx: Tx, workspaceId: string, labels: readonly string[]): Promise<void> {
  const mask = (text: string): string => coverNames(text, labels.filter(isFullName))
  await maskPropositions(tx, workspaceId, null, mask)
  await maskDealFiles(tx, workspaceId, null, mask)
}

async function freeLabel(tx: Tx, workspaceId: string, interactionId: string): Promise<string> {
  const taken = new Set(await speakersIn(tx, workspaceId, interactionId))
  for (let n = 0; ; n++) if (!taken.has(erasedLabel(n))) return erasedLabel(n)
}
