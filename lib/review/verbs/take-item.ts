import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { isHeldByOther, leaseEnd } from '../leases/lease'
import { takeLease } from '../leases/store'
import type { Leased } from '../types'
import { assertNotOwnWord } from './assert-not-own-word'
import { assertTheirTurn } from './assert-their-turn'
import { itemToWorkOn } from './item-to-work-on'
import { leaseRefusal } from './lease-refusal'

/**
 * Leases an open item for five minutes, so that nobody else decides it meanwhile; again by the same member renews it.
 * @throws LeaseError while another member has it and `steal` is not said, ConflictError when it is open no more or somebody else's turn
 */
export async function takeItem(ctx: Ctx, { itemId, steal = false }: { itemId: string; steal?: boolean | undefined }): Promise<Leased> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, account, me } = await itemToWorkOn(tx, ctx, itemId)
    await assertNotOwnWord(tx, ctx, { item, account, me })
    if (item.quorum > 1 && item.status === 'open') await assertTheirTurn(tx, ctx, item, me)
    if (!(await takeLease(tx, ctx.workspaceId, item.id, me, ctx.now, steal))) throw await leaseRefusal(tx, ctx, item.id, me)
    if (steal && item.leaseMemberId && isHeldByOther(item, me, ctx.now)) {
      await audit(tx, ctx, { verb: 'review.steal', objectType: 'review_item', objectId: item.id, fields: { from: code(item.leaseMemberId), accountId: code(item.accountId) } })
    }
    return { leaseUntil: leaseEnd(ctx.now).toISOString() }
  })
}
