import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { ReviewQueueRow } from '@/lib/review/types'
import { formatNumber } from '@/lib/shared/format'
import { REASON_WORDS } from './words'

type Props = {
  rows: ReviewQueueRow[]
  total: number
  currentId: string | null
  onOpen: (id: string) => void
  more: { load: () => void; loading: boolean } | null
}

/** The open items, next first; fifty at a time. */
export function QueueList({ rows, total, currentId, onOpen, more }: Props) {
  return (
    <nav aria-label="Items waiting for review">
      <ul className="[&>li]:[content-visibility:auto] [&>li]:[contain-intrinsic-size:auto_76px]">
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              data-item={row.id}
              aria-current={row.id === currentId ? 'true' : undefined}
              onClick={() => onOpen(row.id)}
              className={cn('w-full rounded-md px-3 py-2 text-start text-sm hover:bg-hover', row.id === currentId && 'bg-unknown-soft')}
            >
              <span dir="auto" className="line-clamp-2">{row.statement}</span>
              <span className="line-clamp-1 text-xs text-muted">{row.holder} · {row.accountName}</span>
              <span className="line-clamp-1 text-xs text-muted">{REASON_WORDS[row.reason].label}{row.mayDecide ? '' : ' · not yours to decide'}</span>
            </button>
          </li>
        ))}
      </ul>
      {more ? (
        <Button variant="ghost" className="mt-2 w-full" onClick={more.load} disabled={more.loading}>
          {more.loading ? 'Loading more…' : `Show more of ${formatNumber(total)}`}
        </Button>
      ) : null}
    </nav>
  )
}
