import type { ProjectedBelief, Projection } from './types'

/** Six decimals: far finer than anything shown, coarser than the last bit of a sum. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

export type CanonicalEvidence = {
  interaction: string
  segment: number
  speaker: string
  quote: string
  supports: boolean
  certainty: string
  stance: string
  reported: boolean
  accepted: boolean
  eventAt: string
  weight: number
  reading: number
}

export type CanonicalBelief = {
  holder: { name: string; role: string }
  subject: string
  statement: string
  polarity: string
  kind: string
  dimension: string
  stance: string
  admission: string
  status: string
  label: string
  confidence: number
  interval: [number, number]
  observations: number
  mentions: number
  firstSeen: string
  lastSeen: string
  validFrom: string
  validTo: string | null
  supersededBy: string | null
  closedBecause: string | null
  evidence: CanonicalEvidence[]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The model as content alone: no row ids, no time of ingestion, no revision numbers; sorted by content. Equal ledgers
 * give equal output, whatever the order and number of times that their parts arrived.
 */
export function canonicalModel(projection: Projection): CanonicalBelief[] {
  const statements = new Map(projection.beliefs.map(({ key, statement }) => [key, statement]))
  return projection.beliefs
    .map((belief) => canonicalBelief(belief, statements))
    .map((belief) => ({ belief, text: JSON.stringify(belief) }))
    .sort((a, b) => compare(a.belief.holder.name, b.belief.holder.name) || compare(a.belief.subject, b.belief.subject) || compare(a.text, b.text))
    .map(({ belief }) => belief)
}

/** The canonical model as text, one belief a line: byte for byte the same for equal ledgers. */
export function canonicalText(projection: Projection): string {
  return canonicalModel(projection).map((belief) => `${JSON.stringify(belief)}\n`).join('')
}

function canonicalBelief(belief: ProjectedBelief, statements: ReadonlyMap<string, string>): CanonicalBelief {
  const { holder, opinion } = belief
  return {
    holder: { name: holder.name, role: holder.role }, subject: belief.subject, statement: belief.statement, polarity: belief.polarity,
    kind: belief.kind, dimension: belief.dimension, stance: belief.stance, admission: belief.admission, status: belief.status,
    label: belief.label, confidence: round(opinion.confidence), interval: [round(opinion.interval[0]), round(opinion.interval[1])],
    observations: belief.observations, mentions: belief.mentions,
    firstSeen: belief.firstSeen.toISOString(), lastSeen: belief.lastSeen.toISOString(), validFrom: belief.validFrom.toISOString(),
    validTo: belief.validTo?.toISOString() ?? null,
    supersededBy: belief.supersededBy === null ? null : (statements.get(belief.supersededBy) ?? null),
    closedBecause: belief.closedBecause,
    evidence: evidenceOf(belief),
  }
}

function evidenceOf(belief: ProjectedBelief): CanonicalEvidence[] {
  return belief.clusters
    .flatMap((cluster) => cluster.evidence)
    .map(({ observation: o, interaction, weight, supports, accepted }) => ({
      interaction: interaction.fileName, segment: o.segment, speaker: o.speaker, quote: o.quote, supports, certainty: o.certainty,
      stance: o.stance, reported: o.reported, accepted, eventAt: o.eventAt.toISOString(), weight: round(weight), reading: round(o.reading),
    }))
    .map((evidence) => ({ evidence, text: JSON.stringify(evidence) }))
    .sort((a, b) => compare(a.evidence.eventAt, b.evidence.eventAt) || compare(a.text, b.text))
    .map(({ evidence }) => evidence)
}
