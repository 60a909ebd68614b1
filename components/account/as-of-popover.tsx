'use client'

import { History } from 'lucide-react'
import { useState } from 'react'
import { isoDay } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import type { AsOfProps } from './as-of'

/** Chooses the day. Opens as it arrives, since it arrives because somebody asked for it. */
export function AsOfPopover({ asOf, today, first, onChange }: AsOfProps) {
  const [day, setDay] = useState(asOf ?? isoDay(today))
  const max = isoDay(today)
  const go = (value: string) => onChange(value === '' || value >= max ? null : value)
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild><Button><History aria-hidden />{asOf ? 'Another day' : 'As of today'}</Button></PopoverTrigger>
      <PopoverContent align="end" className="w-72" aria-label="As of a day">
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
