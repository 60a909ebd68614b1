import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { CommitteeView } from './types'

export const committeeKeys = { all: ['committee'] as const, of: (accountId: string) => [...committeeKeys.all, accountId] as const, at: (accountId: string, asOf: string | null) => [...committeeKeys.of(accountId), asOf ?? 'now'] as const }

/** Part, rank and moves of an account's people, as they stand or stood on a day. */
export const committeeQuery = (accountId: string, asOf: string | null) =>
  queryOptions({ queryKey: committeeKeys.at(accountId, asOf), queryFn: ({ signal }) => fetchJson<CommitteeView>(`/api/accounts/${accountId}/committee${asOf === null ? '' : `?asOf=${asOf}`}`, { signal }) })
