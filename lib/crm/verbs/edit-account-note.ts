import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { notFound, type Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { forgetNotice } from '@/lib/notify'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { findAccountNote, removeAccountNoteRow, updateAccountNote, type AccountNoteRow } from '../notes/store'
import { AccountNoteText, assertReaders, NoteMentions, tellNamed } from './add-account-note'
import type { AccountRecord } from '../types'
import { loadAccount } from './load-account'

/** `editedAt`: when the note had last been changed as its author began, as it was read; null when it never was. */
export const EditAccountNoteInput = z.object({ noteId: z.uuid(), editedAt: z.iso.datetime().nullable(), text: AccountNoteText, mentions: NoteMentions })
export const RemoveAccountNoteInput = z.object({ noteId: z.uuid() })

/** Changes a note of one's own, and tells those whom it did not name before. @throws ForbiddenError when somebody else wrote it, ConflictError when it was changed since it was read */
export async function editAccountNote(ctx: Ctx, input: z.input<typeof EditAccountNoteInput>): Promise<void> {
  const { noteId, editedAt, text, mentions } = EditAccountNoteInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { note, account } = await ownNote(tx, ctx, noteId, false)
    await assertReaders(tx, ctx, account, mentions)
    const since = editedAt === null ? null : new Date(editedAt)
    if (!(await updateAccountNote(tx, ctx.workspaceId, note.id, since, text, ctx.now))) throw new ConflictError('You changed this note elsewhere in the meantime.', 'What you typed here is not kept yet: copy what you need of it, press Cancel, and change the note as it stands now.')
    await tellNamed(tx, ctx, note, mentions)
    await audit(tx, ctx, { verb: 'account_note.edit', objectType: 'account_note', objectId: note.id, fields: { accountId: code(note.accountId) } })
  })
}

/** Deletes a note of one's own; admins delete any. @throws ForbiddenError when somebody else wrote it */
export async function removeAccountNote(ctx: Ctx, input: z.input<typeof RemoveAccountNoteInput>): Promise<void> {
  const { noteId } = RemoveAccountNoteInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { note } = await ownNote(tx, ctx, noteId, true)
    await removeAccountNoteRow(tx, ctx.workspaceId, note.id)
    await forgetNotice(tx, ctx.workspaceId, { kind: 'mentioned', noteId: note.id })
    await audit(tx, ctx, { verb: 'account_note.remove', objectType: 'account_note', objectId: note.id, fields: { accountId: code(note.accountId) } })
  })
}

async function ownNote(tx: Tx, ctx: Ctx, noteId: string, adminsToo: boolean): Promise<{ note: AccountNoteRow; account: AccountRecord }> {
  const note = await findAccountNote(tx, ctx.workspaceId, noteId)
  if (!note) throw notFound('note')
  const account = await loadAccount(tx, ctx, note.accountId, 'note')
  const mine = ctx.actor.kind === 'member' && (ctx.actor.memberId === note.authorId || (adminsToo && ctx.actor.role === 'admin'))
  if (!mine) throw new ForbiddenError('Only its author changes a note.', 'Write one of your own.')
  return { note, account }
}
