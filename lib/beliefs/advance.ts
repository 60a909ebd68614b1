import { byBelief } from './order'
import type { PartialProjection } from './project'
import { placeOf } from './touched'
import type { ProjectedBelief } from './types'

/** The beliefs of before with those of the touched groups in place of what these had made, in the order of a projection. */
export function advance<B extends ProjectedBelief>(former: readonly B[], touched: Pick<PartialProjection, 'replaced'> & { beliefs: readonly B[] }): B[] {
  return [...former.filter((belief) => !touched.replaced.has(placeOf(belief))), ...touched.beliefs].sort(byBelief)
}
