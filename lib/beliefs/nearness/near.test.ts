import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosineOf, nearPairs, packed, unpacked } from './near'

const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }).filter((parts) => parts.some((part) => Math.abs(part) > 0.1))
const always = () => true
/** A direction in the plane, in degrees. */
const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]

describe('a vector in a byte a dimension', () => {
  it('keeps its direction', () => {
    fc.assert(fc.property(vector, (parts) => cosineOf(parts, unpacked(packed(parts))) > 0.999))
  })

  it('keeps how near two are, to two hundredths', () => {
    fc.assert(fc.property(vector, vector, (a, b) => Math.abs(cosineOf(a, b) - cosineOf(unpacked(packed(a)), unpacked(packed(b)))) < 0.02))
  })
})

describe('near statements', () => {
  it('are those nearer than is usual with this model, whatever is usual with it', () => {
    for (const spread of [60, 25]) {
      const earlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((i) => ({ of: `e${i}`, vector: at(i * spread) }))
      const found = nearPairs([{ of: 'new', vector: at(3 * spread + spread / 12) }], earlier, always)
      expect(found.map(({ earlier: of }) => of), `${spread} degrees apart`).toContain('e3')
      expect(found[0]?.earlier).toBe('e3')
      expect(found.length).toBeLessThanOrEqual(2)
    }
  })

  it('are none where all lie as far apart', () => {
    const axes = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (__, j) => (i === j ? 1 : 0)))
    expect(nearPairs(axes.slice(0, 4).map((each, i) => ({ of: i, vector: each })), axes.slice(4).map((each, i) => ({ of: i, vector: each })), always)).toEqual([])
  })

  it('come nearest first, at most two of each, and none that may not be asked about', () => {
    const earlier = [0, 1, 2, 3].map((i) => ({ of: i, vector: at(i) }))
    expect(nearPairs([{ of: 9, vector: at(0) }], earlier, always).map((pair) => pair.earlier)).toEqual([0, 1])
    expect(nearPairs([{ of: 9, vector: at(0) }], earlier, (_later, other) => other > 1).map((pair) => pair.earlier)).toEqual([2, 3])
  })
})
