import { z } from 'zod'
import { THRESHOLD_BOUNDS } from './policy'
import { WARNING_KINDS } from './types'

const within = (name: keyof typeof THRESHOLD_BOUNDS): z.ZodNumber => {
  const { min, max } = THRESHOLD_BOUNDS[name]
  const words = name === 'budgetShare' ? `Between ${min * 100} and ${max * 100} %.` : `Between ${min} and ${max}.`
  return z.number(words).min(min, words).max(max, words)
}
const whole = (name: keyof typeof THRESHOLD_BOUNDS): z.ZodNumber => within(name).int('A whole number.')

/** From when on a workspace is warned. */
export const WarningSettingsInput = z.object({
  darkDays: whole('darkDays'), darkFactor: within('darkFactor'), singlePeople: whole('singlePeople'), singleDays: whole('singleDays'), buyerDays: whole('buyerDays'),
  conversations: whole('conversations'), objectionInteractions: whole('objectionInteractions'), slipWindowDays: whole('slipWindowDays'), slipDays: whole('slipDays'),
  budgetShare: within('budgetShare'), renewalDays: whole('renewalDays'), off: z.array(z.enum(WARNING_KINDS)).max(WARNING_KINDS.length),
})
export type WarningSettingsInput = z.infer<typeof WarningSettingsInput>
