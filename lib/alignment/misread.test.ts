import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { MISREAD, project } from '@/lib/beliefs/pure'
import type { Ledger, LedgerObservation } from '@/lib/beliefs/types'
import { align } from './align'
import { pulse } from './pulse'

type Said = { on: number; positive: boolean; subject: string }

/** Calls of two people in turn, each with one statement of its own. */
function ledgerWith(said: readonly Said[], over: Partial<LedgerObservation> = {}): Ledger {
  const calls = said.map(({ on }, index) => interaction({ id: `c${index}`, occurredAt: day(on), ingestedAt: day(on) }))
  const rows = said.map(({ positive, subject }, index) => observation(calls[index] ?? interaction({ id: 'none' }), {
    id: `o${index}`, holderKey: `person:p${(index % 2) + 1}`, statement: `Thinks the ${subject} is there`, quote: `the ${subject} is there`, stance: positive ? 'positive' : 'negative', extractor: 'builtin', ...over,
  }))
  return ledgerOf(calls, rows)
}
const SUBJECTS = ['forecast', 'invoice', 'export', 'calendar', 'catalogue', 'archive', 'printer', 'warehouse', 'gateway', 'dashboard', 'glossary', 'scanner']
const LAST = 200
const at = { asOf: day(LAST), knownAt: day(LAST) }
const trendIn = (ledger: Ledger) => align(ledger, project(ledger, at), at).trend
const errorIn = (ledger: Ledger): number => { const { interval } = trendIn(ledger); return interval ? (interval[1] - interval[0]) / 2 : NaN }
const course = (signs: readonly boolean[]): Said[] => signs.map((positive, index) => ({ on: 15 * index, positive, subject: SUBJECTS[index] ?? 'x' }))
const signs = fc.array(fc.boolean(), { minLength: 6, maxLength: 12 })

describe('what may be misread', () => {
  it('widens the error of a slope, and only where the built-in reader heard it and nobody has accepted it', () => {
    fc.assert(fc.property(signs, (course_) => {
      const said = course(course_)
      const [ours, models] = [errorIn(ledgerWith(said)), errorIn(ledgerWith(said, { extractor: 'llm' }))]
      expect(ours).toBeGreaterThan(models)
    }), { numRuns: 50 })
  })

  it('is what changing sides would do to the slope, one word at a time', () => {
    fc.assert(fc.property(signs, (course_) => {
      const said = course(course_)
      const slope = trendIn(ledgerWith(said)).slope ?? 0
      const changes = said.map((_, turned) => slope - (trendIn(ledgerWith(said.map((one, index) => (index === turned ? { ...one, positive: !one.positive } : one)))).slope ?? 0))
      const variance = MISREAD.opposite + MISREAD.none / 4 - (MISREAD.opposite + MISREAD.none / 2) ** 2
      const told = Math.sqrt(errorIn(ledgerWith(said)) ** 2 - errorIn(ledgerWith(said, { extractor: 'llm' })) ** 2)
      // Changing sides leaves the mass as it is, so first order is exact.
      expect(told).toBeCloseTo(Math.sqrt(variance * changes.reduce((sum, change) => sum + change ** 2, 0)), 6)
    }), { numRuns: 50 })
  })

  it('leaves no direction clear that a few misread words would turn', () => {
    const rising = course([false, false, false, true, true, true])
    expect(trendIn(ledgerWith(rising, { extractor: 'llm' })).clear).toBe(true)
    const mixed = course([false, true, false, true, false, true, true])
    expect(trendIn(ledgerWith(mixed))).toMatchObject({ clear: false, isMisread: true })
  })

  it('is the same in lists', () => {
    const ledger = ledgerWith(course([false, true, false, true, true, false, true]))
    expect(pulse(ledger, project(ledger, at), at).trend).toEqual(trendIn(ledger))
  })
})
