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

/** Gives an open item to a member, or to nobody. False when it is open no more. */
export async function assign(tx: Tx, workspaceId: string, itemId: string, assigneeId: string | null): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({ where: { workspaceId, id: itemId, status: 'open' }, data: { assigneeId } })
  return count === 1
}
