import { hurryWaiting } from '@/lib/ai'
import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'

/** Everything that waits for the model is tried again at once. */
export async function readWaitingNow(ctx: Ctx): Promise<void> {
  assertMayAdminister(ctx)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await hurryWaiting(tx, ctx.workspaceId, ctx.now)
    await send(tx, 'waiting.read', { workspaceId: ctx.workspaceId })
    await audit(tx, ctx, { verb: 'model.read_waiting', objectType: 'workspace', objectId: ctx.workspaceId })
  })
}
