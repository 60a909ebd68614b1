import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { notFound, type Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { findAccountNote, removeAccountNoteRow, updateAccountNote, type AccountNoteRow } from '../notes/store'
import { AccountNoteText } from './add-account-note'
import { loadAccount } from './load-account'

export const EditAccountNoteInput = z.object({ noteId: z.uuid(), text: AccountNoteText })
export const RemoveAccountNoteInput = z.object({ noteId: z.uuid() })

/** Changes a note of one's own. @throws ForbiddenError when somebody else wrote it */
export async function editAccountNote(ctx: Ctx, input: z.input<typeof EditAccountNoteInput>): Promise<void> {
  const { noteId, text } = EditAccountNoteInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const note = await ownNote(tx, ctx, noteId, false)
    await updateAccountNote(tx, ctx.workspaceId, note.id, text, ctx.now)
    await audit(tx, ctx, { verb: 'account_note.edit', objectType: 'account_note', objectId: note.id, fields: { accountId: code(note.accountId) } })
  })
}

/** Deletes a note of one's own; admins delete any. @throws ForbiddenError when somebody else wrote it */
export async function removeAccountNote(ctx: Ctx, input: z.input<typeof RemoveAccountNoteInput>): Promise<void> {
  const { noteId } = RemoveAccountNoteInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const note = await ownNote(tx, ctx, noteId, true)
    await removeAccountNoteRow(tx, ctx.workspaceId, note.id)
    await audit(tx, ctx, { verb: 'account_note.remove', objectType: 'account_note', objectId: note.id, fields: { accountId: code(note.accountId) } })
  })
}

async function ownNote(tx: Tx, ctx: Ctx, noteId: string, adminsToo: boolean): Promise<AccountNoteRow> {
  const note = await findAccountNote(tx, ctx.workspaceId, noteId)
  if (!note) throw notFound('note')
  await loadAccount(tx, ctx, note.accountId, 'note')
  const mine = ctx.actor.kind === 'member' && (ctx.actor.memberId === note.authorId || (adminsToo && ctx.actor.role === 'admin'))
  if (!mine) throw new ForbiddenError('Only its author changes a note.', 'Write one of your own.')
  return note
}
