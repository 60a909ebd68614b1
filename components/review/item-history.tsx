'use client'

import { History } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewItemView } from '@/lib/review/types'
import { HistoryEntries } from './later-parts'

type Props = { history: ReviewItemView['history']; open: boolean; onOpen: (open: boolean) => void; /** One conversation has no number. */ numbers: boolean }

/** How the belief came to be what it is, behind its key. */
export function ItemHistory({ history, open, onOpen, numbers }: Props) {
  return (
    <section>
      <Button size="sm" variant="ghost" className="-ms-2 max-sm:h-11" aria-expanded={open} onClick={() => onOpen(!open)}>
        <History aria-hidden /> History of the belief <Kbd className="max-sm:hidden">h</Kbd>
      </Button>
      {open ? <HistoryEntries history={history} numbers={numbers} /> : null}
    </section>
  )
}
