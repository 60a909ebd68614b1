import { waitingSentences } from '@/lib/review/client'
import type { ReviewPlanView, UncomparedDeals } from '@/lib/review/types'
import { count, formatNumber } from '@/lib/shared/format'

/** Whole minutes of seconds; "under a minute" for less than half of one. */
export const minutes = (seconds: number): string => (seconds < 30 ? 'under a minute' : count(Math.round(seconds / 60), 'minute'))

/** Seconds as they are compared: "12 s", "8.4 s". */
export const seconds = (value: number): string => `${value.toFixed(1).replace(/\.0$/, '')} s`

/** What the week holds, and why the rest waits. */
export function weekSentence({ reviewers, budgetSeconds, spentSeconds, queued, thin, open }: Pick<ReviewPlanView, 'reviewers' | 'budgetSeconds' | 'spentSeconds' | 'queued' | 'thin' | 'open'>): string {
  const left = Math.max(0, budgetSeconds - spentSeconds)
  const waiting = open - queued
  const rest = open === 0 ? 'Nothing is open.' : waiting === 0 ? 'Everything that is open fits.' : waitingSentences({ waiting, thin }).join(' ')
  return `${count(reviewers, 'reviewer')} can give ${minutes(budgetSeconds)} in seven days; ${left === 0 ? 'all of them are spent' : `${minutes(left)} are left`}. ${count(queued, 'item')} ${queued === 1 ? 'is' : 'are'} queued. ${rest}`
}

/** Where the seconds come from. */
export const timedSentence = ({ timed, singleSeconds, pairSeconds }: ReviewPlanView): string =>
  `${seconds(singleSeconds)} for one reading, ${seconds(pairSeconds)} for two beliefs side by side${timed < 20 ? '; assumed until twenty decisions are timed' : `, as measured on the last ${formatNumber(timed)} decisions`}`

/** "USD 0.92, GBP 1.17" as rates, and back. */
export const ratesIn = (text: string): Record<string, number> => Object.fromEntries(text.split(',').flatMap((part) => {
  const [code = '', rate = ''] = part.trim().split(/\s+/)
  return code === '' ? [] : [[code.toUpperCase(), Number(rate)]]
}))
export const ratesText = (rates: Readonly<Record<string, number>>): string => Object.entries(rates).map(([code, rate]) => `${code} ${rate}`).join(', ')

/** What a missing rate means, and for how many open deals it does. */
export function uncomparedSentence(uncompared: readonly UncomparedDeals[], currency: string): string {
  const rule = `A deal in a currency without a rate is compared with nothing: much is at stake there only by segment or by hand.`
  const found = uncompared.map(({ currency: code, deals }) => `${count(deals, 'open deal')} in ${code}`)
  return found.length === 0 ? rule : `${rule} Now so: ${found.join(', ')}, without a rate to ${currency}.`
}
