import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharesOf } from './shares'
import type { Contribution } from './types'

const contribution = fc.record({
  belief: fc.integer({ min: 0, max: 14 }), toward: fc.boolean(), mass: fc.double({ min: 0.01, max: 9, noNaN: true }), day: fc.integer({ min: 0, max: 300 }),
}).map(({ belief, toward, mass, day }): Contribution => ({
  observationId: 'o', beliefKey: `b${belief}`, interactionId: 'i', holderKey: 'company', dimension: 'value', at: new Date(day * 86_400_000),
  toward, factors: [], damping: 1, power: 1, need: 1, weight: mass, decay: 1, dimensionWeight: 1, mass, share: 0,
}))

describe('sharesOf', () => {
  it('leads from one half to the figure that the masses make, whatever they are', () => {
    fc.assert(fc.property(fc.array(contribution, { maxLength: 40 }), (contributions) => {
      const toward = contributions.filter((each) => each.toward).reduce((sum, each) => sum + each.mass, 0)
      const away = contributions.filter((each) => !each.toward).reduce((sum, each) => sum + each.mass, 0)
      const steps = sharesOf(contributions, 'own')
      expect(steps.at(-1)?.to ?? 0.5).toBeCloseTo((toward + 1) / (toward + away + 2), 10)
      expect(steps.length).toBeLessThanOrEqual(9)
      expect(steps.reduce((sum, step) => sum + step.mentions, 0)).toBe(contributions.length)
    }))
  })

  it('counts the weight of a dimension in the overall figure alone, even where it is nothing', () => {
    const [heavy] = fc.sample(contribution, { numRuns: 1, seed: 1 })
    if (!heavy) throw new Error('no sample')
    const end = (dimensionWeight: number, scope: 'overall' | 'own') => sharesOf([{ ...heavy, mass: 2, toward: true, dimensionWeight }], scope)[0]?.to
    expect(end(2, 'overall')).toBeCloseTo((4 + 1) / (4 + 2), 10)
    expect(end(2, 'own')).toBeCloseTo((2 + 1) / (2 + 2), 10)
    expect(end(0, 'overall')).toBe(0.5)
    expect(end(0, 'own')).toBeCloseTo(0.75, 10)
  })
})
