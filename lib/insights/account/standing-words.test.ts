import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import type { Ledger } from '@/lib/beliefs/types'
import { deal, inputOf } from './account.fixture'
import { accountView, type AccountInput } from './account-view'
import type { Clause } from './types'

const clausesOf = (ledger: Ledger, offset: number, over: Partial<AccountInput> = {}): Clause[] => accountView(inputOf(ledger, at(offset), over)).standing
const text = (clauses: readonly Clause[], about?: Clause['about']): string =>
  clauses.filter((clause) => about === undefined || clause.about === about).map(({ parts }) => parts.map((part) => part.text).join('')).join(' ')

const [buyer, champion] = HOLDERS.map(({ key }) => key)
const calls = [0, 20, 40, 60].map((offset, n) => interaction({ id: `c${n}`, title: `Call ${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))

describe('where an account stands', () => {
  it('every clause cites something that stands on the page at that instant', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 400 }), fc.boolean(), (ledger, offset, withDeal) => {
      const input = inputOf(ledger, at(offset), { deals: withDeal ? [deal()] : [] })
      const page = accountView(input)
      const known = {
        belief: new Set(page.beliefs.filter(({ proposed }) => !proposed).map(({ id }) => id)),
        interaction: new Set(ledger.interactions.filter(({ occurredAt }) => occurredAt <= at(offset).asOf).map(({ id }) => id)),
        deal: new Set(input.deals.map(({ id }) => id)),
      }
      expect(page.standing.length > 0).toBe(input.interactions.length > 0)
      for (const { parts } of page.standing) {
        const cites = parts.flatMap(({ cite }) => cite ?? [])
        expect(cites.length).toBeGreaterThan(0)
        for (const { kind, id } of cites) expect(known[kind].has(id)).toBe(true)
        expect(parts.at(-1)?.text).toMatch(/\.$/)
      }
    }), { numRuns: 200 })
  })

  it('names who decides, what nobody has answered and what comes next', () => {
    const ledger = ledgerOf(calls, [
      ...calls.slice(0, 3).map((call) => observation(call, { statement: 'Finds the price too high', stance: 'negative', holderKey: buyer ?? '' })),
      ...calls.slice(1).map((call) => observation(call, { statement: 'Trusts the support team', dimension: 'trust', holderKey: champion ?? '', segment: 1 })),
    ])
    const clauses = clausesOf(ledger, 61, { deals: [deal({ closeDate: '2026-04-01' })] })
    expect(text(clauses, 'direction')).toMatch(/^Alignment stands at 0\.\d\d, .+, as of Call 3 on 6 Mar\.$/)
    expect(text(clauses, 'decision_maker')).toMatch(/^Ines Calder, who decides, stands at 0\.\d\d, away from us: Finds the price too high\.$/)
    expect(text(clauses, 'unanswered')).toBe('Nobody has answered Finds the price too high (Ines Calder, in 3 conversations since 5 Jan); no proof point of ours fits it.')
    expect(text(clauses, 'next')).toBe('The next deal to close is Rollout (€240k, Negotiation), due on 1 Apr, in 4 weeks.')
    expect(clauses.find(({ about }) => about === 'against')).toBeUndefined()
  })

  it('brings the proof point that is kept for an objection', () => {
    const said = calls.slice(0, 2).map((call) => observation(call, { statement: 'Finds the price too high', stance: 'negative' }))
    const ledger = { ...ledgerOf(calls, said), valuePropositions: [{ id: 'v1', dimension: 'price' as const, statement: 'Pays for itself', proofPoints: [{ id: 'p1', statement: 'Halved invoice costs at Norrland' }] }] }
    expect(text(clausesOf(ledger, 25), 'unanswered')).toContain('; bring Halved invoice costs at Norrland.')
  })

  it('says that the decision maker is unheard, and that there is too little for a figure', () => {
    const ledger = ledgerOf(calls.slice(0, 1), [observation(calls[0] ?? interaction({ id: 'x' }), { holderKey: champion ?? '' })])
    const clauses = clausesOf(ledger, 5, { people: inputOf(ledger, at(5)).people.map((person) => ({ ...person, lastHeard: null })) })
    expect(text(clauses, 'direction')).toContain('not enough evidence yet to say where they stand (1 of 3 conversations)')
    expect(text(clauses, 'decision_maker')).toBe('Ines Calder, who decides, has never been heard up to Call 0.')
  })

  it('tells a decision maker who spoke long ago from one who never did, and takes no usage for a conversation', () => {
    const usage = interaction({ id: 'u', title: 'Product usage', type: 'usage', occurredAt: day(80), ingestedAt: day(80) })
    const ledger = ledgerOf([...calls, usage], calls.map((call) => observation(call, { holderKey: champion ?? '' })))
    const heard = (lastHeard: string | null, lastHeardIn: string | null) => text(clausesOf(ledger, 90, { people: inputOf(ledger, at(90)).people.map((person) => ({ ...person, lastHeard, lastHeardIn })) }), 'decision_maker')
    expect(heard(day(20).toISOString(), calls[1]?.id ?? '')).toBe('Ines Calder, who decides, was last heard on 25 Jan in Call 1, and nothing that they said tells where they stand.')
    expect(heard(null, null)).toBe('Ines Calder, who decides, has never been heard up to Call 3.')
  })

  it('quotes of who decides what leans as they do', () => {
    const said = (call: number, statement: string, stance: 'positive' | 'negative', certainty: 'hedged' | 'committed', segment: number) =>
      observation(calls[call] ?? interaction({ id: 'x' }), { statement, stance, certainty, holderKey: buyer ?? '', segment })
    const ledger = ledgerOf(calls, [
      ...[0, 1, 2, 3].map((call) => said(call, 'Likes the frozen halls', 'positive', 'hedged', 0)),
      said(3, 'Will not sign the year', 'negative', 'committed', 1), said(3, 'Finds the alerts unreliable', 'negative', 'committed', 2), said(3, 'Distrusts the roadmap', 'negative', 'committed', 3),
    ])
    expect(text(clausesOf(ledger, 61), 'decision_maker')).toMatch(/^Ines Calder, who decides, stands at 0\.[0-4]\d, away from us: (?!Likes)/)
  })

  it('names what went the way of the movement before what went the other way, however large', () => {
    const praised = ['reports', 'alerts', 'export', 'training', 'support'].map((what, n) => observation(calls[3] ?? interaction({ id: 'x' }), { statement: `Praises the ${what}`, holderKey: champion ?? '', segment: n + 1 }))
    const doubts = observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Doubts the plan', stance: 'negative', holderKey: buyer ?? '' })
    const before = calls.slice(0, 3).flatMap((call, n) => [observation(call, { statement: `Finds fault ${n}`, stance: 'negative', holderKey: buyer ?? '' }), observation(call, { statement: `Likes part ${n}`, holderKey: champion ?? '', segment: 1 })])
    expect(text(clausesOf(ledgerOf(calls, [...before, ...praised, doubts]), 61), 'moved')).toMatch(/^In the month up to then it was moved up most by Praises the .+ \(\+\.\d\d, Tom Abara, .+\), and down by Doubts the plan \(−\.\d\d, Ines Calder, .+\)\.$/)
  })

  it('says so where the month went against the direction that is told', () => {
    const input = inputOf(ledgerOf(calls, calls.flatMap((call, n) => [observation(call, { statement: `Finds part ${n} useful`, holderKey: champion ?? '' }), observation(call, { statement: `Finds fault ${n}`, stance: 'negative', segment: 1, holderKey: buyer ?? '' })])), at(61))
    const { aligned } = input
    const as = (slope: number, before: number) => text(accountView({ ...input, aligned: {
      ...aligned, trend: { ...aligned.trend, trend: slope > 0 ? 'converging' : 'diverging', clear: true, slope }, overall: { ...aligned.overall, value: 0.5 },
      series: aligned.series.map((point) => ({ ...point, overall: { ...point.overall, value: before } })), movedBy: aligned.movedBy.filter(({ delta }) => delta < 0),
    } }).standing, 'moved')
    expect(as(0.04, 0.52)).toMatch(/^Yet in the month up to then it fell from 0\.52 to 0\.50, moved down most by Finds fault 3 \(−\.\d\d, /)
    expect([as(-0.04, 0.52), as(0.04, 0.48), as(0.04, 0.502)].every((words) => words.startsWith('In the month up to then it was moved down most by Finds fault 3'))).toBe(true)
  })

  it('tells when who decides changed their mind within the month, and of nobody else', () => {
    const turnOf = (holderKey: string | undefined, offset: number) => {
      const said = (call: number, statement: string, stance: 'positive' | 'negative', over = {}) => observation(calls[call] ?? interaction({ id: 'x' }), { statement, stance, dimension: 'trust', holderKey: holderKey ?? '', ...over })
      const view = [said(0, 'Distrusts the support team', 'negative'), said(2, 'Trusts the support team', 'positive', { turnabout: 'mind_change' })]
      const later = offset > 60 ? [observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Likes the reports', holderKey: champion ?? '' })] : []
      return text(clausesOf(ledgerOf(offset > 60 ? [...calls.slice(0, 3), { ...(calls[3] ?? interaction({ id: 'x' })), occurredAt: day(80) }] : calls.slice(0, 3), [...view, ...later.map((one) => ({ ...one, eventAt: day(80) }))]), offset), 'turned')
    }
    expect(turnOf(buyer, 45)).toBe('On 14 Feb Ines Calder changed their mind: from Distrusts the support team to Trusts the support team.')
    expect(turnOf(champion, 45)).toBe('')
    expect(turnOf(buyer, 85)).toBe('')
  })

  it('tells no movement of a number that is not known yet', () => {
    const ledger = ledgerOf(calls.slice(0, 2), calls.slice(0, 2).map((call) => observation(call, { holderKey: champion ?? '' })))
    const clauses = clausesOf(ledger, 25)
    expect(text(clauses, 'direction')).toContain('not enough evidence yet')
    expect(text(clauses, 'moved')).toBe('')
    expect(accountView(inputOf(ledger, at(25))).alignment.movedBy).toEqual([])
  })

  it('says first how the last deal ended, and urges nothing of whoever has left', () => {
    const dear = calls.slice(0, 3).map((call) => observation(call, { statement: 'Finds the price too high', stance: 'negative', holderKey: buyer ?? '' }))
    const ended = (outcome: 'won' | 'churned' | 'lost', others: ReturnType<typeof deal>[] = []) =>
      clausesOf(ledgerOf(calls, dear), 70, { deals: [deal({ id: 'deal-0', name: 'First year', outcome: 'won', outcomeAt: '2025-03-01T00:00:00.000Z' }), deal({ outcome, outcomeAt: '2026-03-09T00:00:00.000Z' }), ...others] })
    expect(text(ended('churned').slice(0, 1))).toBe('They have left: Rollout (€240k) ended without a renewal on 9 Mar, 7 days ago.')
    expect(text(ended('lost').slice(0, 1))).toBe('It was lost: Rollout (€240k) on 9 Mar, 7 days ago.')
    expect(text(ended('won').slice(0, 1))).toBe('It was won: Rollout (€240k) on 9 Mar, 7 days ago.')
    expect([text(ended('won'), 'unanswered'), text(ended('churned'), 'unanswered'), text(ended('churned'), 'stale'), text(ended('churned'), 'next')]).toEqual([expect.stringMatching(/^Nobody has answered/), '', '', ''])
    expect(text(ended('churned', [deal({ id: 'deal-2', name: 'Once more' })]), 'outcome')).toBe('')
  })

  it('tells a deal that is past its date as still open', () => {
    expect(text(clausesOf(ledgerOf(calls, []), 70, { deals: [deal({ closeDate: '2026-03-01' })] }), 'next')).toBe('Still open is the deal Rollout (€240k, Negotiation), which was due on 1 Mar, 2 weeks ago.')
    expect(text(clausesOf(ledgerOf(calls, []), 70, { deals: [deal({ closeDate: '2028-03-01' })] }), 'next')).toBe('The next deal to close is Rollout (€240k, Negotiation), due on 1 Mar 2028.')
  })
})
