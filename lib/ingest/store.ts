import { gzipSync } from 'node:zlib'
import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import { sha256 } from '@/lib/shared/hash'
import { newId } from '@/lib/shared/ids'
import type { InteractionType, Side } from '@/lib/shared/vocabulary'
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
  id: string
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
  /** The day that is offered for it while it is undated. */
  changedAt: Date | null
  skipped: Skipped[]
  datedBy: DatedBy | null
  interactionId: string | null
}

const FINISHED: ImportFileStatus[] = ['done', 'duplicate', 'failed', 'left_out']

export async function insertImportFiles(tx: Tx, workspaceId: string, now: Date, files: readonly NewImportFile[]): Promise<void> {
  if (files.length === 0) return
  await tx.importFile.createMany({
    data: files.map(({ questions, skipped, datedBy, ...rest }) => ({
      ...rest, workspaceId,
      question: questions,
      counts: { skipped, datedBy },
      createdAt: now,
      finishedAt: FINISHED.includes(rest.status) ? now : null,
    })),
  })
}

/** Keeps the upload beside the first file that was made of it. */
export async function keepOriginal(tx: Tx, workspaceId: string, fileId: string, original: Uint8Array): Promise<void> {
  await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id: fileId } }, data: { original: Uint8Array.from(gzipSync(original)) } })
}

const withoutOriginal = { original: true } satisfies Prisma.ImportFileOmit

/** The lines of an import in their order: all of them, or the first of those in one state. */
export async function importFiles(tx: Tx, workspaceId: string, importId: string, { shown, only }: { shown?: number | undefined; only?: ImportFileStatus | undefined } = {}) {
  return tx.importFile.findMany({
    where: { workspaceId, importId, ...(only && { status: only }) }, omit: withoutOriginal, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], ...(shown !== undefined && { take: shown }),
  })
}

type Standing = { /** Lines in each state. */ counts: Record<ImportFileStatus, number>; /** Conversations that it brought and that are still there. */ brought: number; /** The account of the first line first; of files still to come in, too. */ accountIds: string[] }

/** How an import stands, whatever there is of it. */
export async function importStanding(tx: Tx, workspaceId: string, importId: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<{ counts: Partial<Record<ImportFileStatus, number>>; brought: number; accountIds: string[] }[]>`
    WITH f AS (SELECT id, status, "accountId", "interactionId", "createdAt" FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid AND "importId" = ${importId}::uuid)
    SELECT (SELECT coalesce(jsonb_object_agg(s.status, s.n), '{}') FROM (SELECT status, count(*) AS n FROM f GROUP BY status) s) AS counts,
      (SELECT count(DISTINCT "interactionId")::int FROM f WHERE status <> 'duplicate') AS brought,
      ARRAY(SELECT a.id::text FROM (
        SELECT "accountId" AS id, min("createdAt") AS since FROM f WHERE "accountId" IS NOT NULL GROUP BY "accountId"
        UNION SELECT "accountId", "createdAt" FROM "ImportUpload" WHERE "workspaceId" = ${workspaceId}::uuid AND "importId" = ${importId}::uuid) a
      GROUP BY a.id ORDER BY min(a.since), a.id) AS "accountIds"`
  return { counts: { needs_answers: 0, queued: 0, reading: 0, done: 0, duplicate: 0, failed: 0, left_out: 0, ...row?.counts }, brought: row?.brought ?? 0, accountIds: row?.accountIds ?? [] }
}

/** Lines of an import that wait for answers, all or some of them, in their order. */
export async function askingFiles(tx: Tx, workspaceId: string, importId: string, among?: string[]): Promise<ImportFileRow[]> {
  return tx.importFile.findMany({ where: { workspaceId, importId, status: 'needs_answers', ...(among && { id: { in: among } }) }, omit: withoutOriginal, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

export type ImportFileRow = Awaited<ReturnType<typeof importFiles>>[number]

export async function findImportFile(tx: Tx, workspaceId: string, id: string): Promise<ImportFileRow | null> {
  return tx.importFile.findUnique({ where: { workspaceId_id: { workspaceId, id } }, omit: withoutOriginal })
}

type Origin = Pick<ImportFileRow, 'id' | 'importId' | 'status'>

/** The file that an interaction was made from; null where there is none. */
export async function fileOfInteraction(tx: Tx, workspaceId: string, interactionId: string): Promise<Origin | null> {
  return (await filesOfInteractions(tx, workspaceId, [interactionId])).get(interactionId) ?? null
}

/** The files that interactions were made from, by the interaction. */
export async function filesOfInteractions(tx: Tx, workspaceId: string, interactionIds: string[]): Promise<Map<string, Origin>> {
  if (interactionIds.length === 0) return new Map()
  const rows = await tx.importFile.findMany({ where: { workspaceId, interactionId: { in: interactionIds }, status: { not: 'duplicate' } }, select: { id: true, importId: true, status: true, interactionId: true } })
  return new Map(rows.flatMap(({ interactionId, ...origin }) => (interactionId === null ? [] : [[interactionId, origin] as const])))
}

type Change = { status: ImportFileStatus; now: Date; error?: string | null; remedy?: string | null; questions?: SpeakerQuestion[]; undated?: boolean; from?: ImportFileStatus[] }

/** Moves the file of an interaction on; with `from`, only if it is in one of these states. */
export const markInteractionFile = (tx: Tx, workspaceId: string, interactionId: string, change: Change): Promise<void> => markInteractionFiles(tx, workspaceId, [interactionId], change)

export async function markInteractionFiles(tx: Tx, workspaceId: string, interactionIds: string[], change: Change): Promise<void> {
  await tx.importFile.updateMany({
    where: { workspaceId, interactionId: { in: interactionIds }, status: change.from ? { in: change.from } : { notIn: ['duplicate'] } },
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
  id: string
  accountId: string
  dealId: string | null
  type: InteractionType
  format: FileFormat
  title: string
  fileName: string
  externalId: string | null
  threadId: string | null
  /** Null where nothing says it. */
  occurredAt: Date | null
  contentHash: string
  fingerprint: number[]
  fidelity: number
  speakers: { label: string; side: Side; shared: boolean; personId: string | null; memberId: string | null }[]
  segments: ParsedSegment[]
  usage: ParsedUsageEvent[]
}

/** Writes interactions with their segments, speakers and usage events. */
export async function insertInteractions(tx: Tx, workspaceId: string, now: Date, all: readonly NewInteraction[]): Promise<void> {
  if (all.length === 0) return
  await tx.interaction.createMany({
    data: all.map(({ speakers, segments, usage, fingerprint, ...rest }) => ({
      ...rest, workspaceId, ingestedAt: now, fromCustomer: usage.length > 0 || speakers.some(({ side }) => side === 'customer'), fingerprint: fingerprint.map(BigInt),
    })),
  })
  await tx.speaker.createMany({ data: all.flatMap(({ id, speakers }) => speakers.map((speaker) => ({ ...speaker, workspaceId, interactionId: id }))) })
  await tx.segment.createMany({
    data: all.flatMap(({ id, segments }) => segments.map(({ index, speaker, text, startMs, endMs, at }) => ({
      workspaceId, interactionId: id, index, speaker, text, startMs: startMs ?? null, endMs: endMs ?? null, at: at ?? null,
    }))),
  })
  await tx.usageEvent.createMany({
    data: all.flatMap(({ id, usage }) => usage.map(({ messageId, at, userId, event, properties }) => ({ workspaceId, interactionId: id, messageId, at, userId: userId ?? null, event, properties }))),
    skipDuplicates: true,
  })
}

/** Which of these contents an account has already, by the hash of each. */
export async function findByContents(tx: Tx, workspaceId: string, accountId: string, contentHashes: string[]): Promise<Map<string, { id: string; title: string }>> {
  const rows = await tx.interaction.findMany({ where: { workspaceId, accountId, contentHash: { in: contentHashes } }, select: { id: true, title: true, contentHash: true } })
  return new Map(rows.map(({ contentHash, id, title }) => [contentHash, { id, title }]))
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

export type PlacedSpeaker = { interactionId: string; label: string; side: Side; shared: boolean; personId: string | null; memberId: string | null }

/** Says who speaks under labels of interactions. */
export async function updateSpeakers(tx: Tx, workspaceId: string, placed: readonly PlacedSpeaker[]): Promise<void> {
  if (placed.length === 0) return
  await tx.$executeRaw`
    UPDATE "Speaker" s SET side = v.side::"Side", shared = v.shared, "personId" = v."personId", "memberId" = v."memberId"
    FROM json_to_recordset(${JSON.stringify(placed)}::json) AS v("interactionId" uuid, label text, side text, shared boolean, "personId" uuid, "memberId" uuid)
    WHERE s."workspaceId" = ${workspaceId}::uuid AND s."interactionId" = v."interactionId" AND s.label = v.label`
}

/** Keeps that its speakers are others than when it came in: what is read from now on is not what was read before. */
export async function keepPlacing(tx: Tx, workspaceId: string, interactionId: string): Promise<void> {
  const speakers = await tx.speaker.findMany({ where: { workspaceId, interactionId }, orderBy: { label: 'asc' } })
  const placing = sha256(...speakers.flatMap(({ label, side, shared, personId, memberId }) => [label, side, String(shared), personId ?? '', memberId ?? '']))
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId } }, data: { placing } })
}

/** When the interaction of a file was, and by what that is known. */
export type DatedFile = { fileId: string; interactionId: string; at: Date; by: DatedBy }

/** Says when interactions were; only before they are read, since what was read is dated by it. They count, and so are known, from `now` on. */
export async function dateFiles(tx: Tx, workspaceId: string, now: Date, dated: readonly DatedFile[]): Promise<void> {
  if (dated.length === 0) return
  const rows = JSON.stringify(dated)
  await tx.$executeRaw`
    UPDATE "Interaction" i SET "occurredAt" = v.at, "ingestedAt" = ${now} FROM json_to_recordset(${rows}::json) AS v("interactionId" uuid, at timestamptz)
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = v."interactionId" AND i."readAt" IS NULL`
  await tx.$executeRaw`
    UPDATE "ImportFile" f SET counts = f.counts || jsonb_build_object('datedBy', v.by) FROM json_to_recordset(${rows}::json) AS v("fileId" uuid, by text)
    WHERE f."workspaceId" = ${workspaceId}::uuid AND f.id = v."fileId"`
}

/** Asks no more on which day a file was; false where nobody asks by now. Whoever gets true dates it. */
export async function endUndated(tx: Tx, workspaceId: string, fileId: string, status: ImportFileStatus): Promise<boolean> {
  return (await tx.importFile.updateMany({ where: { workspaceId, id: fileId, undated: true, status: 'needs_answers' }, data: { undated: false, status } })).count === 1
}

export async function refreshFromCustomer(tx: Tx, workspaceId: string, interactionIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Interaction" i SET "fromCustomer" = EXISTS (SELECT FROM "Speaker" s WHERE s."workspaceId" = i."workspaceId" AND s."interactionId" = i.id AND s.side = 'customer')
      OR EXISTS (SELECT FROM "UsageEvent" u WHERE u."workspaceId" = i."workspaceId" AND u."interactionId" = i.id)
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ANY(${interactionIds}::uuid[])`
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

/** Interactions in which a person speaks. */
export async function interactionsOfPerson(tx: Tx, workspaceId: string, personId: string): Promise<{ interactionId: string; label: string; side: Side; accountId: string }[]> {
  const rows = await tx.speaker.findMany({ where: { workspaceId, personId }, select: { interactionId: true, label: true, side: true, interaction: { select: { accountId: true } } } })
  return rows.map((row) => ({ interactionId: row.interactionId, label: row.label, side: row.side, accountId: row.interaction.accountId }))
}
