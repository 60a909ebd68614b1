import type {
  BeliefLabel, BeliefStatus, Certainty, CommitteeRole, Dimension, InteractionType, Kind, Polarity, Side, SourceType, Stance,
} from '@/lib/shared/vocabulary'

/**
 * Beliefs as pages, the queue and the REST answers show them. Dates are ISO strings: these objects cross the wire as JSON.
 */

export type PersonRef = { key: string; personId: string | null; name: string; role: CommitteeRole | 'company' }

/** One belief as a line. `confidence` is null while one cluster stands behind it: then `words` says it. */
export type BeliefLine = {
  id: string
  statement: string
  holder: PersonRef
  kind: Kind
  dimension: Dimension
  stance: Stance
  polarity: Polarity
  status: BeliefStatus
  label: BeliefLabel
  admission: 'shown' | 'possibly_heard'
  confidence: number | null
  interval: [number, number] | null
  /** "said once, 12 May, committed" */
  words: string
  observations: number
  mentions: number
  firstSeen: string
  lastSeen: string
  validTo: string | null
  /** Change of confidence over the last 30 days; null when there was nothing to compare. */
  change: number | null
  /** Somebody else reported it. */
  reported: boolean
  validated: boolean
}

export type EvidenceView = {
  observationId: string
  interactionId: string
  interactionTitle: string
  interactionType: InteractionType
  segment: number
  quote: string
  /** Words around the quote in the same turn. */
  before: string
  after: string
  speaker: string
  speakerSide: Side
  at: string
  startMs: number | null
  supports: boolean
  certainty: Certainty
  stance: Stance
  reported: boolean
  unprompted: boolean
  reason: string | null
  source: SourceType
  reading: number
  accepted: boolean
  weight: number
  factors: { name: string; of: string; value: number }[]
  damping: number
}

/** One step of the waterfall: `from` + `delta` = `to`, starting at ½ and ending at the number shown. */
export type WaterfallStep = { id: string; label: string; detail: string; at: string | null; from: number; to: number; delta: number; toward: boolean }

export type TimelineView = {
  points: { at: string; confidence: number; low: number; high: number }[]
  marks: { at: string; kind: 'supports' | 'contradicts' | 'mind_change' | 'resolved' | 'superseded' | 'review'; label: string; interactionId: string | null }[]
}

export type BeliefDetail = BeliefLine & {
  accountId: string
  evidence: EvidenceView[]
  waterfall: WaterfallStep[]
  timeline: TimelineView
  history: { at: string; cause: string; actor: string | null; prior: number | null; posterior: number | null }[]
  supersededBy: { id: string; statement: string } | null
}

export type SegmentView = {
  index: number
  speaker: string
  side: Side
  shared: boolean
  personName: string | null
  text: string
  startMs: number | null
  at: string | null
  /** Evidence in this segment, by span; spans may overlap. */
  evidence: { observationId: string; beliefId: string; start: number; end: number; stance: Stance; statement: string; admission: 'shown' | 'possibly_heard' }[]
}
