'use client'

import { ComposedChart, ErrorBar, ReferenceLine, Scatter, Tooltip, XAxis, YAxis } from 'recharts'
import { CHART_HEIGHT, TICK } from './chart-sizes'
import type { ReliabilityChartData, ReliabilityPoint } from './prepare-reliability'
import { Tip } from './tip'
import { percent, percentInterval } from './words'
import { Measured } from '../ui/measured'

const TICKS = [0, 0.25, 0.5, 0.75, 1]

/**
 * What was promised against what was accepted: on the diagonal a reading keeps its word. Hollow as shipped, filled as corrected;
 * whiskers on what is in force alone, for two sets of them hide the dots. The table has both.
 */
export function ReliabilityChart({ chart: { before, after } }: { chart: ReliabilityChartData }) {
  return (
    <Measured height={CHART_HEIGHT.reliability}>
      {(width) => (
        <ComposedChart width={width} height={CHART_HEIGHT.reliability} margin={{ top: 8, right: 12, bottom: 18, left: 4 }} accessibilityLayer={false}>
          <XAxis type="number" dataKey="promised" domain={[0, 1]} ticks={TICKS} tickFormatter={percent} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--color-line-strong)' }} label={{ value: 'promised', position: 'insideBottom', offset: -12, ...TICK }} />
          <YAxis type="number" dataKey="accepted" domain={[0, 1]} ticks={TICKS} tickFormatter={percent} tick={TICK} tickLine={false} axisLine={false} width={44} label={{ value: 'accepted', angle: -90, position: 'insideLeft', offset: 2, ...TICK }} />
          <ReferenceLine segment={[{ x: 0, y: 0 }, { x: 1, y: 1 }]} stroke="var(--color-line-strong)" strokeDasharray="3 3" />
          <Scatter name="as shipped" data={before} isAnimationActive={false} line={{ stroke: 'var(--color-muted)', strokeDasharray: '3 3' }} shape={<Dot filled={false} />}>
            {after.length > 0 ? null : <ErrorBar dataKey="error" direction="y" width={4} stroke="var(--color-muted)" strokeWidth={1} isAnimationActive={false} />}
          </Scatter>
          {after.length > 0 ? (
            <Scatter name="as corrected" data={after} isAnimationActive={false} line={{ stroke: 'var(--color-ink)' }} shape={<Dot filled />}>
              <ErrorBar dataKey="error" direction="y" width={4} stroke="var(--color-ink)" strokeWidth={1} isAnimationActive={false} />
            </Scatter>
          ) : null}
          <Tooltip cursor={false} isAnimationActive={false} content={({ active, payload }) => <PointTip point={active ? payload?.[0]?.payload as ReliabilityPoint | undefined : undefined} />} />
        </ComposedChart>
      )}
    </Measured>
  )
}

function Dot({ cx, cy, filled }: { cx?: number; cy?: number; filled: boolean }) {
  return <circle cx={cx} cy={cy} r={4} fill={filled ? 'var(--color-ink)' : 'var(--color-canvas)'} stroke={filled ? 'var(--color-canvas)' : 'var(--color-muted)'} strokeWidth={1.5} />
}

function PointTip({ point }: { point: ReliabilityPoint | undefined }) {
  if (!point) return null
  const { promised, accepted, error, n } = point
  return <Tip title={`${n} readings`}><p>promised {percent(promised)}</p><p>accepted {percent(accepted)}, between {percentInterval([accepted - error[0], accepted + error[1]])}</p></Tip>
}
