import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { opening } from '@/components/review/queue-state'
import { maySeeCalibration, requireCtx, self } from '@/lib/auth'
import { getReviewItem, listReviewItems } from '@/lib/review'
import { REVIEW_PAGE_SIZE, reviewItemQuery, reviewListQuery } from '@/lib/review/client'
import { NotFoundError } from '@/lib/shared/errors'
import { ReviewClient } from './client'
import { parseReviewParams, toUrlSearchParams } from './search-params'

export const metadata: Metadata = { title: 'Review' }

export default async function ReviewPage({ searchParams }: PageProps<'/review'>) {
  const ctx = await requireCtx()
  const me = self(ctx).memberId
  const { filter, item } = parseReviewParams(toUrlSearchParams(await searchParams))
  const page = await listReviewItems(ctx, { ...filter, limit: REVIEW_PAGE_SIZE })
  const first = item ?? opening(page.rows)
  const view = first ? await getReviewItem(ctx, { itemId: first }).catch(ignoreMissing) : null
  const state = hydrated((client) => {
    client.setQueryData(reviewListQuery(filter).queryKey, { pages: [page], pageParams: [null] })
    if (view) client.setQueryData(reviewItemQuery(view.id).queryKey, view)
  })
  return (
    <HydrationBoundary state={state}>
      <ReviewClient key={me} filter={filter} linked={item} overview={maySeeCalibration(ctx)} me={me} />
    </HydrationBoundary>
  )
}

/** An item that is gone is said on the page, beside a queue that goes on; anything else is a fault. */
function ignoreMissing(error: unknown): null {
  if (error instanceof NotFoundError) return null
  throw error
}
