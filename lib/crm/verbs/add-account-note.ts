import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { insertAccountNote } from '../notes/store'
import { loadAccount } from './load-account'

export const LONGEST_NOTE = 4_000
export const AccountNoteText = z.string().trim().min(1, 'Write something first.').max(LONGEST_NOTE, `A note has at most ${LONGEST_NOTE.toLocaleString('en')} characters.`)
export const AddAccountNoteInput = z.object({ accountId: z.uuid(), text: AccountNoteText })

/** Writes a note on an account. Everyone who sees the account may, and reads it; it is no evidence. */
export async function addAccountNote(ctx: Ctx, input: z.input<typeof AddAccountNoteInput>): Promise<{ id: string }> {
  const { accountId, text } = AddAccountNoteInput.parse(input)
  const { actor } = ctx
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    if (actor.kind !== 'member') throw new ForbiddenError('Only members write notes.', 'Sign in first.')
    const { id } = await insertAccountNote(tx, ctx.workspaceId, ctx.now, { accountId: account.id, authorId: actor.memberId, text })
    await audit(tx, ctx, { verb: 'account_note.add', objectType: 'account_note', objectId: id, fields: { accountId: code(account.id) } })
    return { id }
  })
}
