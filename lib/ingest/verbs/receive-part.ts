import { auditAll, code, type AuditEvent } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { erasedConversations, redactSpecialCategory } from '@/lib/privacy'
import { sendAll } from '@/lib/queue'
import { newId } from '@/lib/shared/ids'
import type { InteractionType } from '@/lib/shared/vocabulary'
import { dateOf } from '../file-date'
import { FIDELITY } from '../fidelity'
import { quotingLost, withoutLost } from '../lost-words'
import type { Prepared } from './parts'
import { resolveSpeakers } from '../resolve'
import { matchSpeakers } from '../speakers'
import { filesOfInteractions, findByContents, insertImportFiles, insertInteractions, type NewImportFile, type NewInteraction } from '../store'
import type { ParsedFile, ParsedInteraction, Skipped } from '../types'
import { applyAnswer } from './apply-answers'
import { dateWaiting } from './date-waiting'
import { peopleAtHand, savePeople, type PeopleAtHand } from './people-at-hand'
import { readAgain } from './read-again'
import { maskFor, withoutSuppressedPeople } from './suppress-people'

/** What whoever brings a file says of it. */
export type Given = {
  fileName: string
  /** Where the upload itself does not say, or a person knows better. */
  title: string | null
  occurredAt: Date | null
  type: InteractionType | null
  /** When the file was last changed, as its sender's machine says: the guess that is offered where nothing says when it was. */
  modifiedAt: Date | null
  dealId: string | null
  /** Take the default for every unknown speaker, and the file's last change for an unknown day, instead of asking. */
  bulk: boolean
}

export type ReceivedFile = { fileId: string; fileName: string; status: NewImportFile['status']; interactionId: string | null; error: string | null; remedy: string | null; summary: string | null }

export type Part = {
  importId: string
  account: { id: string; name: string; domain: string | null }
  given: Given
  bytes: number
  parsed: Pick<ParsedFile, 'format' | 'summary' | 'skipped'> & { several: boolean }
  /** The conversations of this part, and how many of the file come before them. */
  from: number
  conversations: readonly Prepared[]
}

/** What is written at the end of a part, and what is there already of it. */
type Desk = Part & {
  people: PeopleAtHand
  mask: (text: string) => string
  erased: ReadonlySet<string>
  there: Map<string, { id: string; title: string }>
  lost: { skipped: Skipped[]; whole: boolean }
  origins: Awaited<ReturnType<typeof filesOfInteractions>>
  interactions: NewInteraction[]
  files: NewImportFile[]
  reads: string[]
  events: AuditEvent[]
}

/**
 * Stores conversations of one file with the jobs that read them; the account is locked. Exact duplicates point to the first, whose
 * reading is tried again if it had failed, and which is dated by them if it waits for its day. `whole`: all that they say was stored.
 */
export async function receivePart(tx: Tx, ctx: Ctx, part: Part): Promise<{ files: ReceivedFile[]; whole: boolean }> {
  const { workspaceId } = ctx
  const hashes = part.conversations.map(({ hash }) => hash)
  const people = await peopleAtHand(tx, workspaceId, part.account)
  const mask = maskFor(people)
  const there = await findByContents(tx, workspaceId, part.account.id, hashes)
  const desk: Desk = {
    ...part, people, mask, there, lost: storableLost(part.parsed.skipped, mask), erased: await erasedConversations(tx, workspaceId, hashes), origins: await filesOfInteractions(tx, workspaceId, [...there.values()].map(({ id }) => id)),
    given: { ...part.given, fileName: mask(part.given.fileName), title: part.given.title === null ? null : mask(part.given.title) },
    interactions: [], files: [], reads: [], events: [],
  }
  const received: { file: ReceivedFile; whole: boolean }[] = []
  // Made in a row, they are in the order of the file.
  const lines = part.conversations.map((each, n) => ({ each, line: { id: newId(), part: part.from + n } }))
  for (const { each, line } of lines) received.push(await receiveOne(tx, ctx, desk, line, each))
  await save(tx, ctx, desk)
  return { files: received.map(({ file }) => file), whole: received.every(({ whole }) => whole) }
}

async function save(tx: Tx, ctx: Ctx, desk: Desk): Promise<void> {
  const { workspaceId, now } = ctx
  await savePeople(tx, workspaceId, now, desk.people)
  await insertInteractions(tx, workspaceId, now, desk.interactions.splice(0))
  await insertImportFiles(tx, workspaceId, now, desk.files.splice(0))
  await sendAll(tx, 'interaction.read', desk.reads.splice(0).map((interactionId) => ({ workspaceId, interactionId })))
  await auditAll(tx, ctx, desk.events.splice(0))
}

async function receiveOne(tx: Tx, ctx: Ctx, desk: Desk, place: { id: string; part: number }, { hash, fingerprint, interaction, redactions }: Prepared): Promise<{ file: ReceivedFile; whole: boolean }> {
  const { now } = ctx
  const { account, given, parsed, people, mask, lost } = desk
  // What was left out of the file is said once, beside its first conversation.
  const ofFile = place.part === 0 ? parsed.skipped : []
  const line = { ...place, importId: desk.importId, accountId: account.id, fileName: given.fileName, bytes: desk.bytes, format: parsed.format, summary: parsed.summary, skipped: withoutLost(ofFile), ...NOTHING }
  const record = (file: NewImportFile): ReceivedFile => {
    desk.files.push(file)
    return receivedOf(file)
  }
  if (desk.erased.has(hash)) {
    return { whole: false, file: record({
      ...line, status: 'failed', error: `“${given.fileName}” was erased for privacy and stays out.`, remedy: 'Nothing needs to be done. An admin can see when it was erased.',
    }) }
  }
  const dates = { sender: given.occurredAt, text: interaction.occurredAt, fileName: given.fileName, modifiedAt: given.modifiedAt }
  const first = desk.there.get(hash)
  if (first) {
    const standing = desk.origins.get(first.id)
    // Who uploads once more what could not be read wants it read.
    const failed = standing?.status === 'failed'
    if (failed) await readAgain(tx, ctx, first.id)
    const waits = standing?.status === 'needs_answers'
    // It may be of this very part.
    if (waits) await save(tx, ctx, desk)
    const dated = waits && (await dateWaiting(tx, ctx, standing.id, dates))
    const again = failed ? ' It could not be read then, and is read again now.' : dated ? ' It waited for its day, which is known now.' : waits ? ' It waits for answers in its own import.' : ''
    return { whole: false, file: record({ ...line, status: 'duplicate', interactionId: first.id, error: `The same content is already there: “${first.title}”.${again}` }) }
  }

  const { speakers, questions } = resolveSpeakers(interaction, matchSpeakers(interaction.speakers, people.known))
  const safe = withoutSuppressedPeople(people, { speakers, segments: interaction.segments, usage: interaction.usage })
  const asked = given.bulk ? [] : questions.filter((question) => safe.speakers.some((speaker) => speaker.label === question.label))
  // Until somebody has answered, the label stands for nobody: no person is made who would have to be unmade.
  const waiting = new Set(asked.map((question) => question.label))
  const rows = [
    ...safe.speakers.filter((speaker) => !waiting.has(speaker.label)).map((speaker) => applyAnswer(people, { importId: desk.importId, said: false }, speaker)),
    ...[...waiting].map((label) => ({ label, side: 'unknown' as const, shared: false, personId: null, memberId: null })),
  ]
  const { at, datedBy } = dateOf(dates, now, !given.bulk)
  const undated = datedBy === null
  const id = newId(now.getTime())
  const title = given.title || mask(interaction.title ?? '') || untitled(desk, interaction)
  desk.interactions.push({
    id, accountId: account.id, dealId: given.dealId, type: given.type ?? interaction.type, format: parsed.format, title, fileName: given.fileName,
    externalId: interaction.externalId, threadId: interaction.threadId, occurredAt: undated ? null : at, contentHash: hash, fingerprint, fidelity: FIDELITY[parsed.format],
    speakers: rows, segments: safe.segments, usage: safe.usage,
  })
  const status = asked.length > 0 || undated ? 'needs_answers' : 'queued'
  if (status === 'queued') desk.reads.push(id)
  desk.events.push({ verb: 'interaction.receive', objectType: 'interaction', objectId: id, fields: { accountId: code(account.id), segments: safe.segments.length } })
  const file = record({
    ...line, status, interactionId: id, questions: asked, undated, changedAt: undated ? at : null, datedBy,
    skipped: [...(safe.erased || place.part > 0 ? withoutLost(ofFile) : lost.skipped), ...redactions, ...(safe.turns > 0 ? [{ reason: 'erased_person', count: safe.turns }] : [])],
  })
  desk.there.set(hash, { id, title })
  desk.origins.set(id, { id: file.fileId, importId: desk.importId, status })
  return { whole: redactions.length === 0 && !safe.erased && lost.whole, file }
}

/** What a line of an import says where there is nothing to say. */
export const NOTHING = { interactionId: null, questions: [], undated: false, changedAt: null, datedBy: null, error: null, remedy: null }

export const receivedOf = ({ id, fileName, status, interactionId, error, remedy, summary }: NewImportFile): ReceivedFile => ({ fileId: id, fileName, status, interactionId, error, remedy, summary })

/** What is quoted of what could not be read obeys what its turns do: no protected matter, nobody who was erased. */
function storableLost(skipped: readonly Skipped[], mask: (text: string) => string): { skipped: Skipped[]; whole: boolean } {
  const lost = skipped.flatMap((each) => each.lost ?? [])
  const whole = lost.every(({ text }) => mask(text) === text && redactSpecialCategory(text).text === text)
  return { skipped: whole ? quotingLost(skipped) : withoutLost(skipped), whole }
}

/** What has no title is called after its file; of several in one, each also by its own id. */
const untitled = ({ parsed, given, mask }: Desk, { externalId }: ParsedInteraction): string =>
  (parsed.several && externalId ? `${mask(externalId)} (${given.fileName})` : given.fileName)
