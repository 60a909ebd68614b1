import type { BeliefLine } from '@/lib/beliefs/types'
import { trendWord } from '@/lib/insights/client'
import type { TrendView } from '@/lib/insights/types'
import { count, formatClock, formatConfidence, formatDate } from '@/lib/shared/format'
import type { BeliefLabel, Certainty, CommitteeRole, Dimension, InteractionType, Kind, Side, SourceType, Stance, Trend } from '@/lib/shared/vocabulary'

/** The product's words for its closed vocabularies, and the sentences that explain them. */

export const DIMENSION_WORDS: Record<Dimension, string> = {
  value: 'Value', product: 'Product', integration: 'Integration', trust: 'Trust', price: 'Price', timing: 'Timing', relationship: 'Relationship',
}

export const KIND_WORDS: Record<Kind, string> = {
  priority: 'priority', concern: 'concern', expectation: 'expectation', evaluation: 'evaluation', constraint: 'constraint', intent: 'intent',
}

export const ROLE_WORDS: Record<CommitteeRole | 'company', string> = {
  economic_buyer: 'economic buyer', champion: 'champion', blocker: 'blocker', technical_evaluator: 'technical evaluator', legal: 'legal', user: 'user',
  unknown: 'role unknown', company: 'the company',
}

export const SIDE_WORDS: Record<Side, string> = { customer: 'customer', us: 'our side', partner: 'partner', unknown: 'side unknown' }

export { INTERACTION_WORDS } from '@/lib/shared/vocabulary'

export const STANCE_WORDS: Record<Stance, string> = { positive: 'toward us', negative: 'away from us', neutral: 'neither way' }

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  implied: 'implied', hedged: 'hedged', stated: 'stated', emphatic: 'emphatic', committed: 'committed',
}

export const SOURCE_WORDS: Record<SourceType, string> = {
  first_person: 'in their own words', own_correction: 'their own correction', ticket: 'in a ticket', colleague_report: "a colleague's report",
  our_note: 'our note about it', assent: 'assent to our question', usage: 'a usage signal', ours: 'our own words',
}

/** "1:20 into the call": a moment of what was recorded, which "at 1:20" would make a time of day. Null where none is known. */
export const momentWords = ({ startMs, interactionType }: { startMs: number | null; interactionType: InteractionType }): string | null =>
  startMs === null ? null : `${formatClock(startMs)} into the ${interactionType === 'call' ? 'call' : 'recording'}`

/** What a label says, as a sentence that follows the label itself. */
export const LABEL_SENTENCES: Record<BeliefLabel, string> = {
  superseded: 'A later statement took its place, so it no longer counts.',
  resolved: 'Its holder withdrew it after an answer, so it no longer counts.',
  validated: 'A reviewer confirmed it.',
  contested: 'There is weighty evidence on both sides.',
  stale: 'What was said has aged so far that more is unknown than known by now.',
  tentative: 'There is little evidence so far: more is unknown than known.',
  established: 'At least three conversations on different days carry it.',
  corroborated: 'More than one conversation carries it.',
}

/** One belief's confidence in a sentence. */
export function confidenceSentence(confidence: number | null, interval: [number, number] | null, words: string): string {
  if (confidence === null) return `${/^asserted|own page/.test(words) ? 'No conversation of theirs' : 'One conversation'} stands behind this (${words}), so it is told in words. A number starts at two.`
  const range = interval ? `, and nine times in ten between ${formatConfidence(interval[0])} and ${formatConfidence(interval[1])}` : ''
  return `The evidence supports it to ${formatConfidence(confidence)} of 1${range}. Where there is no evidence it would be .50.`
}

/** "4 observations (6 mentions), first 2 Sep, last 13 Nov.": the mentions where they are more, one day where it was one. */
export function seenSentence({ observations, mentions, firstSeen, lastSeen }: Pick<BeliefLine, 'observations' | 'mentions' | 'firstSeen' | 'lastSeen'>, today: string): string {
  const [first, last] = [formatDate(firstSeen, today), formatDate(lastSeen, today)]
  return `${count(observations, 'observation')}${mentions > observations ? ` (${count(mentions, 'mention')})` : ''}, ${first === last ? `on ${first}` : `first ${first}, last ${last}`}.`
}

type TrendLike = Pick<TrendView, 'trend' | 'clear' | 'silentSince'> & Partial<Pick<TrendView, 'missing'>>

/** "converging", "no clear direction", "silent since 3 Sep", "not enough evidence yet (2 of 3 conversations)". */
export function trendWords({ trend, clear, silentSince, missing }: TrendLike, today?: string): string {
  if (trend === 'silent') return silentSince ? `silent since ${formatDate(silentSince, today)}` : 'silent'
  if (trend === 'not_enough_evidence') return notEnough(missing ?? null)
  return trendWord({ trend, clear })
}

/** The first thing that is missing under the evidence floor. */
export function notEnough(missing: TrendView['missing']): string {
  const base = 'not enough evidence yet'
  if (!missing) return base
  const parts: [readonly [number, number], string][] = [[missing.conversations, 'conversations'], [missing.holders, 'people'], [missing.days, 'days']]
  const short = parts.find(([[have, need]]) => have < need)
  return short ? `${base} (${short[0][0]} of ${short[0][1]} ${short[1]})` : base
}

/** Words of a trend as a filter offers them. */
export const TREND_WORDS: Record<Trend, string> = {
  converging: 'Converging', diverging: 'Diverging', stable: 'Stable or unclear', silent: 'Silent', not_enough_evidence: 'Not enough evidence',
}
