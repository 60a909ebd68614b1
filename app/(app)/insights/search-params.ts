import { BASES, CUT_OFFS, OUTCOME_KINDS, USUAL_CUT_OFF, type CutOff } from '@/lib/insights/client'
import type { LeadScoreQuery } from '@/lib/insights/types'

type Raw = Record<string, string | string[] | undefined>

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((each) => each === value)

/** The comparison's address: `?segment=Enterprise&outcome=renewal&days=60&basis=known`. What it does not understand it takes for the usual. */
export function parseLeadScoreParams({ segment, outcome, days, basis }: Raw): LeadScoreQuery {
  return {
    segment: typeof segment === 'string' && segment.length <= 60 ? segment : null,
    outcome: oneOf(OUTCOME_KINDS, outcome) ?? 'all',
    daysBefore: CUT_OFFS.find((each) => String(each) === days) ?? USUAL_CUT_OFF,
    basis: oneOf(BASES, basis) ?? 'said',
  }
}

/** The address of a comparison; the usual values are left out. */
export function leadScoreHref({ segment, outcome, daysBefore, basis }: LeadScoreQuery): '/insights' | `/insights?${string}` {
  const params = new URLSearchParams()
  if (segment !== null) params.set('segment', segment)
  if (outcome !== 'all') params.set('outcome', outcome)
  if (daysBefore !== USUAL_CUT_OFF) params.set('days', String(daysBefore satisfies CutOff))
  if (basis !== 'said') params.set('basis', basis)
  return params.size > 0 ? `/insights?${params.toString()}` : '/insights'
}
