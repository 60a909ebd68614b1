import { shareOf } from './cluster'
import { massesOf } from './opinion'
import { BASE_RATE } from './policy'
import type { EvidenceCluster, ProjectedBelief, WeighedEvidence } from './types'

/** One line under a step: a piece of evidence with its factors and its part of the step's share. */
export type ExplainedEvidence = WeighedEvidence & { share: number }

/** One step of the waterfall: a cluster moves confidence by `share`, from `from` to `to`. */
export type ExplanationStep = {
  cluster: EvidenceCluster
  /** mass × decay, ≥ 0. */
  decayedMass: number
  share: number
  from: number
  to: number
  evidence: ExplainedEvidence[]
}

export type Explanation = { start: number; steps: ExplanationStep[]; confidence: number }

/**
 * The waterfall that makes a belief's confidence: from ½, one step a cluster in order of time, to the number shown.
 * Exact, because (r + aW)/(r + s + W) − ½ = Σ ±mass / 2(r + s + W).
 */
export function explain(belief: Pick<ProjectedBelief, 'clusters' | 'opinion'>): Explanation {
  const { r, s } = massesOf(belief.clusters)
  let level = BASE_RATE
  const ordered = [...belief.clusters].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : a.key > b.key ? 1 : Number(b.supports) - Number(a.supports)),
  )
  const steps = ordered.map((cluster): ExplanationStep => {
    const decayedMass = cluster.mass * cluster.decay
    const share = shareOf(decayedMass, cluster.supports, r, s)
    const from = level
    level += share
    const evidence = cluster.evidence.map((item) => ({
      ...item, share: shareOf(item.weight * item.damping * cluster.decay, cluster.supports, r, s),
    }))
    return { cluster, decayedMass, share, from, to: level, evidence }
  })
  return { start: BASE_RATE, steps, confidence: belief.opinion.confidence }
}
