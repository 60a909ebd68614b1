import { expect, it } from 'vitest'
import { IDLE_MS, pauseWatch, readWatch, startWatch, STOPPED, stirWatch } from './stopwatch'

it('counts from the moment an item is shown', () => {
  expect(readWatch(startWatch(STOPPED, 'a', 1_000), 'a', 5_260)).toBe(4.3)
})

it('goes on when the same item is shown again, and starts anew for the next', () => {
  const watch = startWatch(startWatch(STOPPED, 'a', 0), 'a', 2_000)
  expect(readWatch(watch, 'a', 3_000)).toBe(3)
  expect(readWatch(startWatch(watch, 'b', 3_000), 'b', 4_000)).toBe(1)
})

it('stands still while the page is hidden', () => {
  const hidden = pauseWatch(startWatch(STOPPED, 'a', 0), 2_000)
  expect(readWatch(hidden, 'a', 600_000)).toBe(2)
  expect(readWatch(stirWatch(hidden, 600_000), 'a', 601_000)).toBe(3)
})

it('counts no more than half a minute without a sign of life', () => {
  const watch = startWatch(STOPPED, 'a', 0)
  expect(readWatch(watch, 'a', 3_600_000)).toBe(IDLE_MS / 1000)
  const reading = [10_000, 20_000, 40_000, 65_000].reduce(stirWatch, watch)
  expect(readWatch(reading, 'a', 66_000)).toBe(66)
})

it('says nothing of an item that it does not measure', () => {
  expect(readWatch(startWatch(STOPPED, 'a', 0), 'b', 1_000)).toBeNull()
})
