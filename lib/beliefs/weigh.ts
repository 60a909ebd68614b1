import { ACCEPTED_PRECISION, ASSERTION, DAMPING, HALF_LIFE, PRECISION_PRIOR, SOURCE, STRENGTH } from './policy'
import { hasDate } from './normalize'
import type { LedgerObservation, PrecisionRow, WeightFactor } from './types'

/** Precision (n·p̂ + 8)/(n + 10) of a published row, in 0..1; .8 where nothing was reviewed yet. */
export function precisionOf(row: Pick<PrecisionRow, 'acceptance' | 'n'> | undefined): number {
  const n = row?.n ?? 0
  return (n * (row?.acceptance ?? 0) + PRECISION_PRIOR.accepted) / (n + PRECISION_PRIOR.total)
}

const rowKey = (row: Pick<PrecisionRow, 'extractor' | 'extractorVersion' | 'source'>): string =>
  `${row.extractor}\u0000${row.extractorVersion}\u0000${row.source}`

/** Name of the reader that ships with Credence, as observations carry it. */
export const BUILT_IN_READER = 'builtin'
export const isBuiltIn = ({ extractor }: Pick<LedgerObservation, 'extractor'>): boolean => extractor === BUILT_IN_READER

/** The precision in force at `knownAt` for an observation: the newest row published by then. */
export function precisionTable(rows: PrecisionRow[], knownAt: Date): (observation: LedgerObservation) => number {
  const inForce = newestRows(rows, knownAt)
  return (observation) => precisionOf(inForce.get(rowKey(observation)))
}

/** Every precision that weighs at `knownAt`, by what it is of; in an order of its own. */
export function precisionsInForce(rows: PrecisionRow[], knownAt: Date): [string, number][] {
  return [...newestRows(rows, knownAt)].map(([key, row]): [string, number] => [key, precisionOf(row)]).sort(([a], [b]) => (a < b ? -1 : 1))
}

function newestRows(rows: PrecisionRow[], knownAt: Date): Map<string, PrecisionRow> {
  const inForce = new Map<string, PrecisionRow>()
  for (const row of rows) {
    if (row.publishedAt > knownAt) continue
    const held = inForce.get(rowKey(row))
    if (!held || isNewer(row, held)) inForce.set(rowKey(row), row)
  }
  return inForce
}

/** Two rows of one moment cannot be told by time; the larger sample decides, so that row order never matters. */
function isNewer(row: PrecisionRow, held: PrecisionRow): boolean {
  const apart = row.publishedAt.getTime() - held.publishedAt.getTime()
  return apart > 0 || (apart === 0 && (row.n > held.n || (row.n === held.n && row.acceptance > held.acceptance)))
}

/** strength × source × precision, before damping and decay, with its factors for the waterfall. Weight ≥ 0. */
export function weightOf(
  observation: Pick<LedgerObservation, 'certainty' | 'source'>, precision: number, accepted: boolean,
): { weight: number; factors: WeightFactor[] } {
  const factors: WeightFactor[] = [
    { name: 'strength', of: observation.certainty, value: STRENGTH[observation.certainty] },
    { name: 'source', of: observation.source, value: SOURCE[observation.source] },
    { name: 'precision', of: accepted ? 'accepted' : 'unreviewed', value: accepted ? ACCEPTED_PRECISION : precision },
  ]
  return { weight: factors.reduce((product, factor) => product * factor.value, 1), factors }
}

/** A reviewer's own assertion of a belief: fixed weight, no factors of a reading. */
export function assertionWeight(): { weight: number; factors: WeightFactor[] } {
  return { weight: ASSERTION.weight, factors: [{ name: 'strength', of: 'asserted', value: ASSERTION.weight }] }
}

/** ½^(k−1) for the k-th heaviest of one cluster (rank from 0). */
export function dampingAt(rank: number): number {
  return DAMPING ** rank
}

/** Σ w(k)·½^(k−1) over the weights of one cluster, sorted heaviest first. */
export function clusterMass(weights: number[]): number {
  return [...weights].sort((a, b) => b - a).reduce((sum, weight, rank) => sum + weight * dampingAt(rank), 0)
}

/** Half-life in days of a belief, by what kind of thing it is and whether it carries a date. */
export function halfLifeOf(belief: Pick<LedgerObservation, 'kind' | 'dimension' | 'statement' | 'attribute'>): number {
  const { kind, dimension } = belief
  const dated = belief.attribute?.name === 'go_live' || hasDate(belief.statement)
  if (dimension === 'timing' || (dated && (kind === 'constraint' || kind === 'intent'))) return HALF_LIFE.dated
  return kind === 'priority' || kind === 'constraint' ? HALF_LIFE.standing : HALF_LIFE.opinion
}
