import { describe, expect, it } from 'vitest'
import { calibratedBy } from '@/lib/beliefs/pure'
import { seeded } from '@/lib/shared/seeded'
import type { CalibrationRow } from '@/lib/beliefs/types'
import { brierScore } from './brier'
import { fitOf, isOutdone } from './fit'
import { labelsOf } from './labels'
import { fitPlatt } from './platt'
import { measuredPrecisions } from './precision'
import { qualityOf } from './quality'
import { calibrationError } from './reliability'
import { calibrationReport } from './report'
import { simulate, toldTruth, type Simulation } from './reviewers.fixture'

/** A reader that promises too much, reviewers who err in one of twenty, and a queue that prefers what is wrong. */
const BIASED: Simulation = {
  seed: 'biased', observations: 16_000, truth: { slope: 0.7, offset: -0.4 }, error: 0.05, cause: { right: 0.04, wrong: 0.5 }, audit: 0.07,
}
const { population, decided } = simulate(BIASED)
const everything = labelsOf(population, [])
const labels = labelsOf(decided, [])
const unweighted = labels.map((label) => ({ ...label, weight: 1 }))
const gap = (a: number | null | undefined, b: number | null | undefined): number => Math.abs((a ?? NaN) - (b ?? NaN))

describe('reviewers who err, and a queue that prefers what is wrong', () => {
  it('give the acceptance of each source as if everything had been judged', () => {
    expect(labels.length).toBeLessThan(population.length / 3)
    for (const truth of measuredPrecisions(everything)) {
      const measured = measuredPrecisions(labels).find(({ source }) => source === truth.source)
      const biased = measuredPrecisions(unweighted).find(({ source }) => source === truth.source)
      expect(gap(measured?.acceptance, truth.acceptance)).toBeLessThan(0.04)
      expect(gap(biased?.acceptance, truth.acceptance)).toBeGreaterThan(0.15)
      expect(measured?.n).toBeLessThan(measured?.labels ?? 0)
    }
  })

  it('give Brier score and calibration error as if everything had been judged', () => {
    const measured = qualityOf(labels)
    const [brier, ece] = [brierScore(everything), calibrationError(everything)]
    expect(gap(measured.brier, brier)).toBeLessThan(0.015)
    expect(gap(brierScore(unweighted), brier)).toBeGreaterThan(0.08)
    expect(gap(measured.ece, ece)).toBeLessThan(0.03)
    expect(gap(calibrationError(unweighted), ece)).toBeGreaterThan(0.15)
    expect(measured.brierInterval?.[0]).toBeLessThan(brier ?? 0)
    expect(measured.brierInterval?.[1]).toBeGreaterThan(brier ?? 1)
    expect(measured.bins).toHaveLength(10)
  })

  it('give the curve of the truth, as the reviewers tell it', () => {
    const [fit, biased] = [fitPlatt(labels), fitPlatt(unweighted)]
    const distance = (curve: typeof fit): number => Math.max(...[0.55, 0.65, 0.75, 0.85, 0.95].map((reading) => gap(curve && calibratedBy(curve, reading), toldTruth(BIASED, reading))))
    expect(distance(fit)).toBeLessThan(0.05)
    expect(distance(biased)).toBeGreaterThan(0.15)
    // Without the reviewers' errors the truth itself is told, and only they stand between.
    const exact = simulate({ ...BIASED, error: 0 })
    const honest = fitPlatt(labelsOf(exact.decided, []))
    for (const reading of [0.6, 0.75, 0.9]) expect(gap(honest && calibratedBy(honest, reading), calibratedBy(BIASED.truth, reading))).toBeLessThan(0.05)
  })

  it('put a curve in force that makes held-out readings better', () => {
    const fit = fitOf(labels, null)
    expect(fit?.against).toEqual([])
    const later = labelsOf(simulate({ ...BIASED, seed: 'later' }).population, [])
    const corrected = later.map((label) => ({ ...label, probability: fit ? calibratedBy(fit.curve, label.probability) : 0 }))
    expect(calibrationError(corrected)).toBeLessThan(0.04)
    expect(calibrationError(later)).toBeGreaterThan(0.12)
    expect(brierScore(corrected)).toBeLessThan((brierScore(later) ?? 0) - 0.02)
  })
})

describe('the gate', () => {
  const row = (curve: Pick<CalibrationRow, 'slope' | 'offset'>): CalibrationRow => ({ ...curve, extractor: 'builtin', extractorVersion: '1.0.0', n: 300, publishedAt: new Date(0) })

  it('lets no curve through that few labels made, and says what is missing', () => {
    const fit = fitOf(labels.slice(0, 90), null)
    expect(fit?.against).toEqual(expect.arrayContaining(['90 of 200 labels']))
    expect(fitOf(labels.filter(({ accepted }) => accepted), null)).toBeNull()
  })

  it('lets no curve through where readings are right already', () => {
    const through = Array.from({ length: 20 }, (_, i) => {
      const fair = simulate({ ...BIASED, seed: `fair ${i}`, observations: 3000, truth: { slope: 1, offset: 0 }, error: 0 })
      return fitOf(labelsOf(fair.decided, []), null)?.against.length === 0
    }).filter(Boolean).length
    expect(through).toBeLessThanOrEqual(4)
  })

  it('keeps what is in force while it serves, and takes it back when it does worse than nothing', () => {
    const fit = fitOf(labels, null)
    expect(fitOf(labels, fit?.curve ?? null)?.against).toContain('no gain beyond one standard error')
    expect(isOutdone(labels, fit?.curve ?? null)).toBe(false)
    expect(isOutdone(labels, row({ slope: 1, offset: 2 }))).toBe(true)
    expect(isOutdone(labels, null)).toBe(false)
  })
})

describe('labels', () => {
  it('are the same whatever order the decisions are in, one an observation, the latest', () => {
    const next = seeded('order')
    const shuffled = [...decided].map((decision) => ({ decision, rank: next() })).sort((a, b) => a.rank - b.rank).map(({ decision }) => decision)
    expect(labelsOf(shuffled, [])).toEqual(labels)
    const [first] = decided
    if (!first) throw new Error('no decision')
    const again = { ...first, action: 'reject' as const, at: new Date(first.at.getTime() + 1), propensity: 0.07 }
    expect(labelsOf([again, first], [])).toMatchObject([{ accepted: false, weight: 1 / Math.max(first.propensity, 0.07) }])
  })

  it('take a corrected wording for a right reading, and a corrected holder or direction for a wrong one', () => {
    const [first] = decided
    const accepted = (corrected: string[]) => first && labelsOf([{ ...first, action: 'fix', corrected }], [])[0]?.accepted
    expect([['statement'], ['kind', 'dimension', 'certainty'], ['holderKey'], ['statement', 'stance'], ['polarity']].map(accepted)).toEqual([true, true, false, false, false])
  })

  it('count as shown what the calibration of that day showed', () => {
    const [first] = decided
    if (!first) throw new Error('no decision')
    const strict = { slope: 1, offset: -3, extractor: 'builtin', extractorVersion: '1.0.0', n: 300, publishedAt: new Date(first.at.getTime() + 1) }
    const shown = (at: Date) => labelsOf([{ ...first, reading: 0.9, at }], [strict])[0]?.shown
    expect([shown(first.at), shown(new Date(first.at.getTime() + 2))]).toEqual([true, false])
  })
})

describe('the report', () => {
  it('tells of each version what was measured and what is in force', () => {
    const now = new Date('2027-01-01')
    const precisions = [{ extractor: 'builtin', extractorVersion: '1.0.0', source: 'ticket' as const, acceptance: 1, n: 90, publishedAt: new Date('2026-12-01') }]
    const calibrations = [{ extractor: 'builtin', extractorVersion: '1.0.0', slope: 0.7, offset: -0.4, n: 400, publishedAt: new Date('2026-12-01') }]
    const [report, ...more] = calibrationReport(decided, { precisions, calibrations }, now)
    expect(more).toEqual([])
    expect(report).toMatchObject({ extractor: 'builtin', labels: labels.length, inForce: { slope: 0.7 }, outdone: false })
    expect(report?.audited).toBeGreaterThan(500)
    expect(report?.seconds).toBeGreaterThan(9)
    expect(report?.sources.map(({ source, inForce }) => [source, inForce.precision])).toEqual([['first_person', 0.8], ['ticket', 0.98]])
    expect(report?.corrected.ece).toBeLessThan((report?.shipped.ece ?? 0) / 3)
  })
})
