import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from './ledger.fixture'
import { opinionOf } from './opinion'
import { project } from './project'
import { fused, sharedViews } from './shared-view'
import type { LedgerObservation } from './types'

const mass = fc.double({ min: 0, max: 20, noNaN: true })

describe('fusion', () => {
  it('lies between those who agree, and nobody makes it surer than the surest', () => {
    fc.assert(fc.property(fc.array(fc.tuple(mass, mass), { minLength: 1, maxLength: 6 }), (masses) => {
      const opinions = masses.map(([r, s]) => opinionOf(r, s))
      const { r, s, u } = fused(opinions)
      const heard = opinions.filter((each) => each.u < 1)
      if (heard.length === 0) expect(u).toBe(1)
      else expect(r + s).toBeLessThanOrEqual(Math.max(...heard.map((each) => each.r + each.s)) + 1e-9)
      expect(r).toBeLessThanOrEqual(Math.max(0, ...heard.map((each) => each.r)) + 1e-9)
      expect(u).toBeGreaterThanOrEqual(Math.min(1, ...heard.map((each) => each.u)) - 1e-9)
    }), { numRuns: 300 })
  })

  it('weighs each by how sure they are', () => {
    const [sure, vague] = [opinionOf(6, 0), opinionOf(0, 0.5)]
    expect(fused([sure, vague]).r).toBeCloseTo((6 * 0.75) / (0.75 + 0.2), 9)
    expect(fused([sure, vague]).s).toBeCloseTo((0.5 * 0.2) / (0.75 + 0.2), 9)
  })
})

describe('what people of an account share', () => {
  const said = (each: Partial<LedgerObservation>[]) => {
    const calls = each.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n) }))
    return sharedViews(project(ledgerOf(calls, calls.map((call, n) => observation(call, each[n]))), at(10)).beliefs)
  }
  const [ines, tom] = [HOLDERS[0]?.key ?? '', HOLDERS[1]?.key ?? '']
  const fair = { statement: 'Thinks the rollout price is fair' }

  it('is told once, with everybody who holds it', () => {
    expect(said([{ ...fair, holderKey: ines }, { ...fair, holderKey: tom }])).toMatchObject([{ statement: fair.statement, dissent: false, parts: [{ agrees: true }, { agrees: true }] }])
    expect(said([{ ...fair, holderKey: ines }, { ...fair, holderKey: ines }])).toEqual([])
  })

  it('shows who holds the opposite', () => {
    const [view] = said([{ ...fair, holderKey: ines }, { ...fair, holderKey: ines }, { statement: 'Thinks the rollout price is not fair', polarity: 'negated', stance: 'negative', holderKey: tom }])
    expect(view).toMatchObject({ statement: fair.statement, dissent: true })
    expect(view?.parts.map(({ belief, agrees }) => [belief.holder.key, agrees])).toEqual([[ines, true], [tom, false]])
    expect(view?.opinion.s).toBeGreaterThan(0)
  })
})
