import { expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { inputOf } from './account/account.fixture'
import { accountView } from './account/account-view'

const calls = [0, 20, 40, 60].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
const said = (call: number, over: Partial<LedgerObservation>) => observation(calls[call] ?? interaction({ id: 'x' }), over)
const [buyer, champion] = HOLDERS.map(({ key }) => key)
const AFFIRMS = { statement: 'Thinks the alerts are reliable at night', stance: 'positive', dimension: 'trust' } as const
const DENIES = { statement: 'Does not think the alerts are reliable at night', polarity: 'negated', stance: 'negative', dimension: 'product' } as const

it('puts beside a dimension nothing that its holder has contradicted since, in whatever dimension', () => {
  const others = [0, 1].flatMap((call) => [said(call, { statement: `Trusts person ${call}`, dimension: 'trust', holderKey: buyer ?? '', segment: 1 }), said(call, { statement: `Finds flaw ${call}`, dimension: 'product', stance: 'negative', holderKey: buyer ?? '', segment: 2 })])
  const trust = (own: LedgerObservation[], offset: number) => {
    const { components, movedBy } = accountView(inputOf(ledgerOf(calls, [...others, ...own]), at(offset))).alignment
    return { beside: components.find(({ dimension }) => dimension === 'trust')?.moved?.statement, moved: movedBy.map(({ statement }) => statement) }
  }
  const own = [said(0, { ...DENIES, holderKey: champion ?? '' }), said(2, { ...AFFIRMS, holderKey: champion ?? '', certainty: 'committed' }), said(3, { ...DENIES, holderKey: champion ?? '' })]
  const [before, after] = [trust(own.slice(0, 2), 41), trust(own, 61)]
  expect(before.beside).toBe(AFFIRMS.statement)
  expect(after.moved).toContain(AFFIRMS.statement)
  expect(after.beside).not.toBe(AFFIRMS.statement)
})
