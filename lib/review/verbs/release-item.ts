import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { dropLease, endVisit } from '../leases/store'
import { itemToWorkOn } from './item-to-work-on'

/**
 * Gives an item back before its five minutes are over. Nothing happens where it is another's by now, or settled. With a visit it ends
 * that one alone, also where it comes before the take that it answers.
 */
export async function releaseItem(ctx: Ctx, { itemId, visit = null }: { itemId: string; visit?: string | null | undefined }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, me } = await itemToWorkOn(tx, ctx, itemId)
    if (visit === null) await dropLease(tx, ctx.workspaceId, item.id, me)
    else await endVisit(tx, ctx.workspaceId, item.id, me, visit)
  })
}
