import type { ProjectedBelief } from '@/lib/beliefs/types'

/**
 * How far what somebody said of their beliefs agrees with itself: 1 − Σ 2·min(r, s) / Σ (r + s) over their shown beliefs that were
 * heard in more than one conversation, r and s the masses for and against. 1 is never a contrary word, 0 as much against as for. Null without such a belief.
 */
export function consistencyOf(beliefs: readonly ProjectedBelief[]): { value: number; n: number } | null {
  const heard = beliefs.filter(({ admission, observations }) => admission === 'shown' && observations > 1)
  const mass = heard.reduce((sum, { opinion: { r, s } }) => sum + r + s, 0)
  if (mass <= 0) return null
  return { value: 1 - heard.reduce((sum, { opinion: { r, s } }) => sum + 2 * Math.min(r, s), 0) / mass, n: heard.length }
}
