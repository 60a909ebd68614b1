import { expect, it } from 'vitest'
import { askedInVain, noneByThen } from './as-of-words'

it('says when the first conversation was, where none had taken place by the day', () => {
  const then = { live: false, firstAt: '2026-03-24T09:00:00.000Z', asOf: '2025-01-01T23:59:59.999Z' }
  expect(noneByThen(then)).toBe('No conversation with this account had taken place by then; the first was on 24 Mar 2026.')
  expect([noneByThen({ ...then, live: true }), noneByThen({ ...then, firstAt: null }), noneByThen({ ...then, asOf: '2026-03-24T23:59:59.999Z' })]).toEqual([null, null, null])
})

it('says that it shows today, where it was asked for a day to come or for none that can be read', () => {
  const told = (asked: string | null) => askedInVain(asked, '2026-11-27T07:00:00.000Z')
  expect(told('2027-09-01')).toBe('1 Sep 2027 is still to come, so this is the account as it stands today.')
  expect(told('soon')).toBe('“soon” is no day of the calendar, so this is the account as it stands today.')
  expect(told('2026-02-30')).toMatch(/^“2026-02-30” is no day/)
  expect(told('x'.repeat(500))?.length).toBeLessThan(120)
  expect([null, '', '2026-11-27', '2026-11-26'].map(told)).toEqual([null, null, null, null])
})
