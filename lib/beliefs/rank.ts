import { ALIGNMENT_HALF_LIFE, ROLE_POWER } from './policy'
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
  return ROLE_POWER[belief.holder.role] * recency * effect * live
}

/** Beliefs in the order in which pages show them. */
export function ranked<B extends ProjectedBelief>(beliefs: readonly B[], asOf: Date): B[] {
  return beliefs
    .map((belief) => ({ belief, rank: rankOf(belief, asOf) }))
    .sort((a, b) => b.rank - a.rank || (a.belief.key < b.belief.key ? -1 : 1))
    .map(({ belief }) => belief)
}
