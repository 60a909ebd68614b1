import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptProjection } from './kept-projection'
import { at, day, decisionOn, history, HOLDERS, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { Instant, Ledger, Projection } from './types'

const now = (offset: number): Instant => ({ asOf: day(offset), knownAt: day(offset) })
const call = interaction({ id: 'call' })
const said = observation(call)
const ledger = ledgerOf([call], [said])
const evidence = ({ beliefs }: Projection) => beliefs[0]?.clusters[0]?.evidence[0]

describe('a projection that is asked for again', () => {
  it('is what is made anew, after time has passed', () => {
    fc.assert(fc.property(history, fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 4 }), (given, offsets) => {
      const kept = keptProjection()
      for (const offset of offsets) expect(kept(given, now(offset))).toEqual(project(given, now(offset)))
    }))
  })

  it('is what is made anew, after a ruling, its undoing, and another reading', () => {
    fc.assert(fc.property(history, fc.nat(20), fc.constantFrom('approve' as const, 'reject' as const), (given, pick, action) => {
      const row = given.observations[pick % Math.max(1, given.observations.length)]
      const on = given.interactions.find(({ id }) => id === row?.interactionId)
      if (!row || !on) return
      const decision = decisionOn(row, on, { action, at: day(300) })
      const steps: Ledger[] = [
        given, { ...given, decisions: [decision] }, { ...given, decisions: [{ ...decision, undoneAt: day(301) }] },
        { ...given, observations: given.observations.map((one) => (one === row ? { ...one, reading: 0.55 } : one)) },
      ]
      const kept = keptProjection()
      for (const [n, step] of steps.entries()) expect(kept(step, now(400 + n))).toEqual(project(step, now(400 + n)))
    }))
  })

  it('is aged, not made anew', () => {
    const kept = keptProjection()
    const first = kept(ledger, now(1))
    expect(evidence(kept({ ...ledger, observations: [...ledger.observations] }, now(50)))?.observation).toBe(evidence(first)?.observation)
    expect(kept(ledger, now(50)).beliefs[0]?.opinion.confidence).toBeLessThan(first.beliefs[0]?.opinion.confidence ?? 0)
  })

  it('tells a holder by the name they have now, and forgets whoever may not be modelled', () => {
    const kept = keptProjection()
    kept(ledger, now(1))
    const renamed = { ...ledger, holders: HOLDERS.map((holder) => ({ ...holder, name: `${holder.name} Smith` })) }
    expect(kept(renamed, now(2)).beliefs[0]?.holder.name).toBe('Ines Calder Smith')
    expect(kept({ ...ledger, holders: HOLDERS.map((holder) => ({ ...holder, modelled: false })) }, now(3)).beliefs).toEqual([])
  })

  it('of a day in the past leaves out what was said later', () => {
    const later = interaction({ id: 'later', occurredAt: day(40), ingestedAt: day(40) })
    const grown = ledgerOf([call, later], [said, observation(later, { statement: 'Worries about vendor lock-in', dimension: 'trust' })])
    const kept = keptProjection()
    expect(kept(grown, now(50)).beliefs).toHaveLength(2)
    expect(kept(grown, at(20)).beliefs).toHaveLength(1)
    expect(kept(grown, now(50)).beliefs).toHaveLength(2)
  })
})
