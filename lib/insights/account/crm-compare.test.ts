import { describe, expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { deal, inputOf } from './account.fixture'
import { accountView, type AccountInput } from './account-view'

const [buyer, champion] = HOLDERS.map(({ key }) => key)
const calls = [0, 20, 40, 60].map((offset, n) => interaction({ id: `c${n}`, title: `Call ${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))

/** What is said in each of the four calls, and what the CRM has. */
function rowsOf(said: Partial<LedgerObservation>[], over: Partial<AccountInput> = {}) {
  const observations = calls.flatMap((call, n) => said.map((each, segment) => observation(call, { ...each, segment, id: `o${n}-${segment}` })))
  return accountView(inputOf(ledgerOf(calls, observations), at(61), { deals: [deal()], ...over })).crm
}
const row = (rows: ReturnType<typeof rowsOf>, field: RegExp) => rows.find((each) => field.test(each.field))

const BUDGET: Partial<LedgerObservation> = { statement: 'Has a budget of 180,000', kind: 'constraint', dimension: 'price', stance: 'neutral', attribute: { name: 'budget', value: '180,000' } }
const DECIDES: Partial<LedgerObservation> = { statement: 'Tom Abara makes the final call', kind: 'constraint', stance: 'neutral', holderKey: champion ?? '', attribute: { name: 'decision_maker', value: 'Tom Abara' } }

describe('the CRM beside what they say', () => {
  it('marks an amount above their budget, and not one within it', () => {
    const over = row(rowsOf([BUDGET]), /^Amount/)
    expect(over).toMatchObject({ crm: { text: '€240k' }, model: { text: '180,000' }, verdict: 'differs', why: 'The deal asks for more than the budget that they name.' })
    expect(over?.model?.cites[0]).toMatchObject({ words: 'Ines Calder, 6 Mar', cite: { kind: 'belief' } })
    expect(row(rowsOf([BUDGET], { deals: [deal({ amountMinor: 18_500_000 })] }), /^Amount/)?.verdict).toBe('agrees')
    expect(row(rowsOf([]), /^Amount/)).toMatchObject({ model: null, verdict: 'unheard' })
  })

  it('marks a close date before they decide, or after they want to be live', () => {
    const decide = { statement: 'Decides at the end of May', kind: 'intent' as const, dimension: 'timing' as const, stance: 'neutral' as const, attribute: { name: 'decision_date' as const, value: 'the end of May' } }
    const live = { ...decide, statement: 'Wants to be live in May', attribute: { name: 'go_live' as const, value: 'May' } }
    const close = (said: Partial<LedgerObservation>, closeDate: string) => row(rowsOf([said], { deals: [deal({ closeDate })] }), /^Close date/)
    expect(close(decide, '2026-04-30')?.why).toBe('It closes before they mean to decide.')
    expect(close(decide, '2026-06-15')?.verdict).toBe('agrees')
    expect(close(live, '2026-06-15')?.why).toBe('It closes after they want to be live.')
    expect(close(live, '2026-04-30')?.verdict).toBe('agrees')
  })

  it('asks whether the role of a person holds: who decides, and whether a champion is one', () => {
    expect(row(rowsOf([DECIDES]), /^Decision maker/)).toMatchObject({ crm: { text: 'Ines Calder' }, verdict: 'differs', why: 'They name somebody else.' })
    expect(row(rowsOf([{ ...DECIDES, attribute: { name: 'decision_maker', value: 'Ines' } }]), /^Decision maker/)?.verdict).toBe('agrees')
    const champions = (stance: 'positive' | 'negative') => row(rowsOf([{ statement: 'Finds the price too high', stance, holderKey: champion ?? '' }]), /^Role of Tom/)
    expect(champions('negative')).toMatchObject({ verdict: 'differs', why: 'A champion who leans away from us.' })
    expect(champions('positive')?.verdict).toBe('agrees')
    expect(row(rowsOf([]), /^Role of Ines/)?.verdict).toBe('unheard')
  })

  it('marks a sure forecast and a high score while they lean away', () => {
    const against = [buyer, champion].map((holderKey, n) => ({ statement: n === 0 ? 'Finds the price too high' : 'Distrusts the support team', stance: 'negative' as const, holderKey: holderKey ?? '' }))
    const rows = rowsOf(against)
    expect(row(rows, /^Forecast/)).toMatchObject({ crm: { text: 'commit' }, verdict: 'differs' })
    expect(row(rows, /^Lead score/)?.why).toBe('The score is high while they lean away from us.')
    expect(row(rows, /^Stage/)?.why).toBe('Nobody has answered this while the deal stands in its stage.')
    const agreeing = rowsOf(against.map((each) => ({ ...each, stance: 'positive' as const })))
    expect(['Forecast', 'Lead score'].map((field) => row(agreeing, new RegExp(`^${field}`))?.verdict)).toEqual(['agrees', 'agrees'])
  })

  it('puts what differs first, and tells what only they say', () => {
    const rows = rowsOf([BUDGET, { statement: 'Starts with 60 seats', stance: 'neutral', attribute: { name: 'seat_count', value: '60' } }])
    expect(rows[0]?.verdict).toBe('differs')
    expect(row(rows, /^Seats/)).toMatchObject({ crm: { text: 'no such field' }, model: { text: '60' }, verdict: 'only_said' })
  })
})
