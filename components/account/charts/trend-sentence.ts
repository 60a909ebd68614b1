import type { TrendView } from '@/lib/insights/types'
import { formatChange, formatDate, formatFineChange, formatSlope } from '@/lib/shared/format'
import { notEnough } from '../../atoms/words'

/**
 * A slope and half of the one-standard-error interval around it: "+.03 a month" and "±.01". In thousandths where they would read the
 * same. What rounds to nothing is not nothing.
 */
function wayOf(slope: number, [low, high]: [number, number]): { slope: string; pace: string; error: string } {
  const half = (high - low) / 2
  const isClose = half >= 0.005 && formatChange(Math.abs(slope)) === formatChange(half)
  const moved = isClose ? `${formatFineChange(slope)} a month` : formatSlope(slope)
  return { slope: moved, pace: moved.slice(1), error: half < 0.005 ? 'under ±.01' : `±${(isClose ? formatFineChange(half) : formatChange(half)).slice(1)}` }
}

/** Where most of the error is from. What reviewers accept is taken as it was meant. */
const MISREAD = ' Most of it is that words may be taken to pull the wrong way; what a reviewer accepts counts as sure.'

/** Which way alignment goes and how sure that is: direction, slope and its standard error; silence and too little evidence in words. */
export function trendSentence({ trend, direction, clear, slope, interval, isMisread, silentSince, missing }: TrendView, today: string): string {
  const why = isMisread ? MISREAD : ''
  const way = slope === null || interval === null ? null : wayOf(slope, interval)
  if (trend === 'silent') {
    const before = way === null || direction === undefined || direction === 'not_enough_evidence' ? '' : ` Before that it was ${direction === 'stable' ? `stable, by ${way.slope}` : clear ? `${direction} by ${way.pace}` : `without a clear direction, by ${way.slope}`} (${way.error}).`
    return `Silent${silentSince ? ` since ${formatDate(silentSince, today)}` : ''}, for longer than is usual for them: where it goes is not known.${before}`
  }
  if (trend === 'not_enough_evidence' || way === null) return `No direction: ${notEnough(missing)}.`
  if (trend === 'stable') return `Stable: the fitted line moves by ${way.slope} (one standard error ${way.error}), too little, or too unevenly, to be going anywhere.`
  if (!clear) return `No clear direction: the fitted line moves by ${way.slope}, which is within one standard error (${way.error}).${why}`
  return `${trend === 'converging' ? 'Converging: the fitted line rises' : 'Diverging: the fitted line falls'} by ${way.pace}, more than one standard error (${way.error}), so the direction is clear.`
}
