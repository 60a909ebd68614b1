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

/** Evidence of one cluster and side. */
export type Gathered = { key: string; evidence: readonly WeighedEvidence[] }

/**
 * The clusters of a belief as they stood at `at`: only what was said by then, damped by rank and decayed from its latest words.
 * `lifeDays` is the belief's half-life. What a reviewer asserted ages slower, until somebody says the opposite: from then on all
 * ages alike, so that time alone never turns a belief (DESIGN §3).
 */
export function clustersOf(gathered: readonly Gathered[], lifeDays: number, at: Date): EvidenceCluster[] {
  const said = gathered
    .map((group) => (group.evidence.every(({ observation }) => observation.eventAt <= at) ? group : { ...group, evidence: group.evidence.filter(({ observation }) => observation.eventAt <= at) }))
    .filter(({ evidence }) => evidence.length > 0)
  const opposed = areOpposed(said)
  return said.flatMap(({ key, evidence }): EvidenceCluster[] => {
    const [first] = evidence
    if (!first) return []
    const ranked = inRank(evidence)
    const latest = evidence.reduce((last, { observation }) => (observation.eventAt > last ? observation.eventAt : last), first.observation.eventAt)
    const halfLifeDays = lifeDays * (isAsserted(first) && !opposed ? ASSERTION.halfLifeFactor : 1)
    return [{
      key, at: latest, supports: first.supports, mass: ranked.reduce((sum, item) => sum + item.weight * item.damping, 0),
      decay: decayOf(at.getTime() - latest.getTime(), halfLifeDays), halfLifeDays, evidence: ranked,
    }]
  })
}

/** Heaviest first, each damped by its rank; what is so already is not copied, for a cache holds thousands. */
function inRank(evidence: readonly WeighedEvidence[]): WeighedEvidence[] {
  const isRanked = evidence.every(({ damping, weight }, rank) => damping === dampingAt(rank) && weight <= (evidence[rank - 1]?.weight ?? Infinity))
  return isRanked ? [...evidence] : [...evidence].sort((a, b) => b.weight - a.weight).map((item, rank) => ({ ...item, damping: dampingAt(rank) }))
}

/** A belief's clusters as they stood at an earlier moment. */
export function clustersAt(clusters: readonly EvidenceCluster[], at: Date): EvidenceCluster[] {
  return clustersOf(clusters, lifeOf(clusters), at)
}

/** The half-life in days of the belief that these are the clusters of. */
export function lifeOf(clusters: readonly EvidenceCluster[]): number {
  const [first] = clusters
  if (!first) return 1
  const slow = first.evidence.some(isAsserted) && !areOpposed(clusters)
  return first.halfLifeDays / (slow ? ASSERTION.halfLifeFactor : 1)
}

export const isAsserted = ({ factors }: WeighedEvidence): boolean => factors.some(({ of }) => of === 'asserted')

export function areOpposed(gathered: readonly Gathered[]): boolean {
  const sides = new Set(gathered.map(({ evidence: [first] }) => first?.supports))
  return sides.has(true) && sides.has(false)
}

/** The share of a signed, decayed mass in a confidence of total evidence r + s: what it adds to or takes from ½. */
export function shareOf(mass: number, supports: boolean, r: number, s: number): number {
  return ((supports ? 1 : -1) * mass) / (2 * (r + s + W))
}
