import { workspaceRoute } from '@/lib/api'
import { getPipelineReview } from '@/lib/insights'

/** A review of the pipeline with its agenda, as far as the reader may see it. */
export const GET = workspaceRoute((ctx, _request, params) => getPipelineReview(ctx, { reviewId: params.id ?? '' }))
