'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ACCOUNT_SCOPES, ACCOUNT_SORTS, type AccountScope, type AccountSort, type AccountsQuery, firstDirection } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'
import { TREND_WORDS } from '../atoms/words'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { ToggleGroup } from '../ui/toggle-group'

const SCOPE_WORDS: Record<AccountScope, string> = { mine: 'Mine', team: 'My team', all: 'All' }
const SORT_WORDS: Record<AccountSort, string> = { name: 'Name', alignment: 'Alignment', trend: 'Trend', last: 'Last contact', close: 'Close date', score: 'Lead score' }

type Props = { query: AccountsQuery; segments: readonly string[]; onChange: (query: AccountsQuery) => void }

/** Search, whose accounts, segment and trend; the order too on phones, where the table has no headings to press. */
export function AccountsToolbar({ query, segments, onChange }: Props) {
  const { q: _q, segment: _segment, trend: _trend, ...rest } = query
  const withText = { ...rest, ...(query.q ? { q: query.q } : {}) }
  const kept = { ...(query.segment ? { segment: query.segment } : {}), ...(query.trend ? { trend: query.trend } : {}) }
  const options = query.segment && !segments.includes(query.segment) ? [query.segment, ...segments] : segments
  return (
    <div role="search" aria-label="Accounts" className="flex flex-wrap items-center gap-2">
      <SearchField value={query.q ?? ''} onSearch={(q) => onChange({ ...rest, ...kept, ...(q ? { q } : {}) })} />
      <ToggleGroup label="Whose accounts" value={query.scope} options={ACCOUNT_SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))} onChange={(scope) => onChange({ ...query, scope })} />
      <Select aria-label="Segment" className="w-auto max-w-44" value={query.segment ?? ''} onChange={(event) => onChange({ ...withText, ...(query.trend ? { trend: query.trend } : {}), ...(event.target.value ? { segment: event.target.value } : {}) })}>
        <option value="">Every segment</option>
        {options.map((segment) => <option key={segment} value={segment}>{segment}</option>)}
      </Select>
      <Select
        aria-label="Trend" className="w-auto" value={query.trend ?? ''}
        onChange={(event) => {
          const trend = TRENDS.find((value) => value === event.target.value)
          onChange({ ...withText, ...(query.segment ? { segment: query.segment } : {}), ...(trend ? { trend } : {}) })
        }}
      >
        <option value="">Every trend</option>
        {TRENDS.map((trend) => <option key={trend} value={trend}>{TREND_WORDS[trend]}</option>)}
      </Select>
      <Select
        aria-label="Order" className="w-auto lg:hidden" value={query.sort}
        onChange={(event) => {
          const sort = ACCOUNT_SORTS.find((value) => value === event.target.value)
          if (sort) onChange({ ...query, sort, dir: firstDirection(sort) })
        }}
      >
        {ACCOUNT_SORTS.map((sort) => <option key={sort} value={sort}>By {SORT_WORDS[sort].toLowerCase()}</option>)}
      </Select>
    </div>
  )
}

/** Typing searches by itself after a short rest; Enter does at once. A search from elsewhere (Back, a cleared filter) shows in the field. */
function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(value)
  const search = useRef(onSearch)
  const sent = useRef(value)
  const [shown, setShown] = useState(value)
  if (value !== shown) {
    setShown(value)
    if (value !== text.trim()) setText(value)
  }
  useEffect(() => { search.current = onSearch })
  useEffect(() => { sent.current = value }, [value])
  useEffect(() => {
    if (text.trim() === sent.current) return
    const timer = setTimeout(() => { sent.current = text.trim(); search.current(text.trim()) }, 300)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <form className="relative w-full sm:w-64" onSubmit={(event) => { event.preventDefault(); sent.current = text.trim(); onSearch(text.trim()) }}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
      <Input type="search" data-search aria-label="Search accounts" aria-keyshortcuts="/" placeholder="Search accounts" value={text} onChange={(event) => setText(event.target.value)} className="pl-8" autoComplete="off" spellCheck={false} />
    </form>
  )
}
