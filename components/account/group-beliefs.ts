import type { BeliefLine } from '@/lib/beliefs/types'
import { count, formatNumber } from '@/lib/shared/format'
import { DIMENSIONS, KINDS } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS, KIND_WORDS, ROLE_WORDS } from '../atoms/words'
import type { Grouping } from './view-params'

export type BeliefGroup<B = BeliefLine> = { key: string; title: string; note: string | null; beliefs: B[] }

/** Pages open with at most this many beliefs. */
export const FIRST = 12

/**
 * The beliefs as the reader asked for them: in the order given, or by dimension, person or kind. The order inside a group stays as
 * ranked; people come in the order of their best-ranked belief.
 */
export function groupBeliefs<B extends BeliefLine>(beliefs: readonly B[], by: Grouping): BeliefGroup<B>[] {
  if (by === 'rank') return beliefs.length === 0 ? [] : [{ key: 'rank', title: '', note: null, beliefs: [...beliefs] }]
  if (by === 'dimension') return DIMENSIONS.map((dimension) => groupOf(dimension, DIMENSION_WORDS[dimension], beliefs.filter((belief) => belief.dimension === dimension))).filter(isSome)
  if (by === 'kind') return KINDS.map((kind) => groupOf(kind, capital(KIND_WORDS[kind]), beliefs.filter((belief) => belief.kind === kind))).filter(isSome)
  const groups = new Map<string, BeliefGroup<B>>()
  for (const belief of beliefs) {
    const { key, name, role } = belief.holder
    const group = groups.get(key) ?? { key, title: name, note: role === 'company' || role === 'unknown' ? null : ROLE_WORDS[role], beliefs: [] }
    group.beliefs.push(belief)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const groupOf = <B>(key: string, title: string, beliefs: B[]): BeliefGroup<B> => ({ key, title, note: null, beliefs })
const isSome = <B>({ beliefs }: BeliefGroup<B>): boolean => beliefs.length > 0

/** Those that hold still: what was settled, given up or replaced is shown, and counted apart. */
export const liveBeliefs = <B extends Pick<BeliefLine, 'status'>>(beliefs: readonly B[]): B[] => beliefs.filter(({ status }) => status === 'active' || status === 'contested')

/** "46 live beliefs, 4 closed": as the list of accounts counts them, and what is shown beside. */
export function beliefCounts(beliefs: readonly Pick<BeliefLine, 'status'>[]): string {
  const live = liveBeliefs(beliefs).length
  return live === beliefs.length ? count(live, 'belief') : `${count(live, 'live belief')}, ${formatNumber(beliefs.length - live)} closed`
}
