import type { Severity, Thresholds, WarningKind } from './types'

/** What holds until an admin or a manager says otherwise, each with its reason. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  // As the trend says "silent" (DESIGN §3): a month, and twice what is usual between two words of theirs.
  darkDays: 30,
  darkFactor: 2,
  // One person who leaves, or is overruled, takes the deal along; a quarter is what most purchases take.
  singlePeople: 2,
  singleDays: 90,
  // Who signs has an opinion of two months ago at best where nobody asked since.
  buyerDays: 60,
  // With the first two conversations it is natural that one person speaks, and that the buyer does not.
  conversations: 3,
  // Said once it may be a mood; said in two conversations without an answer it is a position.
  objectionInteractions: 2,
  // What moved longer ago than two months is what everybody counts on by now.
  slipWindowDays: 60,
  // Less than two weeks is the calendar, not a change of plan.
  slipDays: 14,
  // Rounding, currencies and a seat more or less stay below a tenth.
  budgetShare: 0.1,
  // A quarter and a month of notice: after that little can be mended.
  renewalDays: 120,
  off: [],
}

/** As many beliefs, and as many interactions, does a warning name before it says how many more there are. */
export const EVIDENCE_NAMED = 5

type Bound = { min: number; max: number }

/** Between which bounds each may be set; outside of them a warning stands always or never. */
export const THRESHOLD_BOUNDS: Record<Exclude<keyof Thresholds, 'off'>, Bound> = {
  darkDays: { min: 7, max: 365 }, darkFactor: { min: 1, max: 10 }, singlePeople: { min: 2, max: 6 }, singleDays: { min: 14, max: 365 }, buyerDays: { min: 14, max: 365 },
  conversations: { min: 1, max: 20 }, objectionInteractions: { min: 2, max: 10 }, slipWindowDays: { min: 14, max: 365 }, slipDays: { min: 1, max: 180 },
  budgetShare: { min: 0.01, max: 0.9 }, renewalDays: { min: 14, max: 365 },
}

/** How grave each kind is. */
export const SEVERITY: Record<WarningKind, Severity> = {
  going_dark: 'act', buyer_unheard: 'act', objection: 'act', renewal_diverging: 'act', single_threaded: 'watch', budget_slipped: 'watch', date_slipped: 'watch',
}

/** What a warning adds to how much a deal needs to be talked about. */
export const ATTENTION: Record<Severity, number> = { act: 2, watch: 1 }
