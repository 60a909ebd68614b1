import Link from 'next/link'
import type { ChurnPage, ChurnView } from '@/lib/insights/types'
import { count, formatAlignment, formatDate, formatMoney } from '@/lib/shared/format'
import { EmptyState } from '../atoms/empty-state'
import { Explained } from '../review-overview/figure'
import { Num, Table } from '../ui/table'
import { explainRisk, signWords, weightWords } from './churn-words'

/** Whom to call first: accounts that drift away, fade or are silent, against their renewal. */
export function ChurnList({ page: { rows, total, asOf } }: { page: ChurnPage }) {
  if (rows.length === 0) {
    return <EmptyState title="No customer shows a sign of leaving">Whoever has bought is listed here once their alignment falls beyond chance, what they believe goes stale, or they are silent for longer than usual.</EmptyState>
  }
  return (
    <section aria-labelledby="churn">
      <h2 id="churn">Whom to call before they leave</h2>
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{count(total, 'customer')} with a sign of leaving: alignment falls, what they believe goes stale, or they are silent. The heaviest first: how strong the signs are, and how near the renewal is. Whoever has left, or has not bought yet, is not listed.{rows.length < total ? ` The first ${rows.length} are named.` : ''}</p>
      <Table label="Accounts that may leave" className="mt-3">
        <thead><tr><th scope="col">Account</th><th scope="col" className="max-lg:hidden">Renewal</th><th scope="col">Signs</th><th scope="col" className="max-lg:hidden">Strongest objection</th><th scope="col" className="text-right max-lg:hidden">Alignment</th><th scope="col" className="pr-0 text-right">Weight</th></tr></thead>
        <tbody>{rows.map((row) => <Row key={row.id} row={row} asOf={asOf} />)}</tbody>
      </Table>
    </section>
  )
}

function Row({ row, asOf }: { row: ChurnView; asOf: string }) {
  const { renewal, opposing, overall } = row
  const [first, ...rest] = signWords(row, asOf)
  const date = renewal?.at ? formatDate(renewal.at, asOf) : <span className="text-muted">no date</span>
  const objection = opposing ? <Link href={`/accounts/${row.id}?belief=${opposing.beliefId}`} className="link-quiet">{opposing.statement}</Link> : <span className="text-muted">none</span>
  const alignment = overall === null ? <span className="text-muted">not enough evidence</span> : formatAlignment(overall)
  // Below the wide table each cell takes over what has no column of its own.
  return (
    <tr>
      <td className="lg:min-w-56"><Link href={`/accounts/${row.id}`} className="link font-medium">{row.name}</Link><span className="block text-xs text-muted">{[row.segment, row.ownerName ?? 'nobody’s'].filter(Boolean).join(' · ')}</span><span className="mt-1 block text-xs lg:hidden">Renewal: <span className="whitespace-nowrap">{date}</span></span></td>
      <td className="whitespace-nowrap max-lg:hidden">{date}{renewal && renewal.amountMinor !== null ? <span className="block text-xs text-muted">{formatMoney(renewal.amountMinor, renewal.currency)}</span> : null}</td>
      <td className="lg:min-w-64">{first ? first.charAt(0).toUpperCase() + first.slice(1) : ''}{rest.length > 0 ? <span className="block text-xs text-muted">{rest.join(', ')}</span> : null}<span className="mt-1 block text-xs lg:hidden"><span className="text-muted">Strongest objection: </span>{objection}</span></td>
      <td className="min-w-48 max-lg:hidden">{objection}</td>
      <Num className="max-lg:hidden">{alignment}</Num>
      <Num className="pr-0"><Explained name="Weight" because={explainRisk(row)} quiet>{weightWords(row.signs.risk)}</Explained><span className="mt-1 block text-xs text-muted lg:hidden">alignment {alignment}</span></Num>
    </tr>
  )
}
