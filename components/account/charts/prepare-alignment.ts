import { turnParts } from '@/lib/insights/client'
import type { AlignmentPointView, AlignmentView, TurnView } from '@/lib/insights/types'
import { count, formatAlignment, formatDate, formatDifference } from '@/lib/shared/format'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { downsample } from './downsample'
import { monthTicks } from './time-axis'

export type Band = [number, number]
export type AlignmentChartRow = {
  t: number; title: string; interactionId: string; overall: number | null; band: Band | null
  /** Bands of the components that have a number. */
  bands: Partial<Record<Dimension, Band>>
} & Partial<Record<Dimension, number | null>>

/** Minds that changed at one moment; it stands on the line, or at ½ where there is no figure. */
export type TurnMark = { t: number; y: number; words: string[] }

export type AlignmentChart = {
  rows: AlignmentChartRow[]
  domain: [number, number]
  ticks: number[]
  /** Dimensions with a number somewhere: only these can be switched on. */
  available: Dimension[]
  /** The fitted line; null where there is no direction to draw. */
  trend: [{ x: number; y: number }, { x: number; y: number }] | null
  turns: TurnMark[]
  /** What the chart shows, in a sentence or two. */
  summary: string
}

const MOST = 240

type Input = Pick<AlignmentView, 'series'> & Partial<Pick<AlignmentView, 'trendLine'>> & { asOf: string; turns?: readonly TurnView[] }

/** Decides what the alignment chart draws. A null stays null: the line breaks there instead of inventing knowledge. */
export function prepareAlignment({ series, trendLine = null, turns = [], asOf }: Input): AlignmentChart {
  const isEdge = (_: AlignmentPointView, index: number) => (series[index - 1]?.overall === null) !== (series[index]?.overall === null)
  const rows = downsample(series, MOST, isEdge).map((point): AlignmentChartRow => ({
    t: Date.parse(point.at), title: point.title, interactionId: point.interactionId, overall: point.overall, band: point.overall === null ? null : point.interval, bands: point.intervals, ...point.components,
  }))
  const from = rows[0]?.t ?? Date.parse(asOf)
  const to = Math.max(Date.parse(asOf), rows.at(-1)?.t ?? 0)
  return {
    rows, domain: [from, to], ticks: monthTicks(from, to),
    available: DIMENSIONS.filter((dimension) => series.some((point) => typeof point.components[dimension] === 'number')),
    trend: trendLine && [{ x: Date.parse(trendLine.from.at), y: trendLine.from.value }, { x: Date.parse(trendLine.to.at), y: trendLine.to.value }],
    turns: turnMarks(turns, rows),
    summary: summarise(series, asOf),
  }
}

function turnMarks(turns: readonly TurnView[], rows: readonly AlignmentChartRow[]): TurnMark[] {
  const marks = new Map<number, TurnMark>()
  for (const turn of turns) {
    const t = Date.parse(turn.at)
    const mark = marks.get(t) ?? { t, y: rows.findLast((row) => row.t <= t && row.overall !== null)?.overall ?? 0.5, words: [] }
    mark.words.push(`${turn.holder} ${turnParts(turn).map((part) => ('side' in part ? `“${part.side.statement}”` : part.text)).join('')}`)
    marks.set(t, mark)
  }
  return [...marks.values()]
}

function summarise(series: readonly AlignmentPointView[], asOf: string): string {
  const known = series.flatMap((point) => (point.overall === null ? [] : [{ at: point.at, value: point.overall }]))
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return series.length === 0 ? 'There is no interaction yet.' : `${count(series.length, 'interaction')}, and not enough evidence yet for a number.`
  if (known.length === 1) return `Alignment is ${formatAlignment(last.value)} since ${formatDate(last.at, asOf)}, the first day with enough evidence.`
  const low = known.reduce((a, b) => (b.value < a.value ? b : a))
  const high = known.reduce((a, b) => (b.value > a.value ? b : a))
  return `From ${formatAlignment(first.value)} on ${formatDate(first.at, asOf)} to ${formatAlignment(last.value)} on ${formatDate(last.at, asOf)} (${formatDifference(first.value, last.value)}). Lowest ${formatAlignment(low.value)} on ${formatDate(low.at, asOf)}, highest ${formatAlignment(high.value)} on ${formatDate(high.at, asOf)}.`
}
