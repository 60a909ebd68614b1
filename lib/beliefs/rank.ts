import { ALIGNMENT_HALF_LIFE, ROLE_POWER, SAME_HOLDER_SHARE } from './policy'
import { decayOf } from './opinion'
import type { ProjectedBelief, WordlessBelief } from './types'

/** A belief that pulls neither way still tells what matters to them, but moves nothing. */
const NEUTRAL_EFFECT = 0.4
/** Closed beliefs come after every live one. */
const CLOSED_EFFECT = 0.01

/**
 * How early a belief is shown: power × recency × effect. Power is its holder's, recency halves in 60 days, effect is the
 * evidence behind it as a share of evidence and prior (1 − u), less for beliefs that pull neither way. Range 0–3.
 */
export function rankOf(belief: Pick<WordlessBelief, 'holder' | 'lastSeen' | 'opinion' | 'stance' | 'status'>, asOf: Date): number {
  const recency = decayOf(Math.max(0, asOf.getTime() - belief.lastSeen.getTime()), ALIGNMENT_HALF_LIFE)
  const effect = (1 - belief.opinion.u) * (belief.stance === 'neutral' ? NEUTRAL_EFFECT : 1)
  const live = belief.status === 'active' || belief.status === 'contested' ? 1 : CLOSED_EFFECT
  // Sums of the cache and of the ledger differ in their last digits.
  return Math.round(ROLE_POWER[belief.holder.role] * recency * effect * live * 1e9) / 1e9
}

/** `standing` is the rank as its place counts it: less for each belief of the same holder that comes before it. */
export type Placed<B> = { belief: B; rank: number; standing: number }

/** The rank of a belief whose holder has `before` beliefs of a higher one. */
export const standingOf = (rank: number, before: number): number => rank * SAME_HOLDER_SHARE ** before

/**
 * Beliefs in the order in which pages show them: by rank, of which each further belief of the same holder keeps three quarters of what the
 * one before it kept, so that the first places tell of the committee and not of one voice. Equal ones as they were said.
 * @param rank what a belief ranks by, `rankOf` of the moment
 */
export function placed<B extends Pick<WordlessBelief, 'key' | 'holder' | 'clusters'>>(beliefs: readonly B[], rank: (belief: B) => number): Placed<B>[] {
  const before = new Map<string, number>()
  const byRank = beliefs.map((belief) => ({ belief, rank: rank(belief) })).sort((a, b) => b.rank - a.rank || asSaid(a.belief, b.belief))
  return byRank
    .map(({ belief, rank: own }) => {
      const earlier = before.get(belief.holder.key) ?? 0
      before.set(belief.holder.key, earlier + 1)
      return { belief, rank: own, standing: standingOf(own, earlier) }
    })
    .sort((a, b) => b.standing - a.standing || asSaid(a.belief, b.belief))
}

/** By the place of their first words, so that the order is the same wherever an account is imported; keys hold ids of people. */
function asSaid(a: Pick<WordlessBelief, 'key' | 'clusters'>, b: Pick<WordlessBelief, 'key' | 'clusters'>): number {
  const [one, other] = [a.clusters[0]?.evidence[0]?.observation, b.clusters[0]?.evidence[0]?.observation]
  return (one && other && (one.segment - other.segment || one.start - other.start)) || (a.key < b.key ? -1 : 1)
}

/** Beliefs in the order in which pages show them at an instant. */
export const ranked = <B extends ProjectedBelief>(beliefs: readonly B[], asOf: Date): B[] => placed(beliefs, (belief) => rankOf(belief, asOf)).map(({ belief }) => belief)
