import { ALIGNMENT_HALF_LIFE, DAY_MS, MISREAD, W, isBuiltIn } from '@/lib/beliefs/pure'
import type { LedgerInteraction } from '@/lib/beliefs/types'
import type { DimensionWeights } from './figure'
import { endsOf, type OverallPoint } from './series'
import { slopeShares, tellingOf, type TrendPoint } from './trend'
import type { Voice } from './voices'

/**
 * Variance of what one voice adds, in units of its mass: it moves its whole mass to the other side when it is taken for the opposite,
 * and about half as much when it pulls no way in truth.
 */
const VARIANCE = MISREAD.opposite + MISREAD.none / 4 - (MISREAD.opposite + MISREAD.none / 2) ** 2

/** What a trend is fitted to, and who is heard in it. */
type Course<F> = {
  series: readonly OverallPoint<F>[]
  points: readonly TrendPoint[]
  interactions: readonly LedgerInteraction[]
  voices: readonly Voice[]
  weights: DimensionWeights
}

/** What is left of a mass after so many milliseconds; before its time it is larger. */
const agedBy = (ms: number): number => 2 ** (-ms / DAY_MS / ALIGNMENT_HALF_LIFE)

/**
 * Standard error that the slope of a trend has because voices may have been taken the wrong way, each for itself (first-order
 * propagation: a mass m that changes sides moves a figure by m / (R + S + W), and the slope by that times the point's share in it).
 * 0 where reviewers have accepted everything. `points` are those that the trend is fitted to, one for each of the series.
 */
export function misreadError<F>({ series, points, interactions, voices, weights }: Course<F>, massOf: (figure: F) => number): number {
  const uncertain = voices.filter(({ toward, evidence }) => toward !== null && !evidence.accepted && isBuiltIn(evidence.observation))
  if (uncertain.length === 0) return 0
  const shares = slopeShares(points)
  if (shares.length === 0) return 0
  const hashes = new Map(interactions.map(({ id, hash }) => [id, hash]))
  const ends = endsOf(voices)
  const telling = tellingOf(series, voices)
  const pulled = series.map(() => 0)
  for (const [index, share] of shares.entries()) {
    const place = telling[index] ?? index
    pulled[place] = (pulled[place] ?? 0) + share
  }
  const moments = series
    .map(({ interactionId, at, overall }, index) => ({ end: Math.max(at.getTime(), ends.get(hashes.get(interactionId) ?? '') ?? 0), pull: (pulled[index] ?? 0) / (massOf(overall) + W) }))
    .sort((a, b) => a.end - b.end)
  // Sums over the moments from each on, every one aged to the first of them.
  const first = moments[0]?.end ?? 0
  const sums = [0]
  for (const { end, pull } of moments.toReversed()) sums.unshift((sums[0] ?? 0) + pull * agedBy(end - first))
  let variance = 0
  for (const voice of uncertain) {
    let moved = 0
    voice.weights.forEach(({ at, weight }, index) => {
      const [from, to] = [Math.max(at, voice.from), Math.min(voice.weights[index + 1]?.at ?? Infinity, voice.until)]
      if (from < to) moved += weight * ((sums[placeOf(moments, from)] ?? 0) - (sums[placeOf(moments, to)] ?? 0))
    })
    const mass = voice.power * voice.need * (weights[voice.dimension] ?? 1) * moved * agedBy(first - voice.from)
    variance += VARIANCE * mass * mass
  }
  return Math.sqrt(variance)
}

/** The first moment at or after a time, by halving. */
function placeOf(moments: readonly { end: number }[], time: number): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle]?.end ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
