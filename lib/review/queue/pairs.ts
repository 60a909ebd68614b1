import { mostAlikeFirst, ROLE_POWER } from '@/lib/beliefs/pure'
import type { Projection, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { foremost } from '@/lib/shared/foremost'
import type { ReviewReasonName } from '../types'

/** Pairs of one account that are weighed; of these few are asked about at a time. */
const MOST = 40

/** The words that the reviewer's answer would weigh: what a merge moves hangs on the lighter of the two. */
const lighter = (a: WordlessBelief, b: WordlessBelief): number => Math.min(a.observations, b.observations)

/** A merge moves no figure by itself; this share of alignment stands for what it moves in the list of beliefs. */
const PULL = 0.005

export type Pair = {
  key: string
  reason: ReviewReasonName
  one: WordlessBelief
  other: WordlessBelief
  item: WeighedEvidence
  otherItem: WeighedEvidence
  /** Power of the holder × how alike they are × what a merge would move, as a move of alignment would be. */
  pull: number
  /** Likest to be one and likest to be two are both sure; in between a person is needed most. */
  doubt: number
}

/**
 * Pairs of beliefs that the matcher would not decide, most worth a look first. One question a pair, whichever of their words are
 * alike; both must be shown and live.
 */
export function pairsToAsk(projection: { beliefs: readonly WordlessBelief[] } & Pick<Projection, 'ambiguous'>): Pair[] {
  const homes = homesOf(projection)
  const asked = new Map<WordlessBelief, Set<WordlessBelief>>()
  const found: Found[] = []
  // Of several pairs of words between two beliefs the most alike ask, whatever order they come in.
  for (const pair of [...projection.ambiguous].sort(mostAlikeFirst)) {
    const [first, second] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a]
    const [home, away] = [homes.get(first), homes.get(second)]
    if (!home || !away || home.belief === away.belief || home.belief.holder.key !== away.belief.holder.key) continue
    const [one, other] = home.belief.key < away.belief.key ? [home.belief, away.belief] : [away.belief, home.belief]
    const others = asked.get(one)
    if (others?.has(other)) continue
    if (others) others.add(other)
    else asked.set(one, new Set([other]))
    const share = pair.likeness ?? 0.5
    found.push({ first, second, why: pair.why, share, home, away, pull: ROLE_POWER[home.belief.holder.role] * share * lighter(home.belief, away.belief) * PULL })
  }
  return foremost(found, MOST, (x, y) => y.pull - x.pull || compare(keyOf(x), keyOf(y))).map((each): Pair => ({
    key: keyOf(each), reason: REASONS[each.why] ?? 'possible_duplicate', one: each.home.belief, other: each.away.belief, item: each.home.item, otherItem: each.away.item,
    pull: each.pull, doubt: 1 - Math.abs(2 * each.share - 1),
  }))
}

type Home = { belief: WordlessBelief; item: WeighedEvidence }
type Found = { first: string; second: string; why: string; share: number; home: Home; away: Home; pull: number }

const keyOf = ({ first, second }: Pick<Found, 'first' | 'second'>): string => `pair:${first}:${second}`

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In which belief that is shown and live each observation of a pair is. */
function homesOf({ beliefs, ambiguous }: Parameters<typeof pairsToAsk>[0]): Map<string, Home | null> {
  const homes = new Map<string, Home | null>()
  for (const { a, b } of ambiguous) homes.set(a, null).set(b, null)
  if (homes.size === 0) return homes
  for (const belief of beliefs) {
    if (belief.admission !== 'shown' || belief.validTo !== null) continue
    for (const { evidence } of belief.clusters) for (const item of evidence) if (homes.has(item.observation.id)) homes.set(item.observation.id, { belief, item })
  }
  return homes
}

/** A match that the guards did not let through, and words that fit two beliefs, are no mere likeness. */
const REASONS: Readonly<Record<string, ReviewReasonName>> = { turnabout: 'ambiguous_match', matched: 'ambiguous_match', side: 'ambiguous_match', stance: 'ambiguous_match' }
