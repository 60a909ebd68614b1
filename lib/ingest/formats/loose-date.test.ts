import { expect, test } from 'vitest'
import { readLooseDate } from './loose-date'

const read = (text: string) => readLooseDate(text)?.at.toISOString().slice(0, 16) ?? null

test.each([
  ['Mon, Oct 20, 2025 at 6:58 AM', '2025-10-20T06:58'], ['Dienstag, 17. Juni 2025 15:58', '2025-06-17T15:58'], ['04.03.2025 um 14:12', '2025-03-04T14:12'],
  ['3 janv. 2026 à 9h05', '2026-01-03T09:05'], ['12 de marzo de 2026', '2026-03-12T12:00'], ['12 januari 2026', '2026-01-12T12:00'], ['4 augustus 2026', '2026-08-04T12:00'],
  ['4 Sept 2026', '2026-09-04T12:00'], ['1 gennaio 2026', '2026-01-01T12:00'], ['7 aprile 2026', '2026-04-07T12:00'], ['3/4/2026 12:15 am', '2026-03-04T00:15'],
  ['4 March 2026, 12:30 at Halden', '2026-03-04T12:30'], ['4 March 2026, a trial of 48h', '2026-03-04T12:00'], ['Version 3 am 4. März 2026', '2026-03-04T12:00'],
])('a date as people write it: %s', (text, at) => {
  expect(read(text)).toBe(at)
})

test.each([
  ['Call with Nora, 4 March 2026, 2 PM', '2026-03-04T14:00'], ['4 March 2026 9am', '2026-03-04T09:00'], ['4. März 2026, 14 Uhr', '2026-03-04T14:00'],
])('a full hour is no noon: %s', (text, at) => {
  expect(read(text)).toBe(at)
})

test('a stamp of a machine is read with its zone, wherever it stands', () => {
  for (const text of ['2026-03-04T10:00:00+02:00', 'Call 2026-03-04T10:00+0200 with Nora']) expect(readLooseDate(text)).toEqual({ at: new Date('2026-03-04T08:00:00Z'), zoned: true })
  expect(readLooseDate('2026-03-04T10:00:00.000Z')).toEqual({ at: new Date('2026-03-04T10:00:00Z'), zoned: true })
})

test.each(['31.02.2026', '29 February 2026', '2026-13-01', 'Marketing 12 2024', 'Decision 12, 2024', 'version 3.14', '0.3.2026'])('%s is no day', (text) => {
  expect(read(text)).toBeNull()
})
