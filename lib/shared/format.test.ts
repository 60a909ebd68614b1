import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  count, formatAgo, formatAlignment, formatChange, formatClock, formatConfidence, formatDate, formatDateTime, formatDifference, formatDistance, formatInterval, formatMicros, formatMass, formatMoney,
  formatMonth, formatNumber, formatPace, formatShare, formatShareDifference, formatSlope, isoDay,
} from './format'

describe('dates', () => {
  it('leaves out the year only when it is that of today', () => {
    expect(formatDate('2026-09-03T10:00:00Z', '2026-11-25')).toBe('3 Sep')
    expect(formatDate('2025-09-03T10:00:00Z', '2026-11-25')).toBe('3 Sep 2025')
    expect(formatDate('2026-09-03T10:00:00Z')).toBe('3 Sep 2026')
  })

  it('counts days in UTC, so that the same instant reads the same everywhere', () => {
    expect(formatDate('2026-05-12T23:59:59Z', '2026-01-01')).toBe('12 May')
    expect(formatDateTime('2026-05-12T23:05:00Z')).toBe('12 May 2026, 23:05 UTC')
    expect(isoDay('2026-05-12T23:59:59Z')).toBe('2026-05-12')
    expect(formatMonth('2026-05-12')).toBe('May ’26')
  })

  it('says how long ago, and how soon', () => {
    const now = '2026-11-25T08:00:00Z'
    expect(formatAgo('2026-11-25T23:00:00Z', now)).toBe('today')
    expect(formatAgo('2026-11-24T23:59:00Z', now)).toBe('yesterday')
    expect(formatAgo('2026-11-15T12:00:00Z', now)).toBe('10 days ago')
    expect(formatAgo('2026-10-21T12:00:00Z', now)).toBe('5 weeks ago')
    expect(formatAgo('2026-12-07T12:00:00Z', now)).toBe('in 12 days')
    expect(formatAgo('2024-01-07T12:00:00Z', now)).toBe('7 Jan 2024')
    expect([formatDistance('2026-12-07T12:00:00Z', now), formatDistance('2024-01-07T12:00:00Z', now)]).toEqual(['in 12 days', null])
  })

  it('admits what it cannot read', () => {
    expect(formatDate('yesterday-ish')).toBe('unknown date')
    expect(isoDay('')).toBe('')
  })
})

describe('numbers', () => {
  it('writes confidences without a leading zero and alignments with one', () => {
    expect(formatConfidence(0.908)).toBe('.91')
    expect(formatConfidence(0.05)).toBe('.05')
    expect(formatAlignment(0.82)).toBe('0.82')
    expect(formatInterval([0.58, 0.949])).toBe('.58–.95')
  })

  it('never claims certainty, and always prints two digits', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
      expect(formatConfidence(value)).toMatch(/^\.(0[1-9]|[1-9]\d)$/)
    }))
  })

  it('says all and nothing of a share', () => {
    expect([0, 0.004, 0.05, 0.876, 0.996, 1].map(formatShare)).toEqual(['.00', '.00', '.05', '.88', '1.00', '1.00'])
    expect([formatShareDifference(1, 0.95), formatShareDifference(0.996, 0.874), formatShareDifference(0.004, 0)]).toEqual(['−.05', '−.13', '±.00'])
  })

  it('signs changes with a true minus', () => {
    expect(formatChange(0.049)).toBe('+.05')
    expect(formatChange(-0.12)).toBe('−.12')
    expect(formatChange(-0.001)).toBe('±.00')
    // A change told between two figures is that of the figures as they stand there.
    expect([formatConfidence(0.2351), formatConfidence(0.5949), formatDifference(0.2351, 0.5949)]).toEqual(['.24', '.59', '+.35'])
    expect([formatDifference(0.5, 0.504), formatDifference(0.514, 0.516), formatDifference(0.001, 0.999)]).toEqual(['±.00', '+.01', '+.98'])
    expect(formatSlope(0.03)).toBe('+.03 a month')
    expect([formatPace(0.03), formatPace(-0.03)]).toEqual(['.03 a month', '.03 a month'])
  })

  it('keeps the order of the changes it prints', () => {
    const parse = (text: string) => Number(text.replace('−', '-').replace('±', ''))
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (delta) => {
      expect(Math.abs(parse(formatChange(delta)) - delta)).toBeLessThanOrEqual(0.005 + 1e-9)
    }))
  })

  it('shortens money by its own minor units', () => {
    expect(formatMoney(24_000_000, 'EUR')).toBe('€240k')
    expect(formatMoney(120_000_000, 'USD')).toBe('$1.2M')
    expect(formatMoney(95_000, 'GBP')).toBe('£950')
    expect(formatMoney(5_000_000, 'JPY')).toBe('¥5M')
    expect(formatMoney(1_000_00, 'CHF')).toBe('CHF 1k')
    expect(formatMoney(1_000_00, 'not money')).toBe('not money 1k')
    expect(formatMoney(99_960_000, 'EUR')).toBe('€1M')
  })

  it('writes what a model cost in dollars, small amounts too', () => {
    expect([0, 1, 2100, 30_000, 123_400, 994_000, 996_000, 12_400_000].map(formatMicros)).toEqual(['$0.00', 'under $0.0001', '$0.0021', '$0.03', '$0.1234', '$0.9940', '$1.00', '$12.40'])
  })

  it('counts in words', () => {
    expect(count(1, 'belief')).toBe('1 belief')
    expect(count(1204, 'belief')).toBe('1,204 beliefs')
    expect(count(2, 'person', 'people')).toBe('2 people')
    expect(formatNumber(1_234_567)).toBe('1,234,567')
    expect(formatMass(1.2599)).toBe('1.26')
    expect(formatMass(0.4)).toBe('0.4')
  })

  it('reads recordings like a clock', () => {
    expect(formatClock(249_000)).toBe('4:09')
    expect(formatClock(3_849_999)).toBe('1:04:09')
  })
})
