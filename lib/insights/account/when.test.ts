import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spanOf } from './when'

const SAID = new Date('2026-04-14T10:00:00Z')

it.each([
  ['2026-05-12', '2026-05-12', '2026-05-12'], ['end of June', '2026-06-21', '2026-06-30'], ['the first of May 2027', '2027-05-01', '2027-05-31'],
  ['3 March 2027', '2027-03-03', '2027-03-03'], ['Q3', '2026-07-01', '2026-09-30'], ['the first quarter', '2026-01-01', '2026-03-31'],
  ['January', '2027-01-01', '2027-01-31'], ['early May', '2026-05-01', '2026-05-10'], ['next year', '2027-01-01', '2027-12-31'], ['2028', '2028-01-01', '2028-12-31'],
])('reads %s, said in April 2026', (value, from, to) => {
  expect(spanOf(value, SAID)).toEqual({ from, to })
})

it('reads no time where none is named', () => {
  for (const value of ['our CFO', '40,000', '']) expect(spanOf(value, SAID)).toBeNull()
})

it('a month without a year is not long past when it is said', () => {
  fc.assert(fc.property(fc.constantFrom('January', 'March', 'mid-July', 'the end of October', 'December'), fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (value, said) => {
    const to = Date.parse(spanOf(value, said)?.to ?? '')
    expect(to).toBeGreaterThan(said.getTime() - 60 * 86_400_000)
    expect(to).toBeLessThan(said.getTime() + 400 * 86_400_000)
  }))
})
