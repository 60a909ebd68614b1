import { formatMonth } from '@/lib/shared/format'
import { stagesInOrder } from './stage-order'
import type { Amount, PipelineGroup } from './types'

/** Minor units of other currencies in minor units of the workspace's own, by ISO code. */
export type Rates = { currency: string; factors: Readonly<Record<string, number>> }

/**
 * Amounts as one sum in the workspace's currency, and beside it those of currencies without a rate. Of one currency alone nothing
 * is converted.
 */
export function summed(amounts: readonly Amount[], rates: Rates | null): Amount[] {
  const byCurrency = new Map<string | null, number>()
  for (const { amountMinor, currency } of amounts) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amountMinor)
  if (byCurrency.size === 1 || !rates) return listed(byCurrency)
  const sums = new Map<string | null, number>()
  for (const [currency, amount] of byCurrency) {
    const factor = currency === null || currency.toUpperCase() === rates.currency ? 1 : rates.factors[currency.toUpperCase()]
    const into = factor === undefined ? currency : rates.currency
    sums.set(into, (sums.get(into) ?? 0) + amount * (factor ?? 1))
  }
  return listed(sums)
}

const listed = (sums: ReadonlyMap<string | null, number>): Amount[] =>
  [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })).sort((a, b) => b.amountMinor - a.amountMinor)

/** Columns in the order of the board. Months run on; what is overdue comes first, what has no date last. */
export function columnsInOrder(by: PipelineGroup, keys: readonly string[]): string[] {
  return by === 'stage' ? stagesInOrder(keys) : [...keys].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
}
const rankOf = (key: string): string => (key === 'overdue' ? '0' : key === 'none' ? '9999' : key)

/** What stands over a column. */
export function columnTitle(by: PipelineGroup, key: string): string {
  if (by === 'stage') return key
  return key === 'overdue' ? 'Overdue' : key === 'none' ? 'No close date' : formatMonth(`${key}-01T00:00:00Z`)
}
