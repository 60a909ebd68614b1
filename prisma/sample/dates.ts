const DAY = 86_400_000
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** Midnight UTC, `days` after the anchor's day (negative: before it). */
export function dayFrom(anchor: Date, days: number): Date {
  return new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth(), anchor.getUTCDate()) + days * DAY)
}

/** The working day `daysAgo` before the anchor at `HH:MM` UTC; a weekend falls back to its Friday. */
export function instantAt(anchor: Date, daysAgo: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(workingDay(dayFrom(anchor, -daysAgo)).getTime() + (hours * 60 + minutes) * 60_000)
}

/** Saturdays and Sundays fall back to the Friday before. */
export function workingDay(at: Date): Date {
  const weekday = at.getUTCDay()
  return new Date(at.getTime() - (weekday === 6 ? DAY : weekday === 0 ? 2 * DAY : 0))
}

/**
 * Puts real dates into prose: `{date:+40}` → "12 March", `{month:-90}` → "December", `{year:+40}` → "2027",
 * `{iso:-3}` → "2026-11-22", counted in days from the anchor; a weekend falls back to its Friday.
 */
export function withDates(text: string, anchor: Date): string {
  return text.replace(/\{(date|month|year|iso):([+-]?\d+)\}/g, (_, form: string, days: string) => {
    const day = workingDay(dayFrom(anchor, Number(days)))
    const month = MONTHS[day.getUTCMonth()] ?? ''
    if (form === 'date') return `${day.getUTCDate()} ${month}`
    if (form === 'month') return month
    return form === 'year' ? String(day.getUTCFullYear()) : day.toISOString().slice(0, 10)
  })
}

/** The Monday morning on which the team last went through its pipeline: late enough to be remembered, and with a week to change since. */
export function reviewedAt(anchor: Date): Date {
  for (let days = 6; ; days++) {
    const day = dayFrom(anchor, -days)
    if (day.getUTCDay() === 1) return new Date(day.getTime() + 9 * 3_600_000)
  }
}
