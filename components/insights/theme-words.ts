import type { ThemeView } from '@/lib/insights/types'
import { count, formatNumber } from '@/lib/shared/format'

/** How fast a theme spreads: accounts that came to it in the last 90 days against the 90 before. */
export function trendWords({ recent, before }: Pick<ThemeView, 'recent' | 'before'>): string {
  if (recent === 0 && before === 0) return 'Nobody new in half a year'
  if (before === 0) return `${count(recent, 'new account')} in 90 days, none in the 90 before`
  return `${recent === 0 ? 'No new account' : count(recent, 'new account')} in 90 days, ${before} in the 90 before`
}

/** "Enterprise 4, Mid-market 2"; nothing where no account has a segment. */
export function segmentWords({ segments }: Pick<ThemeView, 'segments'>): string {
  return segments.some(({ segment }) => segment !== null) ? segments.map(({ segment, accounts }) => `${segment ?? 'no segment'} ${accounts}`).join(', ') : ''
}

/** "4 accounts: 1 toward us, 1 away, 2 neither": what it adds up to is all of them. */
export function pullWords({ accounts, toward, away, both }: Pick<ThemeView, 'accounts' | 'toward' | 'away' | 'both'>): string {
  const neither = accounts - toward - away - both
  return `${count(accounts, 'account')}: ${[`${formatNumber(toward)} toward us`, `${formatNumber(away)} away`, ...(both > 0 ? [`${formatNumber(both)} both ways`] : []), ...(neither > 0 ? [`${formatNumber(neither)} neither`] : [])].join(', ')}`
}
