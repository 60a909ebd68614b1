'use client'

import { ComposedChart, Line, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { Stance } from '@/lib/shared/vocabulary'
import { formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'
import { Band } from './band'
import { CHART_HEIGHT } from './chart-sizes'
import { MarkShape } from './marks'
import { MARK_WORDS, type TimelineChart as Prepared, type TimelineRow } from './prepare-timeline'
import { tickWords } from './time-axis'
import { Measured } from '../../ui/measured'

const COLOUR: Record<Stance, string> = { positive: 'var(--color-toward-fill)', negative: 'var(--color-away-fill)', neutral: 'var(--color-unknown)' }
const TICK = { fill: 'var(--color-muted)', fontSize: 11 }

/** Confidence over time with its 90 % band; every mark is a piece of evidence or a turn. */
export function TimelineChart({ chart, stance }: { chart: Prepared; stance: Stance }) {
  const [from, to] = chart.domain
  return (
    <Measured height={CHART_HEIGHT.timeline}>
      {(width) => (
        <ComposedChart width={width} height={CHART_HEIGHT.timeline} data={chart.rows} margin={{ top: 8, right: 10, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="t" type="number" scale="time" domain={[from, to]} ticks={chart.ticks} tickFormatter={(t: number) => tickWords(t, from, to)} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--color-line-strong)' }} height={20} allowDataOverflow />
          <YAxis domain={[0, 1]} ticks={[0, 0.5, 1]} tickFormatter={(value: number) => (value === 0.5 ? '.50' : String(value))} tick={TICK} tickLine={false} axisLine={false} width={28} />
          <ReferenceLine y={0.5} stroke="var(--color-line-strong)" strokeDasharray="2 3" />
          <Band points={chart.rows} stroke={COLOUR[stance]} strokeWidth={0.75} fill={COLOUR[stance]} fillOpacity={0.16} />
          <Line dataKey="confidence" stroke={COLOUR[stance]} strokeWidth={2} dot={false} isAnimationActive={false} />
          {chart.marks.map((mark) => (
            <ReferenceDot key={`${mark.kind} ${mark.t} ${mark.label}`} x={mark.t} y={mark.y} ifOverflow="visible" shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => <MarkShape kind={mark.kind} cx={cx} cy={cy} />} />
          ))}
          <Tooltip cursor={{ stroke: 'var(--color-line-strong)' }} isAnimationActive={false} content={({ active, payload }) => <Tip row={active ? payload?.[0]?.payload as TimelineRow | undefined : undefined} chart={chart} />} />
        </ComposedChart>
      )}
    </Measured>
  )
}

function Tip({ row, chart }: { row: TimelineRow | undefined; chart: Prepared }) {
  if (!row) return null
  const marks = chart.marks.filter((mark) => Math.abs(mark.t - row.t) < 86_400_000)
  return (
    <div className="menu max-w-72 min-w-0 px-3 py-2 text-xs">
      <p><strong className="font-semibold">{formatConfidence(row.confidence)}</strong> on {formatDate(new Date(row.t))}, between {formatInterval(row.band)}</p>
      {marks.map((mark) => <p key={`${mark.kind} ${mark.label}`} className="text-muted">{MARK_WORDS[mark.kind]}: {mark.label}</p>)}
    </div>
  )
}
