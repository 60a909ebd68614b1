import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { TourView } from './types'

/** The six examples in the reader's own accounts. They stay as they are while the tour is walked. */
export const tourQuery = () =>
  queryOptions({ queryKey: ['tour'] as const, queryFn: ({ signal }) => fetchJson<TourView>('/api/tour', { signal }), staleTime: Infinity })
