import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { Notice } from './queue-state'

type Props = {
  notice: Notice | null
  /** What was decided is on this page alone until the connection is back. */
  waits: boolean
  onShow: (itemId: string) => void
  onUndo: (() => void) | null
  onClose: () => void
}

const WAITS = 'Waits for the connection: leave this page open.'

/** What the last decision did, or why it was refused: beside the heading, where nothing moves when it speaks. */
export function NoticeLine({ notice, waits, onShow, onUndo, onClose }: Props) {
  const failed = notice?.tone === 'failed'
  return (
    <div aria-live={failed ? 'assertive' : 'polite'} className="flex min-h-8 min-w-0 flex-1 items-center gap-2 text-sm max-sm:order-last max-sm:min-h-0 max-sm:basis-full">
      {notice === null && waits ? <p className="flex-1 font-medium sm:text-end">{WAITS}</p> : null}
      {notice ? (
        <>
          <p className={cn('min-w-0 flex-1', failed ? 'font-medium text-problem' : 'text-muted max-sm:line-clamp-2 sm:truncate sm:text-end')}>
            {waits ? <span className="font-medium text-ink">{WAITS} </span> : null}<span>{notice.text}</span>
          </p>
          {failed && notice.itemId !== null ? <Button size="sm" onClick={() => notice.itemId !== null && onShow(notice.itemId)}>Show it</Button> : null}
          {onUndo ? <Button variant="ghost" size="sm" onClick={onUndo}>Undo</Button> : null}
          <Button variant="ghost" size="sm" icon aria-label="Close this notice" onClick={onClose}><X aria-hidden /></Button>
        </>
      ) : null}
    </div>
  )
}
