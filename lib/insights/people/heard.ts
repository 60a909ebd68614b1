import { DAY_MS, TREND } from '@/lib/beliefs/pure'

/** When somebody was last heard, how often, and since when they are silent. */
export type Heard = { conversations: number; last: Date | null; silentSince: Date | null }

/**
 * Somebody's own silence, by the rule for accounts (DESIGN §3): longer than 30 days and than twice their median gap without a word.
 * Null while they speak as often as they do, and for somebody who never spoke.
 */
export function heardOf(times: readonly Date[], now: Date): Heard {
  const sorted = [...new Set(times.map((time) => time.getTime()))].sort((a, b) => a - b)
  const last = sorted.at(-1)
  if (last === undefined) return { conversations: 0, last: null, silentSince: null }
  const gaps = sorted.slice(1).map((time, i) => time - (sorted[i] ?? time)).sort((a, b) => a - b)
  const median = gaps.length === 0 ? 0 : ((gaps[Math.floor((gaps.length - 1) / 2)] ?? 0) + (gaps[Math.ceil((gaps.length - 1) / 2)] ?? 0)) / 2
  const allowed = Math.max(TREND.silentDays * DAY_MS, TREND.silentFactor * median)
  return { conversations: sorted.length, last: new Date(last), silentSince: now.getTime() - last > allowed ? new Date(last) : null }
}
