'use client'

import { History } from 'lucide-react'
import { visibleHistory, historyWords } from '@/components/account/history-words'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewItemView } from '@/lib/review/types'
import { formatDateTime } from '@/lib/shared/format'

type Props = { history: ReviewItemView['history']; open: boolean; onOpen: (open: boolean) => void; /** One conversation has no number. */ numbers: boolean }

/** How the belief came to be what it is, newest first, behind its key. */
export function ItemHistory({ history, open, onOpen, numbers }: Props) {
  const entries = visibleHistory(history)
  return (
    <section>
      <Button size="sm" variant="ghost" className="-ms-2 max-sm:h-11" aria-expanded={open} onClick={() => onOpen(!open)}>
        <History aria-hidden /> History of the belief <Kbd className="max-sm:hidden">h</Kbd>
      </Button>
      {!open ? null : entries.length === 0 ? <p className="mt-1 text-muted">Nothing has happened to it yet.</p> : (
        <ol className="mt-1 flex flex-col gap-1.5">
          {entries.map((entry, index) => (
            <li key={`${entry.at} ${index}`}>
              <time dateTime={entry.at} className="block text-xs text-muted">{formatDateTime(entry.at)}</time>
              {historyWords(entry, numbers)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
