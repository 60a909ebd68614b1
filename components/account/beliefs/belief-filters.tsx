'use client'

import type { AccountPage } from '@/lib/insights/types'
import { isoDay } from '@/lib/shared/format'
import { STANCES, type Stance } from '@/lib/shared/vocabulary'
import { STANCE_WORDS } from '../../atoms/words'
import { Input } from '../../ui/input'
import { Select } from '../../ui/select'
import { type AccountView, STATUS_FILTERS, type StatusFilter } from '../view-params'
import { SearchBox } from './search-box'

const STATUS_WORDS: Record<StatusFilter, string> = { live: 'Live', contested: 'Contested', stale: 'Stale', closed: 'Resolved or superseded' }
const DAY_MS = 86_400_000

type Props = { page: AccountPage; view: AccountView; earliest: string | null; onChange: (change: Partial<AccountView>) => void }

/** Words, state, stance and person; and the day with which to compare. */
export function BeliefFilters({ page, view, earliest, onChange }: Props) {
  const holders = [...new Map([...page.beliefs, ...page.possiblyHeard].map(({ holder }) => [holder.key, holder.name])).entries()].toSorted(([, a], [, b]) => (a < b ? -1 : 1))
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return (
    <div role="search" aria-label="Beliefs" className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchBox label="Search beliefs" value={view.q} onSearch={(q) => onChange({ q })} />
      <Select aria-label="State" className="w-auto" value={view.status ?? ''} onChange={(event) => onChange({ status: STATUS_FILTERS.find((each) => each === event.target.value) ?? null })}>
        <option value="">Every state</option>
        {STATUS_FILTERS.map((status) => <option key={status} value={status}>{STATUS_WORDS[status]}</option>)}
      </Select>
      <Select aria-label="Stance" className="w-auto" value={view.stance ?? ''} onChange={(event) => onChange({ stance: STANCES.find((each): each is Stance => each === event.target.value) ?? null })}>
        <option value="">Every stance</option>
        {STANCES.map((stance) => <option key={stance} value={stance}>{capital(STANCE_WORDS[stance])}</option>)}
      </Select>
      <Select aria-label="Person" className="w-auto max-w-64" value={view.holder ?? ''} onChange={(event) => onChange({ holder: event.target.value || null })}>
        <option value="">Everybody</option>
        {holders.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </Select>
      <label className="flex items-center gap-2 text-sm text-muted">
        Compare with
        <Input
          type="date" className="w-auto" value={view.compare ?? ''} max={isoDay(new Date(Date.parse(page.asOf) - DAY_MS))} {...(earliest ? { min: isoDay(earliest) } : {})}
          onChange={(event) => onChange({ compare: event.target.value || null })}
        />
      </label>
    </div>
  )
}
