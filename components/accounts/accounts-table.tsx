'use client'

import { defaultRangeExtractor, observeWindowOffset, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type AccountsQuery, columnsOf } from '@/lib/insights/client'
import type { AccountRow } from '@/lib/insights/types'
import { AccountsHead } from './accounts-head'
import { AccountsRow, type RowVerbs } from './accounts-row'
import { leastWidth } from './columns'
import { usePrinting } from '../ui/use-printing'
import { keepPlace, placeToReturnTo, returned } from './scroll-memory'

type Props = {
  rows: readonly AccountRow[]
  total: number
  query: AccountsQuery
  /** The saved view that the addresses of other orders stay in. */
  view: string | undefined
  today: string
  chosen: ReadonlySet<string>
  choosing: boolean
  verbs: RowVerbs & { chooseAll: (chosen: boolean) => void }
  /** Fetches the next rows; null while that is under way, has failed, or there are none. */
  more: (() => void) | null
}

/** What a row measures until it is drawn. */
const ROW_PX = 66
/** Rows drawn beyond what is seen, so that neither scrolling nor `j` ever meets a hole. */
const OVERSCAN = 10

/** One row an account, however many: those in sight are drawn. On phones two cells remain, and the first takes over who and when. */
export function AccountsTable({ rows, total, query, view, today, chosen, choosing, verbs, more }: Props) {
  'use no memo'
  const columns = useMemo(() => columnsOf(query), [query])
  const [back] = useState(placeToReturnTo)
  const focused = useRef(-1)
  // Paper has no scrolling: it gets every row that was read.
  const printing = usePrinting()
  const virtual = useWindowVirtualizer({
    count: rows.length, estimateSize: () => ROW_PX, overscan: printing ? rows.length : OVERSCAN, getItemKey: (index) => rows[index]?.id ?? index, useFlushSync: false,
    initialRect: { width: 1440, height: 900 }, initialOffset: back?.offset ?? 0, ...(back ? { initialMeasurementsCache: back.measured } : {}),
    // The first rows are drawn like on the server, and right after it those at the place that a reload has scrolled to.
    observeElementOffset: (instance, tell) => {
      const stop = observeWindowOffset(instance, tell)
      if (window.scrollY > 0) tell(window.scrollY, false)
      return stop
    },
    // The row that has the focus stays, wherever one scrolls to.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const kept = focused.current
      return kept < 0 || kept >= range.count || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b)
    },
    onChange: ({ scrollOffset, isScrolling, measurementsCache }) => {
      if (isScrolling) keepPlace({ offset: scrollOffset ?? 0, measured: measurementsCache })
    },
  })
  useLayoutEffect(() => {
    if (back) window.scrollTo(0, back.offset)
    returned()
  }, [back])

  const shown = virtual.getVirtualItems()
  const nearEnd = rows.length > 0 && (shown.at(-1)?.index ?? 0) >= rows.length - OVERSCAN
  useEffect(() => {
    if (nearEnd) more?.()
  }, [nearEnd, more])

  const some = rows.some(({ id }) => chosen.has(id))
  const every = some && rows.every(({ id }) => chosen.has(id))
  const spans = columns.length + 3
  return (
    <div data-wide-paper className="lg:-mx-1 lg:overflow-x-auto lg:px-1 print:overflow-visible">
      <table
        aria-label="Accounts" aria-rowcount={total + 1} className={`table lg:table-fixed print:min-w-0 print:table-fixed ${query.cols ? leastWidth(columns) : ''}`}
        onKeyDown={(event) => {
          const row = rows[indexOf(event.target)]
          if (row && event.key.toLowerCase() === 'x' && !event.metaKey && !event.ctrlKey && !event.altKey) verbs.choose(indexOf(event.target), !chosen.has(row.id), event.shiftKey)
        }}
        onFocus={(event) => { focused.current = indexOf(event.target) }}
      >
        <AccountsHead columns={columns} query={query} view={view} chosen={every ? 'all' : some ? 'some' : 'none'} choosing={choosing} onChooseAll={verbs.chooseAll} />
        <tbody>
          {shown.map((item, position) => {
            const row = rows[item.index]
            const gap = item.start - (shown[position - 1]?.end ?? 0)
            return row === undefined ? null : (
              <Fragment key={item.key}>
                {gap > 0 ? <Spacer height={gap} spans={spans} /> : null}
                <AccountsRow row={row} index={item.index} columns={columns} exact={query.cols !== undefined} chosen={chosen.has(row.id)} choosing={choosing} today={today} verbs={verbs} measure={virtual.measureElement} />
              </Fragment>
            )
          })}
          <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} spans={spans} />
        </tbody>
      </table>
    </div>
  )
}

/** The row that something belongs to; −1 outside of rows. */
const indexOf = (target: EventTarget): number => (target instanceof Element ? Number(target.closest<HTMLElement>('tr[data-index]')?.dataset['index'] ?? -1) : -1)

/** The room of rows that are not drawn. */
function Spacer({ height, spans }: { height: number; spans: number }) {
  return height <= 0 ? null : <tr aria-hidden><td colSpan={spans} className="border-0 p-0" style={{ height }} /></tr>
}
