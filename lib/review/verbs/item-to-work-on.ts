import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { loadAccount, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findItem, type ItemRow } from '../store'

export type WorkOn = { item: ItemRow; account: AccountRecord; me: string }

/**
 * An item that the actor may decide.
 * @throws NotFoundError for one of another workspace or of an account that they do not see, ForbiddenError when deciding is for others
 */
export async function itemToWorkOn(tx: Tx, ctx: Ctx, itemId: string): Promise<WorkOn> {
  const item = await findItemFor(tx, ctx, itemId)
  if (!item) throw notFound('item')
  const account = await loadAccount(tx, ctx, item.accountId, 'item')
  assertMayDecide(ctx, account)
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can decide.')
  return { item, account, me: ctx.actor.memberId }
}

/** An item by its id, as far as the actor may know of it: one whose answer is known is there for whom it asks alone. */
export async function findItemFor(tx: Tx, ctx: Ctx, itemId: string): Promise<ItemRow | null> {
  const item = isId(itemId) ? await findItem(tx, ctx.workspaceId, itemId) : null
  const mine = ctx.actor.kind === 'member' && item?.assigneeId === ctx.actor.memberId
  return item?.knownAnswerId && !mine ? null : item
}
