import { probabilityAbove } from './beta'
import { clustersAt } from './cluster'
import { agedFrom, massAfter, massesOf, opinionOf, SURE_MASS } from './opinion'
import { BASE_RATE, DAY_MS, DRIFT, W } from './policy'
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

/** Beyond this many days nobody plans; a belief that holds so long does not go stale. */
const FAR_DAYS = 20_000

/**
 * When a belief goes stale unless it is heard of again: its evidence decays until uncertainty W/(r+s+W) passes ½, which is when
 * r + s falls below W, and no sooner than a quarter of its half-life after its last word. Hangs on the evidence alone, so it can be
 * kept. Null when it was never surer, or will be for a lifetime.
 */
export function staleAt(clusters: readonly EvidenceCluster[]): Date | null {
  const latest = clusters.reduce((last, { at }) => Math.max(last, at.getTime()), -Infinity)
  const mass = massAfter(clusters, 0)
  if (mass < SURE_MASS) return null
  const lives = new Set(clusters.map(({ halfLifeDays }) => halfLifeDays))
  const [life = 0] = lives
  const days = lives.size === 1 ? life * Math.log2(mass / SURE_MASS) : crossing((after) => massAfter(clusters, after), SURE_MASS)
  return days > FAR_DAYS ? null : new Date(Math.ceil(Math.max(latest + days * DAY_MS, agedFrom(clusters)) / 1_000) * 1_000)
}

/** Days until a falling mass passes a limit, to the minute; evidence of two half-lives has no closed form. */
function crossing(massOn: (days: number) => number, limit: number): number {
  let [low, high] = [0, FAR_DAYS * 2]
  while (high - low > 1 / 1_440) {
    const middle = (low + high) / 2
    if (massOn(middle) < limit) high = middle
    else low = middle
  }
  return high
}
