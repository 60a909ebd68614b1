import { describe, expect, it } from 'vitest'
import { project, toldOf } from '@/lib/beliefs/pure'
import type { Ledger, LedgerDecision } from '@/lib/beliefs/types'
import { pairsToAsk } from './pairs'
import { concernedBy, decisionOf, propositionOf, type Intent } from '../intent'
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

describe('what was only possibly heard', () => {
  const held = ledger([['person:p1', 'Needs SSO for admins'], ['person:p1', 'Needs SSO for admins', 0.6], ['person:p1', 'Wants invoices matched', 0.6], ['person:p1', 'Wants invoices matched', 0.6], ['person:p2', 'Trusts the support team', 0.6]])
  const projection = project(held, AT)
  const beliefs = projection.beliefs.map((belief) => ({ ...belief, id: `${belief.admission} ${belief.statement}` }))
  const [shown, doubtful] = ['shown Needs SSO for admins', 'possibly_heard Wants invoices matched']
  const after = (intent: Intent) => previewOf(held, projection, decisionOf(intent, held, AT.knownAt), concernedBy(intent)).after.map(({ statement, admission, mentions, status }) => [statement, admission, mentions, status]).toSorted()
  const regrouped = (input: RegroupInput, read?: string[]) => after({ of: 'grouping', plan: planRegroup(held, beliefs, input, read) })

  it('is one with what is shown when a person says so, as far as they have read it', () => {
    const mentions = (input: RegroupInput, read?: string[]) => regrouped(input, read).map(([, admission, number]) => [admission, number]).toSorted()
    expect(mentions({ action: 'merge', beliefId: doubtful, otherId: shown }, ['o2'])).toEqual([['possibly_heard', 2], ['shown', 2]])
    expect(mentions({ action: 'merge', beliefId: doubtful, otherId: shown })).toEqual([['shown', 3]])
    expect(mentions({ action: 'move', beliefId: doubtful, observationIds: ['o3'], to: { beliefId: shown } }, ['o2'])).toContainEqual(['shown', 2])
  })

  it('is shown beside it, before it or after it, where a person says that', () => {
    expect(regrouped({ action: 'keep_apart', beliefId: doubtful, otherId: shown }, ['o2'])).toContainEqual(['Wants invoices matched', 'shown', 1, 'active'])
    expect(regrouped({ action: 'supersede', beliefId: shown, otherId: doubtful }, ['o2'])).toEqual(expect.arrayContaining([['Needs SSO for admins', 'shown', 1, 'superseded'], ['Wants invoices matched', 'shown', 1, 'active']]))
    expect(regrouped({ action: 'supersede', beliefId: doubtful, otherId: shown }, ['o2'])).toContainEqual(['Wants invoices matched', 'shown', 1, 'superseded'])
  })

  it('is not accepted unread, nor by a ruling on two that are both doubtful', () => {
    expect(() => regrouped({ action: 'merge', beliefId: shown, otherId: doubtful }, ['o0'])).toThrow('only possibly heard')
    expect(() => regrouped({ action: 'move', beliefId: shown, observationIds: ['o0'], to: { beliefId: doubtful } })).toThrow('only possibly heard')
    expect(regrouped({ action: 'merge', beliefId: 'possibly_heard Needs SSO for admins', otherId: doubtful }, ['o1']).map(([, admission]) => admission)).toEqual(['possibly_heard'])
  })

  it('is settled by whoever knows that it holds, and stays as it was corrected or rejected', () => {
    const [row] = held.observations.filter(({ id }) => id === 'o4')
    if (!row) throw new Error('it was said')
    const intent: Intent = { of: 'assertion', proposition: propositionOf(row), note: 'I was there.', observationId: 'o4' }
    expect(after(intent)).toEqual([['Trusts the support team', 'shown', 2, 'active']])
    const asserted = decisionOf(intent, held, AT.knownAt)
    const words = (decision: LedgerDecision) => project({ ...held, decisions: [decision] }, AT).beliefs.filter(({ holder, admission }) => holder.key === 'person:p2' && admission === 'shown').map((belief) => toldOf(belief, AT.asOf).words)
    expect(words(asserted)).toEqual(['said once, 5 May, and asserted by a member'])
    expect(words(decisionOf({ ...intent, observationId: null }, held, AT.knownAt))).toEqual(['asserted by a member, 1 Jun'])
    const ruled = (action: 'fix' | 'reject', days: number) => ({
      ...decisionOf({ of: 'reading', action, observationId: 'o4', reason: null, note: null, correction: action === 'fix' ? { stance: 'positive' } : null }, held, new Date(AT.knownAt.getTime() + days * 86_400_000)), id: action,
    })
    const later = { asOf: new Date(AT.asOf.getTime() + 2 * 86_400_000), knownAt: new Date(AT.knownAt.getTime() + 2 * 86_400_000) }
    const said = (...decisions: LedgerDecision[]) => project({ ...held, decisions }, later).beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence)).filter(({ observation }) => observation.id === 'o4').map(({ observation, accepted }) => [observation.stance, accepted])
    expect(said(asserted)).toEqual([['negative', true]])
    expect(said(ruled('fix', -1), asserted)).toEqual([['positive', true]])
    expect(said(asserted, ruled('reject', 1))).toEqual([])
  })
})
