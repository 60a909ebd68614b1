import type { Dimension } from '@/lib/shared/vocabulary'

/** What the beliefs of an account make of one value proposition. */
export type CellState = 'believed' | 'doubted' | 'contested' | 'unheard'

export type CellBelief = { id: string; statement: string; holder: string }

/** One account against one proposition, with the belief behind it; of a contested one, the heaviest of either side. */
export type CoverageCell = {
  propositionId: string
  state: Exclude<CellState, 'unheard'>
  /** Said about the proposition itself, or only about its dimension. */
  tied: boolean
  belief: CellBelief
  against: CellBelief | null
  /** Beliefs that were weighed. */
  beliefs: number
}

export type CoverageRow = {
  accountId: string
  name: string
  segment: string | null
  ownerName: string | null
  /** What nothing was heard about is left out. */
  cells: CoverageCell[]
  /** Propositions that are for this account alone. */
  own: { propositionId: string; statement: string; dimension: Dimension; cell: CoverageCell | null }[]
}

export type CoveragePage = { rows: CoverageRow[]; total: number; nextCursor: string | null }

export type CoverageTotals = Record<CellState, number>

/** Where a proof point met objections. */
export type MetCounts = { met: number; moved: number; didNotMove: number; grew: number; tooEarly: number }

export type ProofPointView = {
  id: string
  statement: string
  figure: string | null
  source: string | null
  url: string | null
  segment: string | null
  retired: boolean
  met: MetCounts
}

export type PropositionView = {
  id: string
  accountId: string | null
  dimension: Dimension
  statement: string
  segment: string | null
  retired: boolean
  /** Accounts the reader sees, by what they make of it. */
  totals: CoverageTotals
  /** Live beliefs that are about it. */
  tied: number
  proofPoints: ProofPointView[]
}

export type PropositionsPage = {
  propositions: PropositionView[]
  /** The account whose own propositions are shown; null for those that hold for all. */
  account: { id: string; name: string } | null
  /** Accounts that have some of their own. */
  accounts: { id: string; name: string; propositions: number }[]
  segments: string[]
  may: { change: boolean }
}

export type Verdict = 'moved' | 'did_not_move' | 'grew' | 'too_early'

export type ProofFigure = { value: number; low: number; high: number; observations: number }

/** A proof point that was brought up against an objection, and what became of it. */
export type MeetingView = {
  proofPointId: string
  at: string
  interactionId: string | null
  interactionTitle: string | null
  linkId: string | null
  linkedBy: string | null
  before: ProofFigure
  after: ProofFigure
  verdict: Verdict
}

export type ObjectionRow = {
  beliefId: string
  accountId: string
  accountName: string
  statement: string
  holder: string
  dimension: Dimension
  status: 'active' | 'contested' | 'resolved' | 'superseded'
  confidence: number | null
  interval: [number, number] | null
  observations: number
  firstSeen: string
  lastSeen: string
  propositionId: string | null
  meetings: MeetingView[]
  /** Proof points in use that fit it and did not meet it yet, the best first. */
  toBring: string[]
  mayLink: boolean
}

export type ObjectionsPage = { rows: ObjectionRow[]; nextCursor: string | null }
