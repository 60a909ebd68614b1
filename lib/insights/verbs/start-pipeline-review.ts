import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { agendaOf } from '../pipeline-review/agenda'
import { insertReview, overdueActions } from '../pipeline-review/store'
import { filterOf } from '../pipeline/filter'
import { PipelineInput } from '../pipeline/input'
import { MOST_IN_REVIEW } from '../pipeline/policy'
import { pipelineDeals } from '../pipeline/store'
import { loadThresholds } from '../warnings/store'

/**
 * Starts going through the deals of a view of the pipeline, those that need talk first.
 * @throws InvalidError where the view holds none, or more than anybody talks about in a sitting
 */
export async function startPipelineReview(ctx: Ctx, input: PipelineInput): Promise<{ reviewId: string }> {
  const { by: _by, sort: _sort, q, ...scope } = PipelineInput.parse(input)
  const { actor, workspaceId, now } = ctx
  if (actor.kind !== 'member') throw new ForbiddenError('Only a member leads a review.')
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await pipelineDeals(tx, workspaceId, filterOf(ctx, { ...scope, q }), await loadThresholds(tx, workspaceId))
    if (rows.length === 0) throw new InvalidError('There is no deal here to go through.', 'Clear a filter, or look under “All”.')
    if (rows.length > MOST_IN_REVIEW) throw new InvalidError(`These are ${rows.length} deals: too many to talk about.`, `Narrow them to ${MOST_IN_REVIEW} at most, by owner, close date or warning.`)
    const today = new Date(now.toISOString().slice(0, 10))
    const overdue = await overdueActions(tx, workspaceId, rows.map(({ id }) => id), today)
    const reviewId = newId()
    const kept = Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined))
    await insertReview(tx, workspaceId, { id: reviewId, memberId: actor.memberId, scope: { ...kept, scope: scope.scope }, startedAt: now }, agendaOf(rows.map((row) => ({ ...row, overdueActions: overdue.get(row.id) ?? 0 }))))
    await audit(tx, ctx, { verb: 'pipeline_review.start', objectType: 'pipeline_review', objectId: reviewId, fields: { deals: rows.length } })
    return { reviewId }
  })
}
