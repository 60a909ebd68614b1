'use client'

import { useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { RecentDecision } from '@/lib/review/types'
import { count, formatDateTime } from '@/lib/shared/format'
import { recentKey } from './queue-state'
import { DECISION_WORDS } from './words'

type Props = { recent: RecentDecision[]; onUndo: (decision: RecentDecision) => void; trigger: ReactNode }

/** The reader's last ten decisions. Each can be taken back, also after leaving the page, unless somebody has built on it. Opens as it arrives. */
export function RecentDecisionsPopover({ recent, onUndo, trigger }: Props) {
  const [open, setOpen] = useState(true)
  const undone = useRef(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent align="end" className="w-96" aria-label="Your last ten decisions" onCloseAutoFocus={(event) => { if (undone.current) event.preventDefault(); undone.current = false }}>
        {recent.length === 0 ? <p className="text-muted">You have decided nothing yet. What you decide is listed here and can be taken back.</p> : null}
        <ul className="-my-1 max-h-[60vh] overflow-auto">
          {recent.map((decision) => {
            const what = decision.count > 1 ? `${count(decision.count, 'item')} in one go` : decision.statement
            const final = decision.final && !decision.undone
            return (
              <li key={recentKey(decision)} className="flex items-start gap-3 py-2">
                <div className="min-w-0 flex-1">
                  <p dir="auto" className="line-clamp-2">{what}</p>
                  <p className="text-xs text-muted">
                    {decision.undone ? 'Taken back' : (DECISION_WORDS[decision.action] ?? decision.action)} · {decision.accountName} · {formatDateTime(decision.at)}
                  </p>
                  {final ? <p className="text-xs text-muted">It stands: a colleague has given their verdict since.</p> : null}
                </div>
                {decision.undone || final ? null : (
                  <Button size="sm" onClick={() => { undone.current = true; setOpen(false); onUndo(decision) }} aria-label={`Undo: ${what}`}>Undo</Button>
                )}
              </li>
            )
          })}
        </ul>
      </PopoverContent>
    </Popover>
  )
}
