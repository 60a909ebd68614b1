import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { PipelineReviewInput } from '../pipeline-review/input'
import { closeReview, dropReview, markTalkedAbout } from '../pipeline-review/store'
import { filterOf } from '../pipeline/filter'
import { dropOldSnapshots, saveSnapshots } from '../pipeline/store'
import { loadThresholds } from '../warnings/store'
import { loadOpenReview } from './load-pipeline-review'

/** Ends a review of the actor: how each of its deals stands is kept, so that the next one shows what is different. */
export async function endPipelineReview(ctx: Ctx, input: { reviewId: string }): Promise<void> {
  const { reviewId } = PipelineReviewInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { review, deals } = await loadOpenReview(tx, ctx, reviewId)
    if (!(await closeReview(tx, ctx.workspaceId, review.id, ctx.now))) throw new ConflictError('This review has ended.', 'Its summary stays as it is.')
    const discussed = await markTalkedAbout(tx, ctx.workspaceId, review.id, ctx.now)
    const filter = filterOf(ctx, { scope: 'all' }, { ids: deals.map(({ dealId }) => dealId) })
    await saveSnapshots(tx, ctx.workspaceId, filter, await loadThresholds(tx, ctx.workspaceId), review.id)
    await audit(tx, ctx, { verb: 'pipeline_review.end', objectType: 'pipeline_review', objectId: review.id, fields: { deals: deals.length, discussed } })
  })
}

/** Throws an open review of the actor away, with everything that was written in it. */
export async function discardPipelineReview(ctx: Ctx, input: { reviewId: string }): Promise<void> {
  const { reviewId } = PipelineReviewInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { review } = await loadOpenReview(tx, ctx, reviewId)
    await dropReview(tx, ctx.workspaceId, review.id)
    await audit(tx, ctx, { verb: 'pipeline_review.discard', objectType: 'pipeline_review', objectId: review.id })
  })
}

/** Days after which nobody compares with a Monday any more. */
const WEEKLY_KEPT_DAYS = 400

/** Keeps how every open deal of the workspace stands, on Mondays. For jobs. */
export async function snapshotPipeline(workspaceId: string, now: Date): Promise<number> {
  return inWorkspace(workspaceId, async (tx) => {
    await dropOldSnapshots(tx, workspaceId, new Date(now.getTime() - WEEKLY_KEPT_DAYS * 86_400_000))
    const ctx: Ctx = { workspaceId, actor: { kind: 'system', name: 'pipeline snapshot' }, now }
    return saveSnapshots(tx, workspaceId, filterOf(ctx, { scope: 'all' }), await loadThresholds(tx, workspaceId), null)
  })
}
