import { describe, expect, it } from 'vitest'
import { project } from '@/lib/beliefs/pure'
import type { Ledger } from '@/lib/beliefs/types'
import { pairsToAsk } from './pairs'
import { concernedBy, decisionOf } from '../intent'
import { planRegroup, previewOf } from '../regroup'
import type { RegroupInput } from '../types'

const AT = { asOf: new Date('2026-06-01'), knownAt: new Date('2026-06-01') }

function ledger(said: readonly (readonly [holder: string, statement: string, reading?: number])[]): Ledger {
  const day = (n: number): Date => new Date(Date.UTC(2026, 4, n + 1))
  return {
    account: { id: 'a', name: 'Halden' }, decisions: [], precisions: [], calibrations: [], valuePropositions: [], dimensionWeights: {},
    holders: [
      { key: 'person:p1', personId: 'p1', name: 'Ines Calder', role: 'economic_buyer', modelled: true },
      { key: 'person:p2', personId: 'p2', name: 'Tom Abara', role: 'user', modelled: true },
    ],
    interactions: said.map((_, n) => ({
      id: `i${n}`, hash: `h${n}`, fileName: `${n}.vtt`, type: 'call', title: '', dealId: null, occurredAt: day(n), ingestedAt: day(n), threadId: null,
      fingerprint: [], fidelity: 1, fromCustomer: true, removedAt: null,
    })),
    observations: said.map(([holderKey, statement, reading = 0.95], n) => ({
      id: `o${n}`, interactionId: `i${n}`, segment: 0, start: 0, end: 30, quote: statement, speaker: 'Ines', speakerPersonId: 'p1', holderKey, reported: false,
      statement, kind: 'evaluation', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'stated', unprompted: false, reason: null,
      attribute: null, turnabout: null, source: 'first_person', extractor: 'test', extractorVersion: '1', reading, eventAt: day(n), ingestedAt: day(n),
      status: 'active', closedAt: null,
    })),
  }
}

describe('pairs that a person is asked about', () => {
  it('are alike, of one holder, shown, and each asked once', () => {
    const one = project(ledger([['person:p1', 'Needs SSO for admins'], ['person:p1', 'Needs SSO for contractors'], ['person:p2', 'Needs SSO for admins'], ['person:p1', 'Trusts the product team']]), AT)
    expect(pairsToAsk(one).map(({ item, otherItem, reason }) => [item.observation.id, otherItem.observation.id, reason])).toEqual([['o0', 'o1', 'possible_duplicate']])
    expect(pairsToAsk(project(ledger([['person:p1', 'Needs SSO for admins'], ['person:p1', 'Needs SSO for contractors', 0.6]]), AT))).toEqual([])
  })

  it('begin with those of whoever decides most', () => {
    const words = ['admins', 'contractors', 'auditors', 'partners', 'interns', 'visitors']
    const both = project(ledger(['person:p2', 'person:p1'].flatMap((holder) => words.map((word) => [holder, `Needs SSO for ${word}`] as const))), AT)
    const asked = pairsToAsk(both)
    expect(asked.length).toBeGreaterThan(6)
    expect(new Set(asked.slice(0, 6).map(({ item }) => Number(item.observation.id.slice(1)) >= 6))).toEqual(new Set([true]))
  })
})

describe('a regrouping', () => {
  const held = ledger([['person:p1', 'Wants invoices matched'], ['person:p1', 'Wants invoices matched'], ['person:p1', 'Trusts the support team'], ['person:p2', 'Trusts the support team']])
  const projection = project(held, AT)
  const beliefs = projection.beliefs.map((belief) => ({ ...belief, id: `${belief.holder.name} ${belief.statement}` }))
  const ids = { invoices: 'Ines Calder Wants invoices matched', support: 'Ines Calder Trusts the support team', toms: 'Tom Abara Trusts the support team' }
  const plan = (input: RegroupInput) => planRegroup(held, beliefs, input)

  it('names what it binds, the chosen first', () => {
    expect(plan({ action: 'merge', beliefId: ids.invoices, otherId: ids.support }).parts).toEqual([['o0', 'o1', 'o2']])
    expect(plan({ action: 'keep_apart', beliefId: ids.invoices, otherId: ids.toms }).parts).toEqual([['o0', 'o1'], ['o3']])
    expect(plan({ action: 'split', beliefId: ids.invoices, observationIds: ['o1', 'o3'] }).parts).toEqual([['o1'], ['o0']])
    expect(plan({ action: 'move', beliefId: ids.invoices, observationIds: ['o1'], to: { beliefId: ids.support } }).parts).toEqual([['o1', 'o2'], ['o0']])
    expect(plan({ action: 'move', beliefId: ids.invoices, observationIds: ['o1'], to: { holderKey: 'person:p2' } })).toMatchObject({ parts: [['o1']], holderKey: 'person:p2' })
  })

  it.each<[RegroupInput, string]>([
    [{ action: 'merge', beliefId: ids.invoices, otherId: ids.toms }, 'held by different people'],
    [{ action: 'merge', beliefId: ids.invoices, otherId: ids.invoices }, 'the same belief'],
    [{ action: 'split', beliefId: ids.invoices, observationIds: ['o0', 'o1'] }, 'nothing would be left'],
    [{ action: 'split', beliefId: ids.invoices, observationIds: ['o9'] }, 'None of these quotes'],
    [{ action: 'move', beliefId: ids.invoices, observationIds: ['o0'], to: { holderKey: 'person:p1' } }, 'already'],
    [{ action: 'move', beliefId: ids.invoices, observationIds: ['o0'], to: { holderKey: 'person:p9' } }, 'not known at this account'],
  ])('refuses what cannot be: %j', (input, words) => expect(() => plan(input)).toThrow(words))

  it('says beforehand what it changes', () => {
    const intent = { of: 'grouping', plan: plan({ action: 'merge', beliefId: ids.invoices, otherId: ids.support }) } as const
    const { before, after } = previewOf(held, projection, decisionOf(intent, held, AT.knownAt), concernedBy(intent))
    expect(before.map(({ statement, observations }) => [statement, observations]).toSorted()).toEqual([['Trusts the support team', 1], ['Wants invoices matched', 2]])
    expect(after.map(({ observations }) => observations)).toEqual([3])
    expect(after[0]?.confidence).toBeGreaterThan(before.find(({ observations }) => observations === 2)?.confidence ?? 1)
  })
})
