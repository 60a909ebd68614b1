import type { AccountPage, DealView } from '@/lib/insights/types'
import { formatAgo, formatDate, formatMoney } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { Table } from '../../ui/table'
import { type AccountView, tabHref } from '../view-params'

type Props = { page: AccountPage; view: AccountView }

/** The deals of the account as the CRM has them, and where what they say differs. */
export function DealsTab({ page, view }: Props) {
  if (page.deals.length === 0) return <EmptyState title="No deal is known">Deals come with an export of your CRM or with an account file.</EmptyState>
  const differing = (deal: DealView) => page.crm.filter(({ id, verdict }) => verdict === 'differs' && id.startsWith(`${deal.id} `)).map(({ field }) => field.split(',')[0]?.toLowerCase() ?? '')
  return (
    <section aria-labelledby="deals-title" className="pt-5">
      <h2 id="deals-title" className="sr-only">Deals</h2>
      {page.live ? null : <p className="pb-2 text-xs text-muted">As the CRM has them today, not as they stood.</p>}
      <Table label="Deals of the account">
        <thead><tr><th scope="col">Deal</th><th scope="col" className="text-right">Amount</th><th scope="col">Stage</th><th scope="col">Closes</th><th scope="col">Forecast</th><th scope="col" className="text-right">Lead score</th><th scope="col">What they say differs in</th></tr></thead>
        <tbody>
          {page.deals.map((deal) => (
            <tr key={deal.id} id={`deal-${deal.id}`}>
              <th scope="row" className="min-w-40 !text-sm !font-medium !whitespace-normal !text-ink"><span dir="auto">{deal.name}</span><span className="block text-xs font-normal text-muted">{deal.type}</span></th>
              <td className="text-right whitespace-nowrap">{deal.amountMinor === null ? '–' : formatMoney(deal.amountMinor, deal.currency)}</td>
              <td>{deal.outcome ? `${deal.outcome}${deal.outcomeAt ? ` on ${formatDate(deal.outcomeAt, page.asOf)}` : ''}` : deal.stage}{!deal.outcome && deal.stageSince ? <span className="block text-xs text-muted">since {formatDate(deal.stageSince, page.asOf)}</span> : null}</td>
              <td className="whitespace-nowrap">{deal.closeDate ? formatDate(deal.closeDate, page.asOf) : '–'}{deal.closeDate && !deal.outcome ? <span className="block text-xs text-muted">{formatAgo(deal.closeDate, page.asOf)}</span> : null}</td>
              <td>{deal.forecastCategory?.replaceAll('_', ' ') ?? '–'}</td>
              <td className="text-right whitespace-nowrap">{deal.leadScore ? <>{Math.round(deal.leadScore.score)}<span className="block text-xs text-muted">{formatDate(deal.leadScore.at, page.asOf)}</span></> : '–'}</td>
              <td>{differing(deal).length > 0 ? <ShallowLink href={tabHref(page.account.id, view, 'crm')} className="link">{differing(deal).join(', ')}</ShallowLink> : <span className="text-muted">nothing known</span>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
