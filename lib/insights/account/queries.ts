import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AccountNotes } from '@/lib/crm/types'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { AccountTimeline, ActivityPage, BeliefComparison } from './types'

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

/** Every belief of an account through time, as it stands or stood on a day. */
export const timelineQuery = (accountId: string, asOf: string | null) =>
  queryOptions({
    queryKey: keyOf('timeline', accountId, asOf),
    queryFn: ({ signal }) => fetchJson<AccountTimeline>(addressOf(accountId, 'timeline', { asOf }), { signal }),
  })

/** What members wrote about an account, newest first. */
export const accountNotesQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf('notes', accountId),
    queryFn: ({ signal }) => fetchJson<AccountNotes>(addressOf(accountId, 'notes', {}), { signal }),
  })

/** What was done to an account and by whom, newest first. */
export const activityQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: keyOf('activity', accountId),
    queryFn: ({ pageParam, signal }) => fetchJson<ActivityPage>(addressOf(accountId, 'activity', { cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
