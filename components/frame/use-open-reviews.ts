'use client'

import { useQuery } from '@tanstack/react-query'
import { reviewKeys } from '@/lib/review/client'
import { fetchJson } from '@/lib/shared/fetch-json'

/** How many items wait for this member to decide them. Under the key of the queue, so that each decision refreshes it. */
export function useOpenReviews(initial: number): number {
  const { data } = useQuery({
    queryKey: reviewKeys.open(),
    queryFn: async ({ signal }) => (await fetchJson<{ open: number }>('/api/review/open', { signal })).open,
    initialData: initial,
    staleTime: 60_000,
  })
  return data
}
