/** How a workspace reviews. Minutes are a reviewer's in seven days; shares are of 1. */
export type ReviewPolicy = {
  minutesPerWeek: number
  expiryDays: number
  auditShare: number
  /** An open deal of this much, in minor units of `currency`, makes an account one where much is at stake; null for no such rule. */
  highStakesAmountMinor: number | null
  currency: string
  /** What one unit of another currency is in `currency`, by ISO code. A deal in a currency without a rate is compared with nothing. */
  rates: Record<string, number>
  highStakesSegments: string[]
  doubleReview: boolean
  knownAnswerShare: number
  /**
   * Does what members say in passing enter the ledger without a reviewer? Either way they are told what became of it. Off by default:
   * "still true" weighs 4 and lasts three times as long as what a customer says, and "not right" takes a customer's own words out;
   * anyone who sees an account can say both, whoever owns its deals has something to gain by it, and nobody else would have looked.
   * A reviewer who bears "still true" out refreshes the belief, so that the word does not get lost for the safer setting.
   */
  correctionsAreEvidence: boolean
}

/**
 * A deal presses from so many days before its date until so many after it: whatever is two weeks past due was put off or forgotten, and its
 * date says nothing of when it is decided.
 */
export const PRESSING_DAYS = { before: 30, after: 14 } as const

/** What holds until an admin says otherwise. */
export const DEFAULT_POLICY: ReviewPolicy = {
  minutesPerWeek: 30, expiryDays: 30, auditShare: 0.07, highStakesAmountMinor: null, currency: 'EUR', rates: {}, highStakesSegments: [], doubleReview: true, knownAnswerShare: 0.03,
  correctionsAreEvidence: false,
}
