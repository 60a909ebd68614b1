import { expect, it } from 'vitest'
import { nextTry } from './waiting'

const NOW = new Date('2026-05-12T21:30:00Z')

it('waits longer after each vain attempt, and at most six hours', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 30].map((tries) => (nextTry('down', tries, NOW).getTime() - NOW.getTime()) / 60_000)
  expect(minutes).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360])
})

it('leaves a spent budget alone until its day is over', () => {
  expect(nextTry('over_budget', 1, NOW)).toEqual(new Date('2026-05-13T00:00:00Z'))
  expect(nextTry('over_budget', 9, new Date('2026-12-31T23:59:59Z'))).toEqual(new Date('2027-01-01T00:00:00Z'))
})
