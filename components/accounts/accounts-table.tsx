import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { accountsHref, type AccountSort, type AccountsQuery, firstDirection } from '@/lib/insights/client'
import type { AccountRow } from '@/lib/insights/types'
import { AccountsRow } from './accounts-row'

type Props = { rows: readonly AccountRow[]; query: AccountsQuery; today: string }

/** One row an account. On phones the first two columns remain, and the first takes over who and when. */
export function AccountsTable({ rows, query, today }: Props) {
  return (
    <table className="table lg:table-fixed">
      <thead className="sr-only lg:not-sr-only">
        <tr>
          <Head query={query} sorts={['name']} className="lg:w-[16%]">Account</Head>
          <th scope="col" className="hidden lg:table-cell lg:w-[8%]">Owner</th>
          <Head query={query} sorts={['alignment', 'trend']} className="lg:w-[22%]">Alignment</Head>
          <Head query={query} sorts={['score']} className="hidden lg:table-cell lg:w-[6.5%]">Lead score</Head>
          <th scope="col" className="hidden lg:table-cell lg:w-[18%]">What moved it</th>
          <th scope="col" className="hidden xl:table-cell xl:w-[16%]">Top opposing belief</th>
          <Head query={query} sorts={['last']} className="hidden lg:table-cell lg:w-[9.5%]">Last contact</Head>
          <Head query={query} sorts={['close']} className="hidden pr-0 lg:table-cell lg:w-[11%]">Deal, closes</Head>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <AccountsRow key={row.id} row={row} today={today} />)}</tbody>
    </table>
  )
}

const SORT_NAMES: Record<AccountSort, string> = { name: 'Account', alignment: 'Alignment', trend: 'Trend', last: 'Last contact', close: 'Deal, closes', score: 'Lead score' }

function Head({ query, sorts, className, children }: { query: AccountsQuery; sorts: readonly AccountSort[]; className: string; children: ReactNode }) {
  const active = sorts.includes(query.sort)
  return (
    <th scope="col" className={className} aria-sort={active ? (query.dir === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <span className="sr-only">{children}</span>
      <span className="inline-flex gap-3">
        {sorts.map((sort) => {
          const current = query.sort === sort
          const dir = current ? (query.dir === 'asc' ? 'desc' : 'asc') : firstDirection(sort)
          const Arrow = query.dir === 'asc' ? ArrowUp : ArrowDown
          return (
            <Link key={sort} href={accountsHref({ ...query, sort, dir })} replace scroll={false} className={`inline-flex items-center gap-1 hover:text-ink ${current ? 'text-ink' : ''}`} aria-label={`Order by ${SORT_NAMES[sort].toLowerCase()}, ${dir === 'asc' ? 'ascending' : 'descending'}`}>
              {SORT_NAMES[sort]}
              {current ? <Arrow aria-hidden className="size-3" /> : null}
            </Link>
          )
        })}
      </span>
    </th>
  )
}
