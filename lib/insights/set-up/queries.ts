import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { SetUpView } from './types'

export const setUpKeys = { all: ['set-up'] as const }

/** The first steps; asked for every two seconds while something of a picked account is being read. */
export const setUpQuery = () =>
  queryOptions({
    queryKey: setUpKeys.all, queryFn: ({ signal }) => fetchJson<SetUpView>('/api/set-up', { signal }),
    refetchInterval: (query) => (query.state.data?.picked.some(({ working }) => working > 0) ? 2_000 : false),
  })
