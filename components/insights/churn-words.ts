import { count, formatDate, formatNumber, formatPace, formatSlope } from '@/lib/shared/format'
import type { ChurnView } from '@/lib/insights/types'

/** What speaks for an account leaving, a clause a sign, the heaviest first. */
export function signWords({ signs, slope, fading, shown, lastContactAt }: ChurnView, asOf: string): string[] {
  const found: [number, string][] = [
    [signs.drift, slope === null ? 'alignment falls' : `alignment falls by ${formatPace(slope)}`],
    [signs.decay, fading === shown ? `all ${count(shown, 'belief')} going stale` : `${fading} of ${count(shown, 'belief')} going stale`],
    [signs.silence, lastContactAt === null ? '' : `silent since ${formatDate(lastContactAt, asOf)}`],
  ]
  return found.filter(([weight]) => weight > 0).sort(([a], [b]) => b - a).map(([, words]) => words)
}

/** The weight by which the list is ordered, in hundredths. */
export const weightWords = (risk: number): string => (risk < 0.005 ? '<1' : formatNumber(risk * 100))

/** How the place in the list comes about. */
export function explainRisk(row: ChurnView): string[] {
  const { signs, silentAfterDays } = row
  const of = (value: number): string => value.toFixed(2)
  return [
    `Falling alignment, ${of(signs.drift)}: ${row.slope === null ? 'no trend yet' : `it moves by ${formatSlope(row.slope)}${row.clear ? '' : ', not beyond chance, so it does not count'}`}. A fall of .042 a month or more counts in full.`,
    `Beliefs going stale, ${of(signs.decay)}: ${row.fading} of ${count(row.shown, 'belief')} heard so long ago that they say little by now, or will within 30 days.`,
    `Silence, ${of(signs.silence)}: this account counts as silent after ${count(Math.round(silentAfterDays), 'day')}; three times that counts in full.`,
    `The mean of the three, ${of((signs.drift + signs.decay + signs.silence) / 3)}, times ${of(signs.urgency)} for how near the renewal is (half as much for each 90 days that it is away${row.renewal?.at ? '' : '; without a date an account counts like one a year away'}), in hundredths: ${weightWords(signs.risk)}. An order of whom to call first, not a likelihood.`,
  ]
}
