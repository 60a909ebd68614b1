import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, confusionOf } from './agreement'

describe('agreement', () => {
  it('is what Cohen reports of two psychiatrists and two hundred patients', () => {
    // J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), table 1, as counts of 200: he reports p_o .70, p_e .41, κ .492.
    const found = agreementOf({ counts: [[88, 14, 18], [10, 40, 10], [2, 6, 12]] })
    expect(found.n).toBe(200)
    expect(found.observed).toBeCloseTo(0.7, 10)
    expect(found.expected).toBeCloseTo(0.41, 10)
    expect(found.kappa).toBeCloseTo(0.492, 3)
  })

  it('has the standard error and interval that are published of 91 couples', () => {
    // Hout, Duncan and Sobel, "Association and heterogeneity", Sociological Methodology 17 (1987), in Agresti, "Categorical Data
    // Analysis"; R's vcd package prints κ .1293 with standard error .06860 and a 95 % interval of −.00512 to .2638 for it.
    const { kappa, error, interval } = agreementOf({ counts: [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]] })
    expect(kappa).toBeCloseTo(0.1293, 4)
    expect(error).toBeCloseTo(0.0686, 4)
    expect((kappa ?? 0) + 1.96 * (error ?? 0)).toBeCloseTo(0.2638, 4)
    expect(interval?.[0]).toBeCloseTo(0.1293 - 1.645 * 0.0686, 3)
    expect(interval?.[1]).toBeCloseTo(0.1293 + 1.645 * 0.0686, 3)
  })

  it('is nothing where nothing was rated twice, and has no κ where chance explains all', () => {
    expect(agreementOf({ counts: [[0, 0], [0, 0]] })).toMatchObject({ n: 0, observed: null, kappa: null })
    expect(agreementOf({ counts: [[12, 0], [0, 0]] })).toMatchObject({ n: 12, observed: 1, expected: 1, kappa: null, interval: null })
  })
})

const CATEGORIES = ['approve', 'fix', 'reject'] as const
const pairs = fc.array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...CATEGORIES)), { minLength: 2, maxLength: 80 })

describe('for any ratings', () => {
  it('κ is 1 for oneself, at most 1, and at most percent agreement', () => {
    fc.assert(fc.property(pairs, (rated) => {
      const { observed, kappa, interval } = agreementOf(confusionOf(rated, CATEGORIES))
      if (kappa !== null) {
        expect(kappa).toBeLessThanOrEqual(1)
        expect(kappa).toBeLessThanOrEqual((observed ?? 0) + 1e-12)
        expect(interval?.[0]).toBeLessThanOrEqual(kappa)
      }
      const alone = agreementOf(confusionOf(rated.map(([first]) => [first, first] as const), CATEGORIES))
      expect(alone.observed).toBe(1)
      expect(alone.kappa === null || Math.abs(alone.kappa - 1) < 1e-9).toBe(true)
    }))
  })

  it('who came first makes no difference, nor does the order of items', () => {
    fc.assert(fc.property(pairs, (rated) => {
      const straight = agreementOf(confusionOf(rated, CATEGORIES))
      const turned = agreementOf(confusionOf(rated.map(([first, second]) => [second, first] as const).reverse(), CATEGORIES))
      expect(turned.kappa ?? 9).toBeCloseTo(straight.kappa ?? 9, 10)
      expect(turned.error ?? 9).toBeCloseTo(straight.error ?? 9, 10)
    }))
  })
})
