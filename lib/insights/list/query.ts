import type { Trend } from '@/lib/shared/vocabulary'
import { accountSorts, type AccountSort } from '../types'

export const ACCOUNT_SCOPES = ['mine', 'team', 'followed', 'all'] as const
export type AccountScope = (typeof ACCOUNT_SCOPES)[number]

export const ACCOUNT_SORTS = accountSorts
export type { AccountSort }

export type SortDirection = 'asc' | 'desc'

/** What a row can tell beside the account's name, in the order of the table. */
export const ACCOUNT_COLUMNS = ['owner', 'segment', 'parent', 'alignment', 'trend', 'decision', 'score', 'moved', 'changed', 'opposing', 'beliefs', 'stale', 'last', 'next', 'deal', 'amount'] as const
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number]

/** The columns that the list opens with. */
export const DEFAULT_COLUMNS: readonly AccountColumn[] = ['owner', 'alignment', 'score', 'moved', 'opposing', 'last', 'deal']

/** Since when something must have changed: the reader's own last visit to each account, seven days ago, or a day (`YYYY-MM-DD`). */
export type Since = 'visit' | 'week' | `${number}-${number}-${number}`

/** What narrows and orders the list of accounts and fills its rows; it lives in the URL. Without `cols` the rows tell the usual. */
export type AccountsQuery = { q?: string; scope: AccountScope; segment?: string; trend?: Trend; since?: Since; cols?: readonly AccountColumn[]; sort: AccountSort; dir: SortDirection }

/** The list as it opens; these values are left out of the URL. */
export const DEFAULT_ACCOUNTS: AccountsQuery = { scope: 'all', sort: 'last', dir: 'desc' }

/** The name of the list as it opens, for members whose own list opens with a saved view. */
export const PLAIN_VIEW = 'all'

/** The direction in which a column is first read: names from A, everything else from the top. */
export const firstDirection = (sort: AccountSort): SortDirection => (sort === 'name' || sort === 'close' || sort === 'next' ? 'asc' : 'desc')

/** The query as URL parameters: defaults are left out, so equal views have equal addresses. */
export function accountsParams(query: AccountsQuery): URLSearchParams {
  const params = narrowingParams(query)
  if (query.cols) params.set('cols', query.cols.join(','))
  return params
}

/** What the server must know to give the rows, whatever of them is shown. */
export function narrowingParams(query: AccountsQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  if (query.scope !== DEFAULT_ACCOUNTS.scope) params.set('scope', query.scope)
  if (query.segment) params.set('segment', query.segment)
  if (query.trend) params.set('trend', query.trend)
  if (query.since) params.set('since', query.since)
  if (query.sort !== DEFAULT_ACCOUNTS.sort) params.set('sort', query.sort)
  if (query.dir !== firstDirection(query.sort)) params.set('dir', query.dir)
  return params
}

/** The address of a view of the list; `view` names the saved one that it came from. */
export function accountsHref(query: AccountsQuery, view?: string): '/accounts' | `/accounts?${string}` {
  const params = accountsParams(query)
  if (view) params.set('view', view)
  return params.size > 0 ? `/accounts?${params.toString()}` : '/accounts'
}

/** Is anything narrowed? Sorting and columns are not narrowing. */
export const isFiltered = (query: AccountsQuery): boolean =>
  Boolean(query.q || query.segment || query.trend || query.since || query.scope !== DEFAULT_ACCOUNTS.scope)

/** The same list with nothing narrowed. */
export const unfiltered = ({ sort, dir, cols }: AccountsQuery): AccountsQuery => ({ ...DEFAULT_ACCOUNTS, sort, dir, ...(cols ? { cols } : {}) })

/** A query with one part changed; `null` takes it out. */
export function narrowed(query: AccountsQuery, change: { [K in keyof AccountsQuery]?: AccountsQuery[K] | null }): AccountsQuery {
  const { q, segment, trend, since, cols, ...rest } = query
  const kept = { q, segment, trend, since, cols, ...change }
  return {
    ...rest, scope: change.scope ?? rest.scope, sort: change.sort ?? rest.sort, dir: change.dir ?? rest.dir,
    ...(kept.q ? { q: kept.q } : {}), ...(kept.segment ? { segment: kept.segment } : {}), ...(kept.trend ? { trend: kept.trend } : {}),
    ...(kept.since ? { since: kept.since } : {}), ...(kept.cols ? { cols: kept.cols } : {}),
  }
}

/** The columns on screen, in the order of the table: who asks for changes sees them in words. */
export function columnsOf({ cols, since }: AccountsQuery): AccountColumn[] {
  const chosen = new Set<AccountColumn>(cols ?? DEFAULT_COLUMNS)
  if (since && !cols) chosen.add('changed')
  return ACCOUNT_COLUMNS.filter((column) => chosen.has(column))
}
