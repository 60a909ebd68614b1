import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { type AccountColumn, type AccountSort, accountsHref, type AccountsQuery, firstDirection } from '@/lib/insights/client'
import { Checkbox } from '../ui/checkbox'
import { columnClass } from './accounts-row'
import { CHOICE_WIDTH, COLUMN_WORDS, shares, SORT_TITLES } from './columns'

type Props = { columns: readonly AccountColumn[]; query: AccountsQuery; view: string | undefined; chosen: 'none' | 'some' | 'all'; choosing: boolean; onChooseAll: (chosen: boolean) => void }

/** The headings; those that order the list are links to it in that order. */
export function AccountsHead({ columns, query, view, chosen, choosing, onChooseAll }: Props) {
  const exact = query.cols !== undefined
  const share = shares(columns, exact)
  return (
    <thead className="sr-only lg:not-sr-only lg:table-header-group print:not-sr-only print:table-header-group">
      <tr aria-rowindex={1}>
        {choosing ? <th scope="col" className="lg:hidden print:hidden">Choose</th> : null}
        <th scope="col" className="hidden lg:table-cell print:hidden" style={{ width: CHOICE_WIDTH }}>
          <Checkbox
            aria-label="Choose every account that is shown" checked={chosen === 'all'} ref={(box) => { if (box) box.indeterminate = chosen === 'some' }}
            onChange={(event) => onChooseAll(event.target.checked)} className="block"
          />
        </th>
        <Head query={query} view={view} title="Account" sorts={['name']} className="" width={share.name} />
        {columns.includes('alignment') ? null : <th scope="col" className="lg:hidden print:hidden">Alignment</th>}
        {columns.map((column) => (
          <Head
            key={column} query={query} view={view} title={COLUMN_WORDS[column].title} sorts={sortsOf(column, columns)} width={share.of(column)}
            className={column === 'alignment' ? '' : columnClass(column, columns, exact)}
          />
        ))}
      </tr>
    </thead>
  )
}

/** The trend orders under its own heading where it has one. */
const sortsOf = (column: AccountColumn, columns: readonly AccountColumn[]): readonly AccountSort[] =>
  column === 'alignment' && columns.includes('trend') ? ['alignment'] : COLUMN_WORDS[column].sorts

type HeadProps = { query: AccountsQuery; view: string | undefined; title: string; sorts: readonly AccountSort[]; className: string; width: number }

function Head({ query, view, title, sorts, className, width }: HeadProps) {
  const active = sorts.includes(query.sort)
  return (
    <th scope="col" className={`lg:max-[1400px]:align-bottom lg:max-[1400px]:whitespace-normal ${className}`} style={{ width: `${width.toFixed(2)}%` }} {...(sorts.length > 0 ? { 'aria-sort': active ? (query.dir === 'asc' ? 'ascending' : 'descending') : 'none' } : {})}>
      {sorts.length === 0 ? title : (
        <>
          <span className="sr-only">{title}</span>
          <span className="inline-flex gap-3">{sorts.map((sort) => <Order key={sort} query={query} view={view} sort={sort} />)}</span>
        </>
      )}
    </th>
  )
}

function Order({ query, view, sort }: { query: AccountsQuery; view: string | undefined; sort: AccountSort }) {
  const current = query.sort === sort
  const dir = current ? (query.dir === 'asc' ? 'desc' : 'asc') : firstDirection(sort)
  const Arrow = query.dir === 'asc' ? ArrowUp : ArrowDown
  return (
    <Link
      href={accountsHref({ ...query, sort, dir }, view)} replace scroll={false} className={`inline-flex items-center gap-1 hover:text-ink ${current ? 'text-ink' : ''}`}
      aria-label={`Order by ${SORT_TITLES[sort].toLowerCase()}, ${dir === 'asc' ? 'ascending' : 'descending'}`}
    >
      {SORT_TITLES[sort]}
      {current ? <Arrow aria-hidden className="size-3 shrink-0" /> : null}
    </Link>
  )
}
