import { maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findReview, reviewDeals } from '../pipeline-review/store'

export type LoadedReview = { review: NonNullable<Awaited<ReturnType<typeof findReview>>>; deals: Awaited<ReturnType<typeof reviewDeals>>; hidden: number; mine: boolean }

/**
 * A review with the deals that the actor may see. Who led it always finds it, others as far as they see one of its deals.
 * @throws NotFoundError in every other case
 */
export async function loadPipelineReview(tx: Tx, ctx: Ctx, reviewId: string): Promise<LoadedReview> {
  const review = isId(reviewId) ? await findReview(tx, ctx.workspaceId, reviewId) : null
  if (!review) throw notFound('review')
  const all = await reviewDeals(tx, ctx.workspaceId, review.id)
  const deals = all.filter(({ deal }) => maySeeAccount(ctx, deal.account))
  const mine = ctx.actor.kind === 'member' && ctx.actor.memberId === review.memberId
  if (!mine && deals.length === 0) throw notFound('review')
  return { review, deals, hidden: all.length - deals.length, mine }
}

/**
 * A review that the actor leads and that is open still.
 * @throws ForbiddenError for whoever may only read it, ConflictError once it ended
 */
export async function loadOpenReview(tx: Tx, ctx: Ctx, reviewId: string): Promise<LoadedReview> {
  const loaded = await loadPipelineReview(tx, ctx, reviewId)
  if (!loaded.mine) throw new ForbiddenError('Only who leads a review writes in it.', 'Ask them, or start a review of your own.')
  if (loaded.review.endedAt !== null) throw new ConflictError('This review has ended.', 'Its summary stays as it is. Start a new review.')
  return loaded
}
