import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { ConflictError, LeaseError } from '@/lib/shared/errors'
import { isHeldByOther } from '../leases/lease'
import { memberNames } from '../leases/store'
import { findItem } from '../store'

/** Why an item could not be taken, kept or decided: it is settled, another has it, or one's time with it ran out. */
export async function leaseRefusal(tx: Tx, ctx: Ctx, itemId: string, me: string): Promise<ConflictError> {
  const item = await findItem(tx, ctx.workspaceId, itemId)
  if (!item || item.status !== 'open') return new ConflictError('This item was decided or withdrawn in the meantime.', 'Nothing of yours is lost: go on with the next one.')
  const { leaseMemberId, leaseUntil } = item
  if (leaseMemberId === null || leaseUntil === null || !isHeldByOther(item, me, ctx.now)) {
    return new LeaseError('Your five minutes with this item are over.', 'Take it again: it may have changed in the meantime.', null)
  }
  const name = (await memberNames(tx, ctx.workspaceId, [leaseMemberId])).get(leaseMemberId) ?? 'Somebody else'
  return new LeaseError(`${name} has this item on the screen.`, 'You may look on, go on with the next one, or take it over.', { memberId: leaseMemberId, name, until: leaseUntil.toISOString() })
}
