import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeze, standingAt, thaw } from '@/lib/beliefs/frozen'
import { at, day, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { Ledger, LedgerObservation, Standing } from '@/lib/beliefs/types'
import { distinctInteractions } from '@/lib/beliefs/visible'
import { candidatesOf, type Candidate } from './candidates'
import { drawOf } from './draw'
import { DEFAULT_POLICY } from './policy'
import { stakesOf } from './stakes'

const now = new Date('2026-05-01T00:00:00Z')
const deal = (days: number | null, amountMinor: number | null, outcome: string | null = null) => ({
  outcome, amountMinor, currency: 'EUR', closeDate: days === null ? null : new Date(now.getTime() + days * 86_400_000),
})

describe('stakesOf', () => {
  it('rises where money closes soon, where it is much, and where the policy says so', () => {
    expect(stakesOf([], false, now, DEFAULT_POLICY).factor).toBe(1)
    expect(stakesOf([deal(90, 500_000)], false, now, DEFAULT_POLICY).factor).toBe(1)
    expect(stakesOf([deal(18, 500_000)], false, now, DEFAULT_POLICY).factor).toBe(2)
    expect([-14, -15, -23].map((days) => stakesOf([deal(days, 500_000)], false, now, DEFAULT_POLICY).factor)).toEqual([2, 1, 1])
    expect(stakesOf([deal(90, 24_000_000)], false, now, DEFAULT_POLICY).factor).toBe(1.5)
    expect(stakesOf([deal(18, 24_000_000)], true, now, DEFAULT_POLICY)).toEqual({ factor: 6, high: true })
  })

  it('does not count a deal that is decided', () => expect(stakesOf([deal(3, 24_000_000, 'won')], false, now, DEFAULT_POLICY).factor).toBe(1))
})

describe('drawOf', () => {
  it('draws about the intended share, and the same one every time', () => {
    const ids = Array.from({ length: 4000 }, (_, n) => `observation-${n}`)
    const drawn = ids.filter((id) => drawOf(id) < DEFAULT_POLICY.auditShare)
    expect(drawn.length / ids.length).toBeGreaterThan(DEFAULT_POLICY.auditShare - 0.02)
    expect(drawn.length / ids.length).toBeLessThan(DEFAULT_POLICY.auditShare + 0.02)
    expect(ids.filter((id) => drawOf(id) < DEFAULT_POLICY.auditShare)).toEqual(drawn)
  })
})

const AT = at(400)

function asked(ledger: Ledger, standing: (of: ReturnType<typeof project>) => Standing = (of) => of, doubleReview = true): Candidate[] {
  const projection = project(ledger, AT)
  const model = { ...standing(projection), ambiguous: projection.ambiguous, at: AT, interactions: distinctInteractions(ledger, AT) }
  return candidatesOf(ledger, model, { stakes: stakesOf([], ledger.highStakes === true, now, DEFAULT_POLICY), policy: { auditShare: 0.3, doubleReview }, held: new Map(), asks: [] })
}

/** The beliefs as a cache without words gives them back. */
const cached = (ledger: Ledger) => ({ beliefs }: ReturnType<typeof project>): Standing => {
  const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
  const interactions = new Map(ledger.interactions.map((each) => [each.id, each]))
  return {
    beliefs: beliefs.map((belief) => {
      const thawed = thaw(JSON.parse(freeze(belief)), holders, interactions)
      if (!thawed) throw new Error('a belief was not kept')
      return standingAt(thawed, AT.asOf)
    }),
  }
}

describe('candidates', () => {
  it('are the same of a cache without words as of the ledger, number by number', () => {
    fc.assert(fc.property(history, fc.boolean(), (ledger, highStakes) => {
      const high = { ...ledger, highStakes }
      expect(asked(high, cached(high))).toEqual(asked(high))
    }), { numRuns: 80 })
  })

  const calls = [0, 20, 40, 60, 80].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset), ingestedAt: day(offset) }))
  const said = (call: number, over: Partial<LedgerObservation>): LedgerObservation => observation(calls[call] ?? interaction({ id: 'x' }), { holderKey: HOLDERS[0]?.key ?? '', ...over })
  const reasons = (ledger: Ledger): string[] => asked(ledger).filter(({ reason }) => reason !== 'audit_sample').map(({ reason, observationId }) => `${reason} ${observationId}`)

  it('ask about a mind that changed, a value that replaced another, and what was doubtful', () => {
    const fear = said(0, { statement: 'Worried about lock-in', stance: 'negative', kind: 'concern' })
    const relief = said(2, { statement: 'Not worried about lock-in', polarity: 'negated', stance: 'neutral', kind: 'concern', turnabout: 'withdraws' })
    expect(reasons(ledgerOf(calls, [fear, relief]))).toEqual([`mind_change ${relief.id}`])
    const [old, fresh] = [40, 52].map((value, n) => said(n, { statement: `Has a budget of ${value} thousand`, kind: 'constraint', attribute: { name: 'budget', value: `${value}000` } }))
    expect(reasons(ledgerOf(calls, [old, fresh].flatMap((each) => each ?? [])))).toEqual([`functional_update ${fresh?.id}`])
    const doubtful = said(3, { statement: 'Wants a pilot first', reading: 0.6 })
    expect(reasons(ledgerOf(calls, [doubtful]))).toEqual([`low_reading ${doubtful.id}`])
  })

  it('ask where much is at stake about each belief that is told and nobody has confirmed, of two people', () => {
    const words = said(0, { statement: 'Likes the reports' })
    const ledger = { ...ledgerOf(calls, [words]), highStakes: true }
    expect(asked(ledger).find(({ observationId }) => observationId === words.id)).toMatchObject({ reason: 'high_stakes', headline: true, quorum: 2, propensity: 1, stakes: 2 })
    expect(asked(ledger, (of) => of, false)[0]?.quorum).toBe(1)
    expect(reasons({ ...ledger, highStakes: false })).toEqual([])
  })

  it('come by what a mistake would change, how doubtful they are, and how long they wait', () => {
    const say = (call: number, statement: string, over: Partial<LedgerObservation> = {}): LedgerObservation => said(call, { statement, reading: 0.6, ...over })
    const blocks = say(4, 'Will not sign this year', { reading: 0.78, kind: 'intent', certainty: 'committed', stance: 'negative' })
    const [likely, unlikely] = [say(4, 'Wants single sign-on', { reading: 0.75 }), say(4, 'Trusts the partner', { reading: 0.52 })]
    const order = asked(ledgerOf(calls, [unlikely, likely, blocks])).map(({ observationId }) => observationId)
    expect(order).toEqual([blocks.id, likely.id, unlikely.id])
    const factors = asked(ledgerOf(calls, [blocks]))[0]
    expect(factors).toMatchObject({ effect: 1, uncertainty: 0.78, stakes: 1, touches: expect.arrayContaining(['blocked']) as unknown })
    expect(factors?.priority).toBeCloseTo(Math.log2(0.78) - day(80).getTime() / 86_400_000 / 30, 6)
  })
})
