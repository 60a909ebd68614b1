import type { DealOutcome, DealType } from '@/lib/crm/types'

/** A deal as one line of a file says it. What the file has no column for is left out: it stays as it is. An empty cell is null. */
export type DealLine = {
  line: number
  account: string
  name: string
  externalId: string | null
  stage?: string | null
  stageSince?: Date | null
  type?: DealType | null
  amountMinor?: number | null
  currency?: string | null
  closeDate?: Date | null
  forecastCategory?: string | null
  leadScore?: number | null
  owner?: string | null
  /** Null is open. "won" and "lost" are those of any deal; its type says what they mean. */
  outcome?: DealOutcome | null
  outcomeAt?: Date | null
}

/** A line that is left out, why, and what to do about it. */
export type LineFault = { line: number; problem: string; remedy: string }

export type ParsedDeals = {
  lines: DealLine[]
  faults: LineFault[]
  /** Heads of columns that mean nothing here. */
  unread: string[]
  /** A date of which no cell tells whether its day or its month comes first, with the other cells read the same way. */
  eitherOrder: { cell: string; read: 'day' | 'month'; /** Some dates put the day first and some the month. */ mixed: boolean } | null
}

export type DealChange = { what: 'name' | 'type' | 'stage' | 'amount' | 'closeDate' | 'forecast' | 'leadScore' | 'owner' | 'outcome' | 'id'; from: string | null; to: string | null }

export type PlannedLine = { line: number; account: string; name: string }

/** What bringing in a file of deals would do, or did. */
export type DealImportView = {
  fileName: string
  /** Accounts that are not here yet. */
  accounts: { name: string; owner: string | null }[]
  created: (PlannedLine & { stage: string; amountMinor: number | null; currency: string | null; closeDate: string | null; outcome: DealOutcome | null; outcomeAt: string | null })[]
  changed: (PlannedLine & { changes: DealChange[] })[]
  same: number
  faults: LineFault[]
  /** Owners whom no member is, with the lines that name them. */
  strangers: { owner: string; lines: number }[]
  unread: string[]
  eitherOrder: ParsedDeals['eitherOrder']
  /** Stands once it is written; null in a preview. Without an id where there was nothing to write. */
  written: { importId: string | null; accounts: number; created: number; changed: number } | null
}

/** Why a deal stays as it is when its import is undone. */
export const STAY_REASONS = ['later_import', 'changed', 'conversation', 'meeting', 'review'] as const
export type StayReason = (typeof STAY_REASONS)[number]
export const isStayReason = (word: string): word is StayReason => STAY_REASONS.some((each) => each === word)

type StayingDeal = { name: string; account: string; why: StayReason }

/** A file of deals that was brought in, and what came of it. */
export type DealImportRecord = {
  id: string
  fileName: string
  at: string
  by: string | null
  /** Accounts and deals that it added, and deals that it changed. */
  accounts: number
  created: number
  changed: number
  /** What went and came back when it was undone, what stayed, and how many of these stand at accounts that the reader does not see. */
  undo: { at: string; by: string | null; removed: number; restored: number; accounts: number; stayed: StayingDeal[]; unseen: number } | null
  /** Whether one of its accounts is here. */
  isLeft: boolean
  may: { undo: boolean }
}

/** What undoing a file of deals would do. */
export type DealUndoPreview = {
  removed: { name: string; account: string }[]
  /** Deals that are again what they were, with what changes by that. */
  restored: { name: string; account: string; changes: DealChange[] }[]
  stays: StayingDeal[]
  /** Accounts that it made: where nothing else is, and where something is. */
  accountsGo: string[]
  accountsStay: string[]
}
