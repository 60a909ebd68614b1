import type { ChangedSince } from './store'

const DAY_MS = 86_400_000

/** What `since=` of an address means on the day `now`; null for none and for what is no day. */
export function sinceOf(since: string | null | undefined, now: Date): ChangedSince | null {
  if (since === 'visit') return { of: 'visit' }
  if (since === 'week') return { of: 'day', from: new Date(now.getTime() - 7 * DAY_MS) }
  if (!since || !/^\d{4}-\d{2}-\d{2}$/.test(since)) return null
  const from = new Date(`${since}T00:00:00Z`)
  return Number.isNaN(from.getTime()) ? null : { of: 'day', from }
}
