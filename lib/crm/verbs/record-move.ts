import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { InvalidError } from '@/lib/shared/errors'
import { employmentsOf, endEmployment, insertRoleChange, startEmployment } from '../people/store'
import { loadAccount } from './load-account'

export const RecordMoveInput = z.object({
  accountId: z.string(),
  personId: z.uuid(),
  /** The day on which they left. */
  leftOn: z.iso.date(),
  /** Where they work now, if that is an account of ours. */
  joined: z.object({ accountId: z.string(), title: z.string().trim().max(120).nullable() }).nullable(),
})

/**
 * Writes down that somebody left an account, and where they went: a champion who moves is a signal at both. What they believed there
 * stays there, with them; nothing of it moves along.
 * @throws NotFoundError when they do not work there now, InvalidError for a day to come
 */
export async function recordMove(ctx: Ctx, input: z.input<typeof RecordMoveInput>): Promise<void> {
  const { accountId, personId, leftOn, joined } = RecordMoveInput.parse(input)
  const on = new Date(`${leftOn}T00:00:00Z`)
  if (on > ctx.now) throw new InvalidError('That day is still to come.', 'Write down a move when it has happened.')
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    const employments = await employmentsOf(tx, ctx.workspaceId, personId)
    if (!employments.some((each) => each.accountId === account.id && each.to === null)) throw notFound('person')
    const next = joined === null ? null : await loadAccount(tx, ctx, joined.accountId)
    if (next) assertMayEdit(ctx, next)
    if (next && employments.some((each) => each.accountId === next.id && each.to === null)) throw new InvalidError('They work there already.', 'Choose another account, or none.')
    const change = { personId, at: ctx.now, before: null, after: null }
    await endEmployment(tx, ctx.workspaceId, personId, account.id, on)
    await insertRoleChange(tx, ctx.workspaceId, { ...change, accountId: account.id, what: 'left' })
    if (next) {
      await startEmployment(tx, ctx.workspaceId, { personId, accountId: next.id, title: joined?.title || null, role: 'unknown', from: on })
      await insertRoleChange(tx, ctx.workspaceId, { ...change, accountId: next.id, what: 'joined', after: joined?.title || null })
      await send(tx, 'account.refresh', { workspaceId: ctx.workspaceId, accountId: next.id })
    }
    await send(tx, 'account.refresh', { workspaceId: ctx.workspaceId, accountId: account.id })
    await audit(tx, ctx, { verb: 'person.move', objectType: 'person', objectId: personId, fields: { joinedAnother: next !== null } })
  })
}
