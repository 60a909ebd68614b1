import type { AlignmentPointView } from '@/lib/insights/types'
import { formatAlignment, formatChange, formatDate } from '@/lib/shared/format'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { downsample } from './downsample'
import { monthTicks } from './time-axis'

export type AlignmentChartRow = { t: number; title: string; interactionId: string; overall: number | null; band: [number, number] | null } & Partial<Record<Dimension, number | null>>

export type AlignmentChart = {
  rows: AlignmentChartRow[]
  domain: [number, number]
  ticks: number[]
  /** Dimensions with a number somewhere: only these can be switched on. */
  available: Dimension[]
  /** What the chart shows, in a sentence or two. */
  summary: string
}

const MOST = 240

/** Decides what the alignment chart draws. A null stays null: the line breaks there instead of inventing knowledge. */
export function prepareAlignment(series: readonly AlignmentPointView[], asOf: string): AlignmentChart {
  const isEdge = (_: AlignmentPointView, index: number) => (series[index - 1]?.overall === null) !== (series[index]?.overall === null)
  const rows = downsample(series, MOST, isEdge).map((point): AlignmentChartRow => ({
    t: Date.parse(point.at), title: point.title, interactionId: point.interactionId, overall: point.overall, band: point.overall === null ? null : point.interval, ...point.components,
  }))
  const from = rows[0]?.t ?? Date.parse(asOf)
  const to = Math.max(Date.parse(asOf), rows.at(-1)?.t ?? 0)
  return {
    rows, domain: [from, to], ticks: monthTicks(from, to),
    available: DIMENSIONS.filter((dimension) => series.some((point) => typeof point.components[dimension] === 'number')),
    summary: summarise(series, asOf),
  }
}

function summarise(series: readonly AlignmentPointView[], asOf: string): string {
  const known = series.flatMap((point) => (point.overall === null ? [] : [{ at: point.at, value: point.overall }]))
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return series.length === 0 ? 'There is no interaction yet.' : `${series.length} interactions, and not enough evidence yet for a number.`
  if (known.length === 1) return `Alignment is ${formatAlignment(last.value)} since ${formatDate(last.at, asOf)}, the first day with enough evidence.`
  const low = known.reduce((a, b) => (b.value < a.value ? b : a))
  const high = known.reduce((a, b) => (b.value > a.value ? b : a))
  return `From ${formatAlignment(first.value)} on ${formatDate(first.at, asOf)} to ${formatAlignment(last.value)} on ${formatDate(last.at, asOf)} (${formatChange(last.value - first.value)}). Lowest ${formatAlignment(low.value)} on ${formatDate(low.at, asOf)}, highest ${formatAlignment(high.value)} on ${formatDate(high.at, asOf)}.`
}
