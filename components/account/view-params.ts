/** The part of an account page's URL that only the browser reads: which drawer is open and how the beliefs are laid out. */

export const GROUPINGS = ['rank', 'dimension', 'person'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type AccountView = { asOf: string | null; belief: string | null; by: Grouping; all: boolean }

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** Reads the URL; what it does not understand is ignored. */
export function parseAccountView(params: URLSearchParams): AccountView {
  const asOf = params.get('asOf')
  const by = GROUPINGS.find((grouping) => grouping === params.get('by')) ?? 'rank'
  return { asOf: asOf && isDay(asOf) ? asOf : null, belief: params.get('belief') || null, by, all: params.get('all') === '1' || by !== 'rank' }
}

/** The address of a view; defaults are left out. */
export function accountHref(accountId: string, view: Partial<AccountView>): `/accounts/${string}` {
  const params = new URLSearchParams()
  if (view.asOf) params.set('asOf', view.asOf)
  if (view.by && view.by !== 'rank') params.set('by', view.by)
  else if (view.all) params.set('all', '1')
  if (view.belief) params.set('belief', view.belief)
  return `/accounts/${accountId}${params.size > 0 ? `?${params.toString()}` : ''}`
}
