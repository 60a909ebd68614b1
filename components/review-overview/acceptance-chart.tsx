'use client'

import { ComposedChart, ErrorBar, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { formatDate } from '@/lib/shared/format'
import { monthTicks, tickWords } from '../account/charts/time-axis'
import { CHART_HEIGHT, DASHES, TICK } from './chart-sizes'
import type { AcceptanceChartData, AcceptanceRow } from './prepare-acceptance'
import { Tip } from './tip'
import { percent } from './words'
import { Measured } from '../ui/measured'

/** What was accepted of what each version showed, by week, with 90 % whiskers. A gap is a week without a decision. */
export function AcceptanceChart({ chart: { rows, names, domain: [from, to] } }: { chart: AcceptanceChartData }) {
  const ticks = monthTicks(from, to)
  return (
    <Measured height={CHART_HEIGHT.acceptance}>
      {(width) => (
        <ComposedChart width={width} height={CHART_HEIGHT.acceptance} data={rows} margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          {[0.25, 0.5, 0.75, 1].map((y) => <ReferenceLine key={y} y={y} stroke="var(--color-line)" zIndex={BEHIND} />)}
          <XAxis dataKey="t" type="number" scale="time" domain={[from, to]} ticks={ticks} tickFormatter={(t: number) => tickWords(t, from, to)} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--color-line-strong)' }} padding={{ left: 12, right: 12 }} />
          <YAxis domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={percent} tick={TICK} tickLine={false} axisLine={false} width={48} />
          {names.map((name, i) => (
            <Line key={name} dataKey={`share${i}`} name={name} stroke="var(--color-ink)" strokeOpacity={i === 0 ? 1 : 0.65} strokeWidth={i === 0 ? 2 : 1.5} strokeDasharray={DASHES[i] ?? ''} dot={{ r: 3, fill: 'var(--color-ink)', stroke: 'var(--color-canvas)', strokeDasharray: '' }} connectNulls={false} isAnimationActive={false}>
              <ErrorBar dataKey={`error${i}`} direction="y" width={4} stroke="var(--color-muted)" strokeWidth={1} isAnimationActive={false} />
            </Line>
          ))}
          <Tooltip cursor={{ stroke: 'var(--color-line-strong)' }} isAnimationActive={false} content={({ active, payload }) => <WeekTip row={active ? payload?.[0]?.payload as AcceptanceRow | undefined : undefined} names={names} />} />
        </ComposedChart>
      )}
    </Measured>
  )
}

/** Lines of the grid: single lines weigh less than the library's grid does. */
const BEHIND = -100

function WeekTip({ row, names }: { row: AcceptanceRow | undefined; names: readonly string[] }) {
  if (!row) return null
  return (
    <Tip title={`Week of ${formatDate(new Date(row.t))}`}>
      {names.map((name, i) => { const share = row[`share${i}`]; return <p key={name}>{name}: {share == null ? 'nothing judged' : percent(share)}</p> })}
    </Tip>
  )
}
