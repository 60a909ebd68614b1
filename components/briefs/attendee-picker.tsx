'use client'

import { Users } from 'lucide-react'
import { useState } from 'react'
import type { Attendee } from '@/lib/briefs/types'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'

type Props = { attendees: readonly Attendee[]; /** Those in the address; none leaves it to whoever is likely. */ chosen: readonly string[]; onChoose: (personIds: readonly string[]) => void }

/** Who will be there: whoever is likely, or whom one ticks. */
export function AttendeePicker({ attendees, chosen, onChoose }: Props) {
  const there = attendees.filter((each) => each.chosen)
  const [ticked, setTicked] = useState<readonly string[]>(there.map(({ personId }) => personId))
  const [open, setOpen] = useState(false)
  const done = (personIds: readonly string[]) => {
    setOpen(false)
    onChoose(personIds)
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild><Button><Users aria-hidden />{there.length === 0 ? 'Who will be there?' : there.length === 1 ? (there[0]?.name ?? '') : `${there[0]?.name ?? ''} and ${there.length - 1} more`}</Button></PopoverTrigger>
      <PopoverContent aria-label="Who will be there" className="w-72">
        <form onSubmit={(event) => { event.preventDefault(); done(ticked) }}>
          <ul className="-mx-1 max-h-72 overflow-y-auto px-1">
            {attendees.map(({ personId, name, role }) => (
              <li key={personId}>
                <label className="flex min-h-8 items-center gap-2 py-1 text-sm pointer-coarse:min-h-11">
                  <Checkbox checked={ticked.includes(personId)} onChange={(event) => setTicked(event.target.checked ? [...ticked, personId] : ticked.filter((id) => id !== personId))} />
                  <span className="min-w-0"><span dir="auto" className="block truncate">{name}</span><span className="block text-xs text-muted">{role}</span></span>
                </label>
              </li>
            ))}
          </ul>
          <div className="mt-2 flex justify-end gap-2 border-t border-line pt-2">
            {chosen.length > 0 ? <Button variant="ghost" size="sm" onClick={() => done([])}>Whoever is likely</Button> : null}
            <Button type="submit" variant="primary" size="sm" disabled={ticked.length === 0}>Show these</Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  )
}
