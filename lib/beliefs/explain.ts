import { clustersAt, shareOf } from './cluster'
import { confidenceOf, decayOf, massesOf } from './opinion'
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
  const steps = inOrder(belief.clusters).map((cluster): ExplanationStep => {
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

const inOrder = (clusters: readonly EvidenceCluster[]): EvidenceCluster[] => [...clusters].sort(
  (a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : a.key > b.key ? 1 : Number(b.supports) - Number(a.supports)),
)

/** What one cluster changed since a date: it began, or more was said in it. */
export type MovementStep = { cluster: EvidenceCluster; kind: 'new' | 'more'; from: number; to: number; delta: number }

/** From the confidence at a date to the one now: first what was known ages, then each new cluster moves it, in order of time. */
export type BeliefMovement = { since: Date; from: number; ageing: number; steps: MovementStep[]; to: number }

/**
 * What moved a belief since a date: `from + ageing + Σ deltas = to` exactly, because each step is taken from where the one
 * before it ended. `asOf` is the instant at which the belief was projected. Before its first words a belief stood at ½.
 */
export function movedSince(belief: Pick<ProjectedBelief, 'clusters' | 'opinion' | 'validTo'>, asOf: Date, since: Date): BeliefMovement {
  const end = evaluatedAt(belief, asOf)
  const then = since < end ? since : end
  const earlier = new Map(clustersAt(belief.clusters, then).map((cluster) => [identity(cluster), cluster]))
  const before = massesOf([...earlier.values()])
  const aged = [...earlier.values()].map((cluster) => ({ ...cluster, decay: decayOf(end.getTime() - cluster.at.getTime(), cluster.halfLifeDays) }))
  let { r, s } = massesOf(aged)
  const from = confidenceOf(before.r, before.s)
  let level = confidenceOf(r, s)
  const ageing = level - from
  const left = new Map(aged.map((cluster) => [identity(cluster), cluster.mass * cluster.decay]))
  const steps: MovementStep[] = []
  for (const cluster of inOrder(belief.clusters)) {
    const held = left.get(identity(cluster))
    const added = cluster.mass * cluster.decay - (held ?? 0)
    if (Math.abs(added) < 1e-12) continue
    if (cluster.supports) r += added
    else s += added
    const to = confidenceOf(r, s)
    steps.push({ cluster, kind: held === undefined ? 'new' : 'more', from: level, to, delta: to - level })
    level = to
  }
  return { since, from, ageing, steps, to: belief.opinion.confidence }
}

const identity = ({ key, supports }: EvidenceCluster): string => `${key}\u0000${String(supports)}`

/** A closed belief keeps the figure that it had when it closed. */
const evaluatedAt = ({ validTo }: Pick<ProjectedBelief, 'validTo'>, asOf: Date): Date => (validTo !== null && validTo < asOf ? validTo : asOf)
