import ICAL from 'ical.js'
import { blocksOf, type Block } from './blocks'
import { MAX_CALENDAR_BYTES, MAX_EVENTS, UnreadableCalendarError } from './errors'
import { expand } from './expand'
import { knowZones } from './known-zone'
import { type Located, textOf } from './located'
import type { CalendarFault, CalendarSeries, ParsedCalendar } from './types'
import { zoneOf } from './zones'

export type CalendarInput = {
  fileName: string
  text: string
  /** Only what ends after `from` is told; of a series what begins before `to`. */
  from: Date
  to: Date
  /** The zone of hours that name none, where the calendar does not say. */
  zone: string
}

/** An event of its own is told as far ahead. */
const FAR_MS = 400 * 86_400_000
/** So many steps of recurrence rules are gone for one calendar, so that no file keeps the reader busy. */
const STEPS = 20_000

/**
 * Reads a calendar (RFC 5545): events with their zones, series with exceptions, moved and cancelled ones. An event that cannot be
 * read is told with its line and takes no other with it.
 * @throws UnreadableCalendarError naming the file, the line where known, and the remedy
 */
export function parseCalendar({ fileName, text, from, to, zone }: CalendarInput): ParsedCalendar {
  if (text.length > MAX_CALENDAR_BYTES) throw new UnreadableCalendarError({ fileName, problem: 'This calendar is larger than 8 MB.', remedy: 'Export a shorter time of it, such as the next three months.' })
  const blocks = blocksOf(text)
  if (!blocks.begins) throw new UnreadableCalendarError({ fileName, line: 1, problem: 'This is no calendar: it does not begin with BEGIN:VCALENDAR.', remedy: 'Export it again as .ics from the calendar it comes from.' })
  if (blocks.open !== null) throw new UnreadableCalendarError({ fileName, line: blocks.open, problem: 'An event begins here and never ends: the file is cut off.', remedy: 'Export or download it again.' })
  if (blocks.events.length > MAX_EVENTS) throw new UnreadableCalendarError({ fileName, problem: `It holds more than ${MAX_EVENTS.toLocaleString('en')} events.`, remedy: 'Export a shorter time of it, such as the next three months.' })
  knowZones(text)
  const root = rootOf(blocks.rest)
  const named = textOf(root, 'x-wr-timezone')
  const clock = { fallback: zoneOf(named) ?? zone, floated: false }
  const cancels = textOf(root, 'method').toUpperCase() === 'CANCEL'
  const faults: CalendarFault[] = []
  const events = blocks.events.flatMap((block) => componentOf(root, block, faults))
  const budget = { steps: STEPS }
  const series: CalendarSeries[] = []
  let past = 0
  for (const [uid, own] of grouped(events)) {
    const expanded = expand(uid, own, { from, to, far: new Date(from.getTime() + FAR_MS), clock, cancels, budget, faults })
    past += expanded.past
    if (expanded.series.whole || expanded.series.occurrences.length > 0) series.push(expanded.series)
  }
  return { series, past, faults: faults.toSorted((a, b) => a.line - b.line), floatingReadIn: clock.floated ? clock.fallback : null }
}

/** The calendar around its events: its zones. Where they cannot be read, names of zones that are known everywhere still can. */
function rootOf(rest: string): ICAL.Component {
  try {
    const parsed = ICAL.parse(rest)
    // Several calendars in one file: what is around their events is that of the first.
    const first: unknown = Array.isArray(parsed[0]) ? parsed[0] : parsed
    return new ICAL.Component(Array.isArray(first) ? first : ['vcalendar', [], []])
  } catch {
    return new ICAL.Component(['vcalendar', [], []])
  }
}

function componentOf(root: ICAL.Component, { text, line }: Block, faults: CalendarFault[]): Located[] {
  const title = (): string | null => /^SUMMARY(?:;[^:\n]*)?:(.{0,120})/im.exec(text)?.[1]?.trim() || null
  try {
    const component = new ICAL.Component(ICAL.parse(text), root)
    if (!component.hasProperty('dtstart')) faults.push({ line, problem: 'no_start', title: title() })
    else if (textOf(component, 'uid') === '') faults.push({ line, problem: 'no_uid', title: title() })
    else return [{ line, component }]
  } catch {
    faults.push({ line, problem: 'unreadable', title: title() })
  }
  return []
}

function grouped(events: readonly Located[]): Map<string, Located[]> {
  const byUid = new Map<string, Located[]>()
  for (const event of events) {
    const uid = textOf(event.component, 'uid').slice(0, 255)
    byUid.set(uid, [...(byUid.get(uid) ?? []), event])
  }
  return byUid
}
