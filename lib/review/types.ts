import type { Touch } from '@/lib/alignment/types'
import type { BeliefDetail, BeliefLine, EvidenceView, PersonRef, SegmentView } from '@/lib/beliefs/types'
import type { BeliefStatus, Certainty, Dimension, Kind, Polarity, RejectReason, Stance } from '@/lib/shared/vocabulary'

import type { CorrectionView } from './corrections/types'

export type * from './confirm/types'
export type * from './corrections/types'
export type * from './notes/types'
export type * from './queue/types'

export type * from './overview/types'
export type { VersionCalibration } from './calibration/report'
export type * from './teaching/types'

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
  /** The reader said themselves what it asks about, so that somebody else decides. */
  ownWord: boolean
  /** The factors of its priority: how far a mistake would move what is shown and how likely the answer changes it, both 0..1; stakes ≥ 1; days it waits. */
  effect: number
  uncertainty: number
  stakes: number
  ageDays: number
  /** A decision could change a headline, a warning or a brief; and which parts of them. */
  headline: boolean
  touches: Touch[]
  /** Why it comes so early, in words: "could change who blocks · doubt .38 · stakes ×3 · waiting 3 days". */
  order: string
  /** Much is at stake at its account, by the policy or by hand. */
  highStakes: boolean
  /** Who has it on the screen now. */
  lease: ReviewLease | null
  assignee: MemberName | null
  /** Who asked for a second opinion. */
  flagged: MemberName | null
  /** Verdicts that must agree before one takes effect. */
  quorum: number
  /** Somebody gave a verdict that this reader must not see before giving theirs. */
  blind: boolean
}

export type MemberName = { memberId: string; name: string }

/** `until` is an ISO instant. */
export type ReviewLease = MemberName & { until: string; mine: boolean }

/** `null` when there is nothing to hold any more, because its holder decided. */
export type Leased = { leaseUntil: string | null }

/**
 * What became of a verdict. `decisionId` is null until it takes effect, `verdictId` where one verdict is enough. Either can be given
 * to `undoDecision`.
 */
export type Decided = { decisionId: string | null; verdictId: string | null; outcome: DecisionOutcome }
export type DecisionOutcome = 'decided' | 'awaits_second' | 'awaits_adjudication'

/** Exactly one of them. */
export type UndoInput = { decisionId: string } | { verdictId: string } | { batchId: string }

/** What one reviewer said of an item; shown to the third person who is to settle it, and to its author. */
export type VerdictView = {
  verdictId: string
  by: MemberName
  mine: boolean
  role: 'first' | 'second' | 'adjudication'
  action: DecideInput['action']
  reason: RejectReason | null
  note: string | null
  correction: FixInput | null
  at: string
}

export type ReviewQueuePage = {
  rows: ReviewQueueRow[]
  total: number
  nextCursor: string | null
  /** Open items of this filter that are not in the queue, listed when it is asked for all; `thin` of them not for want of time (see `waitingSentences`). */
  waiting: number
  thin: number
  /** Every account with open items that the reader may see, its owners, and people who hold what is asked about: for the filter. */
  accounts: { id: string; name: string }[]
  owners: { id: string; name: string }[]
  people: { id: string; name: string }[]
  recent: RecentDecision[]
}

/** One of the last ten decisions of this reviewer, for undo. */
export type RecentDecision = {
  /** Give the first of these that is not null to `undoDecision`. */
  batchId: string | null
  decisionId: string | null
  verdictId: string | null
  itemId: string
  action: string
  statement: string
  accountName: string
  at: string
  undone: boolean
  /** A verdict that somebody has answered with theirs: it stands. */
  final: boolean
  /** Decisions of a batch; 1 else. */
  count: number
}

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
  effects: { approve: EffectView; reject: EffectView }
  similar: SimilarBelief[]
  /** Beliefs that these words ended: what their holder turned from, took back, or put another value in the place of. */
  turnsFrom: SimilarBelief[]
  /** What happened to the belief it belongs to. */
  history: BeliefHistoryEntry[]
  /** Two verdicts that differ, for the third person; one's own. Never what a second reviewer must not see. */
  verdicts: VerdictView[]
  /** What members said in passing of its belief and this quote is asked about for. */
  said: CorrectionView[]
  /** For a possible duplicate: both beliefs side by side, and what merging them would change. */
  pair: PairView | null
}

/** A belief that is alike; `pieces` are its statement, with what the proposed one has not marked. */
export type SimilarBelief = BeliefLine & { pieces: { text: string; differs: boolean }[] }

export type BeliefHistoryEntry = BeliefDetail['history'][number]

export type PairView = { left: PairSide; right: PairSide; merged: RegroupPreview | null }

/** One of two beliefs that may be one, with all its evidence; `words` marks those that the other has not. */
export type PairSide = { belief: BeliefLine; words: { text: string; differs: boolean }[]; evidence: EvidenceView[] }

/** A belief as a regrouping finds or leaves it. No number stands on one conversation. */
export type RegroupBelief = {
  key: string; statement: string; holder: string; confidence: number | null; observations: number; /** How many of these speak against it. */ against: number; mentions: number; status: BeliefStatus
  admission: 'shown' | 'possibly_heard'
}

export type RegroupPreview = { before: RegroupBelief[]; after: RegroupBelief[]; alignmentFrom: number | null; alignmentTo: number | null }

export type RegroupInput =
  | { action: 'merge'; beliefId: string; otherId: string }
  | { action: 'keep_apart'; beliefId: string; otherId: string }
  /** `otherId` took the place of `beliefId`. */
  | { action: 'supersede'; beliefId: string; otherId: string }
  | { action: 'split'; beliefId: string; observationIds: string[] }
  | { action: 'move'; beliefId: string; observationIds: string[]; to: { beliefId: string } | { holderKey: string } }

/** Where evidence of a belief can go: other live beliefs of its holder, and other holders. */
export type RegroupTargets = { mayDecide: boolean; beliefs: BeliefLine[]; holders: PersonRef[] }

export type EffectView = { confidenceFrom: number | null; confidenceTo: number | null; alignmentFrom: number | null; alignmentTo: number | null }

/** Corrected fields; `quote` moves the quoted span inside its segment (UTF-16 offsets). */
export type FixInput = {
  statement?: string | undefined; holderKey?: string | undefined; kind?: Kind | undefined; dimension?: Dimension | undefined; stance?: Stance | undefined; polarity?: Polarity | undefined; certainty?: Certainty | undefined
  quote?: { start: number; end: number } | undefined
}

/** What a person can say of an item. Its belief is the one that its observation belongs to; other beliefs are named by id. */
export type ItemRuling =
  | { action: 'approve' }
  | { action: 'reject'; reason: RejectReason; note?: string | undefined }
  | { action: 'fix'; correction: FixInput }
  /** "I know this holds": the note is evidence of the belief. */
  | { action: 'assert'; note: string }
  /** Of a pair without `otherId`; else its belief and the other one. */
  | { action: 'merge' | 'keep_apart'; otherId?: string | undefined }
  /** One took the place of the other; one of them is the item's. */
  | { action: 'supersede'; beliefId: string; byBeliefId: string }
  /** Its quote, or these quotes of its belief, are another belief of the holder. */
  | { action: 'split'; observationIds?: string[] | undefined }
  | { action: 'move'; observationIds?: string[] | undefined; to: { beliefId: string } | { holderKey: string } }

/** `seconds`: measured on the screen. `seen`: its evidence was on the screen; an approval where much is at stake needs it. */
export type DecideInput = ItemRuling & { itemId: string; seconds?: number | undefined; seen?: boolean | undefined }

/** `count` items would be decided, in these accounts; the others are left to single decisions, by the reason why. */
export type BulkPreview = {
  count: number
  left: { high_stakes: number; sampled: number; pair: number; held: number; not_yours: number }
  accounts: { id: string; name: string; count: number }[]
  /** The first of them, so that a person sees what they are about to decide. */
  sample: ReviewQueueRow[]
}
