import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '@/lib/beliefs/identify'
import { at, day, history, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { Ledger, LedgerObservation } from '@/lib/beliefs/types'
import { compareBeliefs } from './compare'

const compared = (ledger: Ledger, from: number, to: number) => compareBeliefs(ledger, identify('a1', project(ledger, at(to)).beliefs, []), day(from), at(to))
const calls = [0, 20, 40, 60].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
const saidIn = (which: number[], over: Partial<LedgerObservation>) => which.flatMap((n) => { const call = calls[n]; return call ? [observation(call, { ...over, id: `${over.statement}${n}${over.polarity ?? ''}` })] : [] })

describe('two dates compared', () => {
  it('tells what appeared, strengthened and weakened, each with its numbers', () => {
    const ledger = ledgerOf(calls, [
      ...saidIn([0, 1, 2], { statement: 'Trusts the support team' }),
      ...saidIn([2], { statement: 'Needs invoices matched within 200 ms', segment: 1 }),
      ...saidIn([0, 1], { statement: 'Thinks the rollout price is fair', segment: 2 }),
      ...saidIn([3], { statement: 'Does not think the rollout price is fair', polarity: 'negated', segment: 2 }),
    ])
    const { changes, unchanged } = compared(ledger, 25, 61)
    const of = (statement: RegExp) => changes.find((change) => statement.test(change.statement))
    expect(of(/support/)).toMatchObject({ kind: 'strengthened', observations: [2, 3] })
    expect(of(/support/)?.to).toBeGreaterThan(of(/support/)?.from ?? 1)
    expect(of(/invoices/)).toMatchObject({ kind: 'appeared', from: null, to: null, observations: [0, 1], at: day(40).toISOString() })
    expect(of(/price/)).toMatchObject({ kind: 'weakened', at: day(60).toISOString() })
    expect(unchanged).toBe(0)
  })

  it('tells a turn of mind as turned, and time alone as fading', () => {
    const ledger = ledgerOf(calls, [
      ...saidIn([0, 1], { statement: 'Trusts the support team' }),
      ...saidIn([3], { statement: 'Distrusts the support team', stance: 'negative', turnabout: 'mind_change' }),
      ...saidIn([0, 1], { statement: 'Needs invoices matched within 200 ms', segment: 1, holderKey: 'person:p2' }),
    ])
    expect(compared(ledger, 25, 61).changes.find(({ statement }) => /^Trusts/.test(statement))?.kind).toBe('turned')
    const later = compared(ledger, 61, 400).changes
    expect(later.every(({ kind, at: when }) => kind === 'faded' && when === null)).toBe(true)
    expect(later.length).toBeGreaterThan(0)
  })

  it('tells of a worry that came and was settled in between that it is settled, and when', () => {
    const ledger = ledgerOf(calls, [
      ...saidIn([1], { statement: 'Worried about lock-in', kind: 'concern', dimension: 'trust', stance: 'negative' }),
      ...saidIn([2], { statement: 'Not worried about lock-in', kind: 'concern', dimension: 'trust', stance: 'neutral', polarity: 'negated', turnabout: 'withdraws' }),
    ])
    expect(compared(ledger, 10, 61).changes.find(({ statement }) => statement === 'Worried about lock-in')).toMatchObject({ kind: 'passed', ended: 'settled', saidAt: null, at: day(40).toISOString() })
  })

  it('tells when what ended was said, and that a wish is given up and not settled', () => {
    const ledger = ledgerOf(calls, [
      ...saidIn([0], { statement: 'Wants all three sites live', kind: 'intent', dimension: 'timing', stance: 'positive' }),
      ...saidIn([2], { statement: 'Does not want all three sites live', kind: 'intent', dimension: 'timing', stance: 'neutral', polarity: 'negated', turnabout: 'withdraws' }),
    ])
    expect(compared(ledger, 10, 61).changes.find(({ statement }) => statement === 'Wants all three sites live')).toMatchObject({ kind: 'ended', ended: 'given_up', saidAt: day(0).toISOString(), at: day(40).toISOString() })
  })

  it('finds nothing between a day and itself, and tells each belief once', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (ledger, from, days) => {
      expect(compared(ledger, from, from).changes).toEqual([])
      const { changes, unchanged } = compared(ledger, from, from + days)
      expect(new Set(changes.map(({ beliefId }) => beliefId)).size).toBe(changes.length)
      const shown = project(ledger, at(from + days)).beliefs.filter(({ admission }) => admission === 'shown').length
      expect(changes.length + unchanged).toBeLessThanOrEqual(shown)
    }), { numRuns: 100 })
  })
})
