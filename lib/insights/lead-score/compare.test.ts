import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '@/lib/shared/seeded'
import { aucOf } from './auc'
import { bandsOf, wilson } from './bands'
import { compareScores, type OutcomeCase } from './compare'

/** Standard normal draws (Box & Muller 1958). */
const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Two values of each deal, normal with these means where it ended well and 0 where not: their AUC is Φ(mean/√2). */
function simulated(seed: string, n: number, means: { alignment: number; score: number }): OutcomeCase[] {
  const next = seeded(seed)
  return Array.from({ length: n }, (_, i) => {
    const good = next() < 0.5
    return { dealId: `deal ${i}`, accountId: `account ${i}`, good, alignment: normal(next) + (good ? means.alignment : 0), score: normal(next) + (good ? means.score : 0) }
  })
}

describe('the area under the curve', () => {
  it('is what Hanley & McNeil (1982) publish for 109 images that were rated from 1 to 5', () => {
    const counts = { bad: [33, 6, 6, 11, 2], good: [3, 2, 2, 11, 33] }
    const of = (kind: 'bad' | 'good') => counts[kind].map((times, i) => ({ value: i + 1, good: kind === 'good', times }))
    expect(aucOf([...of('bad'), ...of('good')])).toBeCloseTo(0.893, 3)
  })

  it('is the share of pairs that are in order, whatever the values are', () => {
    fc.assert(fc.property(fc.array(fc.record({ value: fc.integer({ min: 0, max: 6 }), good: fc.boolean() }), { maxLength: 30 }), (deals) => {
      const pairs = deals.filter(({ good }) => good).flatMap((a) => deals.filter(({ good }) => !good).map((b) => (a.value > b.value ? 1 : a.value === b.value ? 0.5 : 0)))
      const auc = aucOf(deals)
      if (pairs.length === 0) expect(auc).toBeNull()
      else expect(auc).toBeCloseTo(pairs.reduce<number>((sum, each) => sum + each, 0) / pairs.length, 10)
    }))
  })
})

describe('alignment against lead score', () => {
  it('finds the areas that outcomes were simulated with, within their intervals', () => {
    const { figures, verdict } = compareScores(simulated('known areas', 400, { alignment: 1.2, score: 0.4 }))
    // Φ(1.2/√2) and Φ(.4/√2); of both, Φ of √(1.2² + .4²)/√2.
    for (const [found, truth] of [[figures?.alignment, 0.802], [figures?.score, 0.611], [figures?.together, 0.814]] as const) {
      expect(found?.interval[0]).toBeLessThan(truth)
      expect(found?.interval[1]).toBeGreaterThan(truth)
      expect((found?.interval[1] ?? 1) - (found?.interval[0] ?? 0)).toBeLessThan(0.12)
    }
    expect(verdict).toBe('alignment')
    expect(compareScores(simulated('the other way', 400, { alignment: 0.2, score: 1 })).verdict).toBe('lead_score')
  })

  it('finds a difference where there is none about as seldom as its interval promises', () => {
    const verdicts = Array.from({ length: 60 }, (_, i) => compareScores(simulated(`alike ${i}`, 80, { alignment: 0.8, score: 0.8 })).verdict)
    expect(verdicts.filter((verdict) => verdict !== 'no_difference').length).toBeLessThanOrEqual(12)
  })

  it('says nothing of fewer than 30 outcomes, or fewer than 10 of either kind', () => {
    const deals = simulated('few', 400, { alignment: 3, score: 0 })
    const [good, bad] = [deals.filter((deal) => deal.good), deals.filter((deal) => !deal.good)]
    for (const few of [[...good.slice(0, 15), ...bad.slice(0, 14)], [...good.slice(0, 60), ...bad.slice(0, 9)], []]) {
      expect(compareScores(few)).toMatchObject({ verdict: 'not_enough', figures: null, n: few.length })
    }
    expect(compareScores([...good.slice(0, 20), ...bad.slice(0, 10)]).verdict).not.toBe('not_enough')
  })

  it('compares on the deals that have both, and counts the others', () => {
    const deals = simulated('lacking', 100, { alignment: 1, score: 1 }).map((deal, i) => (i < 7 ? { ...deal, alignment: null } : i < 12 ? { ...deal, score: null } : deal))
    expect(compareScores(deals)).toMatchObject({ n: 88, lacking: { alignment: 7, score: 5 } })
  })

  it('is less sure where the deals are of few accounts', () => {
    const deals = simulated('one family', 120, { alignment: 0.8, score: 0.2 })
    // Ten deals of an account that ended alike and look alike are hardly more than one.
    const copies = deals.slice(0, 40).flatMap((deal, i) => Array.from({ length: 3 }, (_, copy) => ({ ...deal, dealId: `${i} ${copy}`, accountId: `account ${i}` })))
    const width = (cases: OutcomeCase[]): number => { const interval = compareScores(cases).figures?.alignment.interval; return interval ? interval[1] - interval[0] : 0 }
    expect(width(copies)).toBeGreaterThan(1.3 * width(copies.map((deal, i) => ({ ...deal, accountId: `own ${i}` }))))
  })
})

describe('bands', () => {
  it('hold every deal once, highest first, equal values together, and their lift averages to one', () => {
    fc.assert(fc.property(fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), good: fc.boolean() }), { minLength: 30, maxLength: 80 }), (deals) => {
      const bands = bandsOf(deals)
      expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(deals.length)
      bands.forEach((band, i) => { if (i > 0) expect(band.high).toBeLessThan(bands[i - 1]!.low) })
      if (deals.some(({ good }) => good)) expect(bands.reduce((sum, { lift, n }) => sum + lift * n, 0) / deals.length).toBeCloseTo(1, 10)
    }))
  })

  it('have the interval of Wilson: 15 of 20 is .57 to .87', () => {
    const [low, high] = wilson(15, 20)
    expect(low).toBeCloseTo(0.568, 2)
    expect(high).toBeCloseTo(0.872, 2)
  })
})
