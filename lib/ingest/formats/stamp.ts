import { readLooseDate } from './loose-date'

/** When a turn began: `ms` by the clock of the recording or of the day, `at` where a date stands beside it. */
export type Stamp = { ms?: number; at?: Date }

const CLOCK = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:\s?(?:[AP]\.?M|[ap]\.?m)\b\.?)?`
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`

/** A clock as exports write it: "0:09", "00:00:03 - 00:00:08", "10:02 AM", "04.03.26, 10:02:09". Its groups are the date and the clock. */
export const STAMP = String.raw`(?:(${DATE}),?\s+)?(${CLOCK})(?:\s*[-–—→]+>?\s*${CLOCK})?`

const DATED = new RegExp(String.raw`^[\s\u200e]*[[(]?${DATE},?\s+${CLOCK}`)

/** True of a line that begins with a date and a clock, as each message of a chat does. */
export const isDated = (line: string): boolean => DATED.test(line)

/** `1:02:03` or `2:03` in milliseconds. */
export function clockMs(text: string): number {
  return text.replace(',', '.').split(':').reduce((total, part) => total * 60 + Number(part), 0) * 1000
}

/** What the groups of {@link STAMP} say. With AM or PM it is the time of day, so that "10:02 PM" has no seconds. */
export function readStamp(date: string | undefined, clock: string): Stamp {
  const dated = date === undefined ? null : readLooseDate(`${date} ${clock}`)
  if (dated !== null) return { at: dated.at }
  const half = /([ap])\.?m\.?$/i.exec(clock)
  const digits = half === null ? clock : clock.slice(0, half.index).trim()
  if (half === null) return { ms: clockMs(digits) }
  const hour = Number(digits.split(':')[0]) % 12 + (half[1]?.toLowerCase() === 'p' ? 12 : 0)
  const rest = digits.slice(digits.indexOf(':'))
  return { ms: clockMs(`${hour}${rest}${rest.split(':').length > 2 ? '' : ':00'}`) }
}
