import { expect, it } from 'vitest'
import { atOnce, inSlices } from './in-slices'

/** Holds the process until `ms` have passed, in steps. */
function* busy(ms: number): Generator<undefined, string, undefined> {
  for (const end = performance.now() + ms; performance.now() < end; ) yield undefined
  return 'done'
}

it('lets others work while a long computation runs', async () => {
  let others = 0
  const tick = setInterval(() => others++, 1)
  expect(await inSlices(busy(120))).toBe('done')
  clearInterval(tick)
  expect(others).toBeGreaterThan(0)
})

it('gives the same without a pause', () => expect(atOnce(busy(1))).toBe('done'))
