import { closeWords } from '@/lib/insights/client'
import type { DealView } from '@/lib/insights/types'
import { formatDate, formatDistance, formatMoney } from '@/lib/shared/format'

/** Deals as the CRM has them, with its lead score beside what we know. */
export function DealsSection({ deals, today, live }: { deals: readonly DealView[]; today: string; live: boolean }) {
  return (
    <section aria-labelledby="deals-title">
      <h2 id="deals-title" className="border-b border-line pb-2">Deals</h2>
      {live ? null : <p className="pt-2 text-xs text-muted">As the CRM has them today, not as they stood.</p>}
      {deals.length === 0 ? <p className="py-2 text-sm text-muted">No deal is known.</p> : (
        <ul>{deals.map((deal) => <li key={deal.id} className="border-b border-line py-(--row-y) last:border-b-0"><Deal deal={deal} today={today} /></li>)}</ul>
      )}
    </section>
  )
}

function Deal({ deal, today }: { deal: DealView; today: string }) {
  const amount = deal.amountMinor === null ? null : formatMoney(deal.amountMinor, deal.currency)
  const state = deal.outcome
    ? `${deal.outcome}${deal.outcomeAt ? ` on ${formatDate(deal.outcomeAt, today)}` : ''}`
    : `${deal.stage}${deal.stageSince ? ` since ${formatDate(deal.stageSince, today)}` : ''}`
  const away = deal.closeDate ? formatDistance(deal.closeDate, today) : null
  return (
    <>
      <p className="flex justify-between gap-3 text-base"><span dir="auto">{deal.name}</span>{amount ? <span className="font-medium">{amount}</span> : null}</p>
      <p className="text-xs text-muted">
        {[deal.type, state, !deal.outcome && deal.closeDate ? `${closeWords(deal.closeDate, today)}${away === null ? '' : ` (${away})`}` : null, deal.forecastCategory ? `forecast: ${deal.forecastCategory.replaceAll('_', ' ')}` : null].filter(Boolean).join(' · ')}
      </p>
      <p className="text-xs text-muted">{deal.leadScore ? `Lead score ${Math.round(deal.leadScore.score)} on ${formatDate(deal.leadScore.at, today)}` : 'No lead score'}</p>
    </>
  )
}
