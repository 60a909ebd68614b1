import type { CellState, CoverageTotals, MeetingView, MetCounts, ProofFigure, Verdict } from '@/lib/insights/types'
import { count, formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'

export const STATE_WORDS: Record<CellState, string> = { believed: 'believed', doubted: 'doubted', contested: 'contested', unheard: 'unheard' }

export const VERDICT_WORDS: Record<Verdict, string> = { moved: 'moved', did_not_move: 'did not move', grew: 'grew since', too_early: 'too early to say' }

export const VERDICT_SENTENCES: Record<Verdict, string> = {
  moved: 'What was said since weighs against the objection, or its holder took it back.',
  did_not_move: 'It was said again at least twice, and no less surely.',
  grew: 'It was said again since, and more surely than before.',
  too_early: 'Too little was said since to tell.',
}

/** "believed in 3 accounts, doubted in 2, unheard in 4": what stands at none is left out. */
export function totalsWords(totals: CoverageTotals): string {
  const told = (['believed', 'doubted', 'contested', 'unheard'] as const).filter((state) => totals[state] > 0)
  if (told.length === 0) return 'holds for no account yet'
  return told.map((state, n) => `${STATE_WORDS[state]} in ${n === 0 ? count(totals[state], 'account') : String(totals[state])}`).join(', ')
}

/** "met 4 objections: 2 moved, 1 did not, 1 too early to say" */
export function metWords({ met, moved, didNotMove, grew, tooEarly }: MetCounts): string {
  if (met === 0) return 'has met no objection yet'
  const parts = [moved > 0 && `${moved} moved`, didNotMove > 0 && `${didNotMove} did not move`, grew > 0 && `${grew} grew since`, tooEarly > 0 && `${tooEarly} too early to say`].filter((part) => part !== false)
  return `met ${count(met, 'objection')}: ${parts.join(', ')}`
}

/** "said once" or ".84 (.62–.95, 3 observations)": one observation is told in words. */
export function figureWords({ value, low, high, observations }: ProofFigure): string {
  if (observations < 2) return observations === 1 ? 'said once' : 'not said again'
  return `${formatConfidence(value)} (${formatInterval([low, high])}, ${count(observations, 'observation')})`
}

/** What stood before and after a proof point, as a sentence: the number after it is of all that was said by then. */
export function beforeAfterWords({ before, after }: Pick<MeetingView, 'before' | 'after'>): string {
  const then = before.observations < 2 ? 'said once before' : `${formatConfidence(before.value)} before (${formatInterval([before.low, before.high])}, ${count(before.observations, 'observation')})`
  if (after.observations === 0) return `${then}; not spoken of since`
  return `${then} → ${formatConfidence(after.value)} after (${formatInterval([after.low, after.high])}, ${after.observations} more)`
}

/** "brought up 12 May in “Follow-up”", "brought up 12 May, says Maren Oakes" */
export function broughtWords({ at, interactionTitle, linkedBy }: Pick<MeetingView, 'at' | 'interactionTitle' | 'linkedBy'>, today: string): string {
  const on = `brought up ${formatDate(at, today)}`
  if (interactionTitle !== null) return `${on} in “${interactionTitle}”`
  return linkedBy === null ? on : `${on}, says ${linkedBy}`
}
