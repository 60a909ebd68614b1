import { ASSERTION, W } from './policy'
import { decayOf, massesOf } from './opinion'
import { dampingAt } from './weigh'
import { sideOf } from './normalize'
import type { Ruled } from './decide'
import type { EvidenceCluster, LedgerInteraction, WeighedEvidence } from './types'
import type { Polarity } from '@/lib/shared/vocabulary'

/** The side an observation is on. A functional attribute's words ("no later than") do not turn it; its polarity does. */
export function sideOfRuled({ observation }: Ruled): Polarity {
  return observation.attribute ? observation.polarity : sideOf(observation.statement, observation.polarity)
}

const keys = new WeakMap<LedgerInteraction, string>()

/** Evidence that is correlated: one interaction (copies are one already), or one mail thread. */
export function clusterKey({ interaction }: Pick<Ruled, 'interaction'>): string {
  const known = keys.get(interaction)
  if (known !== undefined) return known
  const made = interaction.threadId === null ? `interaction:${interaction.hash}` : `thread:${interaction.threadId}`
  keys.set(interaction, made)
  return made
}

export type SidedGroup = { key: string; side: Polarity; items: Ruled[]; mass: number }

/** Groups observations into clusters, one per side, heaviest evidence first, with their damped, undecayed mass. */
export function groupBySide(items: readonly Ruled[], weight: (item: Ruled) => number): SidedGroup[] {
  const [first] = items
  if (first && items.length === 1) return [{ key: clusterKey(first), side: sideOfRuled(first), items: [first], mass: weight(first) }]
  const groups: SidedGroup[] = []
  const bySide = items.length > FEW ? { affirmed: new Map<string, SidedGroup>(), negated: new Map<string, SidedGroup>() } : null
  for (const item of items) {
    const key = clusterKey(item)
    const side = sideOfRuled(item)
    const held = bySide ? bySide[side].get(key) : groups.find((group) => group.key === key && group.side === side)
    if (held) { held.items.push(item); continue }
    const group = { key, side, items: [item], mass: 0 }
    bySide?.[side].set(key, group)
    groups.push(group)
  }
  for (const group of groups) group.mass = massOf(group.items, weight)
  return groups
}

/** Fewer are compared one by one sooner than they are looked up. */
const FEW = 16

function massOf(items: readonly Ruled[], weight: (item: Ruled) => number): number {
  const [only] = items
  if (only && items.length === 1) return weight(only) * dampingAt(0)
  let mass = 0
  for (const [rank, one] of items.map(weight).sort((a, b) => b - a).entries()) mass += one * dampingAt(rank)
  return mass
}

/** Evidence of one cluster and side. */
export type Gathered = { key: string; evidence: readonly WeighedEvidence[] }

/**
 * The clusters of a belief as they stood at `at`: only what was said by then, damped by rank and decayed from its latest words.
 * `lifeDays` is the belief's half-life. What a reviewer asserted ages slower, until somebody says the opposite: from then on all
 * ages alike, so that time alone never turns a belief (DESIGN §3).
 */
export function clustersOf(gathered: readonly Gathered[], lifeDays: number, at: Date): EvidenceCluster[] {
  const opposed = areOpposedAt(gathered, at.getTime())
  const clusters: EvidenceCluster[] = []
  for (const { key, evidence } of gathered) {
    const said = saidBy(evidence, at.getTime())
    const [first] = said
    if (!first) continue
    const ranked = inRank(said)
    let latest = first.observation.eventAt
    let mass = 0
    for (const { observation, weight, damping } of ranked) {
      if (observation.eventAt > latest) latest = observation.eventAt
      mass += weight * damping
    }
    const halfLifeDays = lifeDays * (isAsserted(first) && !opposed ? ASSERTION.halfLifeFactor : 1)
    clusters.push({ key, at: latest, supports: first.supports, mass, decay: decayOf(at.getTime() - latest.getTime(), halfLifeDays), halfLifeDays, evidence: ranked })
  }
  return clusters
}

/** What of it was said by a moment; itself where all was. */
function saidBy(evidence: readonly WeighedEvidence[], time: number): readonly WeighedEvidence[] {
  for (const { observation } of evidence) if (observation.eventAt.getTime() > time) return evidence.filter((item) => item.observation.eventAt.getTime() <= time)
  return evidence
}

/** Heaviest first, each damped by its rank; what is so already is not made anew, for a cache holds thousands. */
function inRank(evidence: readonly WeighedEvidence[]): WeighedEvidence[] {
  for (let rank = 0, before = Infinity; rank < evidence.length; rank++) {
    const { damping, weight } = evidence[rank] as WeighedEvidence
    if (damping !== dampingAt(rank) || !(weight <= before)) return [...evidence].sort((a, b) => b.weight - a.weight).map((item, place) => ({ ...item, damping: dampingAt(place) }))
    before = weight
  }
  return [...evidence]
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

/**
 * The masses for and against of a belief's clusters as they stood at each of some moments (ms), decayed: `massesOf(clustersAt(…))`
 * to the last bit, without making the clusters of each moment. A line through time asks for thousands.
 */
export function massesAt(clusters: readonly EvidenceCluster[], times: readonly number[]): { r: number; s: number }[] {
  const life = lifeOf(clusters)
  // What was asserted ages by what else had been said by then.
  if (clusters.some(({ evidence }) => evidence.some(isAsserted))) return times.map((time) => massesOf(clustersOf(clusters, life, new Date(time))))
  return times.map((time) => {
    const masses = { r: 0, s: 0 }
    for (const { supports, evidence } of clusters) {
      let [rank, mass, latest] = [0, 0, -Infinity]
      for (const { observation, weight } of evidence) {
        const said = observation.eventAt.getTime()
        if (said > time) continue
        mass += weight * dampingAt(rank++)
        if (said > latest) latest = said
      }
      if (rank > 0) masses[supports ? 'r' : 's'] += mass * decayOf(time - latest, life)
    }
    return masses
  })
}

export function isAsserted({ factors }: Pick<WeighedEvidence, 'factors'>): boolean {
  for (const { of } of factors) if (of === 'asserted') return true
  return false
}

export function areOpposed(gathered: readonly Gathered[]): boolean {
  return areOpposedAt(gathered, Infinity)
}

/** Had both sides been spoken for by a moment? */
function areOpposedAt(gathered: readonly Gathered[], time: number): boolean {
  let [pro, contra] = [false, false]
  for (const { evidence } of gathered) {
    const first = evidence.find(({ observation }) => observation.eventAt.getTime() <= time)
    if (first?.supports === true) pro = true
    if (first?.supports === false) contra = true
    if (pro && contra) return true
  }
  return false
}

/** The share of a signed, decayed mass in a confidence of total evidence r + s: what it adds to or takes from ½. */
export function shareOf(mass: number, supports: boolean, r: number, s: number): number {
  return ((supports ? 1 : -1) * mass) / (2 * (r + s + W))
}
