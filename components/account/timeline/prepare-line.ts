import type { TimelineLine } from '@/lib/insights/types'
import { type Scale, xOf } from './scale'

/** Full confidence is drawn this wide, in pixels. */
export const WIDEST = 14
/** Where nearly nothing is known the line is still seen. */
const FAINTEST = 0.22
/** Marks of one kind closer than this lie on each other. */
const MARK_GAP = 7

export type LineMark = { x: number; kind: TimelineLine['marks'][number]['kind']; count: number; t: number }
export type DrawnLine = {
  /** A band as wide as the line is sure; null where one conversation stands behind it. */
  ribbon: string | null
  /** How far each place is faded: the wider the interval, the fainter. */
  stops: { x: number; opacity: number }[]
  /** Where it begins and ends, for the thread through it. */
  from: number
  to: number
  closed: boolean
  marks: LineMark[]
}

/** Decides what a line draws in a window of time: its width is confidence, its shade how narrow the interval is. */
export function prepareLine(line: TimelineLine, scale: Scale, middle: number): DrawnLine {
  const points = line.points.map(([t, confidence, low, high]) => ({ x: xOf(scale, t), half: (confidence * WIDEST) / 2, opacity: opacityOf(high - low) }))
  const top = points.map(({ x, half }) => `${x} ${round(middle - half)}`)
  const bottom = points.toReversed().map(({ x, half }) => `${x} ${round(middle + half)}`)
  return {
    ribbon: line.confidence === null || points.length < 2 ? null : `M${[...top, ...bottom].join('L')}Z`,
    stops: points.map(({ x, opacity }) => ({ x, opacity })),
    from: xOf(scale, line.from), to: xOf(scale, line.to), closed: line.closed,
    marks: marksOf(line, scale),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** From faint, where the interval spans nearly everything, to full, where it is a fifth of it. */
function opacityOf(width: number): number {
  return Math.round(Math.min(1, Math.max(FAINTEST, 1 - (width - 0.2) * 1.15)) * 100) / 100
}

function marksOf({ marks }: TimelineLine, scale: Scale): LineMark[] {
  const drawn: LineMark[] = []
  for (const { t, kind } of marks) {
    if (t < scale.from || t > scale.to) continue
    const x = xOf(scale, t)
    const near = drawn.findLast((mark) => mark.kind === kind)
    if (near && x - near.x < MARK_GAP) near.count += 1
    else drawn.push({ x, kind, count: 1, t })
  }
  return drawn
}

/** Confidence and interval that a line had at a moment; null before its first words or after its end. */
export function standingAt({ points, from, to }: TimelineLine, t: number): { confidence: number; interval: [number, number] } | null {
  const point = t < from || t > to ? undefined : points.findLast(([at]) => at <= t)
  return point ? { confidence: point[1], interval: [point[2], point[3]] } : null
}
