import { describe, expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { deal, inputOf } from './account.fixture'
import { disagreementsOf } from '../pipeline/disagreement'
import { accountView, type AccountInput } from './account-view'
import { compareWithCrm } from './crm-compare'

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
    // When they want to be live says nothing of when they sign.
    expect(close(live, '2026-04-30')?.verdict).toBe('unclear')
  })

  it('hears what they say in other words: what they may sign, by when they sign, when they can start', () => {
    const said = (statement: string, over: Partial<LedgerObservation> = {}): Partial<LedgerObservation> => ({ statement, kind: 'constraint', dimension: 'price', stance: 'neutral', ...over })
    const amount = (statement: string, amountMinor: number) => row(rowsOf([said(statement)], { deals: [deal({ amountMinor })] }), /^Amount/)
    expect(amount('Says eighty is what they can sign', 8_200_000)).toMatchObject({ verdict: 'agrees', model: { text: 'Says eighty is what they can sign' } })
    expect(amount('Says eighty is what they can sign', 12_000_000)?.why).toBe('The deal asks for more than they say that they may spend.')
    expect(amount('Cannot spend more than 1,500 dollars a month', 1_800_000)?.verdict).toBe('agrees')
    expect(amount('Does not sign anything with a meter in it', 8_200_000)?.verdict).toBe('unheard')
    const close = (statement: string, closeDate: string) => row(rowsOf([said(statement, { dimension: 'timing', kind: 'intent' })], { deals: [deal({ closeDate })] }), /^Close date/)
    expect(close('Plans to sign before 18 June', '2026-06-20')).toMatchObject({ verdict: 'agrees', model: { text: 'sign: before 18 June' } })
    expect(close('Will sign on 18 June', '2026-05-20')?.why).toBe('It closes before they mean to sign.')
    expect(close('Cannot start before 4 June', '2026-05-20')).toMatchObject({ verdict: 'unclear', model: { text: 'start: not before 4 June' } })
  })

  it('says of a figure which way it goes only where that is known', () => {
    const said = { statement: 'Praises the reports', stance: 'positive' as const, dimension: 'product' as const }
    const text = (known: number) => {
      const observations = calls.slice(0, known).flatMap((call, n) => [buyer, champion].map((holderKey, segment) => observation(call, { ...said, holderKey: holderKey ?? '', segment, id: `o${n}-${segment}` })))
      return row(accountView(inputOf(ledgerOf(calls.slice(0, known), observations), at(61), { deals: [deal()] })).crm, /^Lead score/)?.model?.text
    }
    // Three conversations are enough for a figure, and too few for a direction.
    expect(text(3)).toMatch(/^alignment 0\.\d\d$/)
    expect(text(4)).toMatch(/^alignment 0\.\d\d, (?:converging|stable|no clear direction)$/)
  })

  it('asks whether the role of a person holds: who decides, and whether a champion is one', () => {
    expect(row(rowsOf([DECIDES]), /^Decision maker/)).toMatchObject({ crm: { text: 'Ines Calder' }, verdict: 'differs', why: 'They name somebody else.' })
    expect(row(rowsOf([{ ...DECIDES, attribute: { name: 'decision_maker', value: 'Ines' } }]), /^Decision maker/)?.verdict).toBe('agrees')
    const champions = (stance: 'positive' | 'negative') => row(rowsOf([{ statement: 'Finds the price too high', stance, holderKey: champion ?? '' }]), /^Role of Tom/)
    expect(champions('negative')).toMatchObject({ verdict: 'differs', why: 'A champion who leans away from us.' })
    expect(champions('positive')?.verdict).toBe('agrees')
    expect(row(rowsOf([]), /^Role of Ines/)?.verdict).toBe('unheard')
  })

  it('says what is known of who decides where nobody has named one', () => {
    const decides = (statement: string, over: Partial<LedgerObservation> = {}) => row(rowsOf([{ statement, holderKey: buyer ?? '', ...over }]), /^Decision maker/)
    expect(decides('Intends to sign it', { kind: 'intent', stance: 'positive' })).toMatchObject({ verdict: 'agrees', model: { text: 'Intends to sign it' } })
    expect(decides('Likes the dashboard')).toMatchObject({ verdict: 'unclear', model: { text: 'nobody has named who decides; Ines Calder: Likes the dashboard' } })
    expect(row(rowsOf([]), /^Decision maker/)?.verdict).toBe('unheard')
  })

  it('agrees with nothing on a figure that leans neither way, and holds a clear drift against a score', () => {
    const input = inputOf(ledgerOf(calls, calls.map((call) => observation(call, { statement: 'Finds the price too high', stance: 'positive', holderKey: champion ?? '' }))), at(61))
    const crm = (value: number, trend: 'diverging' | 'stable') => compareWithCrm({
      asOf: at(61).asOf, deals: [deal({ leadScore: { score: 78, at: '2026-03-01T00:00:00.000Z' }, forecastCategory: 'commit' })], people: [], unchallenged: [], beliefs: [],
      alignment: { ...accountView(input).alignment, overall: { ...accountView(input).alignment.overall, value }, trend: { ...accountView(input).alignment.trend, trend, direction: trend, clear: true }, series: [{ interactionId: 'c3', title: 'Call 3', at: day(60).toISOString(), overall: value, interval: null, components: {}, intervals: {} }] },
    })
    const verdicts = (value: number, trend: 'diverging' | 'stable') => ['Stage', 'Forecast', 'Lead score'].map((field) => row(crm(value, trend), new RegExp(`^${field}`))?.verdict)
    expect(verdicts(0.53, 'stable')).toEqual(['unclear', 'unclear', 'unclear'])
    expect(verdicts(0.43, 'diverging')).toEqual(['unclear', 'differs', 'differs'])
    expect(verdicts(0.7, 'stable')).toEqual(['agrees', 'agrees', 'agrees'])
  })

  it('tells the same disagreements as the card of the deal', () => {
    const against = [buyer, champion].map((holderKey) => ({ statement: 'Finds the price too high', stance: 'negative' as const, holderKey: holderKey ?? '' }))
    const rows = rowsOf(against)
    const { alignment, unchallenged } = accountView(inputOf(ledgerOf(calls, calls.flatMap((call, n) => against.map((each, segment) => observation(call, { ...each, segment, id: `o${n}-${segment}` })))), at(61)))
    const told = { overall: alignment.overall.value, trend: alignment.trend.direction ?? null, clear: alignment.trend.clear, leadScore: 72, forecastCategory: 'commit', unanswered: unchallenged.length, blocked: false }
    expect(disagreementsOf(told)).toEqual(['forecast_high', 'score_high', 'stage_unanswered'])
    for (const field of [/^Forecast/, /^Lead score/, /^Stage/]) expect(row(rows, field)?.verdict).toBe('differs')
  })

  it('marks a sure forecast and a high score while they lean away', () => {
    const against = [buyer, champion].map((holderKey, n) => ({ statement: n === 0 ? 'Finds the price too high' : 'Distrusts the support team', stance: 'negative' as const, holderKey: holderKey ?? '' }))
    const rows = rowsOf(against)
    expect(row(rows, /^Forecast/)).toMatchObject({ crm: { text: 'commit' }, verdict: 'differs' })
    expect(row(rows, /^Lead score/)?.why).toBe('The score is high while they lean or move away from us.')
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
