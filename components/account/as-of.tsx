'use client'

import { History } from 'lucide-react'
import { useState } from 'react'
import { formatDate, isoDay } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'

type Props = { asOf: string | null; today: string; first: string | null; onChange: (asOf: string | null) => void }

/** The page as it stood on another day: nothing said later counts. */
export function AsOfControl({ asOf, today, first, onChange }: Props) {
  const [day, setDay] = useState(asOf ?? isoDay(today))
  const max = isoDay(today)
  const go = (value: string) => onChange(value === '' || value >= max ? null : value)
  return (
    <Popover>
      <PopoverTrigger asChild><Button><History aria-hidden />{asOf ? 'Another day' : 'As of today'}</Button></PopoverTrigger>
      <PopoverContent align="end" className="w-72">
        <form onSubmit={(event) => { event.preventDefault(); go(day) }} className="flex flex-col gap-2">
          <Label htmlFor="as-of">Show this account as it stood on</Label>
          <Input id="as-of" type="date" value={day} max={max} {...(first ? { min: isoDay(first) } : {})} onChange={(event) => setDay(event.target.value)} />
          <p className="text-xs text-muted">Nothing said after that day counts.</p>
          <div className="flex justify-end gap-2">
            {asOf ? <Button variant="ghost" onClick={() => onChange(null)}>Back to today</Button> : null}
            <Button type="submit" variant="primary">Show</Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  )
}

export function AsOfBanner({ asOf, onToday }: { asOf: string; onToday: () => void }) {
  return (
    <div role="status" className="-mx-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-2 text-sm md:-mx-6 md:px-6">
      <History aria-hidden className="size-4 text-accent" strokeWidth={1.75} />
      <span>This is the account as it stood on <strong className="font-semibold">{formatDate(asOf)}</strong>. Nothing said later counts here.</span>
      <Button variant="link" onClick={onToday}>Back to today</Button>
    </div>
  )
}
