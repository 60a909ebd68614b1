import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { send } from '@/lib/queue'
import { markInteractionFile } from '../store'

/** Sends an interaction whose reading failed to be read again. Await `queue()` before the transaction begins. */
export async function readAgain(tx: Tx, ctx: Ctx, interactionId: string): Promise<void> {
  await markInteractionFile(tx, ctx.workspaceId, interactionId, { status: 'queued', now: ctx.now })
  await send(tx, 'interaction.read', { workspaceId: ctx.workspaceId, interactionId })
  await audit(tx, ctx, { verb: 'import.retry', objectType: 'interaction', objectId: interactionId })
}
