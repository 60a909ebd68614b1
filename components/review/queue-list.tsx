'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { Flag, Hourglass, Layers2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Density } from '@/components/frame/density'
import { useDensity } from '@/components/frame/use-density'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { filterParams, waitingSentences, type ReviewFilter } from '@/lib/review/client'
import type { ReviewQueueRow } from '@/lib/review/types'
import { formatNumber } from '@/lib/shared/format'
import { clockTime, isHeldByOther } from './lease-state'
import { weightOf } from './weight'
import { REASON_WORDS } from './words'

type Props = {
  rows: readonly ReviewQueueRow[]
  total: number
  /** Open items that are not in the queue; see `waitingSentences`. */
  waiting: number
  thin: number
  filter: ReviewFilter
  currentId: string | null
  /** The reader's clock, to tell leases that still hold. */
  now: number
  /** It was unfolded, on a small screen. */
  opened: boolean
  onOpen: (id: string) => void
  more: { load: () => void; loading: boolean; failed: boolean } | null
  /** It was not fetched again: since when it stands so. */
  old: { since: number; again: () => void } | null
}

/** What a row measures until it is drawn: four lines of it, and what stands around them. */
const ROW_PX: Record<Density, number> = { comfortable: 93, compact: 83 }
/** Rows drawn beyond what is seen, so that scrolling never shows a hole. */
const OVERSCAN = 8

/** The open items, next first. However many wait, only those in sight are drawn; the next fifty come as one scrolls toward them. */
export function QueueList({ rows, total, waiting, thin, filter, currentId, now, opened, onOpen, more, old }: Props) {
  'use no memo'
  const box = useRef<HTMLDivElement>(null)
  const density = useDensity()
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW_PX[density], overscan: OVERSCAN,
    // The row of the item on screen is whole, whatever rows turn out to measure, and the next one is in sight.
    scrollPaddingStart: ROW_PX[density], scrollPaddingEnd: 2 * ROW_PX[density],
    getItemKey: (index) => rows[index]?.id ?? index, initialRect: { width: 304, height: 800 },
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const nearEnd = more !== null && !more.loading && !more.failed && rows.length > 0 && last >= rows.length - OVERSCAN
  useEffect(() => {
    if (nearEnd) more?.load()
  }, [nearEnd, more])

  // The row of the item on screen comes into sight when one goes on by keys.
  const current = rows.findIndex(({ id }) => id === currentId)
  const { scrollToIndex } = virtual
  useEffect(() => {
    if (current >= 0) scrollToIndex(current, { align: 'auto' })
  }, [current, scrollToIndex])
  useEffect(() => {
    if (opened) box.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])

  return (
    <nav aria-label="Items waiting for review" className="flex min-h-0 flex-1 flex-col">
      <div ref={box} className="min-h-0 flex-1 overflow-y-auto overscroll-contain max-lg:max-h-[60dvh]">
        <ul style={{ height: virtual.getTotalSize() }} className="relative">
          {shown.map(({ index, key, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <li key={key} ref={virtual.measureElement} data-index={index} aria-setsize={total} aria-posinset={index + 1} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${start}px)` }}>
                <Row row={row} current={row.id === currentId} now={now} onOpen={onOpen} />
              </li>
            )
          })}
        </ul>
      </div>
      <p role="status" className="py-2 text-center text-xs text-muted empty:hidden">
        {more === null ? '' : more.loading ? 'Fetching more…' : more.failed ? '' : `${formatNumber(rows.length)} of ${formatNumber(total)}: more come as you scroll`}
      </p>
      {more?.failed && !more.loading ? <Failed onAgain={more.load}>The next items could not be fetched.</Failed> : null}
      {old ? <Failed onAgain={old.again}>The list could not be fetched again: it is as of {clockTime(new Date(old.since).toISOString())}. Nothing that you decide is lost.</Failed> : null}
      {waiting > 0 && more === null ? (
        <p className="border-t border-line py-2 text-xs text-muted">
          {waitingSentences({ waiting, thin }, total > 0).join(' ')} <Link href={`/review?${filterParams({ ...filter, all: true })}`} className="link text-ink">Show {waiting === 1 ? 'it' : 'them'} too</Link>
        </p>
      ) : null}
    </nav>
  )
}

function Failed({ onAgain, children }: { onAgain: () => void; children: ReactNode }) {
  return <p role="alert" className="border-t border-line py-2 text-xs text-muted">{children} <Button variant="ghost" size="sm" onClick={onAgain}>Try again</Button></p>
}

type RowProps = { row: ReviewQueueRow; current: boolean; now: number; onOpen: (id: string) => void }

function Row({ row, current, now, onOpen }: RowProps) {
  const weight = weightOf(row)
  return (
    <button
      type="button" data-item={row.id} aria-current={current ? 'true' : undefined} onClick={() => onOpen(row.id)}
      className={cn('w-full rounded-md px-3 py-(--row-y) text-start text-sm hover:bg-hover', current && 'bg-unknown-soft shadow-[inset_2px_0_0_var(--color-accent)]')}
    >
      <span dir="auto" className="line-clamp-2">{row.statement}</span>
      <span className="line-clamp-1 text-xs text-muted">{row.holder} · {row.accountName}</span>
      <span className="flex items-center gap-x-2 text-xs text-muted">
        <span className="truncate">{REASON_WORDS[row.reason].label}{row.mayDecide ? '' : ' · not yours to decide'}</span>
        <Marks row={row} now={now} />
      </span>
      {weight === '' ? null : <span title={weight} className="line-clamp-2 text-xs text-muted">{weight}</span>}
    </button>
  )
}

/** Who has it, who is asked, who asked: a glyph with its words. */
function Marks({ row, now }: { row: ReviewQueueRow; now: number }) {
  const { lease } = row
  return (
    <>
      {lease !== null && isHeldByOther(lease, now) ? <Mark icon={<Hourglass />} words={`${lease.name} has it until ${clockTime(lease.until)}`}>{firstName(lease.name)}</Mark> : null}
      {row.flagged ? <Mark icon={<Flag />} words={`${row.flagged.name} asked for a second opinion`} /> : null}
      {row.quorum > 1 ? <Mark icon={<Layers2 />} words={row.blind ? 'Second, blind review' : 'Takes two reviewers'} /> : null}
      {row.assignee ? <Mark icon={<UserRound />} words={`Assigned to ${row.assignee.name}`}>{firstName(row.assignee.name)}</Mark> : null}
    </>
  )
}

function Mark({ icon, words, children }: { icon: ReactNode; words: string; children?: ReactNode }) {
  return (
    <span title={words} className="inline-flex shrink-0 items-center gap-1 [&>svg]:size-3">
      {icon}
      <span aria-hidden>{children}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}

const firstName = (name: string): string => name.split(' ')[0] ?? name
