import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signs } from '@/lib/alignment/types'
import { DEFAULT_THRESHOLDS } from './policy'
import { NO_SIGNS } from './no-signs'
import { WARNING_KINDS, type Thresholds, type WarnedDeal, type WarningGround, type WarningKind } from './types'
import { warningsOf, warningsWithoutDeal } from './warnings'

const NOW = new Date('2026-05-12T09:00:00Z')
const DAY_MS = 86_400_000
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS)
const on = (days: number): Date => new Date(Date.UTC(2026, 4, 12) + days * DAY_MS)

const spoke = (personId: string, days: number) => ({ personId, at: ago(days).toISOString(), interactionId: `i-${personId}` })
/** Nothing to be warned of: two people and the buyer were heard last week. */
const CALM_SIGNS: Signs = {
  ...NO_SIGNS, conversations: 5, firstWordAt: ago(80), lastWordId: 'i-last', usualGapDays: 10, heard: [spoke('buyer', 7), spoke('user', 8)],
  buyersKnown: 1, buyers: [spoke('buyer', 7)], buyerHeardAt: ago(7),
}
const CALM: WarningGround = { signs: CALM_SIGNS, lastWordAt: ago(7), trend: { direction: 'converging', clear: true, slope: 0.03 }, moved: { beliefId: 'b-moved', interactionId: 'i-moved' } }
const DEAL: WarnedDeal = { id: 'd', type: 'renewal', closeDate: on(30), amountMinor: 100_000, currency: 'EUR', former: null }
const FORMER = { until: ago(10), closeDate: on(30), amountMinor: 100_000, currency: 'EUR' }

const signs = (over: Partial<Signs>): Partial<WarningGround> => ({ signs: { ...CALM_SIGNS, ...over } })
const kinds = (ground: Partial<WarningGround> = {}, deal: Partial<WarnedDeal> = {}, thresholds: Partial<Thresholds> = {}): WarningKind[] =>
  warningsOf({ ...DEAL, ...deal }, { ...CALM, ...ground }, { ...DEFAULT_THRESHOLDS, ...thresholds }, NOW).map(({ facts }) => facts.kind)

it('warns of nothing where all is well', () => expect(kinds()).toEqual([]))

describe('both sides of each threshold', () => {
  const objection = (interactions: number) => signs({ objections: [{ beliefId: 'b', propositionId: null, since: ago(20).toISOString(), interactions, power: 3, proofPointIds: [] }] })
  const slip = (of: 'budget' | 'date', by: number, days: number) => signs({ slips: [{ of, by, at: ago(days).toISOString(), beliefId: 'b', formerId: 'a', interactionId: 'i' }] })
  const buyer = (days: number | null) => signs({ buyers: [days === null ? { personId: 'buyer', at: null, interactionId: null } : spoke('buyer', days)], buyerHeardAt: days === null ? null : ago(days) })
  const diverging = { trend: { direction: 'diverging', clear: true, slope: -0.05 } } as const

  it.each<[string, WarningKind, WarningKind[], WarningKind[]]>([
    ['30 days of silence', 'going_dark', kinds({ lastWordAt: ago(31), ...signs({ heard: CALM_SIGNS.heard }) }), kinds({ lastWordAt: ago(30) })],
    ['twice the usual gap', 'going_dark', kinds({ lastWordAt: ago(61), ...signs({ usualGapDays: 30 }) }), kinds({ lastWordAt: ago(59), ...signs({ usualGapDays: 30 }) })],
    ['two people in 90 days', 'single_threaded', kinds(signs({ heard: [spoke('buyer', 7), spoke('user', 91)] })), kinds(signs({ heard: [spoke('buyer', 7), spoke('user', 89)] }))],
    ['three conversations with one person', 'single_threaded', kinds(signs({ heard: [spoke('buyer', 7)], conversations: 3 })), kinds(signs({ heard: [spoke('buyer', 7)], conversations: 2 }))],
    ['a buyer of 60 days ago', 'buyer_unheard', kinds(buyer(61)), kinds(buyer(59))],
    ['a buyer who never spoke', 'buyer_unheard', kinds(buyer(null)), kinds({ signs: { ...CALM_SIGNS, ...buyer(null).signs, conversations: 2 } })],
    ['no buyer at all', 'buyer_unheard', kinds(signs({ buyersKnown: 0, buyers: [], buyerHeardAt: null })), kinds(signs({ buyersKnown: 1, buyers: [], buyerHeardAt: null }))],
    ['an objection of two conversations', 'objection', kinds(objection(2)), kinds(objection(2), {}, { objectionInteractions: 3 })],
    ['a budget a tenth lower', 'budget_slipped', kinds(slip('budget', 0.1, 5)), kinds(slip('budget', 0.09, 5))],
    ['a budget lowered within 60 days', 'budget_slipped', kinds(slip('budget', 0.5, 59)), kinds(slip('budget', 0.5, 61))],
    ['a date two weeks later', 'date_slipped', kinds(slip('date', 14, 5)), kinds(slip('date', 13, 5))],
    ['a close date two weeks later', 'date_slipped', kinds({}, { former: { ...FORMER, closeDate: on(16) } }), kinds({}, { former: { ...FORMER, closeDate: on(17) } })],
    ['a close date that has passed', 'date_slipped', kinds({}, { closeDate: on(-1) }), kinds({}, { closeDate: on(0) })],
    ['an amount a tenth lower', 'budget_slipped', kinds({}, { former: { ...FORMER, amountMinor: 112_000 } }), kinds({}, { former: { ...FORMER, amountMinor: 111_000 } })],
    ['a renewal in 120 days', 'renewal_diverging', kinds(diverging, { closeDate: on(120) }), kinds(diverging, { closeDate: on(121) })],
    ['a renewal that clearly drifts', 'renewal_diverging', kinds(diverging), kinds({ trend: { ...diverging.trend, clear: false } })],
    ['a renewal, not another deal', 'renewal_diverging', kinds(diverging), kinds(diverging, { type: 'new' })],
  ])('%s', (_, kind, beyond, within) => {
    expect(beyond).toEqual([kind])
    expect(within).toEqual([])
  })

  it('an amount in another currency is compared with nothing', () => expect(kinds({}, { former: { ...FORMER, amountMinor: 900_000, currency: 'USD' } })).toEqual([]))
  it('silence of everybody is silence, not one thread', () => expect(kinds({ lastWordAt: ago(100), ...signs({ heard: [spoke('buyer', 100)], buyers: [], buyerHeardAt: null }) })).toEqual(['going_dark']))
  it('what is switched off is not told', () => expect(kinds({ lastWordAt: ago(100), ...objection(2) }, {}, { off: ['going_dark'] })).toEqual(['objection']))
  it('an account without a deal tells of silence and objections alone', () => {
    const ground = { ...CALM, lastWordAt: ago(100), signs: { ...objection(2).signs ?? CALM_SIGNS, heard: [], buyers: [], buyersKnown: 0 } }
    expect(warningsWithoutDeal(ground, DEFAULT_THRESHOLDS, NOW).map(({ facts }) => facts.kind)).toEqual(['going_dark', 'objection'])
  })
})

const day = fc.integer({ min: 0, max: 200 })
const person = fc.record({ personId: fc.constantFrom('p1', 'p2', 'p3'), days: day }).map(({ personId, days }) => spoke(personId, days))
const grounds: fc.Arbitrary<WarningGround> = fc.record({
  lastWordAt: fc.option(day.map(ago)), moved: fc.option(fc.constant({ beliefId: 'b-moved', interactionId: 'i-moved' })),
  trend: fc.record({ direction: fc.constantFrom('converging' as const, 'diverging' as const, 'stable' as const), clear: fc.boolean(), slope: fc.constant(-0.03) }),
  signs: fc.record({
    conversations: fc.integer({ min: 0, max: 6 }), firstWordAt: day.map(ago), lastWordId: fc.constant('i-last'), usualGapDays: fc.option(fc.integer({ min: 1, max: 60 })),
    heard: fc.array(person, { maxLength: 3 }), buyersKnown: fc.integer({ min: 0, max: 1 }), buyers: fc.array(person, { maxLength: 1 }), buyerHeardAt: fc.option(day.map(ago)),
    objections: fc.array(fc.record({ beliefId: fc.constantFrom('b1', 'b2'), propositionId: fc.constant(null), since: day.map((days) => ago(days).toISOString()), interactions: fc.integer({ min: 2, max: 4 }), power: fc.constant(1), proofPointIds: fc.constant([]) }), { maxLength: 2 }),
    slips: fc.array(fc.record({ of: fc.constantFrom('budget' as const, 'date' as const), by: fc.constantFrom(0.05, 0.5, 20), at: day.map((days) => ago(days).toISOString()), beliefId: fc.constant('b3'), formerId: fc.constant('b4'), interactionId: fc.constant('i-slip') }), { maxLength: 2 }),
  }),
})
const deals: fc.Arbitrary<WarnedDeal> = fc.record({
  id: fc.constant('d'), type: fc.constantFrom('new' as const, 'renewal' as const), closeDate: fc.option(fc.integer({ min: -30, max: 200 }).map(on)), amountMinor: fc.option(fc.integer({ min: 1, max: 1000 })),
  currency: fc.constantFrom('EUR', 'USD'), former: fc.option(fc.record({ until: fc.integer({ min: 1, max: 59 }).map(ago), closeDate: fc.option(fc.integer({ min: -60, max: 200 }).map(on)), amountMinor: fc.option(fc.integer({ min: 1, max: 1000 })), currency: fc.constant('EUR') })),
})

describe('whatever is the case', () => {
  it('a warning cites what its ground or its deal holds, is no later than now, and there is one of a kind', () => {
    fc.assert(fc.property(grounds, deals, (ground, deal) => {
      const known = JSON.stringify([ground, deal])
      const warnings = warningsOf(deal, ground, DEFAULT_THRESHOLDS, NOW)
      expect(new Set(warnings.map(({ facts }) => facts.kind)).size).toBe(warnings.length)
      expect(warnings.map(({ facts }) => facts.kind)).toEqual(WARNING_KINDS.filter((kind) => warnings.some(({ facts }) => facts.kind === kind)))
      for (const { since, evidence } of warnings) {
        const cited = [...evidence.beliefIds, ...evidence.interactionIds, ...evidence.personIds, ...(evidence.dealId === null ? [] : [evidence.dealId])]
        expect(cited.length).toBeGreaterThan(0)
        for (const id of cited) expect(known).toContain(`"${id}"`)
        if (since !== null) expect(since.getTime()).toBeLessThanOrEqual(NOW.getTime())
      }
    }), { numRuns: 500 })
  })

  it('a word of everybody, an answer and a deal put right clear everything', () => {
    fc.assert(fc.property(grounds, deals, ({ signs: before }, deal) => {
      const cleared = { ...before, objections: [], slips: [], heard: [spoke('p1', 0), spoke('p2', 0)], buyersKnown: 1, buyers: [spoke('p1', 0)], buyerHeardAt: NOW }
      const ground: WarningGround = { signs: cleared, lastWordAt: NOW, trend: { direction: 'stable', clear: false, slope: 0 }, moved: null }
      expect(warningsOf({ ...deal, closeDate: null, former: null }, ground, DEFAULT_THRESHOLDS, NOW)).toEqual([])
    }))
  })
})
