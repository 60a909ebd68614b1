import { Hourglass } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { leaseWords, type LeaseState } from './lease-state'

/** A colleague has the item on their screen: what one may do meanwhile. */
export function LeaseLine({ lease, onTakeOver }: { lease: LeaseState; onTakeOver: () => void }) {
  return (
    <div role="status" className="empty:hidden">
      {lease.kind === 'theirs' ? (
        <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-2 border-line-strong ps-3 text-sm">
          <span className="inline-flex items-center gap-1.5 font-medium"><Hourglass aria-hidden className="size-4 shrink-0" /> {leaseWords(lease)}</span>
          <span className="text-muted">You can look, and not decide.</span>
          <Button size="sm" onClick={onTakeOver} aria-keyshortcuts="t" className="max-sm:h-11">Take it over <Kbd className="max-sm:hidden">t</Kbd></Button>
        </p>
      ) : null}
    </div>
  )
}
