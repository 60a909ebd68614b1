import type { BeliefLine } from '@/lib/beliefs/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS, ROLE_WORDS } from '../atoms/words'
import type { Grouping } from './view-params'

export type BeliefGroup = { key: string; title: string; note: string | null; beliefs: BeliefLine[] }

/** Pages open with at most this many beliefs. */
export const FIRST = 12

/**
 * The beliefs as the reader asked for them: in the order given (the first twelve, or all), by dimension, or by person.
 * The order inside a group stays as ranked; people come in the order of their best-ranked belief.
 */
export function groupBeliefs(beliefs: readonly BeliefLine[], by: Grouping, all: boolean): BeliefGroup[] {
  if (by === 'rank') return beliefs.length === 0 ? [] : [{ key: 'rank', title: '', note: null, beliefs: all ? [...beliefs] : beliefs.slice(0, FIRST) }]
  if (by === 'dimension') {
    return DIMENSIONS.map((dimension) => ({ key: dimension, title: DIMENSION_WORDS[dimension], note: null, beliefs: beliefs.filter((belief) => belief.dimension === dimension) }))
      .filter((group) => group.beliefs.length > 0)
  }
  const groups = new Map<string, BeliefGroup>()
  for (const belief of beliefs) {
    const { key, name, role } = belief.holder
    const group = groups.get(key) ?? { key, title: name, note: role === 'company' || role === 'unknown' ? null : ROLE_WORDS[role], beliefs: [] }
    group.beliefs.push(belief)
    groups.set(key, group)
  }
  return [...groups.values()]
}
