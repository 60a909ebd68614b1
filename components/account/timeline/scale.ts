/** A window of time on a track of pixels. */
export type Scale = { from: number; to: number; width: number }

const DAY_MS = 86_400_000
/** Closer than this one sees days, not a history. */
export const SHORTEST_MS = 14 * DAY_MS

export const xOf = ({ from, to, width }: Scale, t: number): number => Math.round(((t - from) / Math.max(1, to - from)) * width * 10) / 10
export const timeAt = ({ from, to, width }: Scale, x: number): number => from + (Math.min(width, Math.max(0, x)) / Math.max(1, width)) * (to - from)

/** A day in full, as the badge of the day shown has it. */
const BADGE_PX = 88

/** Where the badge of a day lies on the track: to the left of it near the end, else to the right. */
export const badgeOn = ({ width }: Scale, x: number): { left: number; right: number; before: boolean } =>
  x > width - BADGE_PX ? { left: x - BADGE_PX, right: x, before: true } : { left: x, right: x + BADGE_PX, before: false }

type Span = readonly [from: number, to: number]

/** The window kept inside the span and no shorter than two weeks, or the span where that is shorter. */
export function windowIn(span: Span, from: number, to: number): [number, number] {
  const least = Math.min(SHORTEST_MS, span[1] - span[0])
  const length = Math.min(Math.max(to - from, least), span[1] - span[0])
  const start = Math.min(Math.max(from, span[0]), span[1] - length)
  return [start, start + length]
}

/** Nearer or further about a moment that stays where it is. */
export function zoomed(span: Span, [from, to]: Span, factor: number, about = (from + to) / 2): [number, number] {
  return windowIn(span, about - (about - from) * factor, about + (to - about) * factor)
}

/** What stands closer than `gap` pixels together, as one; the order is that of time. None stands nearer to an end of the track than `inset`. */
export function gathered<T extends { t: number }>(items: readonly T[], scale: Scale, gap: number, inset = 0): { x: number; items: T[] }[] {
  const groups: { x: number; items: T[] }[] = []
  for (const item of items) {
    if (item.t < scale.from || item.t > scale.to) continue
    const x = Math.min(scale.width - inset, Math.max(inset, xOf(scale, item.t)))
    const last = groups.at(-1)
    if (last && x - last.x < gap) last.items.push(item)
    else groups.push({ x, items: [item] })
  }
  return groups
}

/** How many fall into each of `bins` equal parts of a span, as shares of the fullest. */
export function density(times: readonly number[], [from, to]: Span, bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0)
  for (const t of times) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((t - from) / Math.max(1, to - from)) * bins)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  return counts.map((count) => count / most)
}
