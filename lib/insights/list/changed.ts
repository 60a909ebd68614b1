import { count, formatAlignment } from '@/lib/shared/format'
import type { ChangedView } from '../types'

/** Less is not told as a change. */
const TOLD = 0.005

/** "alignment 0.62 → 0.71 (“It pays off”, Marit Olsen), 3 new beliefs, 1 settled, 2 conversations"; "nothing" where there is none of it. */
export function changedWords({ alignment, most, beliefs, settled, conversations, ours, usage }: ChangedView): string {
  const parts = [
    alignment && moved(alignment, most),
    beliefs > 0 && count(beliefs, 'new belief'),
    settled > 0 && `${settled} settled`,
    conversations > 0 && count(conversations, 'conversation'),
    ours > 0 && `${count(ours, 'message')} of ours`,
    usage > 0 && 'product usage',
  ].filter((part): part is string => typeof part === 'string')
  return parts.length > 0 ? parts.join(', ') : 'nothing'
}

function moved({ from, to }: { from: number | null; to: number | null }, most: ChangedView['most']): string | null {
  if (from === null) return to === null ? null : `alignment ${formatAlignment(to)} for the first time`
  if (to === null) return 'alignment no longer known'
  return Math.abs(to - from) < TOLD ? null : `alignment ${formatAlignment(from)} → ${formatAlignment(to)}${most ? ` (“${most.statement}”, ${most.holder})` : ''}`
}

/** As many points as a cached history has at most: what was before them is not known by it. */
const KEPT_POINTS = 24

/** Alignment before an instant and now; null where the cached history does not reach back so far. */
export function movedSince(spark: readonly (readonly [string, number | null])[], instant: Date, to: number | null): ChangedView['alignment'] {
  const first = spark[0]
  const cut = spark.length >= KEPT_POINTS && first !== undefined && Date.parse(first[0]) >= instant.getTime()
  return cut ? null : { from: valueBefore(spark, instant), to }
}

/** The last value that a cached history had before an instant; null where it had none. */
export function valueBefore(spark: readonly (readonly [string, number | null])[], instant: Date): number | null {
  let value: number | null = null
  for (const [at, overall] of spark) {
    if (Date.parse(at) >= instant.getTime()) break
    value = overall
  }
  return value
}
