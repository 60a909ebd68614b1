import ICAL from 'ical.js'
import { linkOf } from './link'
import { textOf, type Located } from './located'
import { invitedOf } from './people'
import type { CalendarEvent, CalendarFault, CalendarSeries, Invited } from './types'
import { instantOf, zoneOf } from './zones'

export type Clock = { fallback: string; /** Set once an hour without a zone was read. */ floated: boolean }
type Weeks = { from: Date; to: Date; /** Until when an event of its own is told, which is no series that goes on. */ far: Date; clock: Clock; cancels: boolean; budget: { steps: number }; faults: CalendarFault[] }

/** A series that goes on for ten years day by day; what is longer ago than that is not looked up. */
const STEPS_OF_ONE = 6_000
/** No meeting recurs within a day by a rule: such a rule is a mistake or an attack. */
const TOO_OFTEN = new Set(['SECONDLY', 'MINUTELY', 'HOURLY'])
const HOUR_MS = 3_600_000
const LONGEST_TITLE = 300

/** What events of one UID come to within the weeks: the event itself, its occurrences with their exceptions, and how many are over. */
export function expand(uid: string, events: readonly Located[], weeks: Weeks): { series: CalendarSeries; past: number } {
  const latest = (found: readonly Located[]): Located | undefined => found.toSorted((a, b) => sequenceOf(b.component) - sequenceOf(a.component) || stamp(b.component) - stamp(a.component))[0]
  const masters = events.filter(({ component }) => !component.hasProperty('recurrence-id'))
  const master = latest(masters)
  const exceptions = events.filter(({ component }) => component.hasProperty('recurrence-id'))
  const occurrences: CalendarEvent[] = []
  let past = 0
  const keep = (event: CalendarEvent): void => {
    if (event.endsAt <= weeks.from) past += 1
    else if (event.startsAt < (event.recurrence === '' ? weeks.far : weeks.to)) occurrences.push(event)
  }
  const guarded = ({ line, component }: Located, work: () => void): void => {
    try {
      work()
    } catch {
      weeks.faults.push({ line, problem: 'unreadable', title: textOf(component, 'summary') || null })
    }
  }
  if (!master) for (const alone of exceptions) guarded(alone, () => keep(eventOf(uid, new ICAL.Event(alone.component), { recurs: true }, weeks)))
  else {
    const event = new ICAL.Event(master.component, { exceptions: exceptions.map(({ component }) => component) })
    guarded(master, () => {
      if (event.isRecurring()) recur(uid, master, event, weeks, keep)
      else keep(eventOf(uid, event, { recurs: false }, weeks))
    })
  }
  const cancelled = master !== undefined && isCancelled(master.component, weeks)
  return { series: { uid, whole: master !== undefined, cancelled, sequence: master ? sequenceOf(master.component) : 0, occurrences }, past }
}

function recur(uid: string, { line, component }: Located, event: ICAL.Event, weeks: Weeks, keep: (event: CalendarEvent) => void): void {
  const rules = component.getAllProperties('rrule').map((rule) => rule.getFirstValue())
  if (rules.some((rule) => rule instanceof ICAL.Recur && TOO_OFTEN.has(rule.freq))) {
    weeks.faults.push({ line, problem: 'too_often', title: event.summary || null })
    return keep(eventOf(uid, event, { recurs: false }, weeks))
  }
  const occurrences = event.iterator()
  for (let step = 0; step < STEPS_OF_ONE; step++) {
    weeks.budget.steps -= 1
    const next = weeks.budget.steps < 0 ? null : occurrences.next()
    // The iterator answers nothing where the rule ends.
    if (!next) return
    const details = event.getOccurrenceDetails(next)
    const start = instant(next, weeks.clock)
    // An exception may come earlier than its place in the series, so the end is seen by the rule.
    if (start.getTime() >= weeks.to.getTime()) return
    keep(eventOf(uid, details.item, { recurs: true, start: details.startDate, end: details.endDate, place: next }, weeks))
  }
}

type Occurrence = { recurs: boolean; start?: ICAL.Time; end?: ICAL.Time; place?: ICAL.Time }

function eventOf(uid: string, item: ICAL.Event, { recurs, start = item.startDate, end = endOf(item), place = item.recurrenceId }: Occurrence, weeks: Weeks): CalendarEvent {
  const { component } = item
  const [startsAt, given] = [instant(start, weeks.clock), instant(end, weeks.clock)]
  if (Number.isNaN(startsAt.getTime()) || Number.isNaN(given.getTime())) throw new RangeError('no such time')
  const invited = (name: string): Invited[] => component.getAllProperties(name).flatMap((each) => invitedOf(each) ?? [])
  const own = ['x-google-conference', 'x-microsoft-skypeteamsmeetingurl', 'conference', 'url']
  return {
    uid, recurrence: recurs && place ? instant(place, weeks.clock).toISOString() : '', sequence: sequenceOf(component),
    title: textOf(component, 'summary').replace(/\s+/g, ' ').slice(0, LONGEST_TITLE), startsAt, endsAt: given > startsAt ? given : new Date(startsAt.getTime() + (start.isDate ? 24 * HOUR_MS : HOUR_MS)),
    timeZone: zoneNameOf(start, weeks.clock), allDay: start.isDate, cancelled: isCancelled(component, weeks), confidential: ['PRIVATE', 'CONFIDENTIAL'].includes(textOf(component, 'class').toUpperCase()),
    link: linkOf(own.map((name) => textOf(component, name)), [textOf(component, 'location'), textOf(component, 'description')]),
    organiser: invited('organizer')[0] ?? null, attendees: invited('attendee'),
  }
}

/** An event may have neither end nor duration; the library then takes it for none at all. */
const endOf = (item: ICAL.Event): ICAL.Time => item.endDate ?? item.startDate

const isCancelled = (component: ICAL.Component, { cancels }: Weeks): boolean => cancels || textOf(component, 'status').toUpperCase() === 'CANCELLED'

function sequenceOf(component: ICAL.Component): number {
  const value = Number(textOf(component, 'sequence'))
  return Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31 ? value : 0
}

function stamp(component: ICAL.Component): number {
  const at = component.getFirstPropertyValue('last-modified') ?? component.getFirstPropertyValue('dtstamp')
  return at instanceof ICAL.Time ? at.toUnixTime() : 0
}

/** The zone that a time was written in, as far as it is known by a name. */
const zoneNameOf = (time: ICAL.Time, clock: Clock): string => knownZone(time) ?? (isFloating(time) ? clock.fallback : 'UTC')

/** A time that names no zone, or one that is nowhere known: by the parser's last resort it floats. */
const isFloating = ({ zone }: ICAL.Time): boolean => zone === ICAL.Timezone.localTimezone || zone.tzid === 'floating'
const knownZone = ({ zone }: ICAL.Time): string | null => (zone === ICAL.Timezone.utcTimezone ? 'UTC' : zoneOf(zone.tzid))

/** The instant of a time: by the zone of its name where that is known, else by the calendar's own description of the zone, else by the fallback. */
function instant(time: ICAL.Time, clock: Clock): Date {
  const { year, month, day } = time
  const wall = time.isDate ? { year, month, day, hour: 0, minute: 0, second: 0 } : { year, month, day, hour: time.hour, minute: time.minute, second: time.second }
  const zone = time.isDate ? null : knownZone(time)
  if (zone !== null) return instantOf(wall, zone)
  if (!time.isDate && !isFloating(time)) return new Date(time.toUnixTime() * 1000)
  clock.floated ||= !time.isDate
  return instantOf(wall, clock.fallback)
}
