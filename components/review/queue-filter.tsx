'use client'

import { ListChecks, SlidersHorizontal, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { KIND_WORDS } from '@/components/atoms/words'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { filterParams, isNarrowed, REVIEW_REASONS, type ReviewFilter } from '@/lib/review/client'
import { KINDS } from '@/lib/shared/vocabulary'
import { REASON_WORDS } from './words'

type Named = { id: string; name: string }
export type FilterChoices = { accounts: readonly Named[]; owners: readonly Named[]; people: readonly Named[] }
type Props = { filter: ReviewFilter; choices: FilterChoices; /** Decide all that the filter leaves; null where it leaves everything or nothing. */ onBulk: (() => void) | null }
type Name = 'account' | 'reason' | 'owner' | 'person' | 'kind' | 'asked'

/** What is put to somebody by hand. */
const ASKED_CHOICES = [{ id: 'me', name: 'Assigned to me' }, { id: 'second', name: 'Second opinion wanted' }]

/** Takes the queue by account, reason, owner, person, kind, or who is asked; the address carries all of them. */
export function QueueFilter({ filter, choices, onBulk }: Props) {
  const router = useRouter()
  const rare = filter.ownerId !== undefined || filter.personId !== undefined || filter.kind !== undefined || filter.asked !== undefined
  const [open, setOpen] = useState(rare)
  const narrow = (name: Name, value: string) => {
    const params = filterParams(filter)
    if (value === '') params.delete(name)
    else params.set(name, value)
    // Whoever is chosen belongs to an account: another account has other people.
    if (name === 'account') params.delete('person')
    router.replace(params.size > 0 ? `/review?${params}` : '/review')
  }
  const filtered = isNarrowed(filter)
  return (
    <div className="mb-2 max-lg:mt-2">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Choice name="account" label="Account" all="All accounts" other="This account" value={filter.accountId} options={choices.accounts} onChoose={narrow} />
        <Choice name="reason" label="Reason" all="Any reason" value={filter.reason} options={REVIEW_REASONS.map((id) => ({ id, name: REASON_WORDS[id].label }))} onChoose={narrow} />
        <Button variant="ghost" icon aria-label="More filters" title="More filters" aria-expanded={open} onClick={() => setOpen(!open)}><SlidersHorizontal aria-hidden /></Button>
      </div>
      {open ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Choice name="owner" label="Owner" all="Any owner" other="This owner" value={filter.ownerId} options={choices.owners} onChoose={narrow} />
          <Choice name="kind" label="Kind" all="Any kind" value={filter.kind} options={KINDS.map((id) => ({ id, name: capital(KIND_WORDS[id]) }))} onChoose={narrow} />
          <Choice name="person" label="Person" all="Anybody" other="This person" value={filter.personId} options={choices.people} onChoose={narrow} />
          <Choice name="asked" label="Who is asked" all="Whoever is asked" value={filter.asked} options={ASKED_CHOICES} onChoose={narrow} />
        </div>
      ) : null}
      {filtered ? (
        <div className="mt-1 flex flex-wrap gap-x-1">
          {onBulk ? <Button variant="ghost" size="sm" onClick={onBulk} aria-haspopup="dialog" className="max-sm:h-11"><ListChecks aria-hidden /> Decide all of these…</Button> : null}
          <Button variant="ghost" size="sm" className="max-sm:h-11" onClick={() => router.replace('/review')}><X aria-hidden /> Clear filters</Button>
        </div>
      ) : null}
    </div>
  )
}

type ChoiceProps = { name: Name; label: string; all: string; other?: string; value: string | undefined; options: readonly { id: string; name: string }[]; onChoose: (name: Name, value: string) => void }

function Choice({ name, label, all, other, value, options, onChoose }: ChoiceProps) {
  const unnamed = value !== undefined && options.every(({ id }) => id !== value)
  return (
    <Select aria-label={label} className="w-auto min-w-0 flex-[1_1_11rem]" value={value ?? ''} onChange={(event) => onChoose(name, event.target.value)}>
      <option value="">{all}</option>
      {unnamed ? <option value={value}>{other}</option> : null}
      {options.map((option) => <option key={option.id} value={option.id}>{option.name}</option>)}
    </Select>
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
