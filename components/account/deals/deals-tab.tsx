import { closeWords } from '@/lib/insights/client'
import type { AccountPage, DealView } from '@/lib/insights/types'
import { formatDate, formatDistance, formatMoney } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { Table } from '../../ui/table'
import { type AccountView, tabHref } from '../view-params'
import { dealDiffers } from './differs'

type Props = { page: AccountPage; view: AccountView }

/** The deals of the account as the CRM has them, and where what they say differs. */
export function DealsTab({ page, view }: Props) {
  if (page.deals.length === 0) return <EmptyState title="No deal is known">Deals come with an export of your CRM or with an account file.</EmptyState>
  return (
    <section aria-labelledby="deals-title" className="pt-5">
      <h2 id="deals-title" className="sr-only">Deals</h2>
      {page.live ? null : <p className="pb-2 text-xs text-muted">As the CRM has them today, not as they stood.</p>}
      <Table label="Deals of the account">
        <thead><tr><th scope="col">Deal</th><th scope="col" className="text-right">Amount</th><th scope="col">Stage</th><th scope="col" className="max-lg:hidden">Closes</th><th scope="col" className="max-lg:hidden">Forecast</th><th scope="col" className="text-right max-lg:hidden">Lead score</th><th scope="col" className="max-lg:hidden">What they say differs in</th></tr></thead>
        <tbody>{page.deals.map((deal) => <Row key={deal.id} deal={deal} page={page} view={view} />)}</tbody>
      </Table>
    </section>
  )
}

// Below the wide table the deal and its stage take over what has no column of its own.
function Row({ deal, page, view }: Props & { deal: DealView }) {
  const { asOf, crm, account } = page
  const { fields, words } = dealDiffers(deal, crm)
  const differs = fields.length > 0 ? <ShallowLink href={tabHref(account.id, view, 'crm')} className="link">{fields.join(', ')}</ShallowLink> : null
  const closes = deal.closeDate ? formatDate(deal.closeDate, asOf) : null
  const away = deal.closeDate && !deal.outcome ? formatDistance(deal.closeDate, asOf) : null
  const isOverdue = !deal.outcome && deal.closeDate !== null && deal.closeDate < asOf.slice(0, 10)
  const forecast = deal.forecastCategory?.replaceAll('_', ' ') ?? null
  const { leadScore: score } = deal
  return (
    <tr id={`deal-${deal.id}`}>
      <th scope="row" className="lg:min-w-40">
        <span dir="auto">{deal.name}</span><span className="block text-xs font-normal text-muted">{deal.type}</span>
        <span className="text-xs font-normal text-muted lg:hidden">
          {score ? <span className="block">lead score {Math.round(score.score)} on {formatDate(score.at, asOf)}</span> : null}
          {differs ? <span className="block">they say otherwise: {differs}</span> : null}
        </span>
      </th>
      <td className="text-right whitespace-nowrap">{deal.amountMinor === null ? '–' : formatMoney(deal.amountMinor, deal.currency)}</td>
      <td>
        {deal.outcome ? `${deal.outcome}${deal.outcomeAt ? ` on ${formatDate(deal.outcomeAt, asOf)}` : ''}` : deal.stage}{!deal.outcome && deal.stageSince ? <span className="block text-xs text-muted">since {formatDate(deal.stageSince, asOf)}</span> : null}
        <span className="text-xs text-muted lg:hidden">{closes ? <span className="block">{deal.outcome ? `close date ${closes}` : closeWords(deal.closeDate, asOf)}{away ? `, ${away}` : ''}</span> : null}{forecast ? <span className="block">forecast {forecast}</span> : null}</span>
      </td>
      <td className="whitespace-nowrap max-lg:hidden">{isOverdue ? `was due ${closes}` : (closes ?? '–')}{away ? <span className="block text-xs text-muted">{away}</span> : null}</td>
      <td className="max-lg:hidden">{forecast ?? '–'}</td>
      <td className="text-right whitespace-nowrap max-lg:hidden">{score ? <>{Math.round(score.score)}<span className="block text-xs text-muted">{formatDate(score.at, asOf)}</span></> : '–'}</td>
      <td className="max-lg:hidden">{differs ?? <span className="text-muted">{words}</span>}</td>
    </tr>
  )
}
