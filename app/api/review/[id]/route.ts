import { workspaceRoute } from '@/lib/api'
import { getReviewItem } from '@/lib/review'

/** One item with its evidence in context, and what a decision would change. */
export const GET = workspaceRoute((ctx, _request, params) => getReviewItem(ctx, { itemId: params.id ?? '' }))
