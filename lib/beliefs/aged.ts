import { clustersAt } from './cluster'
import { isContested, labelOf, massesOf, opinionOf } from './opinion'
import type { ProjectedBelief } from './types'

/**
 * A belief as the same evidence weighed it at an instant after the last of it: clusters, opinion, status and label. A cached
 * belief stands for the instant at which it was written, which this gives back.
 */
export function agedTo(belief: ProjectedBelief, instant: Date): ProjectedBelief {
  const { validTo, closedBecause } = belief
  const clusters = clustersAt(belief.clusters, validTo && validTo < instant ? validTo : instant)
  const { r, s } = massesOf(clusters)
  const closed = closedBecause === null ? null : belief.status === 'resolved' ? 'resolved' : 'superseded'
  const validated = closed === null && clusters.some(({ supports, evidence }) => supports && evidence.some(({ accepted }) => accepted))
  return {
    ...belief, clusters, opinion: opinionOf(r, s), status: closed ?? (isContested(r, s) ? 'contested' : 'active'), label: labelOf({ closed, validated, clusters }),
  }
}
