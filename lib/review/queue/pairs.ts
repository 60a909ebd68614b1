import { ROLE_POWER } from '@/lib/beliefs/pure'
import type { Projection, WordlessBelief } from '@/lib/beliefs/types'
import type { Candidate } from './candidates'

/** Pairs of one account that are asked about at a time; the next come as these are decided. */
const PAIRS_AT_A_TIME = 6

/** The words that the reviewer's answer would weigh: what a merge moves hangs on the lighter of the two. */
const lighter = (a: WordlessBelief, b: WordlessBelief): number => Math.min(a.observations, b.observations)

export type Pair = { candidate: Omit<Candidate, 'priority'>; effect: number; latest: Date }

/**
 * Pairs of beliefs that the matcher would not decide, most worth a look first: power of the holder × how alike they are ×
 * what a merge would move. One question a pair, whichever of their words are alike; both must be shown and live.
 */
export function pairsToAsk(projection: { beliefs: readonly WordlessBelief[] } & Pick<Projection, 'ambiguous'>): Pair[] {
  const named = new Set<string>()
  for (const { a, b } of projection.ambiguous) named.add(a).add(b)
  const home = homesOf(projection.beliefs, named)
  const found = new Map<string, Pair>()
  // Of several pairs of words between two beliefs the most alike ask, whatever order they come in.
  const ordered = [...projection.ambiguous].sort((x, y) => (y.likeness ?? 0) - (x.likeness ?? 0) || compare(x.a, y.a) || compare(x.b, y.b))
  for (const { a, b, why, likeness } of ordered) {
    const [one, other] = [home.get(a), home.get(b)]
    if (!one || !other || one === other || one.holder.key !== other.holder.key) continue
    if ([one, other].some(({ admission, validTo }) => admission !== 'shown' || validTo !== null)) continue
    const [first, second] = a < b ? [a, b] : [b, a]
    const key = one.key < other.key ? `${one.key} ${other.key}` : `${other.key} ${one.key}`
    if (found.has(key)) continue
    found.set(key, {
      candidate: { key: `pair:${first}:${second}`, observationId: first, otherObservationId: second, beliefKey: (home.get(first) ?? one).key, reason: REASONS[why] ?? 'possible_duplicate', propensity: 1 },
      effect: ROLE_POWER[one.holder.role] * (likeness ?? 0.5) * lighter(one, other),
      latest: one.lastSeen > other.lastSeen ? one.lastSeen : other.lastSeen,
    })
  }
  return [...found.values()].sort((x, y) => y.effect - x.effect || (x.candidate.key < y.candidate.key ? -1 : 1)).slice(0, PAIRS_AT_A_TIME)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In which belief each of these observations is. */
function homesOf(beliefs: readonly WordlessBelief[], ids: ReadonlySet<string>): Map<string, WordlessBelief> {
  const home = new Map<string, WordlessBelief>()
  for (const belief of beliefs) for (const { evidence } of belief.clusters) for (const { observation } of evidence) if (ids.has(observation.id)) home.set(observation.id, belief)
  return home
}

/** A match that the guards did not let through, and words that fit two beliefs, are no mere likeness. */
const REASONS: Readonly<Record<string, Candidate['reason']>> = { turnabout: 'ambiguous_match', matched: 'ambiguous_match', side: 'ambiguous_match', stance: 'ambiguous_match' }
