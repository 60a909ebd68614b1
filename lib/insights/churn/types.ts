import type { ChurnSigns } from './rank'

/** An account that may leave, with what speaks for it. */
export type ChurnView = {
  id: string
  name: string
  segment: string | null
  ownerName: string | null
  overall: number | null
  slope: number | null
  clear: boolean
  shown: number
  fading: number
  lastContactAt: string | null
  silentAfterDays: number
  signs: ChurnSigns
  opposing: { beliefId: string; statement: string } | null
  renewal: { dealId: string; name: string; at: string | null; amountMinor: number | null; currency: string | null } | null
}

export type ChurnPage = { rows: ChurnView[]; /** Accounts with a sign at all; the page names the first. */ total: number; asOf: string }
