import type { BeliefLine, EvidenceView, PersonRef, SegmentView } from '@/lib/beliefs/types'
import type { Certainty, Dimension, Kind, Polarity, RejectReason, Stance } from '@/lib/shared/vocabulary'

export type * from './overview/types'

export const reviewReasons = [
  'low_reading', 'contested', 'possible_duplicate', 'ambiguous_match', 'tombstone_differs', 'audit_sample',
  'high_stakes', 'mind_change', 'functional_update', 'sensitive', 'subject_request', 'extractor_disagreement', 'correction',
] as const
export type ReviewReasonName = (typeof reviewReasons)[number]

/** One line of the queue. */
export type ReviewQueueRow = {
  id: string
  accountId: string
  accountName: string
  reason: ReviewReasonName
  /** "possibly heard · economic buyer · Renewal €240k closes in 18 days" */
  why: string
  statement: string
  holder: string
  createdAt: string
  mayDecide: boolean
}

export type ReviewQueuePage = {
  rows: ReviewQueueRow[]
  total: number
  nextCursor: string | null
  /** Every account with open items that the reader may see, for the filter. */
  accounts: { id: string; name: string }[]
  recent: RecentDecision[]
}

/** One of the last ten decisions of this reviewer, for undo. */
export type RecentDecision = { decisionId: string; itemId: string; action: string; statement: string; accountName: string; at: string; undone: boolean }

/** Everything a decision needs on one screen. */
export type ReviewItemView = ReviewQueueRow & {
  status: 'open' | 'decided' | 'withdrawn' | 'expired'
  observation: {
    id: string
    statement: string
    holder: PersonRef
    kind: Kind
    dimension: Dimension
    stance: Stance
    polarity: Polarity
    certainty: Certainty
    reported: boolean
    reading: number
    start: number
    end: number
    segment: number
  }
  evidence: EvidenceView
  /** The turn and two turns on each side. */
  context: SegmentView[]
  /** Who could be the holder: people of the account, the company, someone. */
  holders: PersonRef[]
  /** The belief it belongs to (or would), and how an approval or a rejection would move it. */
  belief: BeliefLine | null
  effect: { approve: EffectView; reject: EffectView }
  similar: BeliefLine[]
  /** For a possible duplicate: both beliefs side by side, and what merging them would change. */
  pair: PairView | null
}

export type PairView = { left: PairSide; right: PairSide; merged: RegroupPreview | null }

/** One of two beliefs that may be one, with all its evidence; `words` marks those that the other has not. */
export type PairSide = { belief: BeliefLine; words: { text: string; differs: boolean }[]; evidence: EvidenceView[] }

/** A belief as a regrouping finds or leaves it. No number stands on one conversation. */
export type RegroupBelief = { key: string; statement: string; holder: string; confidence: number | null; observations: number; mentions: number }

export type RegroupPreview = { before: RegroupBelief[]; after: RegroupBelief[]; alignmentFrom: number | null; alignmentTo: number | null }

export type RegroupInput =
  | { action: 'merge'; beliefId: string; otherId: string }
  | { action: 'keep_apart'; beliefId: string; otherId: string }
  | { action: 'split'; beliefId: string; observationIds: string[] }
  | { action: 'move'; beliefId: string; observationIds: string[]; to: { beliefId: string } | { holderKey: string } }

/** Where evidence of a belief can go: other live beliefs of its holder, and other holders. */
export type RegroupTargets = { mayDecide: boolean; beliefs: BeliefLine[]; holders: PersonRef[] }

export type EffectView = { confidenceFrom: number | null; confidenceTo: number | null; alignmentFrom: number | null; alignmentTo: number | null }

export type DecideInput =
  | { itemId: string; action: 'merge' | 'keep_apart' }
  | { itemId: string; action: 'approve' }
  | { itemId: string; action: 'reject'; reason: RejectReason; note?: string }
  | {
      itemId: string
      action: 'fix'
      correction: { statement?: string; holderKey?: string; kind?: Kind; dimension?: Dimension; stance?: Stance; polarity?: Polarity; certainty?: Certainty }
    }
