'use client'

import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { useSwipe } from './use-swipe'

type Props = { active: boolean; /** What letting go on the right and on the left does. */ words: { right: string; left: string }; onRight: () => void; onLeft: () => void; children: ReactNode }

/** What a finger can drag: to the right is a yes, to the left asks why not. What letting go does is said first. */
export function SwipeCard({ active, words, onRight, onLeft, children }: Props) {
  const { dx, intent, handlers } = useSwipe(active, (wanted) => (wanted === 'approve' ? onRight() : onLeft()))
  const dragged = dx !== 0
  return (
    <div className="relative -mx-1 overflow-x-clip px-1" {...handlers}>
      {dragged ? (
        <p aria-hidden className={cn('pointer-events-none absolute top-24 z-10 flex items-center gap-1.5 rounded-md px-3 py-2 text-sm font-medium', dx > 0 ? 'start-0' : 'end-0', intent === null ? 'bg-sunken text-muted' : 'bg-accent text-on-accent')}>
          {dx > 0 ? <><Check className="size-4" /> {words.right}</> : <><X className="size-4" /> {words.left}</>}
        </p>
      ) : null}
      <div
        className={cn('touch-pan-y', dragged ? 'opacity-70' : 'transition-transform duration-150')}
        style={dragged ? { transform: `translateX(${dx}px)` } : undefined}
      >
        {children}
      </div>
    </div>
  )
}
