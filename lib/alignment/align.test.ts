import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { Ledger, LedgerDecision, LedgerInteraction, LedgerObservation } from '@/lib/beliefs/types'
import { align, movement } from './align'
import { consensusOf } from './consensus'
import { endsAgree, jackknifeError, silentSince, slopeOf, trendLineOf, trendOf } from './trend'

const aligned = (ledger: Ledger, offset: number) => align(ledger, project(ledger, at(offset)), at(offset))
const STATEMENTS = ['Likes the reporting', 'Trusts the support team', 'Finds invoices simple', 'Sees savings in the warehouse', 'Enjoys the dashboards', 'Praises the migration']

/** One call every three weeks, in turn by two people, with the given stances. */
function courseOf(stances: ('positive' | 'negative' | 'neutral')[], over: Partial<LedgerObservation> = {}): Ledger {
  const calls = stances.map((_, index): LedgerInteraction => interaction({ id: `c${index}`, occurredAt: day(index * 21), ingestedAt: day(index * 21) }))
  return ledgerOf(calls, calls.map((call, index) => observation(call, {
    statement: STATEMENTS[index % STATEMENTS.length] ?? '', stance: stances[index] ?? 'neutral', holderKey: HOLDERS[index % 2]?.key ?? '', ...over,
  })))
}

describe('alignment', () => {
  it('weighs each observation by power, strength and age', () => {
    const call = interaction({ id: 'c0', occurredAt: day(0) })
    const later = interaction({ id: 'c1', occurredAt: day(60) })
    const ledger = ledgerOf([call, later], [
      observation(call, { stance: 'negative', statement: 'Thinks the price is unfair' }),
      observation(later, { stance: 'positive', holderKey: 'person:p2', statement: 'Wants shorter audits', kind: 'priority', dimension: 'value' }),
      observation(later, { stance: 'neutral', holderKey: 'company', statement: 'Has three warehouses', segment: 1 }),
    ])
    const { overall, components } = aligned(ledger, 60)
    expect(overall.away).toBeCloseTo(3 * 0.8 * 0.5, 9)
    expect(overall.toward).toBeCloseTo(2 * 0.8 * 0.5, 9)
    expect(overall.unfloored).toBeCloseTo(1.8 / 4, 9)
    expect(components.price.unfloored).toBeCloseTo(1 / 3.2, 9)
    expect(overall.value).toBeNull()
  })

  it('keeps its value while nobody speaks, and widens its interval', () => {
    const ledger = courseOf(['positive', 'positive', 'negative', 'positive'])
    const [now, later] = [aligned(ledger, 63).overall, aligned(ledger, 300).overall]
    expect(later.value).toBe(now.value)
    expect(later.interval[1] - later.interval[0]).toBeGreaterThan(now.interval[1] - now.interval[0])
  })

  it('counts a fear against us until its holder withdraws it, and the withdrawal for us', () => {
    const calls = [0, 30].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset) }))
    const [first, second] = [calls[0] ?? interaction({ id: 'x' }), calls[1] ?? interaction({ id: 'y' })]
    const fear = observation(first, { statement: 'Worried about lock-in', stance: 'negative', kind: 'concern', dimension: 'trust' })
    const relief = observation(second, { statement: 'Not worried about lock-in', stance: 'neutral', polarity: 'negated', kind: 'concern', dimension: 'trust', turnabout: 'withdraws' })
    const ledger = ledgerOf(calls, [fear, relief])
    expect(aligned(ledger, 29).contributions).toMatchObject([{ toward: false }])
    expect(aligned(ledger, 30).contributions).toMatchObject([{ toward: true, observationId: relief.id }])
    expect(movement(ledger, at(29), at(30))).toMatchObject([{ ended: true, at: day(30) }])
    expect(movement(ledger, at(29), at(30))[0]?.delta).toBeGreaterThan(0)
  })

  it('leaves out what was only possibly heard', () => {
    expect(aligned(courseOf(['positive', 'negative'], { reading: 0.6 }), 60).contributions).toEqual([])
  })

  it('hears what was said, not what a reviewer asserts', () => {
    const ledger = courseOf(['positive', 'negative', 'positive'])
    const assertion: LedgerDecision = {
      id: 'd1', action: 'assert', at: day(10), undoneAt: null, actorId: 'm1', target: null, reason: null,
      correction: { statement: 'Trusts the roadmap', holderKey: 'person:p1', stance: 'positive' },
    }
    expect(aligned({ ...ledger, decisions: [assertion] }, 50).overall).toEqual(aligned(ledger, 50).overall)
  })

  it('counts a belief tied to a value proposition in its dimension', () => {
    const ledger = courseOf(['positive'], { statement: 'Expects savings from faster invoice matching', dimension: 'product' })
    const tied = { ...ledger, valuePropositions: [{ id: 'v1', dimension: 'value' as const, statement: 'Faster invoice matching saves money', proofPoints: [] }] }
    expect(aligned(ledger, 5).contributions.map(({ dimension }) => dimension)).toEqual(['product'])
    expect(aligned(tied, 5).contributions.map(({ dimension }) => dimension)).toEqual(['value'])
  })

  it('tells a worry that was settled once, when and where it was settled, and not where it was voiced', () => {
    const calls = [0, 5, 30].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), title: `Call ${n}` }))
    const said = calls.map((call, n) => observation(call, {
      statement: n < 2 ? 'Worried about lock-in' : 'Not worried about lock-in', stance: n < 2 ? 'negative' : 'neutral', polarity: n < 2 ? 'affirmed' : 'negated', kind: 'concern', dimension: 'trust', turnabout: n < 2 ? null : 'withdraws',
    }))
    const moved = movement(ledgerOf(calls, said), at(29), at(30))
    expect(moved).toMatchObject([{ ended: true, at: day(30), interactionId: 'c2', interactionTitle: 'Call 2' }])
    expect(moved[0]?.delta).toBeGreaterThan(0)
  })

  it('names what began, and never what only aged, as what moved it', () => {
    const ledger = courseOf(['negative', 'negative', 'positive'])
    expect(movement(ledger, at(21), at(42)).map(({ contribution }) => contribution.interactionId)).toEqual(['c2'])
    expect(movement(ledger, at(21), at(42))[0]?.delta).toBeGreaterThan(0)
    expect(movement(ledger, at(42), at(300))).toEqual([])
  })

  it('has shares that sum to the figure, intervals that hold it, and a floor that hides it', () => {
    fc.assert(fc.property(history, (ledger) => {
      const { overall, contributions, components, series } = aligned(ledger, 210)
      expect(contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(overall.unfloored - 0.5, 9)
      for (const figure of [overall, ...Object.values(components), ...series.map((point) => point.overall)]) {
        expect(figure.interval[0]).toBeLessThanOrEqual(figure.unfloored)
        expect(figure.interval[1]).toBeGreaterThanOrEqual(figure.unfloored)
        expect(figure.value === null || figure.value === figure.unfloored).toBe(true)
      }
      if (new Set(contributions.map(({ holderKey }) => holderKey)).size < 2) expect(overall.value).toBeNull()
    }), { numRuns: 200 })
  })

  it('has a series whose points are the figures as they stood', () => {
    fc.assert(fc.property(history, (ledger) => {
      const projection = project(ledger, at(210))
      const { series, overall, components } = align(ledger, projection, at(210))
      const last = series.at(-1)
      if (!last || last.at.getTime() < Math.max(...ledger.interactions.map(({ occurredAt }) => occurredAt.getTime()))) throw new Error('no last point')
      expect(last.overall.unfloored).toBeCloseTo(overall.unfloored, 9)
      expect(last.overall.value === null).toBe(overall.value === null)
      expect(last.components.price?.unfloored ?? 0.5).toBeCloseTo(components.price.unfloored, 9)
    }), { numRuns: 200 })
  })

  it('names the decision maker, heard or not, and who blocks', () => {
    const silent = courseOf(['positive', 'positive'], { holderKey: 'person:p2' })
    expect(aligned(silent, 30).decisionMaker).toMatchObject({ name: 'Ines Calder', heard: false, figure: { value: null } })
    const refusal = courseOf(['negative'], { kind: 'intent', certainty: 'committed', statement: 'Will not sign the renewal' })
    expect(aligned(refusal, 5).blockedBy).toMatchObject({ name: 'Ines Calder' })
    expect(aligned(courseOf(['negative']), 5).blockedBy).toBeNull()
  })

  it('weighs dimensions as the workspace does', () => {
    const ledger = courseOf(['positive', 'negative', 'negative', 'positive'])
    const more = { ...ledger, dimensionWeights: { price: 2 } }
    expect(aligned(more, 63).overall.toward).toBeCloseTo(2 * aligned(ledger, 63).overall.toward, 9)
  })
})

describe('consensus', () => {
  it('falls with the distance between those who were heard, weighed by power', () => {
    const view = (key: string, alignment: number, power = 1, uncertainty = 0.2) => ({ key, alignment, power, uncertainty })
    expect(consensusOf([view('a', 0.9)])).toBeNull()
    expect(consensusOf([view('a', 0.9), view('b', 0.9)])).toBeCloseTo(1, 12)
    expect(consensusOf([view('a', 0.9), view('b', 0.3)])).toBeCloseTo(0.4, 12)
    const [weak, strong] = [1, 3].map((power) => consensusOf([view('a', 0.9), view('b', 0.9), view('c', 0.2, power)]) ?? 0)
    expect(strong).toBeLessThan(weak ?? 0)
  })
})

describe('the trend', () => {
  it('rises, falls and holds', () => {
    expect(aligned(courseOf(['negative', 'negative', 'positive', 'positive', 'positive', 'positive']), 106).trend).toMatchObject({ trend: 'converging', clear: true })
    expect(aligned(courseOf(['positive', 'positive', 'negative', 'negative', 'negative', 'negative']), 106).trend).toMatchObject({ trend: 'diverging', clear: true })
    expect(aligned(courseOf(['positive', 'negative', 'positive', 'negative', 'positive', 'negative']), 106).trend.clear).toBe(false)
  })

  it('is drawn only where a figure is known, by the same fit', () => {
    const { series, trend, trendLine } = aligned(courseOf(['negative', 'negative', 'positive', 'positive', 'positive', 'positive']), 106)
    const first = series.find(({ overall }) => overall.value !== null)
    expect(series[0]?.overall.value).toBeNull()
    expect(trendLine?.from.at).toEqual(first?.at)
    const months = ((trendLine?.to.at.getTime() ?? 0) - (trendLine?.from.at.getTime() ?? 0)) / 86_400_000 / 30
    expect(((trendLine?.to.value ?? 0) - (trendLine?.from.value ?? 0)) / months).toBeCloseTo(trend.slope ?? 0, 9)
  })

  it('takes a dip and a recovery for no movement', () => {
    const at = (offset: number, value: number) => ({ at: day(offset), value })
    expect(endsAgree([at(0, 0.76), at(30, 0.55), at(60, 0.66), at(90, 0.75)], 0.02)).toBe(false)
    expect(endsAgree([at(0, 0.56), at(30, 0.5), at(60, 0.6), at(90, 0.66)], 0.03)).toBe(true)
    expect(endsAgree([at(0, 0.9), at(200, 0.3), at(290, 0.5)], 0.05)).toBe(true)
    expect(endsAgree([at(0, 0.5), at(90, 0.4)], -0.03)).toBe(true)
  })

  it('takes no ageing for movement', () => {
    const refused = courseOf(['negative', 'negative', 'negative'], { certainty: 'committed' })
    const usage = [1, 2, 3, 4].map((month) => interaction({ id: `u${month}`, type: 'usage', occurredAt: day(42 + month * 30) }))
    const { trend, series } = aligned({ ...refused, interactions: [...refused.interactions, ...usage] }, 165)
    expect(series).toHaveLength(7)
    expect(series.at(-1)?.overall.unfloored).toBeGreaterThan((series[2]?.overall.unfloored ?? 1) + 0.1)
    expect(trend.slope).toBeLessThanOrEqual(0)
  })

  it('says what is missing under the floor', () => {
    expect(aligned(courseOf(['positive', 'positive']), 25).trend).toMatchObject({ trend: 'not_enough_evidence', slope: null, missing: { conversations: [2, 3], holders: [2, 2], days: [21, 14] } })
    expect(aligned(courseOf(['positive', 'positive', 'positive']), 45).trend).toMatchObject({ trend: 'not_enough_evidence', missing: { conversations: [3, 4] } })
    // Too few days for any figure: then it is these that are missing, and not the fourth conversation that a direction takes.
    expect(trendOf([], { interactions: 3, holders: 2, days: 7, met: false, enough: false }, null).missing).toEqual({ conversations: [3, 3], holders: [2, 2], days: [7, 14] })
  })

  it('is silent, with its date, after twice the usual gap, and keeps the direction beneath', () => {
    const ledger = courseOf(['negative', 'negative', 'positive', 'positive', 'positive', 'positive'])
    expect(aligned(ledger, 105 + 42).trend.trend).toBe('converging')
    expect(aligned(ledger, 105 + 43).trend).toMatchObject({ trend: 'silent', silentSince: day(105), direction: 'converging' })
  })

  it('does not take usage for a word, nor wait longer than needed', () => {
    const calls = [0, 5, 10].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset) }))
    const usage = interaction({ id: 'u', type: 'usage', occurredAt: day(39) })
    expect(silentSince([...calls, usage], day(40))).toBeNull()
    expect(silentSince([...calls, usage], day(41))).toEqual(day(10))
  })

  it('is since the last comment of a ticket, and not since it was opened; what is not said yet by then does not count', () => {
    const ticket = interaction({ id: 't', type: 'ticket', occurredAt: day(10), words: [day(10), day(12)] })
    expect(silentSince([ticket], day(42))).toBeNull()
    expect(silentSince([ticket], day(43))).toEqual(day(12))
    // Opened by a colleague of ours, answered two days later.
    expect(silentSince([{ ...ticket, words: [day(12)] }], day(43))).toEqual(day(12))
    expect(silentSince([{ ...ticket, words: [day(10), day(60)] }], day(43))).toEqual(day(10))
  })

  it('counts two recordings of one call as one point and a usage batch as one', () => {
    const ledger = courseOf(['positive', 'negative', 'positive', 'positive'])
    const fingerprint = Array.from({ length: 128 }, (_, index) => index)
    const copy = interaction({ id: 'copy', occurredAt: day(63.01), fingerprint })
    const usage = interaction({ id: 'u', type: 'usage', occurredAt: day(64) })
    const interactions = [...ledger.interactions.map((each) => (each.id === 'c3' ? { ...each, fingerprint, fidelity: 5 } : each)), copy, usage]
    expect(aligned({ ...ledger, interactions }, 65).series.map(({ interactionId }) => interactionId)).toEqual(['c0', 'c1', 'c2', 'c3', 'u'])
  })

  it('measures the slope per thirty days and its jackknife error', () => {
    const line = [0, 30, 60, 90].map((offset, index) => ({ at: day(offset), value: 0.4 + 0.02 * index }))
    expect(slopeOf(line)).toBeCloseTo(0.02, 12)
    expect(jackknifeError(line)).toBeCloseTo(0, 12)
    expect(trendLineOf(line)?.to.value).toBeCloseTo(line.at(-1)?.value ?? -1, 9)
    expect(trendLineOf(line)?.from.value).toBeCloseTo(line[0]?.value ?? -1, 9)
    expect(trendLineOf(line.slice(0, 1))).toBeNull()
    const later = trendLineOf(line, day(60))
    expect([later?.from.at, later?.to.at]).toEqual([day(60), day(90)])
    expect(later?.from.value).toBeCloseTo(0.44, 9)
    expect(trendLineOf(line, day(90))).toBeNull()
    expect(slopeOf(line.slice(0, 1))).toBeNull()
    const recent = slopeOf([...line, { at: day(120), value: 0.3 }]) ?? 0
    const old = slopeOf([{ at: day(-30), value: 0.54 }, ...line]) ?? 0
    expect(recent).toBeLessThan(old)
    // Weighed by hand: three points, the first one and two half-lives old.
    const weighed = [{ at: day(0), value: 0 }, { at: day(90), value: 0 }, { at: day(180), value: 1 }]
    expect(slopeOf(weighed)).toBeCloseTo(8 / 39, 9)
  })
})
