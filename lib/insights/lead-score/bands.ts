import { BANDS } from './policy'
import type { Scored } from './auc'

/** A part of the deals by value, and how they ended. */
export type Band = {
  low: number
  high: number
  n: number
  good: number
  /** Share that ended well, and its 90 % interval. */
  share: number
  interval: [number, number]
  /** That share over the share among all: 1 is no better than drawing at random. */
  lift: number
}

const Z = 1.645

/** 90 % interval of a share (Wilson, Journal of the American Statistical Association 22, 1927). */
export function wilson(good: number, n: number): [number, number] {
  if (n === 0) return [0, 1]
  const p = good / n
  const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/**
 * Deals in parts of equal size by value, highest first, with how they ended: lift (share over the share among all) and calibration
 * (does a higher value go with more good ends?). Deals of equal value stay together. At most five parts of at least six.
 */
export function bandsOf(deals: readonly Scored[]): Band[] {
  const sorted = [...deals].sort((a, b) => b.value - a.value)
  const all = sorted.filter(({ good }) => good).length / Math.max(1, sorted.length)
  const parts = Math.min(BANDS.most, Math.floor(sorted.length / BANDS.least))
  const bands: Band[] = []
  let start = 0
  for (let part = 1; part <= parts && start < sorted.length; part++) {
    let end = part === parts ? sorted.length : Math.max(start + 1, Math.round((part * sorted.length) / parts))
    while (end < sorted.length && sorted[end]!.value === sorted[end - 1]!.value) end++
    const inside = sorted.slice(start, end)
    const good = inside.filter((deal) => deal.good).length
    const share = good / inside.length
    bands.push({ low: inside.at(-1)!.value, high: inside[0]!.value, n: inside.length, good, share, interval: wilson(good, inside.length), lift: all === 0 ? 0 : share / all })
    start = end
  }
  return bands
}
