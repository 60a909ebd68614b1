import { describe, expect, it } from 'vitest'
import { HOLDERS, at, day, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { distinctInteractions, project } from '@/lib/beliefs/pure'
import type { Ledger, LedgerObservation } from '@/lib/beliefs/types'
import { signsOf, wantedFor, type SignModel } from './signs'
import type { SignMaterial } from './types'

const DEAR = { statement: 'Thinks the rollout price is unfair', kind: 'evaluation', dimension: 'price', stance: 'negative' } as const
const NOTHING: SignMaterial = { heard: [], ours: [], statements: new Map(), attributes: new Map() }

/** A call every twenty days, each with one thing said. */
function modelOf(said: Partial<LedgerObservation>[], over: Partial<Ledger> = {}, on = 100): SignModel {
  const calls = said.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n * 20), ingestedAt: day(n * 20) }))
  const ledger = { ...ledgerOf(calls, calls.map((call, n) => observation(call, said[n]))), ...over }
  const { beliefs } = project(ledger, at(on))
  return { at: at(on), ledger, interactions: distinctInteractions(ledger, at(on)), beliefs: beliefs.map((belief) => ({ ...belief, id: `b:${belief.key}` })) }
}

describe('words of the customer', () => {
  it('are counted with the first, the last and the usual gap; usage and our own words are none', () => {
    const model = modelOf([DEAR, {}, {}])
    const with2 = { ...model, interactions: [...model.interactions, interaction({ id: 'u', type: 'usage', occurredAt: day(70) }), interaction({ id: 'ours', fromCustomer: false, occurredAt: day(80) })] }
    expect(signsOf(with2, NOTHING)).toMatchObject({ conversations: 3, firstWordAt: day(0), lastWordId: 'c2', usualGapDays: 20 })
    expect(signsOf(modelOf([]), NOTHING)).toMatchObject({ conversations: 0, firstWordAt: null, lastWordId: null, usualGapDays: null })
    expect(signsOf(modelOf([{}]), NOTHING)).toMatchObject({ conversations: 1, usualGapDays: null })
  })
})

describe('who was heard', () => {
  const heard = [{ personId: 'p2', at: day(0), interactionId: 'c0' }, { personId: 'p1', at: day(20), interactionId: 'c1' }]

  it('comes latest first, and tells when the economic buyer was', () => {
    expect(signsOf(modelOf([{}]), { ...NOTHING, heard })).toMatchObject({
      heard: [{ personId: 'p1', at: day(20).toISOString(), interactionId: 'c1' }, { personId: 'p2' }],
      buyersKnown: 1, buyers: [{ personId: 'p1', at: day(20).toISOString(), interactionId: 'c1' }], buyerHeardAt: day(20),
    })
    expect(signsOf(modelOf([{}]), { ...NOTHING, heard: heard.slice(0, 1) })).toMatchObject({ buyers: [{ personId: 'p1', at: null }], buyerHeardAt: null })
  })

  it('names no buyer who does not want to be modelled, and yet knows that there is one', () => {
    const holders = HOLDERS.map((holder) => (holder.personId === 'p1' ? { ...holder, modelled: false } : holder))
    expect(signsOf(modelOf([{}], { holders }), { ...NOTHING, heard })).toMatchObject({ buyersKnown: 1, buyers: [], buyerHeardAt: null })
    expect(signsOf(modelOf([{}], { holders: HOLDERS.slice(1) }), NOTHING)).toMatchObject({ buyersKnown: 0, buyers: [] })
  })
})

describe('objections', () => {
  it('are those that nobody has answered, with what we could bring', () => {
    const valuePropositions = [{ id: 'v1', dimension: 'price' as const, statement: 'Pays for itself', proofPoints: [{ id: 'pp1', statement: 'Halden saved 118,000 in its first year' }] }]
    const model = modelOf([DEAR, DEAR], { valuePropositions })
    expect(wantedFor(model).since).toEqual(day(0))
    expect(signsOf(model, NOTHING).objections).toEqual([{ beliefId: model.beliefs[0]?.id, propositionId: 'v1', since: day(0).toISOString(), interactions: 2, power: 3, proofPointIds: ['pp1'] }])
    expect(signsOf(model, { ...NOTHING, ours: [{ at: day(10), text: 'At Halden it was 118,000.' }] }).objections).toEqual([])
    expect(signsOf(modelOf([DEAR]), NOTHING).objections).toEqual([])
    // What the cache keeps has no words: they are read for it.
    const wordless = { ...model, beliefs: model.beliefs.map((belief) => ({ ...belief, statement: '' })) }
    const { beliefIds } = wantedFor(wordless)
    expect(beliefIds).toEqual(model.beliefs.map(({ id }) => id))
    expect(wantedFor(model).beliefIds).toEqual([])
    expect(signsOf(wordless, { ...NOTHING, statements: new Map(beliefIds.map((id) => [id, DEAR.statement])) }).objections).toMatchObject([{ proofPointIds: ['pp1'] }])
  })

  it('wait for a reviewer where much is at stake', () => expect(signsOf(modelOf([DEAR, DEAR], { highStakes: true }), NOTHING).objections).toEqual([]))
})

describe('slips', () => {
  const sets = (name: 'budget' | 'go_live', value: string, statement: string): Partial<LedgerObservation> =>
    ({ statement, kind: 'constraint', dimension: name === 'budget' ? 'price' : 'timing', attribute: { name, value } })
  const slipsOf = (...said: Partial<LedgerObservation>[]) => {
    const model = modelOf(said)
    const attributes = new Map(model.ledger.observations.flatMap(({ id, attribute }) => (attribute ? [[id, attribute] as const] : [])))
    expect(new Set(wantedFor(model).observationIds).size).toBe(said.length > 1 ? said.length : 0)
    return signsOf(model, { ...NOTHING, attributes }).slips
  }

  it('are a budget that was lowered and a date that was moved back', () => {
    expect(slipsOf(sets('budget', '80,000', 'Has a budget of 80,000'), sets('budget', '60,000', 'Has a budget of 60,000')))
      .toMatchObject([{ of: 'budget', by: 0.25, at: day(20).toISOString(), interactionId: 'c1' }])
    expect(slipsOf(sets('go_live', '1 March', 'Wants to go live on 1 March'), sets('go_live', '1 May', 'Wants to go live on 1 May')))
      .toMatchObject([{ of: 'date', by: 61, interactionId: 'c1' }])
  })

  it('are none where it rose, came nearer, or was put back to where it was', () => {
    expect(slipsOf(sets('budget', '60,000', 'Has a budget of 60,000'), sets('budget', '80,000', 'Has a budget of 80,000'))).toEqual([])
    expect(slipsOf(sets('go_live', '1 May', 'Wants to go live on 1 May'), sets('go_live', '1 March', 'Wants to go live on 1 March'))).toEqual([])
    expect(slipsOf(sets('budget', '80,000', 'Has a budget of 80,000'))).toEqual([])
  })
})
