import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { employmentsOf, removeEmployment, removeRoleChange, reopenEmployment, roleChangesOf } from '../people/store'
import { loadAccount } from './load-account'

export const UndoMoveInput = z.object({ accountId: z.string(), personId: z.uuid() })

/**
 * Takes back that somebody left an account: they work there again, and where the move said that they went they do not. What was
 * heard of them since stays with the account in which it was said.
 * @throws NotFoundError when they never left there, or work there now
 */
export async function undoMove(ctx: Ctx, input: z.input<typeof UndoMoveInput>): Promise<void> {
  const { accountId, personId } = UndoMoveInput.parse(input)
  const { workspaceId } = ctx
  await queue()
  await inWorkspace(workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    const employments = await employmentsOf(tx, workspaceId, personId)
    const here = employments.filter((each) => each.accountId === account.id)
    const ended = here.flatMap(({ to }) => to ?? []).reduce<Date | null>((last, to) => (last === null || to > last ? to : last), null)
    if (ended === null || here.some(({ to }) => to === null)) throw notFound('person')
    const changes = await roleChangesOf(tx, workspaceId, personId)
    const left = changes.find((change) => change.what === 'left' && change.accountId === account.id)
    // A move is written at one instant: what it began is known by that.
    const joined = left && changes.find((change) => change.what === 'joined' && change.at.getTime() === left.at.getTime())
    await reopenEmployment(tx, workspaceId, personId, account.id, ended)
    if (left) await removeRoleChange(tx, workspaceId, left.id)
    if (joined) {
      assertMayEdit(ctx, await loadAccount(tx, ctx, joined.accountId))
      await removeEmployment(tx, workspaceId, personId, joined.accountId, ended)
      await removeRoleChange(tx, workspaceId, joined.id)
      await send(tx, 'account.refresh', { workspaceId, accountId: joined.accountId })
    }
    await send(tx, 'account.refresh', { workspaceId, accountId: account.id })
    await audit(tx, ctx, { verb: 'person.undo_move', objectType: 'person', objectId: personId, fields: { joinedAnother: joined !== undefined } })
  })
}
