import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import type { Ctx, Owned } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { readersOf } from '../notes/readers'
import { insertAccountNote } from '../notes/store'
import { loadAccount } from './load-account'

export const LONGEST_NOTE = 4_000
export const AccountNoteText = z.string().trim().min(1, 'Write something first.').max(LONGEST_NOTE, `A note has at most ${LONGEST_NOTE.toLocaleString('en')} characters.`)
export const NoteMentions = z.array(z.uuid()).max(20).default([])
export const AddAccountNoteInput = z.object({ accountId: z.uuid(), text: AccountNoteText, mentions: NoteMentions })

/**
 * Writes a note on an account and tells those whom it names. Everyone who sees the account may, and reads it; it is no evidence.
 * @throws InvalidError when somebody is named who does not see the account
 */
export async function addAccountNote(ctx: Ctx, input: z.input<typeof AddAccountNoteInput>): Promise<{ id: string }> {
  const { accountId, text, mentions } = AddAccountNoteInput.parse(input)
  const { actor } = ctx
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    if (actor.kind !== 'member') throw new ForbiddenError('Only members write notes.', 'Sign in first.')
    await assertReaders(tx, ctx, account, mentions)
    const { id } = await insertAccountNote(tx, ctx.workspaceId, ctx.now, { accountId: account.id, authorId: actor.memberId, text })
    await audit(tx, ctx, { verb: 'account_note.add', objectType: 'account_note', objectId: id, fields: { accountId: code(account.id) } })
    await tellNamed(tx, ctx, { id, accountId: account.id }, mentions)
    return { id }
  })
}

/** @throws InvalidError when one of these members does not see the account */
export async function assertReaders(tx: Tx, ctx: Ctx, account: Owned, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return
  const readers = new Set((await readersOf(tx, ctx, account)).map(({ memberId }) => memberId))
  if (memberIds.some((id) => !readers.has(id))) throw new InvalidError('Somebody whom you name cannot see this account.', 'Take them out of the note, or let them see it first.')
}

/** Tells those whom a note names; nobody is told twice of one note, however often it is changed. */
export async function tellNamed(tx: Tx, ctx: Ctx, note: { id: string; accountId: string }, memberIds: readonly string[]): Promise<void> {
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await notify(tx, ctx.workspaceId, ctx.now, [...new Set(memberIds)].map((memberId) => ({ kind: 'mentioned' as const, noteId: note.id, memberId, accountId: note.accountId, actorId })))
}
