import { gunzipSync } from 'node:zlib'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { likeEscaped } from '@/lib/shared/like'
import { normaliseName } from '@/lib/shared/names'
import { plainText, withoutThem } from '../erased'
import { withoutLost } from '../lost-words'
import { maskUploads, spoilUploads } from '../uploads/store'
import type { ParsedUsageEvent, Skipped, SpeakerQuestion } from '../types'

/** Forgets the uploads that hold interactions. An upload of several interactions is kept with the first of them. */
async function forgetOriginals(tx: Tx, workspaceId: string, interactionIds: string[]): Promise<void> {
  const uploads = await tx.importFile.findMany({ where: { workspaceId, interactionId: { in: interactionIds } }, select: { importId: true, fileName: true }, distinct: ['importId', 'fileName'] })
  for (const upload of uploads) await tx.importFile.updateMany({ where: { workspaceId, ...upload }, data: { original: null } })
  for (const importId of new Set(uploads.map((upload) => upload.importId))) await spoilUploads(tx, workspaceId, { importId })
  await forgetLost(tx, workspaceId, { interactionId: { in: interactionIds } }, () => true)
}

/** Forgets the words that were quoted of what could not be read, and the upload that holds them, where `isToGo` says so of one of them. */
async function forgetLost(tx: Tx, workspaceId: string, where: { interactionId: { in: string[] } } | { accountId: string }, isToGo: (text: string) => boolean): Promise<void> {
  for (const { id, counts } of await tx.importFile.findMany({ where: { workspaceId, ...where, counts: { path: ['skipped'], not: Prisma.AnyNull } }, select: { id: true, counts: true } })) {
    const kept = counts as { skipped?: Skipped[] }
    if (!kept.skipped?.some(({ lost }) => lost?.some(({ text }) => isToGo(text)))) continue
    await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id } }, data: { original: null, counts: { ...kept, skipped: withoutLost(kept.skipped) } } })
  }
}

/** Deletes an interaction with all that was read from it, and the uploads it came from. */
export async function removeInteraction(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await forgetOriginals(tx, workspaceId, [id])
  await tx.importFile.deleteMany({ where: { workspaceId, interactionId: id } })
  await tx.interaction.delete({ where: { workspaceId_id: { workspaceId, id } } })
}

/** Deletes interactions with all that was read from them, and their uploads; the lines of their files stay and say that they were left out. */
export async function leaveOut(tx: Tx, workspaceId: string, interactionIds: string[], now: Date): Promise<void> {
  await forgetOriginals(tx, workspaceId, interactionIds)
  await tx.importFile.updateMany({
    where: { workspaceId, interactionId: { in: interactionIds } },
    data: { status: 'left_out', interactionId: null, question: [], undated: false, counts: {}, error: null, remedy: null, finishedAt: now },
  })
  await tx.interaction.deleteMany({ where: { workspaceId, id: { in: interactionIds } } })
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
  await forgetOriginals(tx, workspaceId, [interactionId])
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
  await forgetOriginals(tx, workspaceId, [...new Set(turns.map((turn) => turn.interactionId))])
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
  }
  await forgetOriginals(tx, workspaceId, [...new Set(rows.map(({ interactionId }) => interactionId))])
}

/** Forgets the uploads of an account whose text `names` somebody, and those of which that cannot be told. */
export async function forgetUploads(tx: Tx, workspaceId: string, accountId: string, names: (text: string) => boolean): Promise<void> {
  await spoilUploads(tx, workspaceId, { accountId })
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
  await maskUploads(tx, workspaceId, accountId, mask)
  const files = await tx.importFile.findMany({ where: { workspaceId, accountId }, select: { id: true, fileName: true, error: true, question: true } })
  for (const { id, fileName, error, question } of files) {
    const [asked, told] = [JSON.stringify(question), error === null ? null : mask(error)]
    const masked = mask(asked)
    if (mask(fileName) === fileName && masked === asked && told === error) continue
    await tx.importFile.update({ where: { workspaceId_id: { workspaceId, id } }, data: { fileName: mask(fileName), error: told, question: JSON.parse(masked) as Prisma.InputJsonValue } })
  }
}

export const ERASED_TEXT = '[erased at the person’s request]'
