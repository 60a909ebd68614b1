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
  /** Stands once it is written; null in a preview. */
  written: { accounts: number; created: number; changed: number } | null
}
