import { z } from 'zod'

const share = (least: number, most: number, words: string) => z.number().min(least, words).max(most, words)

const code = z.string().regex(/^[A-Z]{3}$/, 'Three letters, such as EUR.')

/** What an admin can set of how a workspace reviews. Shares are of 1; the amount is in minor units. */
export const ReviewPolicyInput = z.object({
  minutesPerWeek: z.number().int('Whole minutes.').min(5, 'At least five minutes.').max(2400, 'No more than forty hours.'),
  expiryDays: z.number().int('Whole days.').min(7, 'At least a week.').max(365, 'No more than a year.'),
  auditShare: share(0.05, 0.1, 'Between 5 and 10 %.'),
  highStakesAmountMinor: z.number().int().positive('An amount above nothing, or leave it empty.').max(Number.MAX_SAFE_INTEGER, 'That is too much.').nullable(),
  currency: code.default('EUR'),
  rates: z.record(code, z.number().positive('A rate above nothing.').max(1e9, 'That is too much.')).refine((rates) => Object.keys(rates).length <= 50, 'No more than fifty rates.').default({}),
  highStakesSegments: z.array(z.string().trim().min(1).max(80)).max(50, 'No more than fifty segments.'),
  doubleReview: z.boolean(),
  knownAnswerShare: share(0, 0.2, 'Between 0 and 20 %.'),
  correctionsAreEvidence: z.boolean(),
})

/** An account where much is at stake, or not, by hand; null leaves it to the policy. */
export const MarkHighStakesInput = z.object({ accountId: z.string(), highStakes: z.boolean().nullable() })
