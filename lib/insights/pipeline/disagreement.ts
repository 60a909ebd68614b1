import { formatAlignment } from '@/lib/shared/format'
import type { Trend } from '@/lib/shared/vocabulary'
import { DISAGREEMENT, LEFT_OUT, PROMISED } from './policy'
import type { Disagreement } from './types'

type Told = { overall: number | null; trend: Trend | null; clear: boolean; leadScore: number | null; forecastCategory: string | null }

const isOneOf = (words: readonly string[], category: string | null): boolean => category !== null && words.includes(category.trim().toLowerCase())

/**
 * Does the CRM tell another story than the customer? A lead score or forecast that promises the deal while its people lean away or
 * clearly drift, or that writes it off while they lean toward us. Null without alignment, or where both agree. The forecast first:
 * somebody put their name to it.
 */
export function disagreementOf({ overall, trend, clear, leadScore, forecastCategory }: Told): Disagreement | null {
  if (overall === null) return null
  const drifting = trend === 'diverging' && clear
  const away = overall <= DISAGREEMENT.away || drifting
  const toward = overall >= DISAGREEMENT.toward && !drifting
  if (away && isOneOf(PROMISED, forecastCategory)) return 'forecast_high'
  if (toward && isOneOf(LEFT_OUT, forecastCategory)) return 'forecast_low'
  if (away && leadScore !== null && leadScore >= DISAGREEMENT.hotScore) return 'score_high'
  if (toward && leadScore !== null && leadScore <= DISAGREEMENT.coldScore) return 'score_low'
  return null
}

/** Why they disagree, in a sentence. */
export function disagreementWords(of: Disagreement, { overall, trend, clear, leadScore, forecastCategory }: Told): string {
  const level = overall === null ? '' : formatAlignment(overall)
  const they = trend === 'diverging' && clear ? `their alignment is ${level} and falls` : `their alignment is ${level}`
  switch (of) {
    case 'forecast_high': return `The forecast says ${forecastCategory ?? ''}, but ${they}.`
    case 'forecast_low': return `The forecast leaves it out (${forecastCategory ?? ''}), but ${they}.`
    case 'score_high': return `The lead score is ${Math.round(leadScore ?? 0)}, but ${they}.`
    case 'score_low': return `The lead score is only ${Math.round(leadScore ?? 0)}, but ${they}.`
  }
}
