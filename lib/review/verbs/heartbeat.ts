import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { leaseEnd } from '../leases/lease'
import { renewLease } from '../leases/store'
import { ruledBy } from '../verdicts/store'
import type { Leased } from '../types'
import { itemToWorkOn } from './item-to-work-on'
import { leaseRefusal } from './lease-refusal'

/**
 * Holds an item for five minutes more. One that comes after its sender's own decision finds nothing to hold and is no failure.
 * @throws LeaseError when the lease ran out or was taken over, ConflictError when somebody else settled the item
 */
export async function heartbeat(ctx: Ctx, { itemId }: { itemId: string }): Promise<Leased> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, me } = await itemToWorkOn(tx, ctx, itemId)
    if (await renewLease(tx, ctx.workspaceId, item.id, me, ctx.now)) return { leaseUntil: leaseEnd(ctx.now).toISOString() }
    if (await ruledBy(tx, ctx.workspaceId, item.id, me)) return { leaseUntil: null }
    throw await leaseRefusal(tx, ctx, item.id, me)
  })
}
