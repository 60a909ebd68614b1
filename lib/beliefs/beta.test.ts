import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaInterval, betaQuantile, logBeta } from './beta'

const shape = fc.double({ min: 0.6, max: 60, noNaN: true })

describe('the Beta distribution', () => {
  it('agrees with the binomial sum where the shapes are whole', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
      const n = a + b - 1
      let sum = 0
      let choose = 1
      for (let j = 0; j <= n; j++) {
        if (j >= a) sum += choose * x ** j * (1 - x) ** (n - j)
        choose = (choose * (n - j)) / (j + 1)
      }
      expect(betaCdf(x, a, b)).toBeCloseTo(sum, 10)
    }), { numRuns: 300 })
  })

  it('has a quantile that its distribution function undoes, to a billionth', () => {
    fc.assert(fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
      expect(Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p)).toBeLessThan(1e-9)
    }), { numRuns: 500 })
  })

  it('is symmetric: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    fc.assert(fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
      expect(betaCdf(x, a, b)).toBeCloseTo(1 - betaCdf(1 - x, b, a), 10)
    }), { numRuns: 300 })
  })

  it('knows closed forms', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaCdf(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 12)
    expect(Math.exp(logBeta(5, 5))).toBeCloseTo(1 / 630, 12)
    expect(betaQuantile(0.05, 1, 1)).toBeCloseTo(0.05, 12)
    expect(betaQuantile(0.95, 2, 1)).toBeCloseTo(Math.sqrt(0.95), 10)
  })

  it('has no step where one shape passes through 1, from which on it is told in closed form', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 40, noNaN: true }), fc.constantFrom(0.05, 0.5, 0.95), (a, p) => {
      expect(betaQuantile(p, a, 1)).toBeCloseTo(betaQuantile(p, a, 1 + 1e-12), 10)
      expect(betaQuantile(p, 1, a)).toBeCloseTo(betaQuantile(p, 1 + 1e-12, a), 10)
    }), { numRuns: 200 })
  })

  it('gives intervals that hold the mean', () => {
    fc.assert(fc.property(shape, shape, (a, b) => {
      const [low, high] = betaInterval(a, b, 0.9)
      expect(low).toBeLessThanOrEqual(a / (a + b))
      expect(high).toBeGreaterThanOrEqual(a / (a + b))
    }), { numRuns: 300 })
  })
})
