import type { Amount } from '@/lib/insights/types'
import { formatMoney } from '@/lib/shared/format'

/** One sum, or several where currencies have no rate: they are never added up as if they were one. */
export function Amounts({ amounts, className = '' }: { amounts: readonly Amount[]; className?: string }) {
  const told = amounts.filter(({ amountMinor }) => amountMinor > 0)
  if (told.length === 0) return null
  return <span className={className} title={told.length > 1 ? 'Currencies without a rate stand beside each other. Admins set rates under Settings, Review.' : undefined}>{told.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(' + ')}</span>
}
