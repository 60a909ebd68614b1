import type { SparkPoint } from '@/lib/insights/types'

export type Spark = { paths: string[]; dots: { x: number; y: number }[]; end: { x: number; y: number; value: number } | null; half: number }

/** Alignment lives between these on a spark: the whole scale would flatten every line. */
const LOW = 0.15
const HIGH = 0.95

/**
 * Lines of a sparkline: time is x, alignment is y, and a null breaks the line instead of bridging it.
 * A known point with unknown neighbours is a dot. Sizes in pixels.
 */
export function prepareSpark(points: readonly SparkPoint[], width: number, height: number): Spark {
  const pad = 3
  const y = (value: number) => round(pad + (1 - (Math.min(HIGH, Math.max(LOW, value)) - LOW) / (HIGH - LOW)) * (height - 2 * pad))
  const times = points.map((point) => Date.parse(point.at))
  const from = Math.min(...times)
  const span = Math.max(...times) - from
  const x = (time: number) => round(span > 0 ? pad + ((time - from) / span) * (width - 2 * pad) : width / 2)

  const runs: { x: number; y: number; value: number }[][] = [[]]
  points.forEach((point, index) => {
    const time = times[index]
    if (point.value === null || time === undefined || Number.isNaN(time)) runs.push([])
    else runs.at(-1)?.push({ x: x(time), y: y(point.value), value: point.value })
  })
  const known = runs.filter((run) => run.length > 0)
  return {
    paths: known.filter((run) => run.length > 1).map((run) => `M${run.map((point) => `${point.x} ${point.y}`).join('L')}`),
    dots: known.filter((run) => run.length === 1).flatMap((run) => run.map(({ x: cx, y: cy }) => ({ x: cx, y: cy }))),
    end: known.at(-1)?.at(-1) ?? null,
    half: y(0.5),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
