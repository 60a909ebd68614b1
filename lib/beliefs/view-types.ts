import type {
  BeliefLabel, BeliefStatus, Certainty, CommitteeRole, Dimension, InteractionType, Kind, Polarity, Side, SourceType, Stance,
} from '@/lib/shared/vocabulary'
import type { LedgerDecision } from './ledger-types'

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
  /** Conversations in which its holder raised it of themselves, with no question of ours before it. */
  unprompted: number
  /** What it goes back to, in the holder's words: something that happened to them, else the first reason they gave. */
  origin: { kind: 'happened' | 'reason'; words: string; observationId: string } | null
  firstSeen: string
  lastSeen: string
  validTo: string | null
  /** Change of confidence over the last 30 days; null when there was nothing to compare. */
  change: number | null
  /** Somebody else reported it. */
  reported: boolean
  validated: boolean
  /** Held back until a reviewer has seen it: much is at stake, and a page would read otherwise by it. */
  proposed?: true
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
  /** By the name of the person or member that they are, else as the file calls them; `speakerLabel`: how it spells them, where that is another. */
  speaker: string
  speakerLabel: string | null
  /** A member's own word, with their note as the quote: there is no interaction to open. */
  asserted: boolean
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

/** One quote under a step: its factors, whose product is `weight`, and its part of the step. */
export type ExplainedQuote = {
  observationId: string
  interactionId: string
  interactionTitle: string
  quote: string
  speaker: string
  at: string
  factors: { name: string; of: string; value: number }[]
  weight: number
  /** ½^(k−1) as the k-th heaviest in its conversation. */
  damping: number
  share: number
}

/** One step of the waterfall: one conversation moves confidence by `share`, from `from` to `to`. */
export type ExplainedCluster = {
  key: string
  title: string
  at: string
  supports: boolean
  /** Σ weight × damping, what is left of it, and the half-life in days. */
  mass: number
  decay: number
  halfLifeDays: number
  share: number
  from: number
  to: number
  evidence: ExplainedQuote[]
}

/** Everything that makes a belief's confidence, adding up exactly: ½ + Σ shares = `confidence`. Dates are ISO strings. */
export type BeliefExplanation = {
  beliefId: string
  statement: string
  holder: PersonRef
  asOf: string
  confidence: number
  interval: [number, number]
  /** Decayed masses for and against, and the uncertainty W/(r + s + W). */
  supporting: number
  contradicting: number
  uncertainty: number
  start: number
  clusters: ExplainedCluster[]
  /** `from` + `ageing` + Σ deltas = `confidence`; null unless a date was asked for. */
  since: {
    since: string
    from: number
    ageing: number
    steps: { key: string; title: string; at: string; kind: 'new' | 'more'; supports: boolean; from: number; to: number; delta: number }[]
  } | null
}

export type TimelineView = {
  points: { at: string; confidence: number; low: number; high: number }[]
  marks: { at: string; kind: 'supports' | 'contradicts' | 'mind_change' | 'resolved' | 'superseded' | 'review'; label: string; interactionId: string | null }[]
}

/** What changed a belief. `ruling`: what was decided, or taken back, where that is the cause. */
export type HistoryEntry = { at: string; cause: string; actor: string | null; prior: number | null; posterior: number | null; ruling: HistoryRuling | null }

/** `fields` are those that were put right. `own`: the ruling was on this belief's words, and not on others that bear on it. */
export type HistoryRuling = { action: LedgerDecision['action']; reason: string | null; fields: string[]; own: boolean }

export type BeliefDetail = BeliefLine & {
  accountId: string
  evidence: EvidenceView[]
  explanation: BeliefExplanation
  timeline: TimelineView
  history: HistoryEntry[]
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
