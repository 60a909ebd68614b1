'use client'

import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { ACCOUNT_SCOPES, ACCOUNT_SORTS, type AccountScope, type AccountSort, type AccountsQuery, firstDirection, narrowed } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'
import { TREND_WORDS } from '../atoms/words'
import { SearchField } from '../forms/search-field'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { Select } from '../ui/select'
import { ToggleGroup } from '../ui/toggle-group'
import { SinceField } from './since-field'

const SCOPE_WORDS: Record<AccountScope, string> = { mine: 'Mine', team: 'My team', followed: 'Followed', all: 'All' }
const SORT_WORDS: Record<AccountSort, string> = { name: 'Name', alignment: 'Alignment', trend: 'Trend', last: 'Last contact', next: 'Next meeting', close: 'Close date', score: 'Lead score' }

type Props = { query: AccountsQuery; segments: readonly string[]; today: string; onChange: (query: AccountsQuery) => void }

/** Search, whose accounts, segment, trend and since when they changed; on phones behind a button, and the order too, since the table has no headings to press. */
export function AccountsToolbar({ query, segments, today, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const isNarrowed = query.segment !== undefined || query.trend !== undefined || query.since !== undefined
  const change = (part: Parameters<typeof narrowed>[1]) => onChange(narrowed(query, part))
  const options = query.segment && !segments.includes(query.segment) ? [query.segment, ...segments] : segments
  return (
    <div role="search" aria-label="Accounts" className="flex flex-wrap items-center gap-2">
      <SearchField label="Search accounts" value={query.q ?? ''} onSearch={(q) => change({ q: q || null })} />
      <ToggleGroup label="Whose accounts" value={query.scope} options={ACCOUNT_SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))} onChange={(scope) => change({ scope })} />
      <Button className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}><ListFilter aria-hidden />{isNarrowed ? 'Filtered' : 'Filter'}</Button>
      <div className={cn('flex flex-wrap gap-2 md:contents', !open && 'max-md:hidden')}>
        <Select aria-label="Segment" className="w-auto max-w-64" value={query.segment ?? ''} onChange={(event) => change({ segment: event.target.value || null })}>
          <option value="">Every segment</option>
          {options.map((segment) => <option key={segment} value={segment}>{segment}</option>)}
        </Select>
        <Select aria-label="Trend" className="w-auto" value={query.trend ?? ''} onChange={(event) => change({ trend: TRENDS.find((value) => value === event.target.value) ?? null })}>
          <option value="">Every trend</option>
          {TRENDS.map((trend) => <option key={trend} value={trend}>{TREND_WORDS[trend]}</option>)}
        </Select>
        <SinceField since={query.since ?? null} today={today} onChange={(since) => change({ since })} />
      </div>
      <Select
        aria-label="Order" className="w-auto lg:hidden" value={query.sort}
        onChange={(event) => {
          const sort = ACCOUNT_SORTS.find((value) => value === event.target.value)
          if (sort) change({ sort, dir: firstDirection(sort) })
        }}
      >
        {ACCOUNT_SORTS.map((sort) => <option key={sort} value={sort}>By {SORT_WORDS[sort].toLowerCase()}</option>)}
      </Select>
    </div>
  )
}
