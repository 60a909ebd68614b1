/** How a workspace reviews. Minutes are a reviewer's in seven days; shares are of 1. */
export type ReviewPolicy = {
  minutesPerWeek: number
  expiryDays: number
  auditShare: number
  /** An open deal of this much, in minor units, makes an account one where much is at stake; null for no such rule. */
  highStakesAmountMinor: number | null
  highStakesSegments: string[]
  doubleReview: boolean
  knownAnswerShare: number
  correctionsAreEvidence: boolean
}

/** What holds until an admin says otherwise. */
export const DEFAULT_POLICY: ReviewPolicy = {
  minutesPerWeek: 30, expiryDays: 30, auditShare: 0.07, highStakesAmountMinor: null, highStakesSegments: [], doubleReview: true, knownAnswerShare: 0.03,
  correctionsAreEvidence: false,
}
