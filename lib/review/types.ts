import type { BeliefLine, EvidenceView, PersonRef, SegmentView } from '@/lib/beliefs/types'
import type { Certainty, Dimension, Kind, Polarity, RejectReason, Stance } from '@/lib/shared/vocabulary'

export const reviewReasons = ['low_reading', 'contested', 'possible_duplicate', 'tombstone_differs', 'audit_sample'] as const
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
  status: 'open' | 'decided' | 'withdrawn'
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
}

export type EffectView = { confidenceFrom: number | null; confidenceTo: number | null; alignmentFrom: number | null; alignmentTo: number | null }

export type DecideInput =
  | { itemId: string; action: 'approve' }
  | { itemId: string; action: 'reject'; reason: RejectReason; note?: string }
  | {
      itemId: string
      action: 'fix'
      correction: { statement?: string; holderKey?: string; kind?: Kind; dimension?: Dimension; stance?: Stance; polarity?: Polarity; certainty?: Certainty }
    }
