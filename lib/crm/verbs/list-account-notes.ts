import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { readersOf } from '../notes/readers'
import { authorNames, notesOn, type AccountNoteRow } from '../notes/store'
import type { AccountNotes, AccountNoteView } from '../notes/types'
import { loadAccount } from './load-account'

/** What members wrote about an account, newest first, and whom a note on it can name. */
export async function listAccountNotes(ctx: Ctx, input: { accountId: string }): Promise<AccountNotes> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const rows = await notesOn(tx, ctx.workspaceId, account.id)
    const names = await authorNames(tx, ctx.workspaceId, rows.map(({ authorId }) => authorId))
    return {
      notes: rows.map((row) => accountNoteView(row, names.get(row.authorId) ?? 'Somebody', ctx)),
      people: await readersOf(tx, ctx, account),
    }
  })
}

export const accountNoteView = ({ id, authorId, text, at, editedAt }: AccountNoteRow, name: string, { actor }: Ctx): AccountNoteView => ({
  id, author: { memberId: authorId, name }, text, at: at.toISOString(), editedAt: editedAt?.toISOString() ?? null, mine: actor.kind === 'member' && actor.memberId === authorId,
})
