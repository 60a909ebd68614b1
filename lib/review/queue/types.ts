import type { ReviewPolicy } from './policy'

export type { ReviewPolicy } from './policy'

/** What the reviewers' time holds by now. Seconds; `timed` decisions were measured for it, 0 while the defaults hold. */
export type ReviewPlanView = {
  /** When the queue was planned last. */
  at: string
  reviewers: number
  budgetSeconds: number
  spentSeconds: number
  singleSeconds: number
  pairSeconds: number
  timed: number
  open: number
  queued: number
  /** Of what is open and not queued: possibly heard, in words that say too little by themselves. */
  thin: number
  /** Unreviewed in the last thirty days: nobody came to them in time. */
  expired: number
}

/** An account where much is at stake. `marked`: by hand, as one where much is (or is not) at stake; null where the policy says so. */
export type HighStakesAccount = { id: string; name: string; segment: string | null; marked: boolean | null; high: boolean }

/** Open deals in a currency without a rate: no amount of theirs makes an account one where much is at stake. */
export type UncomparedDeals = { currency: string; deals: number }

export type ReviewPolicyPage = { policy: ReviewPolicy; plan: ReviewPlanView; segments: string[]; accounts: HighStakesAccount[]; uncompared: UncomparedDeals[] }
