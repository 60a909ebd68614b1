'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef, type UIEvent } from 'react'
import { pipelineColumnQuery } from '@/lib/insights/client'
import type { PipelineColumn, PipelineQuery } from '@/lib/insights/types'
import { formatNumber } from '@/lib/shared/format'
import type { Density } from '../frame/density'
import { useDensity } from '../frame/use-density'
import { Button } from '../ui/button'
import { usePrinting } from '../ui/use-printing'
import { Amounts } from './amounts'
import { DealCard } from './deal-card'

/** About the height of a card, in pixels; each is measured once it stands. */
const CARD: Record<Density, number> = { comfortable: 132, compact: 118 }
/** So near to its end a column asks for more. */
const NEAR = 600

/** A column of the board with its sum. Only what is in sight is drawn; on phones the page scrolls and it is drawn whole. */
export function Column({ column, query, today }: { column: PipelineColumn; query: PipelineQuery; today: string }) {
  'use no memo'
  const id = useId()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  // Paper has no scrolling: it gets every deal that was read.
  const printing = usePrinting()
  const later = useInfiniteQuery({ ...pipelineColumnQuery(query, column.key, column.nextCursor), enabled: false })
  const rows = [...column.rows, ...(later.data?.pages.flatMap((page) => page.rows) ?? [])]
  const hasMore = later.data ? later.hasNextPage : column.nextCursor !== null
  const cards = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => CARD[density], overscan: printing ? rows.length : 6, getItemKey: (index) => rows[index]?.id ?? index, useFlushSync: false, initialRect: { width: 256, height: 900 } })
  const more = () => { if (hasMore && !later.isFetching) void (later.data ? later.fetchNextPage() : later.refetch()) }
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent<HTMLDivElement>) => {
    if (scrollHeight - scrollTop - clientHeight < NEAR) more()
  }
  return (
    <section aria-labelledby={id} className="flex min-w-0 shrink-0 flex-col max-md:w-full md:min-w-52 md:flex-1 md:basis-52 2xl:max-w-md">
      <header className="flex items-baseline gap-2 border-b border-line-strong pb-1.5 max-md:sticky max-md:top-12 max-md:z-10 max-md:bg-canvas max-md:pt-3">
        <h2 id={id} className="min-w-0 truncate text-base" dir="auto">{column.title}</h2>
        <span className="text-xs text-muted">{formatNumber(column.deals)}<span className="sr-only"> {column.deals === 1 ? 'deal' : 'deals'}</span></span>
        <Amounts amounts={column.amounts} className="ml-auto text-xs text-muted" />
      </header>
      <div ref={scroller} onScroll={onScroll} tabIndex={0} role="group" aria-labelledby={id} className="overscroll-y-contain md:min-h-72 md:grow md:basis-0 md:-ml-2 md:overflow-y-auto md:pr-2 md:pl-2 md:-outline-offset-2 print:basis-auto print:overflow-visible">
        <div className="relative print:h-auto!" style={{ height: cards.getTotalSize() }}>
          {cards.getVirtualItems().map((item) => {
            const deal = rows[item.index]
            return deal ? (
              <div key={item.key} ref={cards.measureElement} data-index={item.index} className="absolute inset-x-0 top-0 break-inside-avoid print:static! print:transform-none!" style={{ transform: `translateY(${item.start}px)` }}>
                <DealCard deal={deal} today={today} showStage={query.by === 'month'} />
              </div>
            ) : null
          })}
        </div>
        {hasMore ? <Button variant="ghost" size="sm" className="my-2 w-full" disabled={later.isFetching} onClick={more}>{later.isFetching ? 'Reading…' : `${formatNumber(column.deals - rows.length)} more`}</Button> : null}
        {later.isError ? <p role="alert" className="py-2 text-xs font-medium text-problem">More deals could not be read. {later.error.message}</p> : null}
      </div>
    </section>
  )
}
