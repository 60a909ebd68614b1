import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { CrmRow } from '../account/types'
import { pilotCsv } from './csv'
import { isFact, pilotFacts } from './facts'
import { countedAt, mondayOf, MOST_WEEKS, weeksFrom } from './weeks'

const belief = (id: string, over: Partial<BeliefLine> = {}): BeliefLine => ({
  id, statement: id, holder: { key: 'person:1', personId: '1', name: 'Marit', role: 'user' }, kind: 'concern', dimension: 'price', stance: 'negative', polarity: 'affirmed', status: 'active',
  label: 'tentative', admission: 'shown', confidence: null, interval: null, words: '', observations: 2, mentions: 1, unprompted: 0, origin: null, firstSeen: '', lastSeen: '', validTo: null,
  change: null, reported: false, validated: false, ...over,
})
const row = (verdict: CrmRow['verdict'], beliefId: string | null): CrmRow => ({
  id: `${verdict} ${beliefId}`, field: 'Amount', crm: { text: '', from: 'the CRM' }, verdict, why: null,
  model: beliefId === null ? null : { text: '', cites: [{ words: '', cite: { kind: 'belief', id: beliefId } }] },
})

describe('facts of a pilot', () => {
  it('are what no field is compared with, and what a field contradicts', () => {
    const beliefs = [belief('budget'), belief('go live'), belief('fear'), belief('hope', { validated: true })]
    expect(pilotFacts(beliefs, [row('differs', 'budget'), row('agrees', 'go live'), row('only_said', 'fear'), row('unheard', null)])).toEqual({ absent: 2, contradicted: 1, confirmed: 1 })
  })

  it('leave out what ended and what is only proposed, and count a contradiction as confirmed by what it rests on', () => {
    const beliefs = [belief('old', { status: 'resolved' }), belief('held back', { proposed: true }), belief('budget', { validated: true })]
    expect(pilotFacts(beliefs, [row('differs', 'budget')])).toEqual({ absent: 0, contradicted: 1, confirmed: 1 })
  })

  it('are no remarks, and nothing that was said once in passing', () => {
    const once = (over: Partial<BeliefLine>): boolean => isFact(belief('x', { observations: 1, words: 'said once, 12 May', ...over }))
    expect([isFact(belief('twice')), isFact(belief('a remark', { kind: 'evaluation', stance: 'neutral' })), isFact(belief('a need', { kind: 'priority', stance: 'neutral' }))]).toEqual([true, false, true])
    expect([once({}), once({ words: 'said once, 12 May, committed' }), once({ validated: true })]).toEqual([false, true, true])
    expect([once({ kind: 'constraint', stance: 'neutral', statement: 'Cannot start before 4 February' }), once({ kind: 'intent', statement: 'Plans 60 seats' }), once({ kind: 'evaluation', statement: 'Thinks 60 is a lot' })]).toEqual([true, true, false])
    expect(once({ reported: true, words: 'reported once, 12 May, committed' })).toBe(false)
  })

  it('are never fewer than those confirmed', () => {
    const some = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), validated: fc.boolean() }), { maxLength: 4 })
    const rows = fc.array(fc.tuple(fc.constantFrom('agrees', 'differs', 'unheard', 'only_said'), fc.constantFrom('a', 'b', 'c', 'x')), { maxLength: 5 })
    fc.assert(fc.property(some, rows, (beliefs, crm) => {
      const { absent, contradicted, confirmed } = pilotFacts(beliefs.map(({ id, validated }) => belief(id, { validated })), crm.map(([verdict, id]) => row(verdict, id)))
      expect(confirmed).toBeLessThanOrEqual(absent + contradicted)
    }))
  })
})

describe('weeks', () => {
  it('begin on Mondays in UTC', () => {
    expect(mondayOf(new Date('2026-05-17T23:59:59Z')).toISOString()).toBe('2026-05-11T00:00:00.000Z')
    expect(mondayOf(new Date('2026-05-18T00:00:00Z')).toISOString()).toBe('2026-05-18T00:00:00.000Z')
  })

  it('run without a gap to the one of now, and not for ever', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), fc.nat(400), (from, days) => {
      const now = new Date(from.getTime() + days * 86_400_000)
      const weeks = weeksFrom(from, now)
      expect(weeks.at(-1)).toEqual(mondayOf(now))
      expect(weeks.length).toBeLessThanOrEqual(MOST_WEEKS)
      weeks.slice(1).forEach((week, n) => expect(week.getTime() - (weeks[n]?.getTime() ?? 0)).toBe(7 * 86_400_000))
      if (weeks.length < MOST_WEEKS) expect(weeks[0]).toEqual(mondayOf(from))
    }))
  })

  it('are counted at their end, and the running one now', () => {
    const week = new Date('2026-05-11T00:00:00Z')
    expect(countedAt(week, new Date('2026-06-01T00:00:00Z')).toISOString()).toBe('2026-05-17T23:59:59.999Z')
    expect(countedAt(week, new Date('2026-05-13T10:00:00Z')).toISOString()).toBe('2026-05-13T10:00:00.000Z')
  })
})

it('a file has a line a week, and no share where nothing is known', () => {
  const week = { running: false, calls: 4, briefed: 3, kept: 5, corrections: 1, minutes: 12.34 }
  const weeks = [{ ...week, week: '2026-05-04', absent: 0, contradicted: 0, confirmed: 0 }, { ...week, week: '2026-05-11', running: true, absent: 6, contradicted: 2, confirmed: 2 }]
  const [, first, second] = pilotCsv({ asOf: '', weeks, accounts: [], pickedElsewhere: 0, toMeasure: 0 }).split('\r\n')
  expect(first).toBe('2026-05-04,yes,0,0,0,,4,3,5,1,12.3')
  expect(second).toBe('2026-05-11,no,6,2,2,0.25,4,3,5,1,12.3')
})
