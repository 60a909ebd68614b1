import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { BeliefComparison } from './types'

/** Under the key of all accounts, so that what changes one makes these be read anew, too. */
const keyOf = (part: string, accountId: string, ...of: readonly (string | null)[]) => ['accounts', part, accountId, ...of.map((each) => each ?? 'now')] as const

/** The address of a part of an account's page. */
function addressOf(accountId: string, part: string, params: Record<string, string | null>): string {
  const given = new URLSearchParams(Object.entries(params).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])))
  return `/api/accounts/${accountId}/${part}${given.size > 0 ? `?${given.toString()}` : ''}`
}

/** How the beliefs of an account changed from a day on, up to another or to now. */
export const comparisonQuery = (accountId: string, from: string, asOf: string | null) =>
  queryOptions({
    queryKey: keyOf('comparison', accountId, from, asOf),
    queryFn: ({ signal }) => fetchJson<BeliefComparison>(addressOf(accountId, 'compare', { since: from, asOf }), { signal }),
  })
