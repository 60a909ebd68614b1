import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { SavedViewRow } from './types'

export { ACCOUNTS_AT_ONCE, PILOT_SIZE } from './pilot/policy'

export const viewKeys = { all: ['views'] as const }

/** The reader's own saved views of the accounts list and those that colleagues share. */
export const viewsQuery = () =>
  queryOptions({ queryKey: viewKeys.all, queryFn: async ({ signal }) => (await fetchJson<{ views: SavedViewRow[] }>('/api/views', { signal })).views })
