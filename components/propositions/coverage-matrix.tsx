'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { CoverageRow, PropositionView } from '@/lib/insights/types'
import { formatNumber } from '@/lib/shared/format'
import { usePrinting } from '../ui/use-printing'
import { DIMENSION_WORDS } from '../atoms/words'
import { Button } from '../ui/button'
import { CoverageCellLink } from './coverage-cell'

type Props = {
  rows: readonly CoverageRow[]
  total: number
  propositions: readonly PropositionView[]
  beliefHref: (id: string) => string
  more: { load: () => void; loading: boolean; failed: boolean } | null
}

/** What a row measures until it is drawn. */
const ROW_PX = 49
const OVERSCAN = 10
/** As wide as the middle of a wide screen: what fits stays under its filters. */
const MIDDLE_PX = 1392
/** What the names take: on a phone no more than leaves a proposition in sight beside them. */
const NAME_PX = 220
const NAME = `clamp(132px, 36vw, ${NAME_PX}px)`

/** Accounts against value propositions. Only the rows in sight are drawn; the head and the names stay while one scrolls. */
export function CoverageMatrix({ rows, total, propositions, beliefHref, more }: Props) {
  'use no memo'
  const printing = usePrinting()
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW_PX, overscan: printing ? rows.length : OVERSCAN,
    getItemKey: (index) => rows[index]?.accountId ?? index, initialRect: { width: 1200, height: 800 },
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const nearEnd = !printing && more !== null && !more.loading && !more.failed && rows.length > 0 && last >= rows.length - OVERSCAN
  useEffect(() => {
    if (nearEnd) more?.load()
  }, [nearEnd, more])
  const own = rows.some((row) => row.own.length > 0)
  // Paper does not scroll: there the columns share what there is.
  const columns = `${printing ? `minmax(132px,${NAME_PX}px)` : NAME} repeat(${propositions.length}, minmax(${printing ? 0 : 124}px,1fr))${own ? ` minmax(${printing ? 0 : 200}px,1fr)` : ''}`
  const rest = propositions.length * 124 + (own ? 200 : 0)
  return (
    <div data-wide-paper className={NAME_PX + rest > MIDDLE_PX ? 'reach-out' : ''}>
      <div ref={box} role="region" aria-label="Coverage of value propositions" tabIndex={0} className="max-h-[calc(100dvh-232px)] min-h-80 overflow-auto overscroll-contain border-y border-line print:max-h-none print:overflow-visible">
        <div role="table" aria-label="Accounts against value propositions" aria-rowcount={total + 1} style={{ minWidth: printing ? 0 : `calc(${NAME} + ${rest}px)` }}>
          <div role="rowgroup" className="sticky top-0 z-20 bg-canvas">
            <div role="row" aria-rowindex={1} className="grid border-b border-line text-xs" style={{ gridTemplateColumns: columns }}>
              <span role="columnheader" className="sticky left-0 z-10 flex items-end bg-canvas py-2 pr-3 font-medium text-muted">Account</span>
              {propositions.map((each) => (
                <span key={each.id} role="columnheader" className="flex flex-col justify-end px-2 py-2" title={each.statement}>
                  <span className="text-muted">{DIMENSION_WORDS[each.dimension]}{each.segment ? ` · ${each.segment}` : ''}</span>
                  <Link href={`/propositions#${each.id}`} dir="auto" className="link-quiet line-clamp-3 font-medium text-ink">{each.statement}</Link>
                </span>
              ))}
              {own ? <span role="columnheader" className="self-end px-2 py-2 font-medium text-muted">Of its own</span> : null}
            </div>
          </div>
          <div role="rowgroup" className="relative print:h-auto!" style={{ height: virtual.getTotalSize() }}>
            {shown.map(({ index, key, start }) => {
              const row = rows[index]
              return row === undefined ? null : (
                <div key={key} ref={virtual.measureElement} data-index={index} role="row" aria-rowindex={index + 2} className="absolute inset-x-0 top-0 grid break-inside-avoid items-center border-b border-line last:border-b-0 hover:bg-hover print:static! print:transform-none!" style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}>
                  <Row row={row} propositions={propositions} beliefHref={beliefHref} own={own} />
                </div>
              )
            })}
          </div>
        </div>
      </div>
      <p role="status" className="py-2 text-center text-xs text-muted empty:hidden">{more === null ? '' : more.loading ? 'Fetching more…' : more.failed ? '' : `${formatNumber(rows.length)} of ${formatNumber(total)}: more come as you scroll`}</p>
      {more?.failed && !more.loading ? <p role="alert" className="py-2 text-center text-sm font-medium text-problem">More accounts could not be read. <Button size="sm" onClick={more.load}>Try again</Button></p> : null}
    </div>
  )
}

function Row({ row, propositions, beliefHref, own }: { row: CoverageRow; propositions: readonly PropositionView[]; beliefHref: (id: string) => string; own: boolean }) {
  const cells = new Map(row.cells.map((cell) => [cell.propositionId, cell]))
  const holds = ({ segment }: PropositionView): boolean => segment === null || segment.toLowerCase() === row.segment?.toLowerCase()
  return (
    <>
      <span role="rowheader" className="sticky left-0 z-10 self-stretch bg-canvas py-2 pr-3 print:static print:bg-transparent">
        <Link href={`/accounts/${row.accountId}`} data-row dir="auto" className="link-quiet line-clamp-2 text-sm font-medium pointer-coarse:after:absolute pointer-coarse:after:inset-0">{row.name}</Link>
        <span className="block truncate text-xs text-muted">{[row.segment, row.ownerName ?? 'nobody owns it'].filter(Boolean).join(' · ')}</span>
      </span>
      {propositions.map((each) => (
        <span key={each.id} role="cell" className="px-2 py-2">{holds(each) ? <CoverageCellLink cell={cells.get(each.id) ?? null} beliefHref={beliefHref} /> : <span className="text-xs text-muted">not offered</span>}</span>
      ))}
      {own ? <span role="cell" className="flex flex-col gap-1 px-2 py-2">{row.own.map((each) => <CoverageCellLink key={each.propositionId} cell={each.cell} beliefHref={beliefHref} statement={each.statement} />)}</span> : null}
    </>
  )
}
