'use client'

import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import type { AccountTimeline } from '@/lib/insights/types'
import { formatDate, isoDay } from '@/lib/shared/format'
import { useDensity } from '../../frame/use-density'
import { Button } from '../../ui/button'
import { ToggleGroup } from '../../ui/toggle-group'
import { useWidth } from '../../ui/use-width'
import { SearchBox } from '../beliefs/search-box'
import { MarkLegend } from '../charts/marks'
import { MARK_WORDS } from '../charts/prepare-timeline'
import { beliefCounts } from '../group-beliefs'
import { showView, type AccountView } from '../view-params'
import { Brush } from './brush'
import { LaneRows } from './lane-rows'
import { type Lanes, LANES, timelineRows } from './lanes'
import { LineRow } from './line-row'
import { Playhead } from './playhead'
import { Ruler } from './ruler'
import { timeAt, windowIn, zoomed } from './scale'
import { TimelineTwin } from './timeline-twin'
import { useDrag } from './use-drag'

const LANE_WORDS: Record<Lanes, string> = { person: 'By person', dimension: 'By dimension' }
/** Narrower than this, a statement stands above its line. */
const NARROW = 640
/** Room for a statement beside its line: a third, within bounds. */
const labelPx = (full: number): number => Math.round(Math.min(440, Math.max(280, full * 0.32)))
/** Rows in pixels. A row is never lower than what a pointer can hit, and on a narrow screen than a finger can. */
const HEIGHTS = {
  wide: { comfortable: { lane: 38, line: 30, more: 30 }, compact: { lane: 28, line: 24, more: 24 } },
  narrow: { comfortable: { lane: 48, line: 60, more: 48 }, compact: { lane: 44, line: 50, more: 44 } },
} as const

type Props = { timeline: AccountTimeline; view: AccountView; beliefHref: (id: string) => string; onAsOf: (day: string | null) => void }

/** Swimlanes of beliefs over months, with the interactions as a ruler, a brush to look nearer, and a playhead that shows the account as it stood. */
export function TimelineView({ timeline, view, beliefHref, onAsOf }: Props) {
  const { span, lines, holders, accountId, asOf } = timeline
  const [measure, full] = useWidth(1100)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())
  const [scrub, setScrub] = useState<number | null>(null)
  const [tabled, setTabled] = useState(false)
  // The playhead stays where it was let go until the account of that day is there.
  const [stood, setStood] = useState(asOf)
  if (stood !== asOf) {
    setStood(asOf)
    setScrub(null)
  }

  const narrow = full < NARROW
  const track = Math.max(120, narrow ? full : full - labelPx(full))
  const window = view.zoom ? windowIn(span, Date.parse(view.zoom[0]), Date.parse(`${view.zoom[1]}T23:59:59Z`)) : span
  const scale = { from: window[0], to: window[1], width: track }
  const rows = timelineRows(timeline, { by: view.lanes, q: view.q, closed, whole })
  const heights = HEIGHTS[narrow ? 'narrow' : 'wide'][useDensity()]
  const names = new Map(holders.map(({ key, name }) => [key, name]))
  const shownAt = scrub ?? Date.parse(asOf)

  const show = (change: Partial<AccountView>) => showView(accountId, view, { belief: null, ...change })
  const zoomTo = (next: readonly [number, number]) => show({ zoom: next[0] <= span[0] && next[1] >= span[1] ? null : [isoDay(new Date(next[0])), isoDay(new Date(next[1]))] })
  const goTo = (t: number) => {
    const day = isoDay(new Date(t))
    onAsOf(day >= isoDay(new Date(span[1])) ? null : day)
  }
  const commit = () => {
    if (scrub === null) return
    goTo(scrub)
    if (isoDay(new Date(scrub)) === isoDay(asOf)) setScrub(null)
  }
  const drag = useDrag({ start: (x) => setScrub(timeAt(scale, x)), move: (x) => setScrub(timeAt(scale, x)), end: commit, cancel: () => setScrub(null) })
  const toggled = (set: ReadonlySet<string>, key: string) => { const next = new Set(set); if (!next.delete(key)) next.add(key); return next }
  const today = isoDay(asOf)
  const earlier = timeline.interactions.findLast(({ t }) => isoDay(new Date(t)) < today)
  const later = timeline.later.find((t) => isoDay(new Date(t)) > today)
  const kinds = [...new Set(lines.flatMap(({ marks }) => marks.map(({ kind }) => kind)))]
  const found = lines.filter(({ id }) => view.q === '' || rows.some((row) => row.kind === 'line' && row.line.id === id))

  return (
    <section aria-labelledby="timeline-title" className="reach-out pt-5">
      <h2 id="timeline-title" className="sr-only">Beliefs over time</h2>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <ToggleGroup label="Lanes" value={view.lanes} options={LANES.map((value) => ({ value, label: LANE_WORDS[value] }))} onChange={(lanes) => show({ lanes })} />
        <SearchBox label="Search beliefs" value={view.q} onSearch={(q) => show({ q })} />
        <span className="flex gap-1">
          <Button className="btn-icon" aria-label="Look nearer" onClick={() => zoomTo(zoomed(span, window, 0.5, Math.min(Math.max(shownAt, window[0]), window[1])))}><ZoomIn aria-hidden /></Button>
          <Button className="btn-icon" aria-label="Look from further away" disabled={view.zoom === null} onClick={() => zoomTo(zoomed(span, window, 2))}><ZoomOut aria-hidden /></Button>
          {view.zoom ? <Button variant="ghost" onClick={() => show({ zoom: null })}>All of it</Button> : null}
        </span>
        <span className="flex gap-1 sm:ms-auto">
          <Button disabled={!earlier} onClick={() => { if (earlier) goTo(earlier.t) }}><ChevronLeft aria-hidden />Interaction before</Button>
          <Button disabled={later === undefined && timeline.live} onClick={() => { if (later === undefined) onAsOf(null); else goTo(later) }}>{later === undefined ? 'Today' : 'Next'}<ChevronRight aria-hidden /></Button>
        </span>
      </div>
      <p role="status" className="pt-3 pb-1 text-sm text-muted">
        {beliefCounts(lines)}{view.q ? `, ${found.length} found` : ''}, from {formatDate(new Date(span[0]))}. A line is as wide as the belief is sure and fainter the less is known; dashed was said once. <span className="print:hidden">Drag over the months to see the account as it stood.</span>
      </p>
      <div ref={measure} className="min-w-0">
        <div className="flex justify-end print:hidden"><div style={{ width: track }}><Brush span={span} window={window} times={[...timeline.interactions.map(({ t }) => t), ...timeline.later]} width={track} onChange={zoomTo} /></div></div>
        {/* On paper it is a table with the months at its head: they come again on each page. */}
        <div className="relative print:table print:w-full">
          <div className="print:table-header-group print:break-inside-avoid">
            <div className="flex justify-end border-b border-line-strong">
              <div {...drag} className="touch-pan-y cursor-ew-resize" style={{ width: track }}><Ruler timeline={timeline} scale={scale} at={shownAt} onNear={(from, to) => zoomTo(windowIn(span, from - (to - from) * 0.2, to + (to - from) * 0.2))} /></div>
            </div>
          </div>
          <div className="print:table-row-group">
            {rows.length === 0 ? <p className="py-6 text-sm text-muted">{view.q ? 'No belief matches these words.' : 'No belief had been heard by then.'}</p> : (
              <LaneRows rows={rows} heightOf={(row) => heights[row.kind]} onLane={(key) => setClosed((now) => toggled(now, key))} onMore={(lane) => setWhole((now) => toggled(now, lane))}>
                {({ line }) => <LineRow line={line} holder={view.lanes === 'person' ? null : (names.get(line.holder) ?? null)} scale={scale} height={heights.line} narrow={narrow} href={beliefHref(line.id)} selected={view.belief === line.id} at={scrub} />}
              </LaneRows>
            )}
          </div>
          <div className="pointer-events-none absolute inset-y-0 right-0" style={{ width: track }}>
            {shownAt < window[1] && !narrow ? <span aria-hidden className="absolute inset-y-0 right-0 bg-canvas opacity-55" style={{ left: `${Math.max(0, ((shownAt - window[0]) / (window[1] - window[0])) * 100)}%` }} /> : null}
            <div className="pointer-events-none absolute inset-0" {...drag}>
              <Playhead scale={scale} span={span} at={shownAt} moving={scrub !== null} onMove={setScrub} onCommit={commit} onCancel={() => setScrub(null)} />
            </div>
          </div>
        </div>
      </div>
      <div className="mt-3"><MarkLegend kinds={kinds.map((kind) => ({ kind, words: MARK_WORDS[kind] }))} /></div>
      <details className="mt-3 print:not-open:hidden" onToggle={(event) => { if (event.currentTarget.open) setTabled(true) }}>
        <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
        {tabled ? <TimelineTwin key={view.q} timeline={timeline} lines={found} beliefHref={beliefHref} /> : null}
      </details>
    </section>
  )
}
