import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, eventLines, MONDAY, weeksFrom } from './calendar.fixture'
import { UnreadableCalendarError } from './errors'
import { parseCalendar } from './parse'
import type { CalendarEvent, ParsedCalendar } from './types'

const read = (text: string, zone = 'Europe/Berlin'): ParsedCalendar => parseCalendar({ fileName: 'demo.ics', text, ...weeksFrom(MONDAY), zone })
const events = (parsed: ParsedCalendar): CalendarEvent[] => parsed.series.flatMap(({ occurrences }) => occurrences)
const starts = (text: string, zone?: string): string[] => events(read(text, zone)).map(({ startsAt }) => startsAt.toISOString())

const BERLIN = ['BEGIN:VTIMEZONE', 'TZID:Our Own Berlin', 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE']

describe('hours', () => {
  it('are read by the zone that they name: of the tz database, of Windows, with a prefix, or described in the file', () => {
    for (const tzid of ['Europe/Berlin', 'W. Europe Standard Time', 'Our Own Berlin', '/freeassociation.sourceforge.net/Europe/Berlin']) {
      const text = calendarOf(BERLIN, eventLines({ DTSTART: `;TZID=${tzid}:20260316T100000`, DTEND: `;TZID=${tzid}:20260316T110000` }))
      expect(starts(text), tzid).toEqual(['2026-03-16T09:00:00.000Z'])
    }
    expect(events(read(calendarOf(eventLines({ DTSTART: ';TZID=America/New_York:20260316T100000' }))))[0]).toMatchObject({ startsAt: new Date('2026-03-16T14:00:00Z'), timeZone: 'America/New_York' })
    expect(starts(calendarOf(eventLines({ DTSTART: ':20260316T100000Z' })))).toEqual(['2026-03-16T10:00:00.000Z'])
  })

  it('float in the zone of the calendar, else of the reader, and it is told', () => {
    const floating = eventLines({ DTSTART: ':20260316T100000' })
    expect(starts(calendarOf(floating))).toEqual(['2026-03-16T09:00:00.000Z'])
    expect(read(calendarOf(floating)).floatingReadIn).toBe('Europe/Berlin')
    expect(starts(calendarOf(['X-WR-TIMEZONE:America/New_York'], floating))).toEqual(['2026-03-16T14:00:00.000Z'])
    expect(read(calendarOf(eventLines({ DTSTART: ':20260316T100000Z' }))).floatingReadIn).toBeNull()
  })

  it('keep to the clock when it changes in a series', () => {
    const weekly = eventLines({ DTSTART: ';TZID=Europe/Berlin:20260316T100000', DURATION: ':PT45M', RRULE: ':FREQ=WEEKLY;COUNT=3' })
    expect(events(read(calendarOf(weekly))).map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['2026-03-16T09:00:00.000Z', '2026-03-16T09:45:00.000Z'], ['2026-03-23T09:00:00.000Z', '2026-03-23T09:45:00.000Z'], ['2026-03-30T08:00:00.000Z', '2026-03-30T08:45:00.000Z'],
    ])
  })

  it('of a whole day begin at midnight of the reader', () => {
    expect(events(read(calendarOf(eventLines({ DTSTART: ';VALUE=DATE:20260317', DTEND: ';VALUE=DATE:20260318' }))))[0]).toMatchObject({ allDay: true, startsAt: new Date('2026-03-16T23:00:00Z'), endsAt: new Date('2026-03-17T23:00:00Z') })
  })
})

it('an event of its own is told however many months ahead, for a year', () => {
  expect(starts(calendarOf(eventLines({ DTSTART: ':20260901T100000Z' })))).toEqual(['2026-09-01T10:00:00.000Z'])
  expect(starts(calendarOf(eventLines({ DTSTART: ':20280901T100000Z' })))).toEqual([])
})

describe('a series', () => {
  const weekly = { DTSTART: ';TZID=Europe/Berlin:20260302T100000', DTEND: ';TZID=Europe/Berlin:20260302T110000', RRULE: ':FREQ=WEEKLY' }

  it('goes on for the weeks that are asked for, without days that are taken out', () => {
    const found = read(calendarOf(eventLines({ ...weekly, EXDATE: ';TZID=Europe/Berlin:20260330T100000' })))
    expect(events(found).map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual(['2026-03-16', '2026-03-23', '2026-04-06'])
    expect(found.past).toBe(2)
  })

  it('has occurrences that are moved or cancelled, each with its place in it', () => {
    const moved = eventLines({ 'RECURRENCE-ID': ';TZID=Europe/Berlin:20260323T100000', DTSTART: ';TZID=Europe/Berlin:20260324T150000', DTEND: ';TZID=Europe/Berlin:20260324T160000', SEQUENCE: ':2', SUMMARY: ':Demo, later' })
    const off = eventLines({ 'RECURRENCE-ID': ';TZID=Europe/Berlin:20260330T100000', DTSTART: ';TZID=Europe/Berlin:20260330T100000', STATUS: ':CANCELLED' })
    const found = events(read(calendarOf(eventLines(weekly), moved, off)))
    expect(found.slice(0, 3).map(({ recurrence, startsAt, title, cancelled, sequence }) => [recurrence, startsAt.toISOString(), title, cancelled, sequence])).toEqual([
      ['2026-03-16T09:00:00.000Z', '2026-03-16T09:00:00.000Z', 'Demo', false, 0], ['2026-03-23T09:00:00.000Z', '2026-03-24T14:00:00.000Z', 'Demo, later', false, 2],
      ['2026-03-30T08:00:00.000Z', '2026-03-30T08:00:00.000Z', 'Demo', true, 0],
    ])
  })

  it('is cancelled as a whole, by its status or by the method of the file', () => {
    expect(read(calendarOf(eventLines({ ...weekly, STATUS: ':CANCELLED' }))).series[0]).toMatchObject({ whole: true, cancelled: true })
    expect(read(calendarOf(['METHOD:CANCEL'], eventLines({ DTSTART: ':20260316T100000Z' }))).series[0]).toMatchObject({ cancelled: true, occurrences: [{ cancelled: true }] })
  })

  it('is known by one of its occurrences alone, as an invitation to it brings', () => {
    const alone = read(calendarOf(eventLines({ 'RECURRENCE-ID': ':20260323T090000Z', DTSTART: ':20260324T140000Z' })))
    expect(alone.series[0]).toMatchObject({ whole: false, occurrences: [{ recurrence: '2026-03-23T09:00:00.000Z' }] })
  })

  it('that goes by the minute, or for ever since long ago, keeps nobody busy', () => {
    expect(read(calendarOf(eventLines({ DTSTART: ':20260316T100000Z', RRULE: ':FREQ=SECONDLY' })))).toMatchObject({ series: [{ occurrences: [{}] }], faults: [{ problem: 'too_often' }] })
    expect(events(read(calendarOf(eventLines({ DTSTART: ':18000101T100000Z', RRULE: ':FREQ=DAILY' }))))).toEqual([])
  })
})

describe('an event', () => {
  it('tells who is invited, without rooms, and who said that they do not come', () => {
    const [event] = events(read(calendarOf(eventLines({
      DTSTART: ':20260316T100000Z', ORGANIZER: ';CN="Tova Lind":mailto:Tova@Tessel.example',
      ATTENDEE: [';CN=Marit Olsen;PARTSTAT=DECLINED:MAILTO:marit@brackwater.example', ';CUTYPE=ROOM:mailto:room@tessel.example', ':mailto:not an address', ':mailto:jonas@brackwater.example'],
    }))))
    expect(event).toMatchObject({
      organiser: { email: 'tova@tessel.example', name: 'Tova Lind' },
      attendees: [{ email: 'marit@brackwater.example', name: 'Marit Olsen', declined: true }, { email: 'jonas@brackwater.example', name: null, declined: false }],
    })
  })

  it('has the address of its call, and none that does anything else', () => {
    const link = (lines: Record<string, string>) => events(read(calendarOf(eventLines({ DTSTART: ':20260316T100000Z', ...lines }))))[0]?.link
    expect(link({ DESCRIPTION: ':Agenda at https://wiki.example/a\\nJoin: https://tessel.zoom.us/j/123?pwd=x.' })).toBe('https://tessel.zoom.us/j/123?pwd=x')
    expect(link({ 'X-GOOGLE-CONFERENCE': ':https://meet.google.com/abc' })).toBe('https://meet.google.com/abc')
    for (const bad of ['javascript:alert(1)', 'http://tessel.zoom.us/j/1', 'https://user@tessel.zoom.us/j', 'https://evil.example/zoom.us']) expect(link({ LOCATION: `:${bad}` }), bad).toBeNull()
  })

  it('says that it is private', () => {
    expect(events(read(calendarOf(eventLines({ DTSTART: ':20260316T100000Z', CLASS: ':confidential' }))))[0]?.confidential).toBe(true)
  })

  it('that cannot be read is told with its line, and takes no other with it', () => {
    const text = calendarOf(eventLines({ DTSTART: ':20260316T100000Z' }), eventLines({ UID: ':b', DTSTART: ':tomorrow at ten', SUMMARY: ':Broken' }), eventLines({ UID: ':c', RRULE: ':FREQ=NEVER', DTSTART: ':20260316T100000Z' }), ['BEGIN:VEVENT', 'UID:d', 'SUMMARY:No start', 'END:VEVENT'])
    const found = read(text)
    expect(events(found)).toHaveLength(1)
    const lines = text.split('\r\n')
    expect(found.faults.map(({ line, problem }) => [lines[line - 1], problem])).toEqual([['BEGIN:VEVENT', 'unreadable'], ['BEGIN:VEVENT', 'unreadable'], ['BEGIN:VEVENT', 'no_start']])
  })
})

describe('a file', () => {
  it('that is none, is cut off or too large is refused with what to do', () => {
    const problem = (text: string) => { try { read(text) } catch (error) { return error } return null }
    expect(problem('Name,Date\nDemo,Monday')).toMatchObject({ message: 'demo.ics, line 1: This is no calendar: it does not begin with BEGIN:VCALENDAR.' })
    expect(problem(calendarOf(eventLines({ DTSTART: ':20260316T100000Z' })).replace('END:VEVENT', ''))).toMatchObject({ message: 'demo.ics, line 4: An event begins here and never ends: the file is cut off.' })
    expect(problem(`BEGIN:VCALENDAR\n${'X'.repeat(9 * 1024 * 1024)}`)).toBeInstanceOf(UnreadableCalendarError)
  })

  it('whatever stands in it, gives events or says what is wrong', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'UID:x', 'DTSTART:20260316T100000', 'DTSTART;TZID=Nowhere/Land:20260316T100000', 'DTEND:19000101T000000', 'DURATION:-P1D', 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=MONTHLY;BYDAY=-5MO', 'RECURRENCE-ID:20260316T100000', 'EXDATE:20260317', 'BEGIN:VALARM', 'BEGIN:VTIMEZONE', 'TZID:Nowhere/Land', ' folded', 'ATTENDEE:x'))
    fc.assert(fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      try {
        for (const { startsAt, endsAt } of events(read(calendarOf(lines)))) {
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime())
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableCalendarError)
      }
    }), { numRuns: 300 })
  })
})
