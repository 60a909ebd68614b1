import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, mayDecide, mayEditAccount, maySeeAccount, membersAs, notFound, type Ctx, type MemberCtx } from '@/lib/auth'
import { loadAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { heldAuthors } from '../notes/held'
import { assign, findNote, insertNote, notesOf, removeNoteRow, type NoteRow } from '../notes/store'
import type { ItemNotes, NoteView } from '../notes/types'
import { findItem, type ItemRow } from '../store'
import type { MemberName } from '../types'
import { standingVerdicts } from '../verdicts/store'

const MAX_TEXT = 2_000

export const AddNoteInput = z.object({
  itemId: z.uuid(),
  text: z.string().trim().min(1, 'Write something first.').max(MAX_TEXT, `At most ${MAX_TEXT} characters.`),
  mentions: z.array(z.uuid()).max(20).default([]),
})
export const AssignItemInput = z.object({ itemId: z.uuid(), memberId: z.uuid().nullable() })

/** What was written on an item, as far as this reader may know it, and who could be named or given it. */
export async function listNotes(ctx: Ctx, input: { itemId: string }): Promise<ItemNotes> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, account } = await itemOf(tx, ctx, input.itemId)
    const members = await membersAs(tx, ctx.workspaceId, ctx.now)
    const held = heldAuthors(item, item.quorum < 2 ? [] : await standingVerdicts(tx, ctx.workspaceId, item.id), selfId(ctx))
    const rows = await notesOf(tx, ctx.workspaceId, item.id)
    const names = new Map(members.map(({ actor }) => [actor.memberId, actor.name]))
    return {
      notes: rows.filter(({ authorId }) => !held.has(authorId)).map((row) => noteView(row, names, selfId(ctx))),
      held: rows.filter(({ authorId }) => held.has(authorId)).length,
      assignee: item.assigneeId === null ? null : named(item.assigneeId, names),
      people: members.filter((member) => maySeeAccount(member, account)).map((member) => ({ memberId: member.actor.memberId, name: member.actor.name, mayDecide: mayDecide(member, account) })),
      mayAssign: mayEditAccount(ctx, account),
    }
  })
}

/**
 * Writes a note on an item and tells those who are named in it.
 * @throws InvalidError when somebody is named who may not see the account
 */
export async function addNote(ctx: Ctx, input: z.input<typeof AddNoteInput>): Promise<NoteView> {
  const { itemId, text, mentions } = AddNoteInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const authorId = selfId(ctx)
    if (authorId === null) throw new ForbiddenError('Only a member can write a note.')
    const { item, account } = await itemOf(tx, ctx, itemId)
    const members = await membersAs(tx, ctx.workspaceId, ctx.now)
    const wanted = [...new Set(mentions)]
    const readers = new Set(members.filter((member) => maySeeAccount(member, account)).map(({ actor }) => actor.memberId))
    if (wanted.some((id) => !readers.has(id))) throw new InvalidError('Somebody whom you name cannot see this account.', 'Take them out of the note, or let them see it first.')
    const row = await insertNote(tx, ctx.workspaceId, ctx.now, { itemId: item.id, authorId, text, mentions: wanted })
    await audit(tx, ctx, { verb: 'review.note', objectType: 'review_item', objectId: item.id, fields: { noteId: code(row.id), accountId: code(account.id), mentions: wanted.map(code) } })
    await notify(tx, ctx.workspaceId, ctx.now, wanted.map((memberId) => ({ kind: 'mentioned', memberId, itemId: item.id, accountId: account.id, actorId: authorId })))
    return noteView(row, new Map(members.map(({ actor }) => [actor.memberId, actor.name])), authorId)
  })
}

/** Removes one's own note; an admin removes anybody's. */
export async function removeNote(ctx: Ctx, input: { noteId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const note = isId(input.noteId) ? await findNote(tx, ctx.workspaceId, input.noteId) : null
    if (!note) throw notFound('note')
    const account = await loadAccount(tx, ctx, note.item.accountId, 'note')
    const isAdmin = ctx.actor.kind === 'system' || ctx.actor.role === 'admin'
    if (!isAdmin && note.authorId !== selfId(ctx)) throw new ForbiddenError('You can remove your own notes only.', 'Ask who wrote it, or an admin.')
    await removeNoteRow(tx, ctx.workspaceId, note.id)
    await audit(tx, ctx, { verb: 'review.remove_note', objectType: 'review_item', objectId: note.itemId, fields: { noteId: code(note.id), accountId: code(account.id) } })
  })
}

/**
 * Gives an open item to a member who may decide on it, or takes it from whoever has it (`null`).
 * @throws InvalidError when that member may not decide there, ConflictError when the item is open no more
 */
export async function assignItem(ctx: Ctx, input: z.input<typeof AssignItemInput>): Promise<void> {
  const { itemId, memberId } = AssignItemInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, account } = await itemOf(tx, ctx, itemId)
    assertMayEdit(ctx, account)
    if (memberId !== null) assertTakes((await membersAs(tx, ctx.workspaceId, ctx.now)).find(({ actor }) => actor.memberId === memberId), account)
    if (!(await assign(tx, ctx.workspaceId, item.id, memberId))) throw new ConflictError('This item was decided or withdrawn in the meantime.', 'There is nothing left to give to anybody.')
    await audit(tx, ctx, { verb: 'review.assign', objectType: 'review_item', objectId: item.id, fields: { accountId: code(account.id), memberId: memberId === null ? null : code(memberId) } })
    if (memberId !== null && memberId !== item.assigneeId) {
      await notify(tx, ctx.workspaceId, ctx.now, [{ kind: 'assigned', memberId, itemId: item.id, accountId: account.id, actorId: selfId(ctx) }])
    }
  })
}

function assertTakes(member: MemberCtx | undefined, account: AccountRecord): void {
  if (!member || !mayDecide(member, account)) throw new InvalidError('They may not decide on this account.', 'Choose its owner, a reviewer or an admin.')
}

async function itemOf(tx: Tx, ctx: Ctx, itemId: string): Promise<{ item: ItemRow; account: AccountRecord }> {
  const item = isId(itemId) ? await findItem(tx, ctx.workspaceId, itemId) : null
  if (!item) throw notFound('item')
  return { item, account: await loadAccount(tx, ctx, item.accountId, 'item') }
}

const selfId = (ctx: Ctx): string | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

const named = (memberId: string, names: ReadonlyMap<string, string>): MemberName => ({ memberId, name: names.get(memberId) ?? 'somebody who left' })

const noteView = ({ id, authorId, text, mentions, at }: NoteRow, names: ReadonlyMap<string, string>, self: string | null): NoteView => ({
  id, author: named(authorId, names), text, mentions: mentions.flatMap((each) => (names.has(each) ? [named(each, names)] : [])), at: at.toISOString(), mine: authorId === self,
})
