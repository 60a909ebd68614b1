import { gunzipSync, gzipSync } from 'node:zlib'
import type { Tx } from '@/lib/db/transaction'
import { Prisma } from '@/lib/db/generated/client'
import { sha256 } from '@/lib/shared/hash'
import { newId } from '@/lib/shared/ids'
import type { InteractionType, Side } from '@/lib/shared/vocabulary'
import { likeEscaped } from '@/lib/shared/like'
import { normaliseName } from '@/lib/shared/names'
import { plainText, withoutThem } from './erased'
import { withoutLost } from './lost-words'
import type { DatedBy, FileFormat, ImportFileStatus, ParsedSegment, ParsedUsageEvent, Skipped, SpeakerQuestion } from './types'

export async function insertImport(tx: Tx, workspaceId: string, createdById: string | null, now: Date): Promise<string> {
  const id = newId()
  await tx.import.create({ data: { workspaceId, id, createdById, createdAt: now } })
  return id
}

export async function findImport(tx: Tx, workspaceId: string, id: string) {
  return tx.import.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
}

/** Holds an import's row until the transaction ends: answers to it, leaving out and undoing come one after the other. */
export async function lockImport(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Import" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
}

export type NewImportFile = {
  importId: string
  accountId: string | null
  fileName: string
  part: number
  bytes: number
  format: FileFormat | null
  summary: string | null
  status: ImportFileStatus
  error: string | null
  remedy: string | null
  questions: SpeakerQuestion[]
  undated: boolean
  skipped: Skipped[]
  datedBy: DatedBy | null
  interactionId: string | null
}

const FINISHED: ImportFileStatus[] = ['done', 'duplicate', 'failed', 'left_out']

export async function insertImportFile(tx: Tx, workspaceId: string, now: Date, file: NewImportFile): Promise<string> {
  const id = newId()
  const { questions, skipped, datedBy, ...rest } = file
  await tx.importFile.create({
    data: {
      ...rest, workspaceId, id,
      question: questions,
      counts: { skipped, datedBy },
      createdAt: now,
      finishedAt: FINISHED.includes(file.status) ? now : null,
    },
  })
  return id
}

/** Keeps the upload beside the first file that was made of it. */
export async function keepOriginal(tx: Tx, workspaceId: string, fileId: string, original: Uint8Array): Promise<void> {
  await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id: fileId } }, data: { original: Uint8Array.from(gzipSync(original)) } })
}

/** Forgets the uploads that hold an interaction. An upload of several interactions is kept with the first of them. */
async function forgetOriginals(tx: Tx, workspaceId: string, interactionId: string): Promise<void> {
  const uploads = await tx.importFile.findMany({ where: { workspaceId, interactionId }, select: { importId: true, fileName: true } })
  for (const upload of uploads) await tx.importFile.updateMany({ where: { workspaceId, ...upload }, data: { original: null } })
  await forgetLost(tx, workspaceId, { interactionId }, () => true)
}

/** Forgets the words that were quoted of what could not be read, and the upload that holds them, where `isToGo` says so of one of them. */
async function forgetLost(tx: Tx, workspaceId: string, where: { interactionId: string } | { accountId: string }, isToGo: (text: string) => boolean): Promise<void> {
  for (const { id, counts } of await tx.importFile.findMany({ where: { workspaceId, ...where, counts: { path: ['skipped'], not: Prisma.AnyNull } }, select: { id: true, counts: true } })) {
    const kept = counts as { skipped?: Skipped[] }
    if (!kept.skipped?.some(({ lost }) => lost?.some(({ text }) => isToGo(text)))) continue
    await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id } }, data: { original: null, counts: { ...kept, skipped: withoutLost(kept.skipped) } } })
  }
}

const withoutOriginal = { original: true } satisfies Prisma.ImportFileOmit

export async function importFiles(tx: Tx, workspaceId: string, importId: string) {
  return tx.importFile.findMany({ where: { workspaceId, importId }, omit: withoutOriginal, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

export type ImportFileRow = Awaited<ReturnType<typeof importFiles>>[number]

export async function findImportFile(tx: Tx, workspaceId: string, id: string): Promise<ImportFileRow | null> {
  return tx.importFile.findUnique({ where: { workspaceId_id: { workspaceId, id } }, omit: withoutOriginal })
}

/** The file that an interaction was made from; null where there is none. */
export async function fileOfInteraction(tx: Tx, workspaceId: string, interactionId: string): Promise<Pick<ImportFileRow, 'id' | 'importId' | 'status'> | null> {
  return tx.importFile.findFirst({ where: { workspaceId, interactionId, status: { not: 'duplicate' } }, select: { id: true, importId: true, status: true } })
}

/** Moves the file of an interaction on; with `from`, only if it is in one of these states. */
export async function markInteractionFile(
  tx: Tx, workspaceId: string, interactionId: string,
  change: { status: ImportFileStatus; now: Date; error?: string | null; remedy?: string | null; questions?: SpeakerQuestion[]; undated?: boolean; from?: ImportFileStatus[] },
): Promise<void> {
  await tx.importFile.updateMany({
    where: { workspaceId, interactionId, status: change.from ? { in: change.from } : { notIn: ['duplicate'] } },
    data: {
      status: change.status,
      error: change.error ?? null,
      remedy: change.remedy ?? null,
      finishedAt: FINISHED.includes(change.status) ? change.now : null,
      ...(change.questions && { question: change.questions }),
      ...(change.undated !== undefined && { undated: change.undated }),
    },
  })
}

export type NewInteraction = {
  accountId: string
  dealId: string | null
  type: InteractionType
  format: FileFormat
  title: string
  fileName: string
  externalId: string | null
  threadId: string | null
  occurredAt: Date
  contentHash: string
  fingerprint: number[]
  fidelity: number
  speakers: { label: string; side: Side; shared: boolean; personId: string | null; memberId: string | null }[]
  segments: ParsedSegment[]
  usage: ParsedUsageEvent[]
}

/** Writes an interaction with its segments, speakers and usage events. */
export async function insertInteraction(tx: Tx, workspaceId: string, id: string, now: Date, interaction: NewInteraction): Promise<void> {
  const { speakers, segments, usage, fingerprint, ...rest } = interaction
  const fromCustomer = usage.length > 0 || speakers.some((speaker) => speaker.side === 'customer')
  await tx.interaction.create({ data: { ...rest, workspaceId, id, ingestedAt: now, fromCustomer, fingerprint: fingerprint.map(BigInt) } })
  await tx.speaker.createMany({ data: speakers.map((speaker) => ({ ...speaker, workspaceId, interactionId: id })) })
  await tx.segment.createMany({
    data: segments.map(({ index, speaker, text, startMs, endMs, at }) => ({
      workspaceId, interactionId: id, index, speaker, text, startMs: startMs ?? null, endMs: endMs ?? null, at: at ?? null,
    })),
  })
  await tx.usageEvent.createMany({
    data: usage.map(({ messageId, at, userId, event, properties }) => ({ workspaceId, interactionId: id, messageId, at, userId: userId ?? null, event, properties })),
    skipDuplicates: true,
  })
}

export async function findByContent(tx: Tx, workspaceId: string, accountId: string, contentHash: string): Promise<{ id: string; title: string } | null> {
  return tx.interaction.findUnique({ where: { workspaceId_accountId_contentHash: { workspaceId, accountId, contentHash } }, select: { id: true, title: true } })
}

export async function findInteraction(tx: Tx, workspaceId: string, id: string) {
  return tx.interaction.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: { speakers: { orderBy: { label: 'asc' } }, segments: { orderBy: { index: 'asc' } }, account: { select: { name: true } } },
  })
}

/** Names of the people and members behind the labels of an interaction. */
export async function speakerNames(tx: Tx, workspaceId: string, speakers: { label: string; personId: string | null; memberId: string | null }[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({ where: { workspaceId, id: { in: speakers.flatMap((speaker) => speaker.personId ?? []) } }, select: { id: true, name: true } })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: speakers.flatMap((speaker) => speaker.memberId ?? []) } }, select: { id: true, name: true } })
  const names = new Map([...people, ...members].map((row) => [row.id, row.name]))
  return new Map(speakers.flatMap((speaker) => {
    const name = names.get(speaker.personId ?? speaker.memberId ?? '')
    return name === undefined ? [] : [[speaker.label, name] as const]
  }))
}

export type InteractionRecord = NonNullable<Awaited<ReturnType<typeof findInteraction>>>

export async function updateSpeaker(
  tx: Tx, workspaceId: string, interactionId: string, label: string, change: { side: Side; shared: boolean; personId: string | null; memberId: string | null },
): Promise<void> {
  await tx.speaker.update({ where: { workspaceId_interactionId_label: { workspaceId, interactionId, label } }, data: change })
}

/** Keeps that its speakers are others than when it came in: what is read from now on is not what was read before. */
export async function keepPlacing(tx: Tx, workspaceId: string, interactionId: string): Promise<void> {
  const speakers = await tx.speaker.findMany({ where: { workspaceId, interactionId }, orderBy: { label: 'asc' } })
  const placing = sha256(...speakers.flatMap(({ label, side, shared, personId, memberId }) => [label, side, String(shared), personId ?? '', memberId ?? '']))
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId } }, data: { placing } })
}

/** Says when an interaction was; only before it is read, since what was read is dated by it. */
export async function dateInteraction(tx: Tx, workspaceId: string, interactionId: string, occurredAt: Date): Promise<void> {
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId }, readAt: null }, data: { occurredAt } })
}

/** Keeps by what it is known when the interaction of a file was. */
export async function keepDatedBy(tx: Tx, workspaceId: string, fileId: string, datedBy: DatedBy): Promise<void> {
  await tx.$executeRaw`UPDATE "ImportFile" SET counts = counts || jsonb_build_object('datedBy', ${datedBy}::text) WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${fileId}::uuid`
}

/** When an interaction was as far as is known, and when it came in. */
export async function timesOf(tx: Tx, workspaceId: string, interactionId: string): Promise<{ occurredAt: Date; ingestedAt: Date } | null> {
  return tx.interaction.findUnique({ where: { workspaceId_id: { workspaceId, id: interactionId } }, select: { occurredAt: true, ingestedAt: true } })
}

export async function refreshFromCustomer(tx: Tx, workspaceId: string, interactionId: string): Promise<void> {
  const customers = await tx.speaker.count({ where: { workspaceId, interactionId, side: 'customer' } })
  const usage = await tx.usageEvent.count({ where: { workspaceId, interactionId } })
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId } }, data: { fromCustomer: customers + usage > 0 } })
}

export async function addMemberAlias(tx: Tx, workspaceId: string, memberId: string, label: string): Promise<void> {
  const member = await tx.member.findUnique({ where: { workspaceId_id: { workspaceId, id: memberId } }, select: { aliases: true } })
  if (!member || member.aliases.includes(label)) return
  await tx.member.update({ where: { workspaceId_id: { workspaceId, id: memberId } }, data: { aliases: [...member.aliases, label] } })
}

/** What a reading found, for the import page and the interaction's header. */
export type ReadingCounts = { shown: number; possiblyHeard: number; dropped: Record<string, number>; unread: { language: string; segments: number[] }[] }

export async function saveReadingCounts(
  tx: Tx, workspaceId: string, interactionId: string, now: Date, counts: ReadingCounts, extractor: { id: string; version: string },
): Promise<void> {
  await tx.interaction.update({
    where: { workspaceId_id: { workspaceId, id: interactionId } }, data: { counts, readAt: now, extractor: extractor.id, extractorVersion: extractor.version },
  })
}

/** Deletes an interaction with all that was read from it, and the uploads it came from. */
export async function removeInteraction(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await forgetOriginals(tx, workspaceId, id)
  await tx.importFile.deleteMany({ where: { workspaceId, interactionId: id } })
  await tx.interaction.delete({ where: { workspaceId_id: { workspaceId, id } } })
}

/** Deletes an interaction with all that was read from it, and its upload; the lines of its files stay and say that it was left out. */
export async function leaveOut(tx: Tx, workspaceId: string, interactionId: string, now: Date): Promise<void> {
  await forgetOriginals(tx, workspaceId, interactionId)
  await tx.importFile.updateMany({
    where: { workspaceId, interactionId },
    data: { status: 'left_out', interactionId: null, question: [], undated: false, counts: {}, error: null, remedy: null, finishedAt: now },
  })
  await tx.interaction.delete({ where: { workspaceId_id: { workspaceId, id: interactionId } } })
}

/** Interactions in which a person speaks. */
export async function interactionsOfPerson(tx: Tx, workspaceId: string, personId: string): Promise<{ interactionId: string; label: string; side: Side; accountId: string }[]> {
  const rows = await tx.speaker.findMany({ where: { workspaceId, personId }, select: { interactionId: true, label: true, side: true, interaction: { select: { accountId: true } } } })
  return rows.map((row) => ({ interactionId: row.interactionId, label: row.label, side: row.side, accountId: row.interaction.accountId }))
}

/** Where one of these labels speaks and nobody has said who that is. */
export async function speakersCalled(tx: Tx, workspaceId: string, labels: readonly string[]): Promise<{ interactionId: string; label: string; accountId: string }[]> {
  const names = new Set(labels.map(normaliseName))
  const nameless = { workspaceId, personId: null, memberId: null }
  const seen = await tx.speaker.findMany({ where: nameless, select: { label: true }, distinct: ['label'] })
  const rows = await tx.speaker.findMany({
    where: { ...nameless, label: { in: seen.map(({ label }) => label).filter((label) => names.has(normaliseName(label))) } }, select: { interactionId: true, label: true, interaction: { select: { accountId: true } } },
  })
  return rows.map((row) => ({ interactionId: row.interactionId, label: row.label, accountId: row.interaction.accountId }))
}

/** Takes a person's words and name out of an interaction: their turns stay as empty places so that nothing else moves. */
export async function eraseSpeaker(tx: Tx, workspaceId: string, interactionId: string, label: string, replacement: string): Promise<void> {
  await tx.segment.updateMany({ where: { workspaceId, interactionId, speaker: label }, data: { text: ERASED_TEXT, speaker: replacement } })
  await tx.speaker.update({
    where: { workspaceId_interactionId_label: { workspaceId, interactionId, label } },
    data: { label: replacement, personId: null, shared: false },
  })
  await forgetOriginals(tx, workspaceId, interactionId)
}

/** Asks no more who a label is, with the words that it was asked by. True where the file waits for no other answer now. */
export async function forgetQuestion(tx: Tx, workspaceId: string, interactionId: string, label: string): Promise<boolean> {
  const files = await tx.importFile.findMany({ where: { workspaceId, interactionId, status: 'needs_answers' }, select: { id: true, question: true, undated: true } })
  let answered = false
  for (const { id, question, undated } of files) {
    const asked = (question ?? []) as SpeakerQuestion[]
    const others = asked.filter((each) => each.label !== label)
    if (others.length === asked.length) continue
    await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id } }, data: { question: others } })
    if (others.length === 0 && !undated) answered = true
  }
  return answered
}

/** The turns of an account's interactions, and which of them a label speaks. */
export async function accountSegments(tx: Tx, workspaceId: string, accountId: string) {
  return tx.segment.findMany({ where: { workspaceId, interaction: { accountId } }, select: { interactionId: true, index: true, speaker: true, text: true } })
}

/** Writes the text of turns, and forgets the uploads that hold it as it was. Many at a time: each statement costs more than its turn. */
export async function saveSegmentTexts(tx: Tx, workspaceId: string, turns: readonly { interactionId: string; index: number; text: string }[]): Promise<void> {
  for (let from = 0; from < turns.length; from += WRITTEN_AT_ONCE) {
    await tx.$executeRaw`
      UPDATE "Segment" s SET text = v.text FROM json_to_recordset(${JSON.stringify(turns.slice(from, from + WRITTEN_AT_ONCE))}::json) AS v("interactionId" uuid, index int, text text)
      WHERE s."workspaceId" = ${workspaceId}::uuid AND s."interactionId" = v."interactionId" AND s.index = v.index`
  }
  for (const interactionId of new Set(turns.map((turn) => turn.interactionId))) await forgetOriginals(tx, workspaceId, interactionId)
}

const WRITTEN_AT_ONCE = 1_000

/** Takes a person out of the product usage of an account: what they did is nobody's, and their names are covered in what the events say. */
export async function maskUsage(tx: Tx, workspaceId: string, accountId: string, names: readonly string[], isTheirs: (label: string) => boolean, mask: (text: string) => string): Promise<void> {
  const patterns = names.map((name) => `%${likeEscaped(name.trim()).replace(/\s+/g, '%')}%`)
  const rows = await tx.$queryRaw<{ interactionId: string; messageId: string }[]>`
    SELECT u."interactionId", u."messageId" FROM "UsageEvent" u JOIN "Interaction" i ON i."workspaceId" = u."workspaceId" AND i.id = u."interactionId"
    WHERE u."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND concat_ws(' ', u."userId", u.event, u.properties::text) ILIKE ANY(${patterns}::text[])`
  for (const key of rows) {
    const where = { workspaceId_interactionId_messageId: { workspaceId, ...key } }
    const { userId, event, properties, messageId, at } = await tx.usageEvent.findUniqueOrThrow({ where })
    const masked = withoutThem({ messageId, at, event, ...(userId !== null && { userId }), properties: properties as ParsedUsageEvent['properties'] }, isTheirs, mask)
    await tx.usageEvent.update({ where, data: { event: masked.event, properties: masked.properties, userId: masked.userId ?? null } })
    await forgetOriginals(tx, workspaceId, key.interactionId)
  }
}

/** Forgets the uploads of an account whose text `names` somebody, and those of which that cannot be told. */
export async function forgetUploads(tx: Tx, workspaceId: string, accountId: string, names: (text: string) => boolean): Promise<void> {
  for (const { id } of await tx.importFile.findMany({ where: { workspaceId, accountId, original: { not: null } }, select: { id: true } })) {
    const where = { workspaceId_id: { workspaceId, id } }
    const { original } = await tx.importFile.findUniqueOrThrow({ where, select: { original: true } })
    const text = original && plainText(gunzipSync(original))
    if (text === null || names(text)) await tx.importFile.update({ where, data: { original: null } })
  }
}

/** Applies `mask` to the titles, file names and open questions of an account's interactions and uploads. */
export async function maskHeads(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, title, fileName } of await tx.interaction.findMany({ where: { workspaceId, accountId }, select: { id: true, title: true, fileName: true } })) {
    const masked = { title: mask(title), fileName: mask(fileName) }
    if (masked.title !== title || masked.fileName !== fileName) await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id } }, data: masked })
  }
  await forgetLost(tx, workspaceId, { accountId }, (text) => mask(text) !== text)
  const files = await tx.importFile.findMany({ where: { workspaceId, accountId }, select: { id: true, fileName: true, error: true, question: true } })
  for (const { id, fileName, error, question } of files) {
    const [asked, told] = [JSON.stringify(question), error === null ? null : mask(error)]
    const masked = mask(asked)
    if (mask(fileName) === fileName && masked === asked && told === error) continue
    await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id } }, data: { fileName: mask(fileName), error: told, question: JSON.parse(masked) as Prisma.InputJsonValue } })
  }
}

export const ERASED_TEXT = '[erased at the person’s request]'
