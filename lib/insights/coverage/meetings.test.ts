import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { meetingsOf, type Linked, type Said } from './meetings'

const DEAR = { statement: 'Thinks the rollout price is unfair', kind: 'evaluation', dimension: 'price', stance: 'negative' } as const
const FAIR = { ...DEAR, statement: 'Thinks the rollout price is fair', stance: 'positive' } as const
const PROPOSITION = { id: 'v1', dimension: 'price' as const, statement: 'Pays for itself within a year', proofPoints: [{ id: 'p1', statement: 'Halden saved 118,000 in its first year' }] }
const BROUGHT: Said = { at: day(50), text: 'At Halden the first year saved 118,000.', interactionId: 'ours', segment: 2 }

/** Each twenty days apart, the first on day 0. */
function met(said: Partial<LedgerObservation>[], ours: Said[] = [BROUGHT], links: Linked[] = []) {
  const calls = said.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n * 20) }))
  const { beliefs } = project(ledgerOf(calls, calls.map((call, n) => observation(call, said[n]))), at(200))
  return meetingsOf(beliefs.map((belief, n) => ({ ...belief, id: `b${n}` })), [PROPOSITION], ours, links)
}

describe('a proof point that meets an objection', () => {
  it('is too early to judge while nobody spoke of it again', () => {
    const [meeting] = met([DEAR, DEAR, DEAR])
    expect(meeting).toMatchObject({ proofPointId: 'p1', at: day(50), interactionId: 'ours', verdict: 'too_early', before: { observations: 3 }, after: { observations: 0 } })
    expect(meeting?.after.value).toBe(meeting?.before.value)
  })

  it('did not move it when it was said twice again, and one word is too early', () => {
    expect(met([DEAR, DEAR, DEAR, DEAR])).toMatchObject([{ verdict: 'too_early', after: { observations: 1 } }])
    expect(met([DEAR, DEAR, DEAR, DEAR, DEAR])).toMatchObject([{ verdict: 'did_not_move', after: { observations: 2 } }])
  })

  it('moved it when what was said later outweighs it, or its holder took it back', () => {
    const [meeting] = met([DEAR, DEAR, DEAR, FAIR, FAIR, FAIR])
    expect(meeting?.verdict).toBe('moved')
    expect(meeting?.after.value).toBeLessThan(meeting?.before.value ?? 0)
    expect(met([DEAR, DEAR, DEAR, { ...FAIR, turnabout: 'withdraws' }])).toMatchObject([{ verdict: 'moved' }])
  })

  it('grew where it was hardly held before and much said after', () => {
    expect(met([{ ...DEAR, certainty: 'implied' }, ...Array.from({ length: 5 }, () => ({ ...DEAR, certainty: 'committed' as const }))], [{ ...BROUGHT, at: day(5) }])).toMatchObject([{ verdict: 'grew', before: { observations: 1 } }])
  })

  it('meets nothing that was never said against us, nor anything voiced later', () => {
    expect(met([FAIR, FAIR])).toEqual([])
    expect(met([DEAR, DEAR], [{ ...BROUGHT, at: day(-5) }])).toEqual([])
    expect(met([{ ...DEAR, dimension: 'trust' }], [BROUGHT])).toEqual([])
  })

  it('meets what was voiced in the same conversation only by a later turn', () => {
    const here = (segment: number): Said => ({ ...BROUGHT, at: day(0), interactionId: 'c0', segment })
    expect(met([{ ...DEAR, segment: 3 }, DEAR], [here(2)])).toEqual([])
    expect(met([{ ...DEAR, segment: 3 }, DEAR], [here(4)])).toMatchObject([{ interactionId: 'c0' }])
  })

  it('is not met by two words of it in a turn on something else', () => {
    expect(met([DEAR, DEAR, DEAR], [{ ...BROUGHT, text: 'Halden has its first review next year.' }])).toEqual([])
  })

  it('is met where a member says so, at the time they say; of both the earlier one counts', () => {
    const link = { proofPointId: 'p1', beliefId: 'b0', at: day(30) }
    expect(met([DEAR, DEAR], [], [link])).toMatchObject([{ at: day(30), interactionId: null }])
    expect(met([DEAR, DEAR], [BROUGHT], [link])).toMatchObject([{ at: day(30), interactionId: null }])
    expect(met([DEAR, DEAR], [{ ...BROUGHT, at: day(25) }], [link])).toMatchObject([{ at: day(25), interactionId: 'ours' }])
  })

  it('is not moved by time: what counts is the same whenever one asks', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(DEAR, FAIR), { minLength: 1, maxLength: 6 }), fc.integer({ min: 200, max: 2_000 }), (said, later) => {
      const calls = said.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n * 20) }))
      const ledger = ledgerOf(calls, calls.map((call, n) => observation(call, said[n])))
      const asked = (days: number) => meetingsOf(project(ledger, at(days)).beliefs.map((belief) => ({ ...belief, id: belief.subject })), [PROPOSITION], [BROUGHT], [])
        .map(({ verdict, before, after }) => [verdict, before.value.toFixed(9), after.value.toFixed(9)])
      expect(asked(later)).toEqual(asked(200))
    }), { numRuns: 40 })
  })
})
