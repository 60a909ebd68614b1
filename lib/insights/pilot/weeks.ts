const DAY_MS = 86_400_000
export const WEEK_MS = 7 * DAY_MS
/** Half a year: a pilot that takes longer is none. */
export const MOST_WEEKS = 26

/** The Monday, 00:00 UTC, of the week that an instant falls into. */
export function mondayOf(at: Date): Date {
  const day = Math.floor(at.getTime() / DAY_MS)
  // The epoch began on a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS)
}

/** The Mondays from the week of `from` to that of `now`, the last `MOST_WEEKS` of them. */
export function weeksFrom(from: Date, now: Date): Date[] {
  const [first, last] = [mondayOf(from).getTime(), mondayOf(now).getTime()]
  const n = Math.min(MOST_WEEKS, Math.max(0, (last - first) / WEEK_MS + 1))
  return Array.from({ length: n }, (_, each) => new Date(last - (n - 1 - each) * WEEK_MS))
}

/** When a week is counted: at its end, or now while it runs. */
export const countedAt = (week: Date, now: Date): Date => new Date(Math.min(week.getTime() + WEEK_MS - 1, now.getTime()))
