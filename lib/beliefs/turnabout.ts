import { readProposition } from './normalize'
import type { LedgerObservation, ProjectedBelief } from './types'

/** Share of the shorter statement's words that a turnabout must have in common with the belief that it ends. */
const LINK = 0.25

export type TurnaboutLink = { closes: ProjectedBelief } | { unsure: ProjectedBelief[] } | null

/**
 * The earlier belief of the same holder that an explicit turnabout in other words ends: opposed to it, in the same
 * dimension, sharing some of its words (statement or quote). Two that fit equally well are left to a person.
 */
export function linkTurnabout(
  observation: LedgerObservation, home: ProjectedBelief, beliefs: readonly ProjectedBelief[],
): TurnaboutLink {
  if (!observation.turnabout) return null
  const words = turnWords(observation)
  const fitting = beliefs
    .filter((belief) => belief !== home && belief.closedBecause === null && belief.firstSeen < observation.eventAt && belief.lastSeen <= observation.eventAt)
    .filter((belief) => belief.holder.key === observation.holderKey && belief.dimension === observation.dimension)
    .filter((belief) => belief.admission === home.admission && isOpposed(observation, belief))
    .map((belief) => ({ belief, share: shareOfWords(belief.statement, words) }))
    .filter(({ share }) => share >= LINK)
    .sort((a, b) => b.share - a.share)
  const [best, next] = fitting
  if (!best) return null
  if (next && next.share > best.share - 1e-9) return { unsure: [best.belief, next.belief] }
  return { closes: best.belief }
}

function isOpposed(observation: LedgerObservation, belief: ProjectedBelief): boolean {
  if (observation.turnabout === 'withdraws') return belief.kind === 'concern' || belief.kind === 'priority' || belief.stance === 'negative'
  return observation.stance !== 'neutral' && belief.stance !== 'neutral' && observation.stance !== belief.stance
}

/** What a turn of mind speaks about: the words of its statement and of its quote. */
export function turnWords({ statement, quote }: Pick<LedgerObservation, 'statement' | 'quote'>): ReadonlySet<string> {
  return new Set([...readProposition(statement).stems, ...readProposition(quote).stems])
}

/** Could a turn of mind in these words end a belief of this statement? Necessary, not enough: `linkTurnabout` decides. */
export function mayTurnFrom(statement: string, words: ReadonlySet<string>): boolean {
  return shareOfWords(statement, words) >= LINK
}

function shareOfWords(statement: string, words: ReadonlySet<string>): number {
  const { stems } = readProposition(statement)
  const shared = [...stems].filter((item) => words.has(item)).length
  return shared / Math.max(1, Math.min(stems.size, words.size))
}
