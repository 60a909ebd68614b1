import { expect, it } from 'vitest'
import { effectWords } from './effect-words'

const effect = (confidenceFrom: number | null, confidenceTo: number | null, alignmentFrom: number | null, alignmentTo: number | null) =>
  effectWords({ confidenceFrom, confidenceTo, alignmentFrom, alignmentTo })

it('says both numbers and how they move', () => {
  expect(effect(0.62, 0.71, 0.53, 0.541)).toBe('confidence .62 → .71, alignment +.01')
  expect(effect(0.71, 0.62, 0.541, 0.49)).toBe('confidence .71 → .62, alignment −.05')
})

it('does not call a change what rounds to none', () => {
  expect(effect(0.621, 0.624, 0.53, 0.5301)).toBe('confidence stays .62, alignment unchanged')
})

it('says nothing of numbers that do not exist, and never a percentage', () => {
  expect(effect(null, null, null, null)).toBe('no number yet, it takes a second conversation')
  expect(effect(null, 0.72, null, null)).toBe('a first number: confidence .72')
  expect(effect(0.72, null, 0.5, null)).toBe('confidence .72 → no number, alignment 0.50 → not enough evidence')
  expect(effect(0.9, 1, null, 0.8)).toBe('confidence .90 → .99, alignment gets its first number, 0.80')
})
