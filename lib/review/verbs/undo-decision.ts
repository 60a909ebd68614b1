import { audit, code } from '@/lib/audit'
import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { loadAccount, lockAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findDecision, markUndone, reopenItem } from '../store'
import { refreshAccount } from './refresh-account'

/**
 * Takes back one's own decision: the model, alignment and queue are again what they were without it.
 * @throws ForbiddenError for somebody else's decision, ConflictError when it was undone already
 */
export async function undoDecision(ctx: Ctx, input: { decisionId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can undo a decision.')
    const decision = isId(input.decisionId) ? await findDecision(tx, ctx.workspaceId, input.decisionId) : null
    if (!decision) throw notFound('decision')
    const account = await loadAccount(tx, ctx, decision.accountId, 'decision')
    assertMayDecide(ctx, account)
    if (decision.actorId !== ctx.actor.memberId) throw new ForbiddenError('You can undo your own decisions only.', 'Ask the reviewer who made it.')
    await lockAccount(tx, ctx.workspaceId, account.id)
    if (!(await markUndone(tx, ctx.workspaceId, decision.id, ctx.now))) throw new ConflictError('This decision was undone already.')
    if (decision.itemId) await reopenItem(tx, ctx.workspaceId, decision.itemId)
    await audit(tx, ctx, { verb: 'review.undo', objectType: 'decision', objectId: decision.id, fields: { accountId: code(account.id) } })
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'undo', interactionId: null, actorId: ctx.actor.memberId, decisionId: decision.id })
  })
}
