/** Monday, two weeks before the clocks of Berlin change. */
export const MONDAY = new Date('2026-03-16T07:00:00Z')

const WEEK_MS = 7 * 86_400_000
export const weeksFrom = (from: Date, weeks = 4): { from: Date; to: Date } => ({ from, to: new Date(from.getTime() + weeks * WEEK_MS) })

/** The lines of an event: by each property what follows its name. */
export function eventLines(lines: Record<string, string | string[]>): string[] {
  const all: Record<string, string | string[]> = { UID: ':demo-1@tessel.example', SUMMARY: ':Demo', ...lines }
  return ['BEGIN:VEVENT', ...Object.entries(all).flatMap(([name, values]) => (Array.isArray(values) ? values : [values]).map((value) => `${name}${value}`)), 'END:VEVENT']
}

/** A calendar of these lines. */
export const calendarOf = (...parts: string[][]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tests//EN', ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n')
