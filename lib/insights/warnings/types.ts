import type { Signs } from '@/lib/alignment/types'
import type { DealType } from '@/lib/crm/types'
import type { Trend } from '@/lib/shared/vocabulary'

export const WARNING_KINDS = ['going_dark', 'buyer_unheard', 'objection', 'renewal_diverging', 'single_threaded', 'budget_slipped', 'date_slipped'] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

/** `act`: the deal may be lost if nothing is done. `watch`: it stands on less than it seems. */
export type Severity = 'act' | 'watch'

/** From when on somebody is warned: days, shares of 1, and counts. */
export type Thresholds = {
  darkDays: number
  darkFactor: number
  singlePeople: number
  singleDays: number
  buyerDays: number
  conversations: number
  objectionInteractions: number
  slipWindowDays: number
  slipDays: number
  budgetShare: number
  renewalDays: number
  off: WarningKind[]
}

/** What the CRM said of a deal when the window of slips began, and until when it did. */
export type FormerDeal = { until: Date; closeDate: Date | null; amountMinor: number | null; currency: string | null }

export type WarnedDeal = {
  id: string
  type: DealType
  closeDate: Date | null
  amountMinor: number | null
  currency: string | null
  former: FormerDeal | null
}

/** What a warning is decided from, beside thresholds and the day. */
export type WarningGround = {
  signs: Signs
  lastWordAt: Date | null
  trend: { direction: Exclude<Trend, 'silent'>; clear: boolean; slope: number | null }
  /** What moved alignment most in the last month. */
  moved: { beliefId: string; interactionId: string } | null
}

export type WarningFacts =
  | { kind: 'going_dark'; lastAt: Date; days: number; usualGapDays: number | null }
  | { kind: 'single_threaded'; personIds: string[]; windowDays: number }
  | { kind: 'buyer_unheard'; buyerId: string | null; heardAt: Date | null; conversations: number }
  | { kind: 'objection'; beliefId: string; interactions: number; more: number; proofPointIds: string[] }
  | { kind: 'budget_slipped'; by: 'words'; beliefId: string; share: number }
  | { kind: 'budget_slipped'; by: 'crm'; from: number; to: number; currency: string | null }
  | { kind: 'date_slipped'; by: 'words'; beliefId: string; days: number }
  | { kind: 'date_slipped'; by: 'crm'; from: Date; to: Date; days: number }
  | { kind: 'date_slipped'; by: 'passed'; closeDate: Date; days: number }
  | { kind: 'renewal_diverging'; closeDate: Date; days: number; slope: number | null; beliefId: string | null }

export type WarningEvidence = { beliefIds: string[]; interactionIds: string[]; personIds: string[]; dealId: string | null }

/** A warning: it stands as long as what it rests on does, and nobody can or need take it away. */
export type Warning = { severity: Severity; since: Date | null; facts: WarningFacts; evidence: WarningEvidence }

/** A warning as a page shows it. Instants are ISO strings. */
export type WarningView = {
  kind: WarningKind
  severity: Severity
  since: string | null
  sentence: string
  /** The first of each; the rest stands on the tabs of the account. */
  evidence: { of: 'belief' | 'interaction' | 'deal'; id: string; label: string }[]
  /** How many more it rests on. */
  more: { beliefs: number; interactions: number }
}
