import { isoDay } from '@/lib/shared/format'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY

/** The Monday (UTC) of a week. */
export const mondayOf = (at: Date): Date => new Date(Math.floor((at.getTime() - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY)

/** The week of an instant, as the ISO day of its Monday. */
export const weekOf = (at: Date): string => isoDay(mondayOf(at))

/** The Monday from which `weeks` weeks end with the running one. */
export const startOf = (now: Date, weeks: number): Date => new Date(mondayOf(now).getTime() - (weeks - 1) * WEEK)

/** Every week from one Monday to the running week. */
export function weeksFrom(from: Date, now: Date): string[] {
  const found: string[] = []
  for (let at = mondayOf(from).getTime(); at <= now.getTime(); at += WEEK) found.push(isoDay(new Date(at)))
  return found
}

/** Days between, with fractions; never negative. */
export const daysBetween = (from: Date, to: Date): number => Math.max(0, (to.getTime() - from.getTime()) / DAY)

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
