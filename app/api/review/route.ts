import { parseReviewParams } from '@/app/(app)/review/search-params'
import { workspaceRoute } from '@/lib/api'
import { listReviewItems } from '@/lib/review'
import { REVIEW_PAGE_SIZE } from '@/lib/review/client'

/** The open items that the reader may see, fifty at a time. */
export const GET = workspaceRoute((ctx, request) => {
  const { filter, cursor } = parseReviewParams(new URL(request.url).searchParams)
  return listReviewItems(ctx, { ...filter, ...(cursor ? { cursor } : {}), limit: REVIEW_PAGE_SIZE })
})
