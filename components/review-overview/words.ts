import type { AgreementReport, RatedTwice, RuleLine, Share } from '@/lib/review/types'
import { count, formatNumber } from '@/lib/shared/format'

/** "86 %"; what is not quite all or nothing is never written as 100 or 0. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  return `${share < 1 && whole === 100 ? '>99' : share > 0 && whole === 0 ? '<1' : whole} %`
}

/** "71–94 %" */
export const percentInterval = ([low, high]: readonly [number, number]): string => `${Math.round(low * 100)}–${Math.round(high * 100)} %`

/** "86 % (71–94 %, n 40)", or that there is none yet. */
export const shareWords = ({ n, share, interval }: Share): string =>
  share === null ? 'none yet' : `${percent(share)} (${interval ? `${percentInterval(interval)}, ` : ''}n ${formatNumber(n)})`

/** ".68", "−.12", "1": a κ or another signed figure of −1..1. */
export function formatKappa(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100)
  const sign = value < 0 && hundredths > 0 ? '−' : ''
  return hundredths === 100 ? `${sign}1` : `${sign}.${String(hundredths).padStart(2, '0')}`
}

/** κ in words, after Landis and Koch (1977): a convention, and said as one. */
export function kappaWord(kappa: number): string {
  if (kappa < 0) return 'less than chance'
  return (['slight', 'fair', 'moderate', 'substantial', 'almost perfect'] as const)[Math.min(4, Math.ceil(kappa * 5 - 1e-9) - 1)] ?? 'slight'
}

/** How a κ comes about, step by step. */
export function explainKappa({ agreement: { n, observed, expected, kappa, error, interval } }: RatedTwice): string[] {
  if (observed === null || expected === null) return ['Nobody has judged an item that somebody else judged, too.']
  const chance = `Both said the same of ${percent(observed)} of ${count(n, 'item')}. By chance they would have of ${percent(expected)}, given how often each approves, corrects and rejects.`
  if (kappa === null) return [chance, 'Both always took one and the same action, so that nothing tells agreement from chance: κ is not defined.']
  return [
    chance,
    `κ = (${observed.toFixed(3)} − ${expected.toFixed(3)}) / (1 − ${expected.toFixed(3)}) = ${kappa.toFixed(3)}: of what chance leaves open, this share is agreement.`,
    ...(error === null || error === 0 || interval === null ? [] : [`With ${count(n, 'item')} its standard error is ${error.toFixed(3)}: between ${formatKappa(interval[0])} and ${formatKappa(interval[1])} with 90 % (Fleiss, Cohen and Everitt, 1969).`]),
    `By a common convention this is ${kappaWord(kappa)} agreement (Landis and Koch, 1977).`,
  ]
}

/** What became of the items on which two people differed; empty where they never did. */
export function differedWords({ awaiting, first, second, neither, detail }: AgreementReport['differed']): string[] {
  const settled = first + second + neither
  return [
    ...(settled > 0 ? [`A third person settled ${count(settled, 'item')}: with the first ${first}, with the second ${second}, otherwise ${neither}.`] : []),
    ...(awaiting > 0 ? [`${count(awaiting, 'item')} on which two differ ${awaiting === 1 ? 'waits' : 'wait'} for a third person.`] : []),
    ...(detail > 0 ? [`${count(detail, 'pair')} took the same action and differ in what they corrected: the matrix counts ${detail === 1 ? 'it' : 'them'} as agreeing.`] : []),
  ]
}

/** How a share of hits and its interval come about. */
export function explainShare({ n, share, interval }: Share, of: string): string[] {
  if (share === null) return [`No ${of} yet.`]
  return [
    `${percent(share)} of ${formatNumber(n)} ${of}.`,
    ...(interval ? [`So many say that it lies between ${percentInterval(interval)} with 90 % (Jeffreys’ interval).`] : []),
  ]
}

const FIELDS: Record<string, string> = {
  statement: 'wording', holderKey: 'holder', kind: 'kind', dimension: 'dimension', stance: 'stance', polarity: 'polarity', certainty: 'certainty', quote: 'quote', start: 'quote', end: 'quote',
}

/** "holder 3 · kind 1": what was corrected, most often first. */
export const fixedWords = (fixed: RuleLine['fixed']): string =>
  Object.entries(fixed).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([field, n]) => `${FIELDS[field] ?? field} ${n}`).join(' · ')

/** A rule by its name: the words of the construction; what was read without one is said to be. */
export function ruleName({ extractor, rule }: Pick<RuleLine, 'extractor' | 'rule'>): string {
  if (rule === null) return 'not recorded'
  if (rule !== 'model') return rule.replaceAll('_', ' ')
  return extractor === 'builtin' ? 'learned, without a rule' : 'all its instructions'
}

/** Days as a person says them: "under a day", "1 day", "12 days". */
export const daysWords = (days: number): string => (days < 1 ? 'under a day' : count(Math.round(days), 'day'))
