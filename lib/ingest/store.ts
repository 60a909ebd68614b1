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
  /** Null where nothing says it. */
  occurredAt: Date | null
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

/** Says when an interaction was; only before it is read, since what was read is dated by it. It counts, and so is known, from `now` on. */
export async function dateInteraction(tx: Tx, workspaceId: string, interactionId: string, occurredAt: Date, now: Date): Promise<void> {
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId }, readAt: null }, data: { occurredAt, ingestedAt: now } })
}

/** Asks no more on which day a file was; false where nobody asks by now. Whoever gets true dates it. */
export async function endUndated(tx: Tx, workspaceId: string, fileId: string, status: ImportFileStatus): Promise<boolean> {
  return (await tx.importFile.updateMany({ where: { workspaceId, id: fileId, undated: true, status: 'needs_answers' }, data: { undated: false, status } })).count === 1
}

/** Keeps by what it is known when the interaction of a file was. */
export async function keepDatedBy(tx: Tx, workspaceId: string, fileId: string, datedBy: DatedBy): Promise<void> {
  await tx.$executeRaw`UPDATE "ImportFile" SET counts = counts || jsonb_build_object('datedBy', ${datedBy}::text) WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${fileId}::uuid`
}

export async function refreshFromCustomer(tx: Tx, workspaceId: string, interactionId: string): Promise<void> {
  const customers = await tx.speaker.count({ where: { workspaceId, interactionId, side: 'customer' } })
  const usage = await tx.usageEvent.count({ where: { workspaceId, interactionId } })
  await tx.interaction.update({ where: { workspaceId_id: { workspaceId, id: interactionId } }, data: { fromCustomer: customers + usage > 0 } })
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
