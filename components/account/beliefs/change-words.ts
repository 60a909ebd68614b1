import type { BeliefChange } from '@/lib/insights/types'
import { ENDED_WORDS } from '@/lib/insights/client'
import { count, formatConfidence, formatDate, formatDifference } from '@/lib/shared/format'

export const CHANGE_TITLES: Record<BeliefChange['kind'], string> = {
  turned: 'Changed their minds', appeared: 'Appeared', passed: 'Came and went in between', ended: 'Ended', strengthened: 'Strengthened', weakened: 'Weakened', faded: 'Faded for want of new words',
}

/** ".72 → .81 (+.09), 2 → 3 observations, last on 12 Mar": how a belief changed, in words where it had no number; of what ended, first how and when. */
export function changeWords({ kind, from, to, observations: [before, now], ended, saidAt, at }: BeliefChange, today: string): string {
  const came = kind === 'appeared' || kind === 'passed'
  const figures = from !== null && to !== null ? `${formatConfidence(from)} → ${formatConfidence(to)} (${formatDifference(from, to)})`
    : to !== null ? `${came ? '' : 'said once → '}${formatConfidence(to)}` : came ? 'said once' : `said once${saidAt === null ? ' before' : `, on ${formatDate(saidAt, today)}`}`
  const grew = came ? (now > 1 ? count(now, 'observation') : null) : before === now ? null : `${before} → ${count(now, 'observation')}`
  const end = kind === 'turned' ? 'changed' : ended === null ? null : ENDED_WORDS[ended].toLowerCase()
  const when = at === null ? null : `on ${formatDate(at, today)}`
  return [end && [end, when].filter(Boolean).join(' '), figures, grew, end || when === null ? null : `last ${when}`].filter(Boolean).join(', ')
}
