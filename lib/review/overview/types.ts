import type { RejectReason } from '@/lib/shared/vocabulary'
import type { Agreement, Confusion } from '../agreement'
import type { VersionCalibration } from '../calibration/report'
import type { ReviewReasonName } from '../types'

/** What a lead sees of the review: everything is counted over the chosen weeks unless it says otherwise. */
export type ReviewOverview = {
  /** ISO instant at which it was counted, and the Monday (ISO day, UTC) from which on. */
  asOf: string
  from: string
  weeks: number
  flow: Flow
  /** What a reviewer can give, in minutes a week, and after how many days what nobody came to counts as unreviewed. */
  policy: { minutesPerWeek: number; expiryDays: number }
  /** Everybody who decided, by name; a reviewer sees their own line alone. */
  reviewers: ReviewerLine[]
  /** Are all reviewers listed, or only the reader? */
  seesEverybody: boolean
  agreement: AgreementReport
  /** Answers to items whose answer is known, of all reviewers together. */
  known: Share
  /** Each reader as all decisions ever judge it. */
  calibration: VersionCalibration[]
  acceptance: AcceptanceSeries[]
  rules: RuleLine[]
}

/** A share in 0..1 of `n`, which may be an effective number, with its 90 % interval. Null without any. */
export type Share = { n: number; share: number | null; interval: [number, number] | null }

export type Flow = {
  weeks: FlowWeek[]
  reasons: ReasonFlow[]
  /** Open items by the days that they wait. */
  ages: AgeBand[]
  totals: FlowCounts & { open: number; queued: number; thin: number; oldestDays: number | null }
}

export type FlowCounts = {
  /** Came in, was decided, expired and was withdrawn in this time. */
  came: number
  decided: number
  expired: number
  /** Needs no decision any more: its evidence was removed, replaced or settled otherwise. */
  withdrawn: number
}

/** `week` is its Monday, an ISO day in UTC; the last one is not over yet. */
export type FlowWeek = FlowCounts & { week: string }

export type ReasonFlow = FlowCounts & {
  /** As it is now; it changes with what an item asks, and what came in is counted under the new one. */
  reason: ReviewReasonName
  open: number
  /** Medians in days: of those that wait, and from coming in to the decision. Null without any. */
  openDays: number | null
  decidedAfterDays: number | null
}

/** `to` is exclusive; null for the last band. `queued` fits the reviewers' time, `waiting` does not, and `thin` says too little to be asked about but by the draw. */
export type AgeBand = { from: number; to: number | null; queued: number; waiting: number; thin: number }

export type ReviewerLine = {
  memberId: string
  name: string
  /** Verdicts and decisions that took effect; `bulk` of them in one go with others. */
  decided: number
  bulk: number
  undone: number
  /** Of `decided`, by action. */
  actions: { approve: number; fix: number; reject: number; other: number }
  /** Minutes measured in the last seven days, as the budget counts them, and median seconds of a decision; null where none was measured. */
  minutes: number
  seconds: number | null
  known: Share
  /** On what was decided, with the other reviewer, of items that both judged blind. */
  agreed: Share
}

export type AgreementReport = {
  /** By action: first verdicts in rows, second ones in columns. */
  all: RatedTwice
  /** By what was decided: as it is, with which fields corrected to what, or rejected for which group of reasons. Never above `all`. */
  outcomes: RatedTwice
  /** By two people, the first by name in rows; `outcome` by what was decided. Empty for readers who do not lead. */
  pairs: (RatedTwice & { first: string; second: string; outcome: Agreement })[]
  /** Where the two differed: still to be settled, whom the third person followed, and how many took the same action otherwise. */
  differed: { awaiting: number; first: number; second: number; neither: number; detail: number }
}

export type RatedTwice = { confusion: Confusion; agreement: Agreement }

export type AcceptanceSeries = {
  extractor: string
  extractorVersion: string
  /** Weeks with a decision on something shown, by time; `n` is the effective number behind the share, `labels` the plain one. */
  points: (Share & { week: string; labels: number })[]
  all: Share & { labels: number }
}

/** How one rule of one version of a reader fares: the rule of the built-in one, the prompt of a model. */
export type RuleLine = {
  extractor: string
  extractorVersion: string
  /** Null where the decision does not say which rule it was. */
  rule: string | null
  /** Observations judged. */
  judged: number
  /** Share that was accepted, weighted so that the preference of the queue is out. */
  accepted: Share
  rejected: number
  reasons: Partial<Record<RejectReason, number>>
  /** Corrected fields of those that were fixed. */
  fixed: Record<string, number>
  /** The latest mistakes, newest first, on accounts that the reader may see. */
  examples: RuleExample[]
}

export type RuleExample = { statement: string; accountId: string; accountName: string; said: RejectReason | 'fixed'; at: string; note: string | null }
