import { z } from 'zod'
import { CUT_OFFS, USUAL_CUT_OFF, type CutOff } from './policy'
import { BASES, OUTCOME_KINDS } from './types'

export const LeadScoreInput = z.object({
  segment: z.string().max(60).nullish(),
  outcome: z.enum(OUTCOME_KINDS).default('all'),
  daysBefore: z.custom<CutOff>((days) => CUT_OFFS.some((each) => each === days)).default(USUAL_CUT_OFF),
  basis: z.enum(BASES).default('said'),
})
export type LeadScoreInput = z.input<typeof LeadScoreInput>

/** The segment is "" for accounts without one. */
export const ChooseScoringInput = z.object({ segment: z.string().max(60), byAlignment: z.boolean() })
export type ChooseScoringInput = z.infer<typeof ChooseScoringInput>
