import { groupBySubject } from './merge'
import { sideOf } from './normalize'
import { opinionOf } from './opinion'
import type { Opinion, ProjectedBelief } from './types'

/** One person's part in what an account thinks of a subject; `agrees` with the statement of the whole. */
export type Part<B> = { belief: B; agrees: boolean }

/** A subject that several people of an account hold something about. */
export type SharedView<B> = {
  /** The surest of them says it. */
  statement: string
  opinion: Opinion
  parts: Part<B>[]
  /** Do some hold it and others the opposite, each more likely than not? */
  dissent: boolean
}

/**
 * Weighted fusion of colleagues' opinions of one proposition (Jøsang 2016, weighted belief fusion; DESIGN §3): nothing is summed,
 * because colleagues are correlated. r = Σ r_j(1−u_j)/Σ(1−u_j), s likewise; opinions of the opposite count the other way round.
 */
export function fused(opinions: readonly Pick<Opinion, 'r' | 's' | 'u'>[]): Opinion {
  let [r, s, weight] = [0, 0, 0]
  for (const each of opinions) {
    r += each.r * (1 - each.u)
    s += each.s * (1 - each.u)
    weight += 1 - each.u
  }
  return weight > 0 ? opinionOf(r / weight, s / weight) : opinionOf(0, 0)
}

/**
 * What the people of an account share: live, shown beliefs of one subject under at least two holders, the guards of the matcher
 * applied across them. The most heard first.
 */
export function sharedViews<B extends ProjectedBelief>(beliefs: readonly B[]): SharedView<B>[] {
  const live = beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null)
  const items = live.map((belief) => {
    const { statement, polarity, kind, dimension, stance } = belief
    return { holderKey: '', statement, polarity, kind, dimension, stance, attribute: null, turnabout: null, belief }
  })
  return groupBySubject(items).groups
    .map((group) => group.map(({ belief }) => belief))
    .filter((group) => new Set(group.map(({ holder }) => holder.key)).size > 1)
    .map(viewOf)
    .sort((a, b) => b.opinion.r + b.opinion.s - a.opinion.r - a.opinion.s || (a.statement < b.statement ? -1 : 1))
}

function viewOf<B extends ProjectedBelief>(group: readonly B[]): SharedView<B> {
  const ordered = [...group].sort((a, b) => a.opinion.u - b.opinion.u || (a.key < b.key ? -1 : 1))
  const [surest] = ordered
  const side = surest && sideOf(surest.statement, surest.polarity)
  // Of each person the surest on either side: two beliefs of one are not two colleagues.
  const parts = [...new Map(ordered.map((belief): Part<B> => ({ belief, agrees: sideOf(belief.statement, belief.polarity) === side })).toReversed()
    .map((part) => [`${part.belief.holder.key} ${part.agrees}`, part])).values()].toReversed()
  const opinion = fused(parts.map(({ belief: { opinion: own }, agrees }) => (agrees ? own : { r: own.s, s: own.r, u: own.u })))
  const holders = (agrees: boolean): boolean => parts.some((part) => part.agrees === agrees && part.belief.opinion.confidence > 0.5)
  return { statement: surest?.statement ?? '', opinion, parts, dissent: holders(true) && holders(false) }
}
