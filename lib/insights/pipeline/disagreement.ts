import { formatAlignment } from '@/lib/shared/format'
import type { Trend } from '@/lib/shared/vocabulary'
import { DISAGREEMENT, LEFT_OUT, PROMISED } from './policy'
import type { Disagreement } from './types'

export type Told = {
  overall: number | null
  trend: Trend | null
  clear: boolean
  leadScore: number | null
  forecastCategory: string | null
  /** Objections that nobody has answered, and whether whoever decides refuses it. */
  unanswered: number
  blocked: boolean
}

const isOneOf = (words: readonly string[], category: string | null): boolean => category !== null && words.includes(category.replaceAll('_', ' ').trim().toLowerCase())

/** Does a forecast promise the deal, or leave it out? Null where it does neither. */
export const forecastSays = (category: string | null): 'promised' | 'left_out' | null => (isOneOf(PROMISED, category) ? 'promised' : isOneOf(LEFT_OUT, category) ? 'left_out' : null)

/** Which way the people of an account go, as the CRM is held against it: a clear drift away or a refusal counts whatever the level is. Null without alignment. */
export function wayOf({ overall, trend, clear, blocked }: Pick<Told, 'overall' | 'trend' | 'clear' | 'blocked'>): 'away' | 'toward' | 'between' | null {
  if (overall === null) return null
  if (blocked || overall <= DISAGREEMENT.away || (trend === 'diverging' && clear)) return 'away'
  return overall >= DISAGREEMENT.toward ? 'toward' : 'between'
}

/**
 * Where the CRM tells another story of a deal than the customer: a forecast or a lead score that promises it while its people lean away or
 * clearly drift, or that writes it off while they lean toward us, and a stage that goes on over a refusal or an objection that nobody has
 * answered. The forecast first: somebody put their name to it.
 */
export function disagreementsOf(told: Told): Disagreement[] {
  const [way, says, score] = [wayOf(told), forecastSays(told.forecastCategory), told.leadScore]
  const found: (Disagreement | null)[] = [
    way === 'away' && says === 'promised' ? 'forecast_high' : way === 'toward' && says === 'left_out' ? 'forecast_low' : null,
    score === null ? null : way === 'away' && score >= DISAGREEMENT.hotScore ? 'score_high' : way === 'toward' && score <= DISAGREEMENT.coldScore ? 'score_low' : null,
    told.blocked ? 'stage_blocked' : told.unanswered > 0 ? 'stage_unanswered' : null,
  ]
  return found.filter((each) => each !== null)
}

/** An unanswered objection is warned of by itself: where only the stage goes on over it, a deal needs no more talk. */
export const needsTalk = (differs: Disagreement | null): boolean => differs !== null && fieldOf(differs) !== 'stage'

const FIELDS = { forecast: 'forecast', score: 'lead score', stage: 'stage' } as const
const fieldOf = (of: Disagreement): keyof typeof FIELDS => (of.startsWith('forecast') ? 'forecast' : of.startsWith('score') ? 'score' : 'stage')

/** Why they disagree, in a sentence on the first, with the fields of the others; null where they agree. */
export function disagreementWords(all: readonly Disagreement[], told: Told): string | null {
  const [first, ...others] = all
  if (!first) return null
  const names = others.map((each) => FIELDS[fieldOf(each)])
  const more = names.length === 0 ? '' : ` The ${names.join(' and the ')} ${names.length === 1 ? 'differs' : 'differ'} from what they say as well.`
  return `${sentenceOf(first, told)}${more}`
}

function sentenceOf(of: Disagreement, { overall, trend, clear, leadScore, forecastCategory }: Told): string {
  const level = overall === null ? '' : formatAlignment(overall)
  const they = trend === 'diverging' && clear ? `their alignment is ${level} and falling` : `their alignment is ${level}`
  const category = (forecastCategory ?? '').replaceAll('_', ' ').trim()
  switch (of) {
    case 'forecast_high': return `The forecast says ${category}, but ${they}.`
    case 'forecast_low': return `The forecast leaves it out (${category}), but ${they}.`
    case 'score_high': return `The lead score is ${Math.round(leadScore ?? 0)}, but ${they}.`
    case 'score_low': return `The lead score is only ${Math.round(leadScore ?? 0)}, but ${they}.`
    case 'stage_blocked': return 'Who decides refuses it, whatever its stage says.'
    case 'stage_unanswered': return 'An objection stands unanswered while the deal stands in its stage.'
  }
}
