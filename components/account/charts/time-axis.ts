import { formatDate, formatMonth } from '@/lib/shared/format'

const DAY = 86_400_000

/** Month beginnings (UTC) inside the span, at most `most` of them, evenly taken; short spans are ticked at both ends. */
export function monthTicks(from: number, to: number, most = 6): number[] {
  const ticks: number[] = []
  const date = new Date(from)
  for (let time = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1); time <= to; ) {
    ticks.push(time)
    const next = new Date(time)
    time = Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 1)
  }
  if (ticks.length < 2) return from === to ? [from] : [from, to]
  const every = Math.ceil(ticks.length / most)
  return ticks.filter((_, index) => index % every === 0)
}

/** A month, or the day where the span is shorter than about two months. */
export const tickWords = (time: number, from: number, to: number): string => (to - from < 62 * DAY ? formatDate(new Date(time), new Date(time)) : formatMonth(new Date(time)))
