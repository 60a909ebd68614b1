import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { SearchView } from './types'

/** What one search over everything finds. */
export const searchQuery = (q: string) =>
  queryOptions({ queryKey: ['search', q] as const, queryFn: ({ signal }) => fetchJson<SearchView>(`/api/search?${new URLSearchParams({ q })}`, { signal }) })
