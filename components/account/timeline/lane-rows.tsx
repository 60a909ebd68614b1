'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { usePrinting } from '../../ui/use-printing'
import type { TimelineRow } from './lanes'

/** Rows beyond what is seen, so that scrolling never shows a hole. */
const OVERSCAN = 10
/** Fewer rows than this are drawn whole, so that the browser finds words in them. */
const VIRTUAL_FROM = 60

/** On paper the name of a lane goes with its first line, and the rest of it with the last. */
const STAYS: Record<TimelineRow['kind'], string> = { lane: 'break-after-avoid', line: '', more: 'break-before-avoid' }

type Props = {
  rows: readonly TimelineRow[]
  heightOf: (row: TimelineRow) => number
  onLane: (key: string) => void
  onMore: (lane: string) => void
  children: (row: Extract<TimelineRow, { kind: 'line' }>) => ReactNode
}

/** Lanes and their lines. However many there are, only those in sight are drawn; on paper, which has no scrolling, all of them. */
export function LaneRows({ rows, heightOf, onLane, onMore, children }: Props) {
  'use no memo'
  const box = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const whole = printing || rows.length < VIRTUAL_FROM
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, overscan: OVERSCAN, initialRect: { width: 1000, height: 640 }, enabled: !whole,
    estimateSize: (index) => { const row = rows[index]; return row ? heightOf(row) : 28 }, getItemKey: (index) => rows[index]?.key ?? index,
  })
  const item = (row: TimelineRow) => (row.kind === 'lane' ? <Lane row={row} onLane={onLane} /> : row.kind === 'more' ? (
    <button type="button" onClick={() => onMore(row.lane)} className="flex h-full w-full items-center ps-[18px] print:py-1 text-xs text-muted hover:text-ink hover:underline">{row.left} more</button>
  ) : children(row))
  if (whole) return <ul>{rows.map((row) => <li key={row.key} className={`print:h-auto! ${STAYS[row.kind]}`} style={{ height: heightOf(row) }}>{item(row)}</li>)}</ul>
  return (
    <div ref={box} className="max-h-[max(360px,70vh)] overflow-y-auto overscroll-contain">
      <ul style={{ height: virtual.getTotalSize() }} className="relative">
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          return row === undefined ? null : <li key={key} aria-setsize={rows.length} aria-posinset={index + 1} className="absolute inset-x-0 top-0" style={{ height: size, transform: `translateY(${start}px)` }}>{item(row)}</li>
        })}
      </ul>
    </div>
  )
}

function Lane({ row, onLane }: { row: Extract<TimelineRow, { kind: 'lane' }>; onLane: (key: string) => void }) {
  const Arrow = row.open ? ChevronDown : ChevronRight
  return (
    <button type="button" aria-expanded={row.open} onClick={() => onLane(row.key)} className="flex h-full w-full items-center gap-1.5 border-b print:pt-3 print:pb-1 border-line text-left text-sm hover:bg-hover">
      <Arrow aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
      <span dir="auto" className="truncate font-semibold">{row.title}</span>
      <span className="shrink-0 text-xs text-muted">{[row.note, row.counts].filter(Boolean).join(' · ')}</span>
    </button>
  )
}
