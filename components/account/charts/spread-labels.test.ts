import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadLabels } from './spread-labels'

it('keeps labels apart and in order, and leaves lone ones where they are', () => {
  expect(spreadLabels([10, 100], 14)).toEqual([10, 100])
  expect(spreadLabels([101, 100], 14)).toEqual([114, 100])
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 7 }), (positions) => {
    const moved = spreadLabels(positions, 14).toSorted((a, b) => a - b)
    expect(moved.every((y, index) => index === 0 || y - (moved[index - 1] ?? 0) >= 14)).toBe(true)
    expect(moved).toHaveLength(positions.length)
  }))
})
