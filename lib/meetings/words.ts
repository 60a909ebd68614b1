import { wallAt, isZone, type Wall } from './ical/zones'
import type { MeetingPerson, MeetingView } from './types'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const DAY_MS = 86_400_000

const dayNumber = ({ year, month, day }: Wall): number => Date.UTC(year, month - 1, day) / DAY_MS
const two = (n: number): string => String(n).padStart(2, '0')
const clock = ({ hour, minute }: Wall): string => `${two(hour)}:${two(minute)}`

type When = Pick<MeetingView, 'startsAt' | 'endsAt' | 'allDay'>

/** The day of an instant on a reader's calendar, `YYYY-MM-DD`. */
export function dayIn(at: string, zone: string): string {
  const { year, month, day } = wallAt(new Date(at), zone)
  return `${year}-${two(month)}-${two(day)}`
}

/** How many days on a reader's calendar it is until an instant; negative before. */
export const daysUntil = (at: string, now: string, zone: string): number => dayNumber(wallAt(new Date(at), zone)) - dayNumber(wallAt(new Date(now), zone))

/** "today", "tomorrow", "Thursday" within a week, else "3 Dec", with its year where it is another. */
export function dayWords(at: string, now: string, zone: string): string {
  const wall = wallAt(new Date(at), zone)
  const days = daysUntil(at, now, zone)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  if (days > 1 && days < 7) return DAYS[new Date(dayNumber(wall) * DAY_MS).getUTCDay()] ?? ''
  const year = wallAt(new Date(now), zone).year === wall.year ? '' : ` ${wall.year}`
  return `${wall.day} ${MONTHS[wall.month - 1] ?? ''}${year}`
}

/** "10:00", or "all day". */
export const hourWords = ({ startsAt, allDay }: Pick<When, 'startsAt' | 'allDay'>, zone: string): string => (allDay ? 'all day' : clock(wallAt(new Date(startsAt), zone)))

/** "tomorrow 10:00": when a meeting begins, on the clock of its reader. */
export const whenWords = (meeting: When, now: string, zone: string): string => `${dayWords(meeting.startsAt, now, zone)} ${hourWords(meeting, zone)}`

/** "10:00–10:45" on the clock of its reader. */
export const spanWords = (meeting: When, zone: string): string => (meeting.allDay ? 'all day' : `${hourWords(meeting, zone)}–${clock(wallAt(new Date(meeting.endsAt), zone))}`)

/** "Berlin": what a reader calls a zone. */
export const placeOfZone = (zone: string): string => (zone === 'UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '))

/** Where the calendar of a meeting has another clock than its reader: "16:00 in Berlin"; null where both show the same. */
export function otherClock(meeting: When & Pick<MeetingView, 'timeZone'>, zone: string): string | null {
  if (meeting.allDay || !isZone(meeting.timeZone)) return null
  const [own, there] = [wallAt(new Date(meeting.startsAt), zone), wallAt(new Date(meeting.startsAt), meeting.timeZone)]
  return clock(own) === clock(there) ? null : `${clock(there)} in ${placeOfZone(meeting.timeZone)}`
}

/** "in 25 minutes", "in 2 hours", "now": how soon a meeting begins, where that is within some hours; else null. */
export function soonWords({ startsAt, endsAt, allDay }: When, now: string): string | null {
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / 60_000)
  if (allDay || minutes > 240 || Date.parse(endsAt) <= Date.parse(now)) return null
  if (minutes <= 0) return 'now'
  return minutes < 90 ? `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `in ${Math.round(minutes / 60)} hours`
}

const first = (name: string): string => (name.includes('@') ? name : (name.split(/\s+/)[0] ?? name))

/** "Ana and Bo", "Ana, Bo and 3 more": those of the customer who come; empty where nobody of them is known. */
export function withWords(people: readonly MeetingPerson[]): string {
  const [a, b, ...more] = people.filter(({ us }) => !us).map(({ name }) => first(name))
  if (a === undefined) return ''
  if (b === undefined) return a
  return more.length === 0 ? `${a} and ${b}` : `${a}, ${b} and ${more.length} more`
}

/** "Demo with Ana and Bo": a title that names them already is left as it is. */
export function titleWords({ title, people }: Pick<MeetingView, 'title' | 'people'>): string {
  const others = withWords(people)
  const named = title === '' ? 'Meeting' : title
  return others === '' || people.some(({ us, name }) => !us && named.toLowerCase().includes(first(name).toLowerCase())) ? named : `${named} with ${others}`
}

/** "7 Mar 2026, 10:00 in Berlin": when a meeting is planned for, wherever it is read. */
export function plannedWords(meeting: When & Pick<MeetingView, 'timeZone'>): string {
  const zone = isZone(meeting.timeZone) ? meeting.timeZone : 'UTC'
  const { year, month, day } = wallAt(new Date(meeting.startsAt), zone)
  const date = `${day} ${MONTHS[month - 1] ?? ''} ${year}`
  return meeting.allDay ? date : `${date}, ${hourWords(meeting, zone)} ${zone === 'UTC' ? 'UTC' : `in ${placeOfZone(zone)}`}`
}
