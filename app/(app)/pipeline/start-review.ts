import { actionProblem } from '@/components/frame/action-problem'
import type { StartReview } from '@/components/frame/start-review'
import { firstScope } from '@/lib/insights/client'
import type { PipelineQuery } from '@/lib/insights/types'
import { startReviewAction } from './actions'

/** Starts to go through the deals of a view. */
export async function startReviewOf(query: PipelineQuery): ReturnType<StartReview> {
  const outcome = await startReviewAction(query).catch(() => undefined)
  if (outcome?.data) return { href: `/pipeline/review/${outcome.data.reviewId}` }
  return { problem: actionProblem(outcome) ?? { message: 'The review could not be started.', detail: null } }
}

/** Starts it from anywhere: with the deals in sight where one looks at the pipeline, elsewhere with those that it opens with. */
export const startReview: StartReview = async (member) => {
  // The page itself gets its query from the server.
  const { parsePipelineParams } = await import('./search-params')
  const { pathname, search } = window.location
  const shown = pathname === '/pipeline' ? Object.fromEntries(new URLSearchParams(search)) : {}
  return startReviewOf(parsePipelineParams(shown, firstScope(member)).query)
}
