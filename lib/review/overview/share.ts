import { betaInterval } from '@/lib/beliefs/pure'
import type { Share } from './types'

const MASS = 0.9

/**
 * A share with its 90 % interval of Beta(hits + ½, misses + ½), which stays honest with few items and at the ends (Brown, Cai and
 * DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16, 2001). `n` may be an effective number.
 */
export function shareOf(share: number | null, n: number): Share {
  if (share === null || n <= 0) return { n, share: null, interval: null }
  return { n, share, interval: betaInterval(share * n + 0.5, (1 - share) * n + 0.5, MASS) }
}

/** The share of hits among `n`. */
export const hitsOf = (hits: number, n: number): Share => shareOf(n === 0 ? null : hits / n, n)
