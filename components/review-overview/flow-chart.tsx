'use client'

import { Bar, BarChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { CHART_HEIGHT, TICK } from './chart-sizes'
import type { FlowChartData, FlowRow } from './prepare-flow'
import { Tip } from './tip'
import { Measured } from '../ui/measured'

/** What came in above the line; what was decided, what expired and what needed no decision any more below it. */
export function FlowChart({ chart: { rows, extent } }: { chart: FlowChartData }) {
  return (
    <Measured height={CHART_HEIGHT.flow}>
      {(width) => (
        <BarChart width={width} height={CHART_HEIGHT.flow} data={rows} stackOffset="sign" margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false} barCategoryGap="28%">
          <defs>
            <pattern id="expired" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--color-canvas)" /><line x1="0" x2="0" y1="0" y2="5" stroke="var(--color-muted)" strokeWidth="2.5" />
            </pattern>
          </defs>
          <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} interval="preserveStartEnd" minTickGap={24} />
          <YAxis domain={[-extent, extent]} ticks={[-extent, -extent / 2, 0, extent / 2, extent]} tick={TICK} tickLine={false} axisLine={false} width={36} allowDecimals={false} tickFormatter={(value: number) => String(Math.abs(value))} />
          <Bar dataKey="came" stackId="flow" fill="var(--color-unknown)" isAnimationActive={false} />
          <Bar dataKey="decided" stackId="flow" fill="var(--color-ink)" isAnimationActive={false} />
          <Bar dataKey="expired" stackId="flow" fill="url(#expired)" stroke="var(--color-muted)" isAnimationActive={false} />
          <Bar dataKey="withdrawn" stackId="flow" fill="var(--color-canvas)" stroke="var(--color-muted)" isAnimationActive={false} />
          <ReferenceLine y={0} stroke="var(--color-line-strong)" />
          <Tooltip cursor={{ fill: 'var(--color-hover)', fillOpacity: 0.6 }} isAnimationActive={false} content={({ active, payload }) => <FlowTip row={active ? payload?.[0]?.payload as FlowRow | undefined : undefined} />} />
        </BarChart>
      )}
    </Measured>
  )
}

function FlowTip({ row }: { row: FlowRow | undefined }) {
  if (!row) return null
  return <Tip title={`Week of ${row.label}`}><p>{row.came} came in</p><p>{Math.abs(row.decided)} decided</p><p>{Math.abs(row.expired)} expired</p><p>{Math.abs(row.withdrawn)} needed no decision any more</p></Tip>
}
