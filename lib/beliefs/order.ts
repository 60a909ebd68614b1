import type { WordlessBelief } from './types'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By holder, then subject, then time: content only, so that equal ledgers print alike. */
export function byBelief(a: WordlessBelief, b: WordlessBelief): number {
  return (
    compare(a.holder.name, b.holder.name) || compare(a.subject, b.subject) || a.validFrom.getTime() - b.validFrom.getTime() ||
    compare(a.statement, b.statement) || compare(a.admission, b.admission) || compare(a.key, b.key)
  )
}
