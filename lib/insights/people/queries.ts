import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { CommitteeView } from './types'

export const committeeKeys = { all: ['committee'] as const, of: (accountId: string) => [...committeeKeys.all, accountId] as const }

/** Part, rank and moves of an account's people. */
export const committeeQuery = (accountId: string) =>
  queryOptions({ queryKey: committeeKeys.of(accountId), queryFn: ({ signal }) => fetchJson<CommitteeView>(`/api/accounts/${accountId}/committee`, { signal }) })
