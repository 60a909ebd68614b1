import { formatDate } from '@/lib/shared/format'
import { clustersAt } from './cluster'
import { explain } from './explain'
import { massesOf, opinionOf } from './opinion'
import { DAY_MS } from './policy'
import { timelineOf } from './timeline'
import type { BeliefLine, EvidenceCluster, EvidenceView, Holder, Instant, PersonRef, ProjectedBelief, TimelineView, WaterfallStep, WeighedEvidence } from './types'
import type { Side } from '@/lib/shared/vocabulary'

export type Identified = ProjectedBelief & { id: string }

/** Window over which a line's arrow of change is taken, in days. */
const CHANGE_DAYS = 30
/** Numbers start at two clusters; one is said in words (DESIGN §1). */
const NUMBERS_FROM = 2

export const personRef = (holder: Holder): PersonRef => ({ key: holder.key, personId: holder.personId, name: holder.name, role: holder.role })

/** A belief as a line, as it stands at `asOf`. */
export function beliefLine(belief: Identified, asOf: Date): BeliefLine {
  const numbered = belief.observations >= NUMBERS_FROM
  const evidence = belief.clusters.flatMap((cluster) => cluster.evidence)
  return {
    id: belief.id,
    statement: belief.statement,
    holder: personRef(belief.holder),
    kind: belief.kind,
    dimension: belief.dimension,
    stance: belief.stance,
    polarity: belief.polarity,
    status: belief.status,
    label: belief.label,
    admission: belief.admission,
    confidence: numbered ? belief.opinion.confidence : null,
    interval: numbered ? belief.opinion.interval : null,
    words: wordsOf(belief, evidence, asOf),
    observations: belief.observations,
    mentions: belief.mentions,
    firstSeen: belief.firstSeen.toISOString(),
    lastSeen: belief.lastSeen.toISOString(),
    validTo: belief.validTo?.toISOString() ?? null,
    change: numbered ? changeOf(belief, asOf) : null,
    reported: evidence.length > 0 && evidence.every(({ observation }) => observation.reported),
    validated: evidence.some(({ accepted }) => accepted),
  }
}

/** "said once, 12 May, committed"; "said in 4 conversations, last on 3 Nov". */
function wordsOf(belief: ProjectedBelief, evidence: WeighedEvidence[], asOf: Date): string {
  const strongest = [...evidence].sort((a, b) => b.weight - a.weight)[0]
  const said = strongest?.observation.reported ? 'reported' : 'said'
  if (belief.observations < NUMBERS_FROM) {
    const certainty = strongest && strongest.observation.certainty !== 'stated' ? `, ${strongest.observation.certainty}` : ''
    return `${said} once, ${formatDate(belief.lastSeen, asOf)}${certainty}`
  }
  return `${said} in ${belief.observations} conversations, last on ${formatDate(belief.lastSeen, asOf)}`
}

function changeOf(belief: ProjectedBelief, asOf: Date): number | null {
  const then = new Date(asOf.getTime() - CHANGE_DAYS * DAY_MS)
  if (belief.firstSeen > then) return null
  const { r, s } = massesOf(clustersAt(belief.clusters, then))
  return belief.opinion.confidence - opinionOf(r, s).confidence
}

/** What an evidence view needs of the segment that it quotes. */
export type QuotedSegment = { text: string; startMs: number | null; side: Side }

const AROUND = 160

/** One piece of evidence with the words around it, its weight and the factors of that weight. */
export function evidenceView(item: WeighedEvidence, segment: QuotedSegment | null): EvidenceView {
  const { observation, interaction } = item
  const text = segment?.text ?? observation.quote
  const start = segment ? observation.start : 0
  const end = segment ? observation.end : observation.quote.length
  return {
    observationId: observation.id,
    interactionId: interaction.id,
    interactionTitle: interaction.title,
    interactionType: interaction.type,
    segment: observation.segment,
    quote: observation.quote,
    before: clipStart(text.slice(0, start)),
    after: clipEnd(text.slice(end)),
    speaker: observation.speaker,
    speakerSide: segment?.side ?? 'customer',
    at: observation.eventAt.toISOString(),
    startMs: segment?.startMs ?? null,
    supports: item.supports,
    certainty: observation.certainty,
    stance: observation.stance,
    reported: observation.reported,
    unprompted: observation.unprompted,
    reason: observation.reason,
    source: observation.source,
    reading: observation.reading,
    accepted: item.accepted,
    weight: item.weight,
    factors: item.factors,
    damping: item.damping,
  }
}

const clipStart = (text: string): string => (text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s/, '')}`)
const clipEnd = (text: string): string => (text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/, '')}…`)

/** The waterfall of a belief's confidence: from ½, one step a cluster, to the number shown. */
export function waterfallOf(belief: ProjectedBelief): WaterfallStep[] {
  return explain(belief).steps.map((step) => ({
    id: step.cluster.key + (step.cluster.supports ? '+' : '-'),
    label: titleOf(step.cluster),
    detail: detailOf(step.cluster, step.decayedMass),
    at: step.cluster.at.toISOString(),
    from: step.from,
    to: step.to,
    delta: step.share,
    toward: step.cluster.supports,
  }))
}

const titleOf = (cluster: EvidenceCluster): string => cluster.evidence[0]?.interaction.title ?? ''

function detailOf(cluster: EvidenceCluster, decayedMass: number): string {
  const weights = cluster.evidence.map((item) => (item.weight * item.damping).toFixed(2))
  const weighed = weights.length === 1 ? `weight ${weights.join('')}` : `${weights.length} mentions, each later one counting half: ${weights.join(' + ')} = ${cluster.mass.toFixed(2)}`
  return `${weighed}, aged to ${decayedMass.toFixed(2)} (half-life ${Math.round(cluster.halfLifeDays)} days)`
}

/** A belief's line through time and its marks. */
export function timelineView(belief: ProjectedBelief, at: Instant): TimelineView {
  const { points, marks } = timelineOf(belief, at)
  const titles = new Map(belief.clusters.flatMap((cluster) => cluster.evidence.map(({ interaction }) => [interaction.id, interaction.title] as const)))
  return {
    points: points.map(({ at: when, opinion }) => ({ at: when.toISOString(), confidence: opinion.confidence, low: opinion.interval[0], high: opinion.interval[1] })),
    marks: marks.map((mark) => ({ at: mark.at.toISOString(), kind: mark.kind, label: titles.get(mark.interactionId) ?? '', interactionId: mark.interactionId || null })),
  }
}
