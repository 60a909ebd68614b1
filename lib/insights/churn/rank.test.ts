import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { churnSigns, type ChurnFacts } from './rank'

const NOW = new Date('2026-06-01T00:00:00Z')
const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000)
const CALM: ChurnFacts = { slope: 0.02, clear: true, shown: 10, fading: 0, lastContactAt: days(-5), silentAfterDays: 30, renewalAt: days(60) }

describe('signs that an account may leave', () => {
  it('are none where it converges, is heard and spoken to', () => expect(churnSigns(CALM, NOW)).toMatchObject({ drift: 0, decay: 0, silence: 0, risk: 0 }))

  it('are drift beyond chance, beliefs that age unheard, and silence longer than usual', () => {
    expect(churnSigns({ ...CALM, slope: -0.021 }, NOW).drift).toBeCloseTo(0.5, 10)
    expect(churnSigns({ ...CALM, slope: -0.021, clear: false }, NOW).drift).toBe(0)
    expect(churnSigns({ ...CALM, fading: 4 }, NOW).decay).toBe(0.4)
    expect(churnSigns({ ...CALM, lastContactAt: days(-29) }, NOW).silence).toBe(0)
    expect(churnSigns({ ...CALM, lastContactAt: days(-45) }, NOW).silence).toBe(0.5)
  })

  it('weigh half as much ninety days further from the renewal, and least without a date', () => {
    const at = (renewalAt: Date | null) => churnSigns({ ...CALM, fading: 5, renewalAt }, NOW).risk
    expect(at(days(90)) / at(days(0))).toBeCloseTo(0.5, 10)
    expect(at(null)).toBeLessThan(at(days(180)))
    expect(at(days(-10))).toBe(at(days(0)))
  })

  it('stay within 0 and 1, and grow with each sign', () => {
    const facts = fc.record({ slope: fc.option(fc.double({ min: -1, max: 1, noNaN: true })), clear: fc.boolean(), shown: fc.nat(50), fading: fc.nat(50), lastContactAt: fc.option(fc.integer({ min: -900, max: 0 }).map(days)), silentAfterDays: fc.integer({ min: 0, max: 200 }), renewalAt: fc.option(fc.integer({ min: -30, max: 700 }).map(days)) })
    fc.assert(fc.property(facts, (each) => {
      const signs = churnSigns(each, NOW)
      for (const value of Object.values(signs)) { expect(value).toBeGreaterThanOrEqual(0); expect(value).toBeLessThanOrEqual(1) }
      expect(churnSigns({ ...each, fading: each.fading + 1 }, NOW).risk).toBeGreaterThanOrEqual(signs.risk)
    }))
  })
})
