import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibratedBy, isRuled, logit, readingOn, withCalibration } from './calibrate'
import { canonicalText } from './canonical'
import { tempered } from './extract/builtin/temper'
import { day, history, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { CalibrationRow } from './types'

const row = (over: Partial<CalibrationRow> = {}): CalibrationRow => ({ extractor: 'test', extractorVersion: '1', slope: 1, offset: -1, n: 300, publishedAt: day(20), ...over })
const call = interaction({ id: 'c' })
const spoken = (reading: number, over: object = {}) => ledgerOf([call], [observation(call, { reading, ...over })])
const admission = (reading: number, rows: CalibrationRow[], knownAt: number, over = {}) =>
  project({ ...spoken(reading, over), calibrations: rows }, { asOf: day(100), knownAt: day(knownAt) }).beliefs.map((belief) => belief.admission)

describe('a curve', () => {
  it('leaves probabilities as they are with slope 1 and offset 0, and keeps their order otherwise', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.1, max: 4, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (p, q, slope, offset) => {
      expect(calibratedBy({ slope: 1, offset: 0 }, p)).toBeCloseTo(p, 9)
      if (p < q) expect(calibratedBy({ slope, offset }, p)).toBeLessThanOrEqual(calibratedBy({ slope, offset }, q))
    }))
    expect([logit(0.5), calibratedBy({ slope: 2, offset: 0 }, 0.8)]).toEqual([0, 16 / 17])
    expect(Number.isFinite(logit(0)) && Number.isFinite(logit(1))).toBe(true)
  })
})

describe('a calibration in force', () => {
  it('decides what is shown from the moment it is published, and not before', () => {
    expect(admission(0.85, [row()], 19)).toEqual(['shown'])
    expect(admission(0.85, [row()], 20)).toEqual(['possibly_heard'])
    expect(admission(0.7, [row({ offset: 1 })], 20)).toEqual(['shown'])
    expect(admission(0.6, [row({ offset: -2 })], 20)).toEqual([])
  })

  it('is taken back by a later one, and is that of its own reader and version alone', () => {
    expect(admission(0.85, [row({ publishedAt: day(30), offset: 0 }), row()], 30)).toEqual(['shown'])
    expect(admission(0.85, [row({ extractorVersion: '2' }), row({ extractor: 'llm' })], 30)).toEqual(['shown'])
  })

  it('moves nothing that a rule of the reader set', () => {
    const folded = tempered(0.99, 'see you on tuesday then', 'Sees', false)
    const updating = tempered(0.65, 'we moved the budget to 50,000', 'Has a budget of 50,000', true)
    expect([folded, updating].map(isRuled)).toEqual([true, true])
    expect([folded, updating].map((reading) => readingOn(row({ offset: 3 }), reading))).toEqual([folded, updating])
  })

  it('keeps laws 1 and 9: whatever the order of rows, one instant has one model', () => {
    fc.assert(fc.property(history, fc.shuffledSubarray([row(), row({ publishedAt: day(60), offset: 0.5 }), row({ publishedAt: day(60), offset: 2, n: 5 })], { minLength: 3 }), (ledger, rows) => {
      const model = (calibrations: CalibrationRow[], knownAt: number) => canonicalText(project({ ...ledger, calibrations }, { asOf: day(210), knownAt: day(knownAt) }))
      expect(model(rows, 210)).toBe(model([row({ publishedAt: day(60), offset: 0.5 })], 210))
      expect(model(rows, 10)).toBe(model([], 10))
    }), { numRuns: 100 })
  })

  it('leaves the ledger alone where there is none', () => {
    const ledger = spoken(0.85)
    expect(withCalibration(ledger, day(100))).toBe(ledger)
  })
})
