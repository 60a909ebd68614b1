import { count, formatDate, formatPace, formatSlope } from '@/lib/shared/format'
import type { ChurnView } from '@/lib/insights/types'

/** What speaks for an account leaving, a clause a sign, the heaviest first. */
export function signWords({ signs, slope, fading, shown, lastContactAt }: ChurnView, asOf: string): string[] {
  const found: [number, string][] = [
    [signs.drift, slope === null ? 'alignment falls' : `alignment falls by ${formatPace(slope)}`],
    [signs.decay, fading === shown ? `all ${count(shown, 'belief')} go stale` : `${fading} of ${count(shown, 'belief')} ${fading === 1 ? 'goes' : 'go'} stale`],
    [signs.silence, lastContactAt === null ? '' : `silent since ${formatDate(lastContactAt, asOf)}`],
  ]
  return found.filter(([weight]) => weight > 0).sort(([a], [b]) => b - a).map(([, words]) => words)
}

/** How the place in the list comes about. */
export function explainRisk(row: ChurnView): string[] {
  const { signs, silentAfterDays } = row
  const of = (value: number): string => value.toFixed(2)
  return [
    `Drift ${of(signs.drift)}: ${row.slope === null ? 'no trend yet' : `${formatSlope(row.slope)}${row.clear ? '' : ', not beyond chance, so it does not count'}`}. A fall of .042 a month counts in full.`,
    `Decay ${of(signs.decay)}: ${row.fading} of ${count(row.shown, 'belief')} have aged out unheard, or will within 30 days.`,
    `Silence ${of(signs.silence)}: this account counts as silent after ${count(Math.round(silentAfterDays), 'day')}; three times that counts in full.`,
    `Their mean times ${of(signs.urgency)}, the nearness of the renewal, which halves every 90 days${row.renewal?.at ? '' : '; without a date an account counts like one a year away'}: ${of(signs.risk)}. An order of whom to call first, no likelihood.`,
  ]
}
