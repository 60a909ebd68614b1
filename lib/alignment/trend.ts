import { ALIGNMENT_FLOOR, DAY_MS, TREND, decayOf, lastWordIn } from '@/lib/beliefs/pure'
import type { LedgerInteraction } from '@/lib/beliefs/types'
import type { Floor } from './figure'
import type { OverallPoint } from './series'
import type { Voice } from './voices'
import type { TrendFigure, TrendLine } from './types'

export type TrendPoint = { at: Date; value: number }

/**
 * The points that the trend is fitted to. An interaction that said nothing for or against us repeats the value before it:
 * old refusals that merely age, under a row of usage batches, are no convergence.
 */
export function trendPoints<F>(series: readonly OverallPoint<F>[], voices: readonly Voice[], valueOf: (figure: F) => number): TrendPoint[] {
  const figures = series.map(({ overall }) => valueOf(overall))
  return tellingOf(series, voices).map((place, index) => ({ at: series[index]?.at ?? new Date(0), value: figures[place] ?? 0 }))
}

/** For each point of a series the place of the one whose value it repeats: its own where something was said for or against us. */
export function tellingOf<F>(series: readonly OverallPoint<F>[], voices: readonly Voice[]): number[] {
  const telling = new Set(voices.flatMap(({ toward, evidence }) => (toward === null ? [] : [evidence.interaction.id])))
  let last = 0
  return series.map(({ interactionId }, index) => (telling.has(interactionId) ? (last = index) : last))
}

/** A point with its weight and its place: months before the last one. */
type Row = { w: number; x: number; y: number }

function rowsOf(points: readonly TrendPoint[]): Row[] {
  const last = points.at(-1)
  if (!last) return []
  return points.map(({ at, value }) => {
    const age = last.at.getTime() - at.getTime()
    return { w: decayOf(age, TREND.halfLife), x: -age / DAY_MS / TREND.perDays, y: value }
  })
}

/** Weighted sums from which a slope follows, so that one point more or less is one addition. */
type Sums = { w: number; x: number; y: number; xx: number; xy: number }

const add = (sums: Sums, { w, x, y }: Row, sign: 1 | -1): Sums => ({
  w: sums.w + sign * w, x: sums.x + sign * w * x, y: sums.y + sign * w * y, xx: sums.xx + sign * w * x * x, xy: sums.xy + sign * w * x * y,
})

const sumsOf = (rows: readonly Row[]): Sums => rows.reduce<Sums>((sums, row) => add(sums, row, 1), { w: 0, x: 0, y: 0, xx: 0, xy: 0 })

function slopeIn({ w, x, y, xx, xy }: Sums): number | null {
  const spread = xx - (x * x) / w
  return spread > 1e-12 ? (xy - (x * y) / w) / spread : null
}

/** Recency-weighted least-squares slope per 30 days (half-life 90 days before the last point); null without a spread. */
export function slopeOf(points: readonly TrendPoint[]): number | null {
  return slopeIn(sumsOf(rowsOf(points)))
}

/** What each point's value adds to the slope: Σ of these × the values is the slope. None where it has no spread. */
export function slopeShares(points: readonly TrendPoint[]): number[] {
  const rows = rowsOf(points)
  const { w, x, xx } = sumsOf(rows)
  const spread = xx - (x * x) / w
  return spread > 1e-12 ? rows.map((row) => (row.w * (row.x - x / w)) / spread) : []
}

/**
 * The line of that fit from `since`, where the first figure is known, to its last point, values kept in 0..1; null without a spread
 * or without a stretch to draw. All points make the fit, those before `since` too.
 */
export function trendLineOf(points: readonly TrendPoint[], since: Date | undefined = points[0]?.at): TrendLine | null {
  const sums = sumsOf(rowsOf(points))
  const slope = slopeIn(sums)
  const last = points.at(-1)
  if (slope === null || !last || !since || since >= last.at) return null
  const level = (sums.y - slope * sums.x) / sums.w
  const months = (last.at.getTime() - since.getTime()) / DAY_MS / TREND.perDays
  const inside = (value: number): number => Math.min(1, Math.max(0, value))
  return { from: { at: since, value: inside(level - slope * months) }, to: { at: last.at, value: inside(level) } }
}

/** Jackknife standard error of the slope (Efron 1982): leave each point out in turn. Null under three points. */
export function jackknifeError(points: readonly TrendPoint[]): number | null {
  if (points.length < 3) return null
  const rows = rowsOf(points)
  const all = sumsOf(rows)
  // Without its last point a line has all weights larger by one factor and all places moved by one step: its slope is the same.
  const slopes = rows.flatMap((row) => slopeIn(add(all, row, -1)) ?? [])
  if (slopes.length < 2) return null
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length
  return Math.sqrt(((slopes.length - 1) / slopes.length) * slopes.reduce((sum, slope) => sum + (slope - mean) ** 2, 0))
}

/** Did alignment move between the ends of the last 180 days as the slope says, at least by half? */
export function endsAgree(points: readonly TrendPoint[], slope: number): boolean {
  const last = points.at(-1)
  const first = last && points.find(({ at }) => last.at.getTime() - at.getTime() <= TREND.endsDays * DAY_MS)
  if (!last || !first) return false
  const told = (slope * (last.at.getTime() - first.at.getTime())) / DAY_MS / TREND.perDays
  return (last.value - first.value) / told >= TREND.endsShare
}

/**
 * The customer's last word, their usual days from one word to the next (null under two), and after how many without one they are
 * silent: usage is not a word.
 */
export function silenceAllowance(interactions: readonly LedgerInteraction[], asOf: Date): { last: Date; days: number; usual: number | null } | null {
  const words = interactions.flatMap((interaction) => lastWordIn(interaction, asOf) ?? []).sort((a, b) => a.getTime() - b.getTime())
  const last = words.at(-1)
  if (!last) return null
  const gaps = words.slice(1).map((at, index) => (at.getTime() - (words[index]?.getTime() ?? 0)) / DAY_MS)
  const usual = gaps.length === 0 ? null : median(gaps)
  return { last, usual, days: Math.max(TREND.silentDays, TREND.silentFactor * (usual ?? 0)) }
}

/** Since when the customer has said nothing, if that is longer than usual for them; else null. */
export function silentSince(interactions: readonly LedgerInteraction[], asOf: Date): Date | null {
  const allowed = silenceAllowance(interactions, asOf)
  return allowed && (asOf.getTime() - allowed.last.getTime()) / DAY_MS > allowed.days ? allowed.last : null
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * The trend of a series, its slope, whether it is clear, and what is missing under the floor. `misread` is the standard error that
 * directions taken the wrong way give the slope (`misreadError`); it adds to that of the fit.
 */
export function trendOf(points: readonly TrendPoint[], floor: Floor & { enough: boolean }, silence: Date | null, misread = 0): TrendFigure {
  const enough = floor.enough && points.length >= TREND.minPoints
  const slope = enough ? slopeOf(points) : null
  const fit = slope === null ? null : jackknifeError(points)
  const error = fit === null ? null : Math.hypot(fit, misread)
  const direction = slope === null ? 'not_enough_evidence' : Math.abs(slope) < TREND.threshold || !endsAgree(points, slope) ? 'stable' : slope > 0 ? 'converging' : 'diverging'
  const conversations: [number, number] =
    floor.enough ? [points.length, TREND.minPoints] : [floor.interactions, ALIGNMENT_FLOOR.interactions]
  return {
    trend: silence ? 'silent' : direction,
    clear: slope !== null && error !== null && Math.abs(slope) > error,
    slope,
    interval: slope === null || error === null ? null : [slope - error, slope + error],
    isMisread: fit !== null && misread > fit,
    silentSince: silence,
    direction,
    missing: slope !== null ? null : {
      conversations, holders: [floor.holders, ALIGNMENT_FLOOR.holders], days: [Math.floor(floor.days), ALIGNMENT_FLOOR.days],
    },
  }
}
