import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, wallAt } from './ical/zones'
import { phaseOf } from './phase'
import { dayIn, otherClock, soonWords, spanWords, titleWords, whenWords, withWords } from './words'

const meeting = { startsAt: '2026-03-17T09:00:00.000Z', endsAt: '2026-03-17T09:45:00.000Z', allDay: false, timeZone: 'America/New_York' }
const person = (name: string, us = false) => ({ personId: null, memberId: null, name, email: null, us, unknown: false })

describe('when a meeting is', () => {
  it('is said on the clock of its reader', () => {
    expect(whenWords(meeting, '2026-03-16T20:00:00Z', 'Europe/Berlin')).toBe('tomorrow 10:00')
    expect(whenWords(meeting, '2026-03-17T01:00:00Z', 'Asia/Tokyo')).toBe('today 18:00')
    expect(whenWords(meeting, '2026-03-14T08:00:00Z', 'UTC')).toBe('Tuesday 09:00')
    expect(whenWords(meeting, '2025-12-01T08:00:00Z', 'UTC')).toBe('17 Mar 2026 09:00')
    expect(spanWords(meeting, 'UTC')).toBe('09:00–09:45')
    expect(spanWords({ ...meeting, allDay: true }, 'UTC')).toBe('all day')
    expect(dayIn('2026-03-17T23:30:00Z', 'Europe/Berlin')).toBe('2026-03-18')
  })

  it('names the clock of its calendar where that is another', () => {
    expect(otherClock(meeting, 'Europe/Berlin')).toBe('05:00 in New York')
    expect(otherClock({ ...meeting, timeZone: 'Europe/Paris' }, 'Europe/Berlin')).toBeNull()
  })

  it('says how soon, within some hours', () => {
    expect(soonWords(meeting, '2026-03-17T08:35:00Z')).toBe('in 25 minutes')
    expect(soonWords(meeting, '2026-03-17T07:00:00Z')).toBe('in 2 hours')
    expect(soonWords(meeting, '2026-03-17T09:10:00Z')).toBe('now')
    expect(soonWords(meeting, '2026-03-17T02:00:00Z')).toBeNull()
  })
})

it('says who of the customer comes', () => {
  expect(withWords([person('Tova Lind', true), person('Ana Ruiz'), person('Bo Lund')])).toBe('Ana and Bo')
  expect(withWords([person('Ana Ruiz'), person('Bo Lund'), person('Cy'), person('Di')])).toBe('Ana, Bo and 2 more')
  expect(titleWords({ title: 'Demo', people: [person('ana@halden.example')] })).toBe('Demo with ana@halden.example')
  expect(titleWords({ title: 'Ana / Tova', people: [person('Ana Ruiz')] })).toBe('Ana / Tova')
})

it('is planned, on, over, and after two days without its conversation missing', () => {
  const of = (now: string, held = false, cancelledAt: Date | null = null) => phaseOf({ startsAt: new Date(meeting.startsAt), endsAt: new Date(meeting.endsAt), cancelledAt, held }, new Date(now))
  expect([of('2026-03-17T08:00:00Z'), of('2026-03-17T09:10:00Z'), of('2026-03-18T09:00:00Z'), of('2026-03-19T10:00:00Z'), of('2026-03-19T10:00:00Z', true), of('2026-03-17T08:00:00Z', false, new Date())])
    .toEqual(['planned', 'on', 'over', 'missing', 'held', 'cancelled'])
})

it('an instant on a clock is that instant again, but for hours that are there twice or not at all', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
  fc.assert(fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }), fc.constantFrom(...zones), (ms, zone) => {
    const at = new Date(Math.floor(ms / 1000) * 1000)
    const again = instantOf(wallAt(at, zone), zone)
    expect(wallAt(again, zone)).toEqual(wallAt(at, zone))
    expect(again.getTime()).toBeLessThanOrEqual(at.getTime())
  }))
  // Skipped and doubled hours of Berlin.
  expect(instantOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 }, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(instantOf({ year: 2026, month: 10, day: 25, hour: 2, minute: 30, second: 0 }, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})
