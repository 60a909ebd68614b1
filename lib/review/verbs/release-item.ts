import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { dropLease } from '../leases/store'
import { itemToWorkOn } from './item-to-work-on'

/** Gives an item back before its five minutes are over. Nothing happens where it is another's by now, or settled. */
export async function releaseItem(ctx: Ctx, { itemId }: { itemId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, me } = await itemToWorkOn(tx, ctx, itemId)
    await dropLease(tx, ctx.workspaceId, item.id, me)
  })
}
