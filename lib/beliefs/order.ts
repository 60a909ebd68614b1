import type { ProjectedBelief } from './types'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By holder, then subject, then time: content only, so that equal ledgers print alike. */
export function byBelief(a: ProjectedBelief, b: ProjectedBelief): number {
  return (
    compare(a.holder.name, b.holder.name) || compare(a.subject, b.subject) || a.validFrom.getTime() - b.validFrom.getTime() ||
    compare(a.statement, b.statement) || compare(a.admission, b.admission) || compare(a.key, b.key)
  )
}

/** The order of cached beliefs, of which the words are not at hand: a sum over them hangs on their order by a last bit. */
export const byKey = (a: { key: string }, b: { key: string }): number => compare(a.key, b.key)
