import { describe, expect, it } from 'vitest'
import { project } from '@/lib/beliefs/project'
import type { AccountFile } from '../credence/account-folder'
import { adviceFound } from './advice'
import { changesFound } from './changes'
import { courseOf, lastInstant } from './course'
import type { Gold } from './gold'
import { goldLedger } from './gold-ledger'
import { scoreAccount, type ModelBelief } from './score-account'

const person = (name: string, over: object = {}) => ({ name, aliases: [], title: null, role: null, side: 'customer', ...over })
const ACCOUNT: AccountFile = {
  name: 'Tarn Mills', slug: 'tarn', vendor_people: [person('Ola Berg', { side: 'vendor' })],
  people: [person('Wilma Sand', { aliases: ['W. Sand'], title: 'CFO', role: 'economic_buyer' }), person('Piet Roos', { role: 'user' })],
  value_propositions: [],
  interactions: [['a.vtt', '2026-01-10'], ['b.vtt', '2026-02-10'], ['b2.json', '2026-02-10'], ['c.eml', '2026-03-10'], ['d.vtt', '2026-04-10']]
    .map(([file = '', date]) => ({ file, type: 'call', occurredAt: new Date(`${date}T10:00:00Z`) })),
}
const said = (file: string, quote: string, over: object = {}) => ({ file, quote, polarity: 'supports' as const, certainty: 'stated' as const, stance: 'negative' as const, reported: false, ...over })
const GOLD: Gold = {
  beliefs: [
    { id: 'b1', holder: 'Wilma Sand', statement: 'Thinks the yearly price is too high', kind: 'evaluation', dimension: 'price', final_status: 'superseded', observations: [
      said('a.vtt', 'the yearly price is simply too high'), said('b.vtt', 'it is still too high a price per year'),
      said('d.vtt', 'I was wrong about the price, it pays for itself', { polarity: 'contradicts', stance: 'positive' }),
    ] },
    { id: 'b2', holder: 'company', statement: 'Needs a go-live before the autumn sale', kind: 'constraint', dimension: 'timing', final_status: 'active', observations: [
      said('b.vtt', 'we must be live before the autumn sale', { stance: 'neutral' }), said('c.eml', 'live before the autumn sale, as said', { stance: 'positive' }),
    ] },
  ],
  optional_beliefs: [{ file: 'a.vtt', quote: 'your office plants look nice' }],
  top3_for_a_rep: [{ text: 'Bring the price down', belief_ids: ['b1'] }, { text: 'Hold the date', belief_ids: ['b2'] }],
  changes: [{ belief_ids: ['b1'], type: 'mind_change', when: new Date('2026-04-10T10:00:00Z'), why: 'Says openly that she was wrong' }],
  must_not_model: [{ file: 'b.vtt', quote: 'our platform pays back within a quarter' }],
  same_interaction: [['b.vtt', 'b2.json']],
  alignment_by_interaction: [{ file: 'a.vtt', direction: 'down' }, { file: 'd.vtt', direction: 'up' }],
  trend: 'converging',
}
const quote = (interaction: string, words: string, speaker = 'Wilma Sand') => ({ interaction, quote: words, speaker })
const belief = (holder: string, ...evidence: ModelBelief['evidence']): ModelBelief => ({ holder, evidence })
const scored = (...beliefs: ModelBelief[]) => scoreAccount(ACCOUNT, GOLD, beliefs).score

describe('scoreAccount', () => {
  it('finds a belief by its quotes under its holder, whatever name the file gives them', () => {
    const { score, missed } = scoreAccount(ACCOUNT, GOLD, [belief('W. Sand (Guest)', quote('calls/a.vtt', 'yearly price is simply too high'))])
    expect(score).toMatchObject({ gold: 2, model: 1, recall: 0.5, precision: 1, observationRecall: 0.2, wrongHolder: 0 })
    expect(missed).toEqual(['company: Needs a go-live before the autumn sale'])
  })

  it('tells the wrong holder from the wrong belief', () => {
    expect(scored(belief('Piet Roos', quote('a.vtt', 'the yearly price is simply too high')))).toMatchObject({ recall: 0, precision: 0, wrongHolder: 1 })
    expect(scored(belief('Piet Roos', quote('a.vtt', 'lunch was late again')))).toMatchObject({ precision: 0, wrongHolder: 0 })
  })

  it('takes a passing remark for neither right nor wrong', () => {
    expect(scored(belief('Tarn Mills', quote('c.eml', 'live before the autumn sale')), belief('Piet Roos', quote('a.vtt', 'your office plants look nice')))).toMatchObject({ precision: 1 })
  })

  it('counts pairs that are merged wrongly or kept apart', () => {
    const price = quote('a.vtt', 'the yearly price is simply too high')
    const again = quote('b2.json', 'it is still too high a price per year')
    const date = quote('c.eml', 'live before the autumn sale')
    expect(scored(belief('Wilma Sand', price, again))).toMatchObject({ falseMerge: 0, missedMerge: 0 })
    expect(scored(belief('Wilma Sand', price), belief('Wilma Sand', again))).toMatchObject({ falseMerge: 0, missedMerge: 1 })
    expect(scored(belief('Wilma Sand', price, date))).toMatchObject({ falseMerge: 1, missedMerge: 0 })
  })

  it('sees what must never be modelled', () => {
    const found = scored(
      belief('Tarn Mills', quote('b2.json', 'our platform pays back within a quarter', 'Ola Berg (Vendor)')),
      belief('Wilma Sand', quote('b.vtt', 'it is still too high a price per year'), quote('b2.json', 'it is still too high a price per year')),
    )
    expect(found).toMatchObject({ mustNotModel: 1, ourSide: 1, doubled: 1 })
  })
})

describe('the gold as a ledger', () => {
  const ledger = goldLedger(ACCOUNT, GOLD)

  it('is kept as the beliefs of its people, with a call that came twice once', () => {
    const { beliefs } = project(ledger, lastInstant(ledger))
    expect(ledger.interactions.map(({ fileName }) => fileName)).toEqual(['a.vtt', 'b.vtt', 'c.eml', 'd.vtt'])
    expect(new Set(beliefs.map(({ holder }) => `${holder.name} ${holder.role}`))).toEqual(new Set(['Wilma Sand economic_buyer', 'Tarn Mills company']))
  })

  it('ends a belief where its holder says so, and finds the change there', () => {
    const { beliefs } = project(ledger, lastInstant(ledger))
    expect(changesFound(ACCOUNT, GOLD, beliefs)).toMatchObject([{ type: 'mind_change', found: true }])
    expect(changesFound(ACCOUNT, GOLD, beliefs.filter(({ validTo }) => validTo === null))).toMatchObject([{ found: false }])
  })

  it('tells where the page first says what each advice rests on', () => {
    const { beliefs } = project(ledger, lastInstant(ledger))
    const page = beliefs.toSorted((a, b) => a.statement.localeCompare(b.statement))
    const found = adviceFound(ACCOUNT, GOLD, page)
    expect(found.map(({ at }) => page[(at ?? 0) - 1]?.holder.name)).toEqual(['Wilma Sand', 'Tarn Mills'])
    expect(adviceFound(ACCOUNT, GOLD, page.filter(({ holder }) => holder.name === 'Wilma Sand')).map(({ at }) => at === null)).toEqual([false, true])
  })

  it('has a course that goes where the gold says', () => {
    expect(courseOf(ledger, GOLD).moves).toEqual({ right: 2, of: 2 })
    const other: Gold = { ...GOLD, alignment_by_interaction: GOLD.alignment_by_interaction.map((move) => ({ ...move, direction: 'flat' })) }
    expect(courseOf(ledger, other).moves).toEqual({ right: 0, of: 2 })
  })

  it('affirms what contradicts a denial', () => {
    const [first] = GOLD.beliefs
    if (!first) throw new Error('no belief')
    const denied: Gold = { ...GOLD, beliefs: [{ ...first, statement: 'Cannot accept the yearly price' }] }
    expect(goldLedger(ACCOUNT, denied).observations.map(({ statement, polarity }) => [statement, polarity])).toEqual([
      ['Cannot accept the yearly price', 'negated'], ['Cannot accept the yearly price', 'negated'], ['accept the yearly price', 'affirmed'],
    ])
  })
})
