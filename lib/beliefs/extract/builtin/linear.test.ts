import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packWeights, parseLinear, WEIGHT_UNIT } from './linear'

describe('packed weights', () => {
  it('come back as they were, small or large, in a line of text that JSON needs not escape', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 7 }), (weights) => {
      const packed = packWeights(weights)
      expect(JSON.stringify(packed)).toBe(`"${packed}"`)
      const { rows } = parseLinear({ classes: weights.map(String), rows: `w:demo\t${packed}\nw:other\t${packed}` })
      expect([...(rows.get('w:demo') ?? [])].map((w) => Math.round(w / WEIGHT_UNIT))).toEqual(weights)
    }))
  })
})
