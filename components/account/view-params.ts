import { STANCES, type Stance } from '@/lib/shared/vocabulary'
import { LANES, type Lanes } from './timeline/lanes'

/** The part of an account page's URL that only the browser reads: which tab and drawer are open and how each is laid out. */

export const TABS = ['overview', 'beliefs', 'timeline', 'people', 'deals', 'interactions', 'crm', 'notes', 'activity'] as const
export type Tab = (typeof TABS)[number]

export const GROUPINGS = ['rank', 'dimension', 'person', 'kind'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const STATUS_FILTERS = ['live', 'contested', 'stale', 'closed'] as const
export type StatusFilter = (typeof STATUS_FILTERS)[number]

export type AccountView = {
  asOf: string | null
  belief: string | null
  /** What is begun: its dialog is open. */
  new: 'meeting' | null
  tab: Tab
  by: Grouping
  q: string
  status: StatusFilter | null
  stance: Stance | null
  /** Key of the person whose beliefs are shown. */
  holder: string | null
  /** The day with which the beliefs are compared. */
  compare: string | null
  /** Between which days what moved the alignment is told. */
  since: string | null
  until: string | null
  /** What a lane of the timeline is, and between which days it is looked at. */
  lanes: Lanes
  zoom: [from: string, to: string] | null
}

const OPENING: AccountView = { asOf: null, belief: null, new: null, tab: 'overview', by: 'rank', q: '', status: null, stance: null, holder: null, compare: null, since: null, until: null, lanes: 'person', zoom: null }

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null => values.find((each) => each === value) ?? null

/** Reads the URL; what it does not understand is ignored. Addresses of before there were tabs (`all`, `by`) mean the beliefs. */
export function parseAccountView(params: URLSearchParams): AccountView {
  const day = (name: string): string | null => { const value = params.get(name); return value && isDay(value) ? value : null }
  const by = oneOf(GROUPINGS, params.get('by'))
  return {
    asOf: day('asOf'), belief: params.get('belief') || null, new: oneOf(['meeting'], params.get('new')), by: by ?? 'rank',
    tab: oneOf(TABS, params.get('tab')) ?? (params.get('all') === '1' || by !== null ? 'beliefs' : 'overview'),
    q: params.get('q')?.trim() ?? '', status: oneOf(STATUS_FILTERS, params.get('status')), stance: oneOf(STANCES, params.get('stance')),
    holder: params.get('holder') || null, compare: day('compare'), since: day('since'), until: day('until'), lanes: oneOf(LANES, params.get('lanes')) ?? 'person', zoom: zoomOf(params.get('zoom')),
  }
}

/** Two days, the earlier first: `2026-01-01..2026-03-31`. */
function zoomOf(value: string | null): AccountView['zoom'] {
  const [from, to, ...more] = value?.split('..') ?? []
  return from && to && more.length === 0 && isDay(from) && isDay(to) && from < to ? [from, to] : null
}

/** The address of a view; what is as the page opens is left out. */
export function accountHref(accountId: string, view: Partial<AccountView>): `/accounts/${string}` {
  const params = new URLSearchParams()
  for (const name of ['tab', 'asOf', 'by', 'q', 'status', 'stance', 'holder', 'compare', 'since', 'until', 'lanes', 'belief', 'new'] as const) {
    const value = view[name]
    if (value && value !== OPENING[name]) params.set(name, value)
  }
  if (view.zoom) params.set('zoom', view.zoom.join('..'))
  return `/accounts/${accountId}${params.size > 0 ? `?${params.toString()}` : ''}`
}

/**
 * Changes a view in the address, which is no step to go back to. It goes by what the address says by now and not by what was last
 * drawn: of two changes in quick succession neither is lost.
 */
export function showView(accountId: string, { asOf }: Pick<AccountView, 'asOf'>, change: Partial<AccountView>): void {
  const now = parseAccountView(new URLSearchParams(window.location.search))
  window.history.replaceState(null, '', accountHref(accountId, { ...now, asOf, ...change }))
}

/** Another tab of the same account at the same time: what was laid out in one does not follow into another. */
export const tabHref = (accountId: string, { asOf }: Pick<AccountView, 'asOf'>, tab: Tab, rest: Partial<AccountView> = {}): `/accounts/${string}` => accountHref(accountId, { asOf, tab, ...rest })

/** How many of the filters of the beliefs are on. */
export const filtersOn = ({ q, status, stance, holder }: Pick<AccountView, 'q' | 'status' | 'stance' | 'holder'>): number => [q, status, stance, holder].filter(Boolean).length
