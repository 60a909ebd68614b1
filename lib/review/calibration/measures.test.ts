import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibratedBy } from '@/lib/beliefs/pure'
import { seeded } from '@/lib/shared/seeded'
import { bootstrapInterval } from '@/lib/shared/bootstrap'
import { brierScore } from './brier'
import { fitPlatt } from './platt'
import { qualityOf } from './quality'
import { binsFor, calibrationError, reliabilityBins } from './reliability'
import type { Labelled } from './types'
import { effectiveSize, weightedError, weightedMean } from './weighting'

const label = (probability: number, accepted: boolean, weight = 1): Labelled => ({ probability, accepted, weight })
const labels = fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), accepted: fc.boolean(), weight: fc.double({ min: 1, max: 20, noNaN: true }) }), { minLength: 1, maxLength: 60 })

/** Labels that follow a curve exactly, as weights: each probability stands once for yes and once for no. */
const along = (slope: number, offset: number): Labelled[] => Array.from({ length: 2000 }, (_, i) => 0.04 + i * 0.00046).flatMap((probability) => {
  const chance = calibratedBy({ slope, offset }, probability)
  return [label(probability, true, 1000 * chance), label(probability, false, 1000 * (1 - chance))]
})

describe('the Brier score', () => {
  it('is the mean square of promise minus outcome', () => {
    expect(brierScore([label(1, true), label(0, false)])).toBe(0)
    expect(brierScore([label(0.5, true), label(0.5, false)])).toBe(0.25)
    // Four forecasts of rain: .7 and it rains, .7 and it does not, .3 and it does not, .1 and it does not.
    expect(brierScore([label(0.7, true), label(0.7, false), label(0.3, false), label(0.1, false)])).toBeCloseTo((0.09 + 0.49 + 0.09 + 0.01) / 4, 12)
    expect(brierScore([label(1, true, 3), label(1, false, 1)])).toBe(0.25)
    expect(brierScore([])).toBeNull()
  })
})

describe('reliability', () => {
  it('has bins that hold every label once, by rising probability, whatever their order', () => {
    fc.assert(fc.property(labels, fc.integer({ min: 1, max: 12 }), (all, bins) => {
      const found = reliabilityBins(all, bins)
      expect(found.length).toBeLessThanOrEqual(bins)
      expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
      found.slice(1).forEach((bin, i) => expect(bin.low).toBeGreaterThan(found[i]?.high ?? 1))
      expect(reliabilityBins([...all].reverse(), bins).map(({ low, high, n }) => [low, high, n])).toEqual(found.map(({ low, high, n }) => [low, high, n]))
    }))
  })

  it('has bins of equal mass, not of equal width', () => {
    const crowded = [...Array.from({ length: 90 }, (_, i) => label(0.9 + i / 1000, true)), ...Array.from({ length: 10 }, (_, i) => label(i / 100, false))]
    expect(reliabilityBins(crowded, 10).map(({ n }) => n)).toEqual(Array<number>(10).fill(10))
  })

  it('has fewer bins of few labels: ten in each, and ten bins at most', () => {
    expect([0, 1, 19, 20, 57, 99, 100, 5000].map(binsFor)).toEqual([1, 1, 1, 2, 5, 9, 10, 10])
    fc.assert(fc.property(fc.integer({ min: 20, max: 300 }), (n) => {
      const { bins } = qualityOf(Array.from({ length: n }, (_, i) => label(i / n, i % 3 > 0)))
      for (const bin of bins) expect(bin.n).toBeGreaterThanOrEqual(9)
      expect(bins.length).toBe(binsFor(n))
    }), { numRuns: 60 })
  })

  it('is as sure of a bin as its weights let it be', () => {
    const even = Array.from({ length: 100 }, (_, i) => label(0.8, i < 80))
    const [bin] = reliabilityBins(even, 1)
    expect(bin?.interval[0]).toBeGreaterThan(0.72)
    expect(bin?.interval[1]).toBeLessThan(0.87)
    const lopsided = [label(0.8, true, 400), ...even.slice(1)]
    const width = (each: typeof bin): number => (each ? each.interval[1] - each.interval[0] : 0)
    expect(width(reliabilityBins(lopsided, 1)[0])).toBeGreaterThan(2 * width(bin))
  })

  it('has an error of what is promised and not kept', () => {
    const promised = Array.from({ length: 100 }, (_, i) => label(0.8, i < 60))
    expect(calibrationError(promised)).toBeCloseTo(0.2, 12)
    expect(calibrationError(Array.from({ length: 100 }, (_, i) => label(0.8, i < 80)))).toBeCloseTo(0, 12)
    expect(calibrationError([label(0.9, true, 9), label(0.9, false, 1)])).toBeCloseTo(0, 12)
  })
})

describe('weights', () => {
  it('count as many labels as would be as certain', () => {
    expect(effectiveSize([1, 1, 1, 1])).toBe(4)
    expect(effectiveSize([4, 0, 0])).toBe(1)
    expect(effectiveSize([10, 1, 1])).toBeCloseTo(144 / 102, 12)
    expect(effectiveSize([])).toBe(0)
    fc.assert(fc.property(fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 1 }), (weights) => effectiveSize(weights) <= weights.length + 1e-9))
  })

  it('take the preference of a draw out again', () => {
    expect(weightedMean([{ x: 0, w: 1 }, { x: 1, w: 9 }], ({ x }) => x, ({ w }) => w)).toBe(0.9)
    const even = weightedError([0, 1, 0, 1], (x) => x, () => 1)
    expect(even).toEqual({ mean: 0.5, error: 0.25 })
    expect(weightedError([1], (x) => x, () => 1)).toBeNull()
  })
})

describe('a fitted curve', () => {
  it('is the one that the labels follow', () => {
    for (const [slope, offset] of [[1, 0], [0.5, -0.4], [1.8, 0.7]] as const) {
      const fit = fitPlatt(along(slope, offset))
      expect(fit?.slope).toBeCloseTo(slope, 1)
      expect(fit?.offset).toBeCloseTo(offset, 1)
    }
  })

  it('is never certain, however one-sided or parted the labels are', () => {
    const parted = [...Array.from({ length: 20 }, () => label(0.9, true)), ...Array.from({ length: 20 }, () => label(0.6, false))]
    const fit = fitPlatt(parted)
    expect(fit && calibratedBy(fit, 0.9)).toBeGreaterThan(0.9)
    expect(fit && calibratedBy(fit, 0.9)).toBeLessThan(0.97)
    expect(fitPlatt([label(0.9, true), label(0.7, true)])).toBeNull()
  })

  it('is finite for any labels of both kinds', () => {
    fc.assert(fc.property(labels, (all) => {
      const fit = fitPlatt([...all, label(0.7, true), label(0.7, false)])
      expect(Number.isFinite(fit?.slope) && Number.isFinite(fit?.offset)).toBe(true)
    }))
  })
})

describe('an interval', () => {
  it('holds the truth about nine times in ten', () => {
    const next = seeded('coverage')
    const held = Array.from({ length: 200 }, () => {
      const sample = Array.from({ length: 60 }, (): number => (next() < 0.3 ? 1 : 0))
      const interval = bootstrapInterval(sample.length, (times) => sample.reduce((sum, x, i) => sum + x * (times[i] ?? 0), 0) / sample.length)
      return interval !== null && interval[0] <= 0.3 && 0.3 <= interval[1]
    }).filter(Boolean).length
    expect(held / 200).toBeGreaterThan(0.84)
    expect(held / 200).toBeLessThan(0.96)
  })

  it('is the same each time, holds its figure, and is none for one label', () => {
    const all = Array.from({ length: 40 }, (_, i) => label(0.5 + i / 100, i % 3 > 0))
    const [one, other] = [qualityOf(all), qualityOf(all)]
    expect(one).toEqual(other)
    expect(one.brierInterval?.[0]).toBeLessThan(one.brier ?? 0)
    expect(one.brierInterval?.[1]).toBeGreaterThan(one.brier ?? 1)
    expect(qualityOf([label(0.7, true)])).toMatchObject({ n: 1, brierInterval: null, eceInterval: null })
    expect(qualityOf([])).toMatchObject({ n: 0, accepted: null, brier: null, ece: null, bins: [] })
  })
})
