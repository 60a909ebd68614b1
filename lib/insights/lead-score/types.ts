import type { Comparison } from './compare'
import type { CutOff } from './policy'

/** Which outcomes are compared: of new business, of renewals and expansions, or both. */
export const OUTCOME_KINDS = ['all', 'new', 'renewal'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** What counts at the cut-off: what had been said by then, or what this workspace had taken in by then. */
export const BASES = ['said', 'known'] as const
export type Basis = (typeof BASES)[number]

export type LeadScoreQuery = { /** Null for all segments. */ segment: string | null; outcome: OutcomeKind; daysBefore: CutOff; basis: Basis }

/** A deal that ended, with what it is compared by. */
export type EndedDeal = {
  id: string
  name: string
  accountId: string
  accountName: string
  outcome: 'won' | 'lost' | 'renewed' | 'expanded' | 'churned'
  outcomeAt: string
  cutOff: string
  alignment: number | null
  score: number | null
}

/** A segment, how many outcomes it has, and whether its accounts are ordered by alignment where others are by lead score. */
export type ScoringSegment = { segment: string | null; outcomes: number; byAlignment: { by: string; at: string } | null }

export type LeadScoreView = {
  query: LeadScoreQuery
  comparison: Comparison
  /** What the guard kept out: values of after the cut-off. */
  leftOut: { scores: number; interactions: number }
  /** Ended deals whose standing is yet to be measured. */
  toMeasure: number
  /** The latest outcomes first. */
  deals: EndedDeal[]
  segments: ScoringSegment[]
  mayChoose: boolean
  asOf: string
}
