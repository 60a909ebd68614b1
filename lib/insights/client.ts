import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AlignmentExplanation, ConsensusExplanation } from '@/lib/alignment/types'
import type { BeliefDetail } from '@/lib/beliefs/types'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { Dimension } from '@/lib/shared/vocabulary'
import { type AccountsQuery, narrowingParams } from './list/query'
import type { AccountPage, AccountRow } from './types'

export { trendWord } from '@/lib/alignment/client'
export { ENDED_WORDS, endedWords } from './account/ended-words'
export * from './account/queries'
export { turnParts } from './account/turn-words'

export { committeeKeys, committeeQuery } from './people/queries'
export { CUT_OFFS, OUTCOME_GATE, USUAL_CUT_OFF, type CutOff } from './lead-score/policy'
export { BASES, OUTCOME_KINDS } from './lead-score/types'

export * from './coverage/queries'

export { DEFAULT_THRESHOLDS, SEVERITY, THRESHOLD_BOUNDS } from './warnings/policy'
export { WARNING_WORDS } from './warnings/names'
export { WARNING_KINDS } from './warnings/types'
export { closeWords } from './pipeline/close-words'
export { actionLine, countWords, factsLine, isTalkedAbout, isWritten, standingLine, summaryMarkdown } from './pipeline-review/summary'
export * from './pipeline/query'
export { CLOSE_RANGES, DEAL_TYPES, PIPELINE_GROUPS, PIPELINE_SCOPES, PIPELINE_SORTS } from './pipeline/types'

export { changedWords } from './list/changed'
export * from './list/query'
export { searchQuery } from './search/queries'
export { setUpKeys, setUpQuery } from './set-up/queries'
export { tourQuery } from './tour/queries'
export { beginsWords, type Marked, markedParts, searchWords } from './search/words'

export type AccountsPage = { rows: AccountRow[]; total: number; nextCursor: string | null; segments: string[] }

export const ACCOUNTS_PAGE_SIZE = 50

export const accountKeys = {
  all: ['accounts'] as const,
  lists: () => [...accountKeys.all, 'list'] as const,
  list: (query: AccountsQuery) => [...accountKeys.lists(), narrowingParams(query).toString()] as const,
  search: (q: string) => [...accountKeys.lists(), 'search', q] as const,
  pages: (accountId: string) => [...accountKeys.all, 'page', accountId] as const,
  page: (accountId: string, asOf: string | null) => [...accountKeys.pages(accountId), asOf ?? 'now'] as const,
  explanation: (accountId: string, of: string, asOf: string | null, since: string) => [...accountKeys.all, 'explanation', accountId, of, asOf ?? 'now', since] as const,
}

export const beliefKeys = {
  all: ['beliefs'] as const,
  detail: (beliefId: string, asOf: string | null, since: string) => [...beliefKeys.all, beliefId, asOf ?? 'now', since] as const,
}

const suffix = (params: URLSearchParams): string => (params.size > 0 ? `?${params.toString()}` : '')

/** Of a list that was scrolled through for long, reading it all again would take its time. */
const isShort = ({ state }: { state: { data?: { pages: unknown[] } | undefined } }): boolean => (state.data?.pages.length ?? 0) <= 4

/** The accounts of a query, in pages by keyset. */
export const accountsQuery = (query: AccountsQuery) =>
  infiniteQueryOptions({
    queryKey: accountKeys.list(query),
    queryFn: ({ pageParam, signal }) => {
      const params = narrowingParams(query)
      if (pageParam) params.set('cursor', pageParam)
      return fetchJson<AccountsPage>(`/api/accounts${suffix(params)}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: isShort,
    refetchOnMount: isShort,
    // Rows are compared by what they are made of nowhere: twenty thousand of them would be walked through for every page.
    structuralSharing: false,
  })

/** The first few accounts whose name holds `q`, for the palette. */
export const accountSearchQuery = (q: string) =>
  queryOptions({
    queryKey: accountKeys.search(q),
    queryFn: ({ signal }) => fetchJson<AccountsPage>(`/api/accounts?${new URLSearchParams({ ...(q ? { q } : {}), limit: '8' })}`, { signal }),
  })

/** The first accounts whose name holds `q`, as many as one looks through to pick some. */
export const pickingQuery = (q: string) =>
  queryOptions({
    queryKey: [...accountKeys.lists(), 'picking', q] as const,
    queryFn: ({ signal }) => fetchJson<AccountsPage>(`/api/accounts?${new URLSearchParams({ ...(q ? { q } : {}), limit: '100', sort: 'name' })}`, { signal }),
  })

/** Reading takes seconds: while something is queued or being read, the page looks again every two. */
const POLL_MS = 2_000

/** Is anything of this account still to be read? */
export const isReading = (page: AccountPage | undefined): boolean =>
  page?.interactions.some(({ status }) => status === 'queued' || status === 'reading') ?? false

/** One account as it stands, or stood on a day (`YYYY-MM-DD`). */
export const accountPageQuery = (accountId: string, asOf: string | null) =>
  queryOptions({
    queryKey: accountKeys.page(accountId, asOf),
    queryFn: ({ signal }) => fetchJson<AccountPage>(`/api/accounts/${accountId}${suffix(new URLSearchParams(asOf ? { asOf } : {}))}`, { signal }),
    refetchInterval: (query) => (isReading(query.state.data) ? POLL_MS : false),
  })

/** One belief with its evidence, what makes its number and moved it since a day, its timeline and its history. */
export const beliefDetailQuery = (beliefId: string, asOf: string | null, since: string) =>
  queryOptions({
    queryKey: beliefKeys.detail(beliefId, asOf, since),
    queryFn: ({ signal }) => fetchJson<BeliefDetail>(`/api/beliefs/${beliefId}${suffix(new URLSearchParams({ since, ...(asOf ? { asOf } : {}) }))}`, { signal }),
  })

/** An alignment figure as an address names it: overall, a dimension, the decision maker's own, that of a person by their key, or the consensus. */
export type ExplainedOf = 'overall' | 'consensus' | 'decision_maker' | Dimension | `person:${string}`

/** What makes an alignment figure as of a day, and what moved it since another. */
export const explanationQuery = (accountId: string, { of, asOf, since }: { of: ExplainedOf; asOf: string | null; since: string }) =>
  queryOptions({
    queryKey: accountKeys.explanation(accountId, of, asOf, since),
    queryFn: ({ signal }) => fetchJson<AlignmentExplanation | ConsensusExplanation>(
      `/api/accounts/${accountId}/explain${suffix(new URLSearchParams({ of, since, ...(asOf ? { asOf } : {}) }))}`, { signal },
    ),
  })
