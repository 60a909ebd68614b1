import { byBelief } from './order'
import type { PartialProjection } from './project'
import type { WordlessBelief } from './types'

/** Does a belief rest on evidence of a touched family? Then it is made anew, or is no more. */
export function isTouched({ clusters }: Pick<WordlessBelief, 'clusters'>, family: ReadonlySet<string>): boolean {
  return clusters.some(({ evidence }) => evidence.some(({ observation }) => family.has(observation.id)))
}

/** The beliefs of before with those of the touched families in place of what these had made, in the order of a projection. */
export function advance<B extends WordlessBelief>(former: readonly B[], touched: Omit<PartialProjection, 'beliefs'> & { beliefs: readonly B[] }): B[] {
  return [...former.filter((belief) => !isTouched(belief, touched.family)), ...touched.beliefs].sort(byBelief)
}
