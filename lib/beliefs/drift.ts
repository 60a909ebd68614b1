import { probabilityAbove } from './beta'
import { clustersAt } from './cluster'
import { massesOf, opinionOf, uncertaintyOf } from './opinion'
import { BASE_RATE, DAY_MS, DRIFT, LABEL, W } from './policy'
import type { EvidenceCluster, Opinion, ProjectedBelief } from './types'

/** A change between two figures, each a Beta: how large it is, and how likely it has that sign. */
export type Shift = { delta: number; probability: number; flagged: boolean }

/**
 * The shift from one Beta to another: flagged when |Δ| of the means is at least .10 and the probability that it has this sign at
 * least .85 (DESIGN §3). Shapes ≥ 1.
 */
export function shiftBetween(from: readonly [number, number], to: readonly [number, number]): Shift {
  const delta = to[0] / (to[0] + to[1]) - from[0] / (from[0] + from[1])
  const rose = probabilityAbove(to, from)
  const probability = delta >= 0 ? rose : 1 - rose
  return { delta, probability, flagged: Math.abs(delta) >= DRIFT.delta && probability >= DRIFT.probability }
}

const shapeOf = ({ r, s }: Pick<Opinion, 'r' | 's'>): [number, number] => [r + BASE_RATE * W, s + (1 - BASE_RATE) * W]

export type BeliefDrift<B> = Shift & {
  belief: B
  from: Opinion
  to: Opinion
  /** What moved it: words since then, its end since then, or nothing but age. */
  because: 'evidence' | 'ended' | 'age'
  /** Its evidence aged out unrefreshed: uncertainty rose above ½ by age alone. */
  decayed: boolean
}

/**
 * How beliefs moved over a window up to `asOf`: those that stood at its beginning, the flagged and decayed ones, most moved
 * first. A belief that ended meanwhile is compared as it stood at its end.
 */
export function beliefDrift<B extends ProjectedBelief>(beliefs: readonly B[], asOf: Date, windowDays: number): BeliefDrift<B>[] {
  const then = new Date(asOf.getTime() - windowDays * DAY_MS)
  return beliefs
    .filter(({ admission, firstSeen, validTo }) => admission === 'shown' && firstSeen <= then && (validTo === null || validTo > then))
    .map((belief): BeliefDrift<B> => {
      const { r, s } = massesOf(clustersAt(belief.clusters, then))
      const from = opinionOf(r, s)
      const heard = belief.clusters.some(({ evidence }) => evidence.some(({ observation }) => observation.eventAt > then))
      const because = belief.validTo !== null ? 'ended' : heard ? 'evidence' : 'age'
      return { belief, from, to: belief.opinion, because, ...shiftBetween(shapeOf(from), shapeOf(belief.opinion)), decayed: belief.label === 'stale' && !heard }
    })
    .filter(({ flagged, decayed, because }) => flagged || decayed || because === 'ended')
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.belief.key < b.belief.key ? -1 : 1))
}

const FAR_DAYS = 20_000

/**
 * When a belief goes stale unless it is heard of again: its evidence decays until uncertainty W/(r+s+W) passes ½. Hangs on the
 * evidence alone, so it can be kept. Null when it was never surer than that, or will be for a lifetime.
 */
export function staleAt(clusters: readonly EvidenceCluster[]): Date | null {
  const latest = clusters.reduce((last, { at }) => Math.max(last, at.getTime()), -Infinity)
  const uncertainty = (time: number): number => {
    const { r, s } = massesOf(clustersAt(clusters, new Date(time)))
    return uncertaintyOf(r, s)
  }
  if (clusters.length === 0 || uncertainty(latest) > LABEL.tentativeUncertainty) return null
  let [low, high] = [0, FAR_DAYS]
  if (uncertainty(latest + high * DAY_MS) <= LABEL.tentativeUncertainty) return null
  while (high - low > 1 / 1_440) {
    const middle = (low + high) / 2
    if (uncertainty(latest + middle * DAY_MS) > LABEL.tentativeUncertainty) high = middle
    else low = middle
  }
  return new Date(Math.ceil((latest + high * DAY_MS) / 1_000) * 1_000)
}
