import type { BeliefChange } from '@/lib/insights/types'
import { count, formatChange, formatConfidence, formatDate } from '@/lib/shared/format'

export const CHANGE_TITLES: Record<BeliefChange['kind'], string> = {
  turned: 'Changed their minds', appeared: 'Appeared', ended: 'Ended', strengthened: 'Strengthened', weakened: 'Weakened', faded: 'Faded for want of new words',
}

/** Does it hold no longer at the later day? */
export const isOver = (status: BeliefChange['status']): boolean => status === 'resolved' || status === 'superseded'

/** ".72 → .81 (+.09), 2 → 3 observations, last on 12 Mar": how a belief changed, in words where it had no number. */
export function changeWords({ kind, from, to, observations: [before, now], status, at }: BeliefChange, today: string): string {
  const figures = from !== null && to !== null ? `${formatConfidence(from)} → ${formatConfidence(to)} (${formatChange(to - from)})`
    : to !== null ? `${kind === 'appeared' ? '' : 'said once → '}${formatConfidence(to)}` : kind === 'appeared' ? 'said once' : 'said once before'
  const grew = kind === 'appeared' ? (now > 1 ? count(now, 'observation') : null) : before === now ? null : `${before} → ${count(now, 'observation')}`
  const end = kind === 'ended' ? (status === 'resolved' ? 'resolved' : 'superseded') : null
  // What came and went between the two days is not there any more.
  const gone = kind === 'appeared' && isOver(status)
  const since = gone ? (status === 'resolved' ? 'settled' : 'given up') : null
  return [since && at !== null ? `${since} on ${formatDate(at, today)}` : since, end, figures, grew, at === null || gone ? null : `${end || kind === 'turned' ? 'on' : 'last on'} ${formatDate(at, today)}`].filter(Boolean).join(', ')
}
