'use client'

import { useQuery } from '@tanstack/react-query'
import { reviewKeys } from '@/lib/review/client'
import type { ReviewQueuePage } from '@/lib/review/types'
import { fetchJson } from '@/lib/shared/fetch-json'

/** How many items wait for this member. Under the key of the queue, so that each decision refreshes it. */
export function useOpenReviews(initial: number): number {
  const { data } = useQuery({
    queryKey: [...reviewKeys.all, 'open'],
    queryFn: async ({ signal }) => (await fetchJson<ReviewQueuePage>('/api/review', { signal })).total,
    initialData: initial,
    staleTime: 60_000,
  })
  return data
}
