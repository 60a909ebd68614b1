import type { Trend } from '@/lib/shared/vocabulary'

/**
 * The word for where an account goes, the same wherever it stands: a direction only when it is clear (DESIGN §3), "stable" where there is
 * none to speak of. A trend that is not known is one of too little evidence.
 */
export function trendWord({ trend, clear }: { trend: Trend | null; clear: boolean }): string {
  if (trend === null || trend === 'not_enough_evidence') return 'not enough evidence yet'
  if (trend === 'silent' || trend === 'stable') return trend
  return clear ? trend : 'no clear direction'
}
