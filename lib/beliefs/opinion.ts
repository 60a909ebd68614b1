import { betaInterval } from './beta'
import { BASE_RATE, DAY_MS, INTERVAL_MASS, LABEL, W } from './policy'
import type { EvidenceCluster, Opinion } from './types'
import type { BeliefLabel } from '@/lib/shared/vocabulary'

/** 2^(−Δt/h): what is left of evidence after `ageMs` milliseconds with a half-life in days. Never above 1. */
export function decayOf(ageMs: number, halfLifeDays: number): number {
  return 2 ** (-Math.max(0, ageMs) / DAY_MS / halfLifeDays)
}

/** Confidence (r + aW)/(r + s + W) of two masses ≥ 0. In 0..1; ½ without evidence. */
export function confidenceOf(r: number, s: number): number {
  return (r + BASE_RATE * W) / (r + s + W)
}

/** Uncertainty W/(r + s + W). In 0..1; 1 without evidence. */
export function uncertaintyOf(r: number, s: number): number {
  return W / (r + s + W)
}

/** Opinion of two decayed masses ≥ 0 (Jøsang's subjective logic, W = 2, a = ½). */
export function opinionOf(r: number, s: number): Opinion {
  const total = r + s + W
  return {
    r, s, b: r / total, d: s / total, u: W / total,
    confidence: confidenceOf(r, s),
    interval: betaInterval(r + BASE_RATE * W, s + (1 - BASE_RATE) * W, INTERVAL_MASS),
  }
}

/** Masses for and against in a belief's clusters, each decayed as its `decay` says. */
export function massesOf(clusters: readonly EvidenceCluster[], decayed = true): { r: number; s: number } {
  let r = 0
  let s = 0
  for (const cluster of clusters) {
    const mass = cluster.mass * (decayed ? cluster.decay : 1)
    if (cluster.supports) r += mass
    else s += mass
  }
  return { r, s }
}

/** Below this mass r + s uncertainty W/(r + s + W) is above ½: what is said is tentative, or has gone stale. */
export const SURE_MASS = W / LABEL.tentativeUncertainty - W

/** What clusters weigh together, for and against, so many days after the last of them; 0 without any. */
export function massAfter(clusters: readonly EvidenceCluster[], days: number): number {
  const latest = clusters.reduce((last, { at }) => Math.max(last, at.getTime()), -Infinity)
  return clusters.reduce((sum, { mass, at, halfLifeDays }) => sum + mass * decayOf(latest + days * DAY_MS - at.getTime(), halfLifeDays), 0)
}

/** Do both sides weigh enough, and near enough to each other, that a person should look? */
export function isContested(r: number, s: number): boolean {
  return r + s >= LABEL.contestedMass && (2 * Math.min(r, s)) / (r + s) >= LABEL.contestedShare
}

/** When every word of it has aged for a quarter of its half-life, in milliseconds since 1970: nothing is stale before. */
export const agedFrom = (clusters: readonly EvidenceCluster[]): number =>
  clusters.reduce((last, { at, halfLifeDays }) => Math.max(last, at.getTime() + LABEL.staleAfter * halfLifeDays * DAY_MS), -Infinity)

export type LabelInput = {
  closed: 'superseded' | 'resolved' | null
  validated: boolean
  clusters: EvidenceCluster[]
}

/** The one label shown beside a belief: the first that holds, in the order of DESIGN §3. */
export function labelOf({ closed, validated, clusters }: LabelInput): BeliefLabel {
  if (closed) return closed
  if (validated) return 'validated'
  const { r, s } = massesOf(clusters)
  if (isContested(r, s)) return 'contested'
  const u = uncertaintyOf(r, s)
  if (u > LABEL.tentativeUncertainty) {
    // Age alone made it so where it was surer at its last word, long enough ago; what was never sure, or was not again, is tentative.
    const aged = clusters.every(({ decay }) => decay <= 2 ** -LABEL.staleAfter)
    return aged && massAfter(clusters, 0) >= SURE_MASS ? 'stale' : 'tentative'
  }
  if (u > LABEL.establishedUncertainty || clusters.length < LABEL.establishedClusters) return 'corroborated'
  const days = new Set(clusters.map((cluster) => Math.floor(cluster.at.getTime() / DAY_MS)))
  return days.size >= LABEL.establishedDays ? 'established' : 'corroborated'
}
