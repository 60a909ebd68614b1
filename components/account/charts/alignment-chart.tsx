'use client'

import { ComposedChart, Line, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { formatAlignment, formatDate, formatInterval } from '@/lib/shared/format'
import type { Dimension } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS } from '../../atoms/words'
import { Band } from './band'
import { CHART_HEIGHT } from './chart-sizes'
import { MarkShape } from './marks'
import type { AlignmentChart as Prepared, AlignmentChartRow } from './prepare-alignment'
import { spreadLabels } from './spread-labels'
import { tickWords } from './time-axis'
import { Measured } from '../../ui/measured'

/** Dimensions are told apart by dash and by the name at the end of the line; colour keeps its meaning. */
const DASH: Record<Dimension, string> = { value: '6 2', product: '2 2', integration: '8 2 2 2', trust: '4 4', price: '1 3', timing: '10 3', relationship: '6 2 1 2' }

/** Alignment at each interaction with its 90 % band; chosen dimensions as thin lines. A gap is where nothing is known. */
export function AlignmentChart({ chart, shown }: { chart: Prepared; shown: readonly Dimension[] }) {
  const [from, to] = chart.domain
  const shifts = labelShifts(chart.rows, shown)
  // With one component its band is drawn; the bands of several would hide each other.
  const [only] = shown.length === 1 ? shown : []
  return (
    <Measured height={CHART_HEIGHT.alignment}>
      {(width) => (
        <ComposedChart width={width} height={CHART_HEIGHT.alignment} data={chart.rows} margin={{ top: 8, right: shown.length > 0 ? 84 : 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          {[0.25, 0.75, 1].map((y) => <ReferenceLine key={y} y={y} stroke="var(--color-line)" zIndex={BEHIND} />)}
          <XAxis dataKey="t" type="number" scale="time" domain={[from, to]} ticks={chart.ticks} tickFormatter={(t: number) => tickWords(t, from, to)} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--color-line-strong)' }} />
          <YAxis domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={(value: number) => value.toFixed(2)} tick={TICK} tickLine={false} axisLine={false} width={36} />
          <ReferenceLine y={0.5} stroke="var(--color-line-strong)" strokeDasharray="2 3" />
          <Band points={chart.rows} stroke="var(--color-unknown)" fill="var(--color-muted)" fillOpacity={0.16} />
          {only === undefined ? null : <Band points={chart.rows.map(({ t, bands }) => ({ t, band: bands[only] ?? null }))} stroke="var(--color-unknown)" strokeDasharray="2 2" fill="var(--color-muted)" fillOpacity={0.14} />}
          <Line dataKey={floor} stroke="none" dot={tick} activeDot={false} isAnimationActive={false} />
          {chart.trend ? <ReferenceLine segment={chart.trend} stroke="var(--color-accent)" strokeWidth={1.5} strokeDasharray="4 3" /> : null}
          {shown.map((dimension, order) => (
            <Line key={dimension} dataKey={dimension} stroke="var(--color-muted)" strokeWidth={1.25} strokeDasharray={DASH[dimension]} dot={{ r: 1.5, fill: 'var(--color-muted)', stroke: 'none', strokeDasharray: '' }} connectNulls={false} isAnimationActive={false} label={endLabel(chart.rows, dimension, shifts[order] ?? 0)} />
          ))}
          <Line dataKey="overall" stroke="var(--color-ink)" strokeWidth={2} dot={{ r: 3, fill: 'var(--color-ink)', stroke: 'var(--color-canvas)' }} connectNulls={false} isAnimationActive={false} />
          {chart.turns.map((turn) => <ReferenceDot key={turn.t} x={turn.t} y={turn.y} ifOverflow="visible" shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => <MarkShape kind="mind_change" cx={cx} cy={cy} />} />)}
          <Tooltip cursor={{ stroke: 'var(--color-line-strong)' }} isAnimationActive={false} content={({ active, payload }) => <Tip row={active ? payload?.[0]?.payload as AlignmentChartRow | undefined : undefined} chart={chart} shown={shown} />} />
        </ComposedChart>
      )}
    </Measured>
  )
}

/** Every interaction as a tick on the axis, in one series: hundreds of lines of reference would weigh more than the chart. */
const floor = () => 0
function tick({ cx, cy, index }: { cx?: number | undefined; cy?: number | undefined; index?: number | undefined }) {
  return <path key={index} d={`M${cx ?? 0} ${cy ?? 0}v-6`} stroke="var(--color-muted)" />
}

/** Lines of the grid: single lines weigh less than the library's grid does. */
const BEHIND = -100
const TICK = { fill: 'var(--color-muted)', fontSize: 12 }

const lastKnown = (rows: readonly AlignmentChartRow[], dimension: Dimension) => rows.findLastIndex((row) => typeof row[dimension] === 'number')

/** How far down each name moves, so that lines that end together can still be read. The plot is the height less its axis. */
function labelShifts(rows: readonly AlignmentChartRow[], shown: readonly Dimension[]): number[] {
  const plot = CHART_HEIGHT.alignment - 38
  const positions = shown.map((dimension) => (1 - Number(rows[lastKnown(rows, dimension)]?.[dimension] ?? 0)) * plot)
  return spreadLabels(positions, 14).map((y, index) => y - (positions[index] ?? y))
}

/** Names a line at its last known point. */
function endLabel(rows: readonly AlignmentChartRow[], dimension: Dimension, shift: number) {
  const last = lastKnown(rows, dimension)
  return function EndLabel({ x, y, index }: { x?: number | string | undefined; y?: number | string | undefined; index?: number | undefined }) {
    return index === last ? <text x={Number(x) + 6} y={Number(y) + 4 + shift} fontSize={12} fill="var(--color-muted)">{DIMENSION_WORDS[dimension]}</text> : <g />
  }
}

function Tip({ row, chart, shown }: { row: AlignmentChartRow | undefined; chart: Prepared; shown: readonly Dimension[] }) {
  if (!row) return null
  const turned = chart.turns.filter(({ t }) => t === row.t).flatMap(({ words }) => words)
  return (
    <div className="menu max-w-64 px-3 py-2 text-xs">
      <p className="font-medium">{row.title}</p>
      <p className="text-muted">{formatDate(new Date(row.t))}</p>
      <p className="mt-1">{row.overall === null ? 'not enough evidence yet' : <>Alignment <strong className="font-semibold">{formatAlignment(row.overall)}</strong>{row.band ? `, between ${formatInterval(row.band)}` : ''}</>}</p>
      {shown.map((dimension) => {
        const value = row[dimension]
        const band = row.bands[dimension]
        return <p key={dimension}>{DIMENSION_WORDS[dimension]} {typeof value === 'number' ? formatAlignment(value) : 'unknown'}{band ? `, between ${formatInterval(band)}` : ''}</p>
      })}
      {turned.length > 0 ? <p className="mt-1 text-muted">{turned.join('; ')}</p> : null}
    </div>
  )
}
