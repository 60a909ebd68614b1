import { X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Notice } from './queue-state'

type Props = { missed: readonly Notice[]; onShow: (itemId: string) => void; onClose: (notice: Notice) => void }

/** What was refused while one went on deciding. Each was announced as it came; here it stays until it is closed or its item is decided. */
export function MissedNotices({ missed, onShow, onClose }: Props) {
  const id = useId()
  if (missed.length === 0) return null
  return (
    <ul aria-label="Refused" className="order-last max-h-40 basis-full overflow-y-auto text-sm">
      {missed.map((notice, index) => {
        const { text, itemId } = notice
        return (
          <li key={index} className="flex min-h-8 items-center gap-2">
            <p id={`${id}-${index}`} className="min-w-0 flex-1 font-medium text-problem">{text}</p>
            {itemId === null ? null : <Button size="sm" aria-describedby={`${id}-${index}`} onClick={() => onShow(itemId)}>Show it</Button>}
            <Button variant="ghost" size="sm" icon aria-label="Close this notice" aria-describedby={`${id}-${index}`} onClick={() => onClose(notice)}><X aria-hidden /></Button>
          </li>
        )
      })}
    </ul>
  )
}
