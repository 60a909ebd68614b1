import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { isHeldByOther, leaseEnd, MOST_STEALS, STEALS_MS } from '../leases/lease'
import { isVisitOver, stealsSince, takeLease } from '../leases/store'
import type { Leased } from '../types'
import { assertNotOwnWord } from './assert-not-own-word'
import { assertTheirTurn } from './assert-their-turn'
import { itemToWorkOn } from './item-to-work-on'
import { leaseRefusal } from './lease-refusal'

/** `visit`: the page's own name for this look at the item. */
export type TakeItemInput = { itemId: string; steal?: boolean | undefined; visit?: string | null | undefined }

/**
 * Leases an open item for five minutes, so that nobody else decides it meanwhile; again by the same member renews it. A take of a visit
 * that has ended, because its release was faster, holds nothing.
 * @throws LeaseError while another member has it and `steal` is not said, ConflictError when it is open no more, somebody else's turn, or
 * the visit is over, or the member has taken over too many of late, ForbiddenError where they said themselves what it asks about
 */
export async function takeItem(ctx: Ctx, { itemId, steal = false, visit = null }: TakeItemInput): Promise<Leased> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, account, me } = await itemToWorkOn(tx, ctx, itemId)
    await assertNotOwnWord(tx, ctx, { item, account, me })
    if (item.quorum > 1 && item.status === 'open') await assertTheirTurn(tx, ctx, item, me)
    const stolen = steal && isHeldByOther(item, me, ctx.now)
    if (stolen && (await stealsSince(tx, ctx.workspaceId, me, new Date(ctx.now.getTime() - STEALS_MS))) >= MOST_STEALS) {
      throw new ConflictError('You have taken over many items within a few minutes.', 'Go on with those that nobody has.')
    }
    if (!(await takeLease(tx, ctx.workspaceId, item.id, { memberId: me, visit }, ctx.now, steal))) {
      if (visit !== null && (await isVisitOver(tx, ctx.workspaceId, item.id, visit))) throw new ConflictError('You have left this item.', 'Open it again to decide it.')
      throw await leaseRefusal(tx, ctx, item.id, me)
    }
    if (stolen && item.leaseMemberId) {
      await audit(tx, ctx, { verb: 'review.steal', objectType: 'review_item', objectId: item.id, fields: { from: code(item.leaseMemberId), accountId: code(item.accountId) } })
    }
    return { leaseUntil: leaseEnd(ctx.now).toISOString() }
  })
}
