import Link from 'next/link'
import type { EndedDeal } from '@/lib/insights/types'
import { count, formatAlignment, formatDate, formatNumber, isoDay } from '@/lib/shared/format'
import { EmptyState } from '../atoms/empty-state'
import { Num, Table } from '../ui/table'

const OUTCOME_WORDS: Record<EndedDeal['outcome'], string> = { won: 'Won', lost: 'Lost', renewed: 'Renewed', expanded: 'Expanded', churned: 'Churned' }

/** The deals behind the figures, each as it stood; the account opens as of that day. */
export function EndedDeals({ deals, daysBefore, asOf }: { deals: readonly EndedDeal[]; daysBefore: number; asOf: string }) {
  if (deals.length === 0) {
    return <EmptyState title="No deal has ended yet">Outcomes come from your CRM: import deals with won, lost, renewed, expanded or churned, and when. Lead scores with their dates make the comparison.</EmptyState>
  }
  return (
    <section aria-labelledby="ended" className="pt-10">
      <h2 id="ended">Deals that ended</h2>
      <p className="mt-1 text-sm text-muted">{count(deals.length, 'deal')}, the latest first, as they stood {daysBefore} days before.</p>
      <Table label="Ended deals as they stood" className="mt-2">
        <thead><tr><th scope="col">Deal</th><th scope="col" className="max-sm:hidden">Account</th><th scope="col">Outcome</th><th scope="col" className="text-right max-sm:whitespace-normal">Alignment then</th><th scope="col" className="text-right max-sm:whitespace-normal">Lead score then</th></tr></thead>
        <tbody>
          {deals.map((deal) => {
            const account = <Link href={`/accounts/${deal.accountId}?asOf=${isoDay(deal.cutOff)}`} dir="auto" className="link">{deal.accountName}</Link>
            return (
              <tr key={deal.id}>
                <td className="sm:min-w-40"><span dir="auto">{deal.name}</span><span className="mt-0.5 block text-xs sm:hidden">{account}</span></td>
                <td className="min-w-32 max-sm:hidden">{account}</td>
                <td className="sm:whitespace-nowrap">{OUTCOME_WORDS[deal.outcome]} <span className="text-xs text-muted max-sm:block">{formatDate(deal.outcomeAt, asOf)}</span></td>
                <Num>{deal.alignment === null ? <span className="text-muted">not enough evidence</span> : formatAlignment(deal.alignment)}</Num>
                <Num>{deal.score === null ? <span className="text-muted">none</span> : formatNumber(deal.score)}</Num>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}
