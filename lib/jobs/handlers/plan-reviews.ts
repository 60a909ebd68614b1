import { systemCtx } from '@/lib/auth'
import { planReviews } from '@/lib/review'
import { allWorkspaces } from '../store'

/** In every workspace: what nobody reviewed in time expires, and what fits the reviewers' week is queued. One workspace a transaction. */
export async function handlePlanReviews(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) await planReviews(systemCtx(workspaceId, 'review plan', now))
}
