import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'

/** Notes on an account, newest first. */
export async function notesOn(tx: Tx, workspaceId: string, accountId: string) {
  return tx.accountNote.findMany({ where: { workspaceId, accountId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
}

export type AccountNoteRow = Awaited<ReturnType<typeof notesOn>>[number]

/** Names of members, also of those who have left. */
export async function authorNames(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.member.findMany({ where: { workspaceId, id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function findAccountNote(tx: Tx, workspaceId: string, id: string): Promise<AccountNoteRow | null> {
  return tx.accountNote.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
}

export async function insertAccountNote(tx: Tx, workspaceId: string, at: Date, note: { accountId: string; authorId: string; text: string }): Promise<AccountNoteRow> {
  return tx.accountNote.create({ data: { ...note, workspaceId, id: newId(at.getTime()), at } })
}

/** False, and nothing is written, when the note was changed after `since`. */
export async function updateAccountNote(tx: Tx, workspaceId: string, id: string, since: Date | null, text: string, editedAt: Date): Promise<boolean> {
  const { count } = await tx.accountNote.updateMany({ where: { workspaceId, id, editedAt: since }, data: { text, editedAt } })
  return count > 0
}

export async function removeAccountNoteRow(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.accountNote.deleteMany({ where: { workspaceId, id } })
}

/** Applies `mask` to what members wrote about an account. */
export async function maskAccountNotes(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, text } of await notesOn(tx, workspaceId, accountId)) {
    if (mask(text) !== text) await tx.accountNote.update({ where: { workspaceId_id: { workspaceId, id } }, data: { text: mask(text) } })
  }
}
