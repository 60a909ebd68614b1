import { ASSERTION, W } from './policy'
import { decayOf } from './opinion'
import { dampingAt } from './weigh'
import { sideOf } from './normalize'
import type { Ruled } from './decide'
import type { EvidenceCluster, WeighedEvidence } from './types'
import type { Polarity } from '@/lib/shared/vocabulary'

/** The side an observation is on. A functional attribute's words ("no later than") do not turn it; its polarity does. */
export function sideOfRuled({ observation }: Ruled): Polarity {
  return observation.attribute ? observation.polarity : sideOf(observation.statement, observation.polarity)
}

/** Evidence that is correlated: one interaction (copies are one already), or one mail thread. */
export function clusterKey({ interaction }: Pick<Ruled, 'interaction'>): string {
  return interaction.threadId === null ? `interaction:${interaction.hash}` : `thread:${interaction.threadId}`
}

export type SidedGroup = { key: string; side: Polarity; items: Ruled[]; mass: number }

/** Groups observations into clusters, one per side, heaviest evidence first, with their damped, undecayed mass. */
export function groupBySide(items: readonly Ruled[], weight: (item: Ruled) => number): SidedGroup[] {
  const groups = new Map<string, SidedGroup>()
  for (const item of items) {
    const [key, side] = [clusterKey(item), sideOfRuled(item)]
    const id = `${key}\u0000${side}`
    const group = groups.get(id)
    if (group) group.items.push(item)
    else groups.set(id, { key, side, items: [item], mass: 0 })
  }
  for (const group of groups.values()) {
    const weights = group.items.map(weight).sort((a, b) => b - a)
    group.mass = weights.reduce((sum, one, rank) => sum + one * dampingAt(rank), 0)
  }
  return [...groups.values()]
}

/**
 * A cluster as it stood at `at`: only what was said by then, damped by rank and decayed from its latest words. Null when
 * nothing of it had been said. `evidence` is one cluster's, `halfLifeDays` its belief's.
 */
export function clusterAt(evidence: readonly WeighedEvidence[], key: string, halfLifeDays: number, at: Date): EvidenceCluster | null {
  const said = evidence.filter(({ observation }) => observation.eventAt <= at)
  const first = said[0]
  if (!first) return null
  const ranked = [...said].sort((a, b) => b.weight - a.weight).map((item, rank) => ({ ...item, damping: dampingAt(rank) }))
  const latest = new Date(Math.max(...said.map(({ observation }) => observation.eventAt.getTime())))
  const asserted = first.factors.some((factor) => factor.of === 'asserted')
  const life = halfLifeDays * (asserted ? ASSERTION.halfLifeFactor : 1)
  return {
    key, at: latest, supports: first.supports,
    mass: ranked.reduce((sum, item) => sum + item.weight * item.damping, 0),
    decay: decayOf(at.getTime() - latest.getTime(), life), halfLifeDays: life, evidence: ranked,
  }
}

/** A belief's clusters as they stood at an earlier moment. */
export function clustersAt(clusters: readonly EvidenceCluster[], at: Date): EvidenceCluster[] {
  return clusters.flatMap((cluster) => {
    const asserted = cluster.evidence[0]?.factors.some((factor) => factor.of === 'asserted') ?? false
    const earlier = clusterAt(cluster.evidence, cluster.key, cluster.halfLifeDays / (asserted ? ASSERTION.halfLifeFactor : 1), at)
    return earlier ? [earlier] : []
  })
}

/** The share of a signed, decayed mass in a confidence of total evidence r + s: what it adds to or takes from ½. */
export function shareOf(mass: number, supports: boolean, r: number, s: number): number {
  return ((supports ? 1 : -1) * mass) / (2 * (r + s + W))
}
