import { describe, expect, it } from 'vitest'
import type { CalendarEvent, CalendarSeries } from '../ical/types'
import { merge, type KeptMeeting } from './merge'

const NOW = new Date('2026-03-16T07:00:00Z')
const weeks = { now: NOW, until: new Date('2026-04-16T07:00:00Z') }
const at = (day: number): Date => new Date(Date.UTC(2026, 2, day, 9))
const occurrence = (day: number, over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'u', recurrence: at(day).toISOString(), sequence: 1, title: 'Demo', startsAt: at(day), endsAt: new Date(at(day).getTime() + 3_600_000), timeZone: 'UTC', allDay: false, cancelled: false, confidential: false, link: null, organiser: null, attendees: [], ...over,
})
const kept = (day: number, over: Partial<KeptMeeting> = {}): KeptMeeting => ({ id: `m${day}`, recurrence: at(day).toISOString(), sequence: 1, startsAt: at(day), endsAt: at(day), cancelledAt: null, mayChange: true, ...over })
const series = (occurrences: CalendarEvent[], over: Partial<CalendarSeries> = {}): CalendarSeries => ({ uid: 'u', whole: true, cancelled: false, sequence: 1, occurrences, ...over })

describe('a calendar that is read again', () => {
  it('adds what is new and changes what is there', () => {
    expect(merge(series([occurrence(17), occurrence(24)]), [kept(17)], weeks)).toMatchObject({ add: [{ startsAt: at(24) }], change: [{ id: 'm17' }], cancel: [], remove: [] })
  })

  it('changes nothing by an older revision, or where one may not', () => {
    expect(merge(series([occurrence(17, { sequence: 0 })], { sequence: 0 }), [kept(17)], weeks)).toMatchObject({ change: [], same: 1 })
    expect(merge(series([occurrence(17, { cancelled: true })]), [kept(17, { mayChange: false }), kept(24, { mayChange: false })], weeks)).toMatchObject({ cancel: [], remove: [], same: 1 })
  })

  it('cancels an occurrence, or all that are still to come', () => {
    expect(merge(series([occurrence(17, { cancelled: true }), occurrence(24, { cancelled: true })]), [kept(17)], weeks)).toMatchObject({ cancel: ['m17'], add: [] })
    expect(merge(series([], { cancelled: true, sequence: 2 }), [kept(10), kept(17), kept(24, { cancelledAt: NOW })], weeks)).toMatchObject({ cancel: ['m17'], remove: [] })
  })

  it('takes out what the series has no more, within the weeks it tells of, and not by one occurrence alone', () => {
    const before = [kept(10), kept(17), kept(24), kept(31), { ...kept(31), id: 'far', recurrence: 'far', startsAt: new Date('2026-06-01T09:00:00Z') }]
    expect(merge(series([occurrence(17)]), before, weeks).remove).toEqual(['m24', 'm31'])
    expect(merge(series([occurrence(17)], { whole: false }), before, weeks).remove).toEqual([])
  })
})
