import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probabilityAbove } from './beta'
import { beliefDrift, shiftBetween, staleAt } from './drift'
import { at, day, history, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { LedgerObservation } from './types'

const whole = fc.integer({ min: 1, max: 12 })
const FEAR = { statement: 'Worried about vendor lock-in', kind: 'concern', dimension: 'trust', stance: 'negative' } as const

function ledger(said: [number, Partial<LedgerObservation>][]) {
  const calls = said.map(([offset], n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
  return ledgerOf(calls, calls.map((call, n) => observation(call, { ...FEAR, ...said[n]?.[1] })))
}

describe('which of two Betas is larger', () => {
  it('agrees with the finite sum where the shapes are whole', () => {
    fc.assert(fc.property(whole, whole, whole, whole, (ay, by, ax, bx) => {
      // P(Y > X) = Σ_{i<ay} B(ax + i, by + bx) / ((by + i)·B(1 + i, by)·B(ax, bx)) (Miller 2015).
      const beta = (a: number, b: number): number => Math.exp(lg(a) + lg(b) - lg(a + b))
      const lg = (n: number): number => Array.from({ length: n - 1 }, (_, i) => Math.log(i + 1)).reduce((sum, x) => sum + x, 0)
      const sum = Array.from({ length: ay }, (_, i) => beta(ax + i, by + bx) / ((by + i) * beta(1 + i, by) * beta(ax, bx))).reduce((total, x) => total + x, 0)
      expect(probabilityAbove([ay, by], [ax, bx])).toBeCloseTo(sum, 5)
    }), { numRuns: 200 })
  })

  it('is even for equals, and the other way round for the other', () => {
    expect(probabilityAbove([3.2, 1.7], [3.2, 1.7])).toBeCloseTo(0.5, 4)
    expect(probabilityAbove([4.5, 1], [2, 3]) + probabilityAbove([2, 3], [4.5, 1])).toBeCloseTo(1, 4)
  })
})

describe('drift', () => {
  it('is flagged when it is large and likely', () => {
    expect(shiftBetween([5, 1], [2, 4])).toMatchObject({ flagged: true })
    expect(shiftBetween([5, 1], [4.5, 1])).toMatchObject({ flagged: false })
    // Large, but from so little evidence that it may as well be chance.
    expect(shiftBetween([1, 1], [1.4, 1])).toMatchObject({ flagged: false })
  })

  it('tells what moved a belief: words, its end, or age', () => {
    const against = { statement: 'Not worried about vendor lock-in', stance: 'positive', polarity: 'negated', certainty: 'committed' } as const
    const moved = ledger([[0, {}], [10, {}], [20, {}], [80, against], [84, against]])
    expect(beliefDrift(project(moved, at(90)).beliefs, day(90), 60)).toMatchObject([{ because: 'evidence', flagged: true, decayed: false }])
    const ended = ledger([[0, {}], [10, {}], [80, { ...against, turnabout: 'withdraws' }]])
    expect(beliefDrift(project(ended, at(90)).beliefs, day(90), 60)).toMatchObject([{ because: 'ended' }])
    const silent = ledger([[0, {}], [10, { certainty: 'committed' }], [20, { certainty: 'committed' }]])
    expect(beliefDrift(project(silent, at(200)).beliefs, day(200), 90)).toMatchObject([{ because: 'age', decayed: true }])
    expect(beliefDrift(project(silent, at(40)).beliefs, day(40), 30)).toEqual([])
  })

  it('goes stale at the moment at which uncertainty passes one half, and not before', () => {
    fc.assert(fc.property(history, (each) => {
      for (const belief of project(each, at(210)).beliefs) {
        if (belief.validTo !== null) continue
        const when = staleAt(belief.clusters)
        if (when === null) continue
        const labelled = (ms: number): string | undefined => project(each, { asOf: new Date(ms), knownAt: day(10_000) }).beliefs.find(({ key }) => key === belief.key)?.label
        if (belief.label === 'validated' || belief.label === 'contested' || when < day(210)) continue
        expect(labelled(when.getTime() + 60_000)).toBe('stale')
        expect(labelled(when.getTime() - 120_000)).not.toBe('stale')
      }
    }), { numRuns: 40 })
  })
})
