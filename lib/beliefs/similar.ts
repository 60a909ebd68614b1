import { overlapOf } from './match'
import { readProposition } from './normalize'
import type { LedgerObservation } from './types'
import type { Identified } from './views'

const LEAST_OVERLAP = 0.2
const MOST = 3

/** Beliefs of the same holder that say something alike, most alike first: for spotting duplicates. At most three. */
export function similarBeliefs(observation: Pick<LedgerObservation, 'holderKey' | 'statement'>, beliefs: readonly Identified[]): Identified[] {
  const proposition = readProposition(observation.statement)
  return beliefs
    .filter((belief) => belief.holder.key === observation.holderKey)
    .map((belief) => ({ belief, overlap: overlapOf(proposition, readProposition(belief.statement)) }))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || (a.belief.key < b.belief.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ belief }) => belief)
}
