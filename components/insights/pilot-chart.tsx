'use client'

import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts'
import { CHART_HEIGHT, TICK } from '../review-overview/chart-sizes'
import { Tip } from '../review-overview/tip'
import type { PilotBar, PilotChartData } from './prepare-pilot'
import { Measured } from '../ui/measured'

/** What the CRM does not say, week by week: confirmed at the foot, the rest upon it. */
export function PilotChart({ chart: { rows } }: { chart: PilotChartData }) {
  return (
    <Measured height={CHART_HEIGHT.flow}>
      {(width) => (
        <BarChart width={width} height={CHART_HEIGHT.flow} data={rows} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false} barCategoryGap="28%" maxBarSize={64}>
          <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} interval="preserveStartEnd" minTickGap={24} />
          <YAxis tick={TICK} tickLine={false} axisLine={false} width={36} allowDecimals={false} />
          <Bar dataKey="confirmed" stackId="facts" fill="var(--color-ink)" isAnimationActive={false} />
          <Bar dataKey="open" stackId="facts" fill="var(--color-unknown)" isAnimationActive={false} />
          <Tooltip cursor={{ fill: 'var(--color-hover)', fillOpacity: 0.6 }} isAnimationActive={false} content={({ active, payload }) => <BarTip row={active ? payload?.[0]?.payload as PilotBar | undefined : undefined} />} />
        </BarChart>
      )}
    </Measured>
  )
}

function BarTip({ row }: { row: PilotBar | undefined }) {
  if (!row) return null
  return <Tip title={`Week of ${row.label}`}><p>{row.confirmed} confirmed</p><p>{row.open} not yet</p></Tip>
}
