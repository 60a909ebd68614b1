import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'

/** Notes on an item, oldest first. */
export async function notesOf(tx: Tx, workspaceId: string, itemId: string) {
  return tx.reviewNote.findMany({ where: { workspaceId, itemId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
}

export type NoteRow = Awaited<ReturnType<typeof notesOf>>[number]

export async function insertNote(tx: Tx, workspaceId: string, at: Date, note: { itemId: string; authorId: string; text: string; mentions: string[] }): Promise<NoteRow> {
  return tx.reviewNote.create({ data: { ...note, workspaceId, id: newId(), at } })
}

export async function findNote(tx: Tx, workspaceId: string, id: string) {
  return tx.reviewNote.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { item: { select: { accountId: true } } } })
}

export async function removeNoteRow(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.reviewNote.deleteMany({ where: { workspaceId, id } })
}

/** Gives an open item to a member, who has it in the queue then, or to nobody. False when it is open no more. */
export async function assign(tx: Tx, workspaceId: string, itemId: string, assigneeId: string | null): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({ where: { workspaceId, id: itemId, status: 'open' }, data: { assigneeId, ...(assigneeId !== null && { queued: true }) } })
  return count === 1
}

/** Whose words, or which conversation's: as the observations name them. */
export type TalkOf = { holderKey: string; accountId: string } | { speakerPersonId: string } | { interactionId: string; segments?: number[] }

/**
 * Erases what colleagues wrote about words that are about to be erased: notes, the words of verdicts, and what was added to a correction.
 * Comes before the observations themselves.
 */
export async function eraseTalk(tx: Tx, workspaceId: string, of: TalkOf): Promise<void> {
  const { segments, ...where } = { segments: undefined, ...of }
  const observationIds = (await tx.observation.findMany({ where: { workspaceId, ...where, ...(segments && { segment: { in: segments } }) }, select: { id: true } })).map(({ id }) => id)
  if (observationIds.length === 0) return
  const item = { OR: [{ observationId: { in: observationIds } }, { otherObservationId: { in: observationIds } }] }
  await tx.reviewNote.deleteMany({ where: { workspaceId, item } })
  await tx.reviewVerdict.updateMany({ where: { workspaceId, item }, data: { note: null, correction: Prisma.DbNull } })
  await tx.correction.updateMany({ where: { workspaceId, observationIds: { hasSome: observationIds } }, data: { note: null } })
}

/** Applies `mask` to what colleagues wrote about an account. */
export async function maskTalk(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, text } of await tx.reviewNote.findMany({ where: { workspaceId, item: { accountId } }, select: { id: true, text: true } })) {
    if (mask(text) !== text) await tx.reviewNote.update({ where: { workspaceId_id: { workspaceId, id } }, data: { text: mask(text) } })
  }
  for (const { id, note } of await tx.correction.findMany({ where: { workspaceId, accountId, note: { not: null } }, select: { id: true, note: true } })) {
    if (note !== null && mask(note) !== note) await tx.correction.update({ where: { workspaceId_id: { workspaceId, id } }, data: { note: mask(note) } })
  }
  for (const { id, note, correction } of await tx.reviewVerdict.findMany({ where: { workspaceId, item: { accountId } }, select: { id: true, note: true, correction: true } })) {
    const before = JSON.stringify({ note, correction })
    const masked = mask(before)
    if (masked === before) continue
    const { note: text, correction: fields } = JSON.parse(masked) as { note: string | null; correction: Prisma.InputJsonObject | null }
    await tx.reviewVerdict.update({ where: { workspaceId_id: { workspaceId, id } }, data: { note: text, correction: fields ?? Prisma.DbNull } })
  }
}
