import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continuationsOf } from './continuation'
import { type Matchable } from './match'
import { groupBySubject } from './merge'
import { spelledAlike, spellingKeysOf } from './spelling'
import { markedWords, similarBeliefs } from './similar'
import type { Identified } from './views'

const said = (statement: string, over: Partial<Matchable> = {}): Matchable => ({
  holderKey: 'person:p1', statement, polarity: 'affirmed', kind: 'evaluation', dimension: 'product', stance: 'negative', attribute: null,
  turnabout: null, ...over,
})
const sizes = (items: Matchable[], candidates?: [number, number][]): number[] => groupBySubject(items, candidates).groups.map((group) => group.length).sort()

describe('what goes on about the last thing said', () => {
  const turn = (statement: string, start: number, end: number, over: Partial<Matchable> = {}) => said(statement, { interaction: 'call', segment: 4, start, end, ...over })

  it('is one belief with it, where it names nothing of its own', () => {
    const items = [turn('Thinks the status page is always green', 0, 40), turn('Thinks it is painted', 42, 60)]
    expect([...continuationsOf(items)]).toEqual([[1, [0]]])
    expect(sizes(items)).toEqual([2])
  })

  it.each([
    ['far away', turn('Thinks it is painted', 90, 110)],
    ['in another turn', turn('Thinks it is painted', 42, 60, { segment: 5 })],
    ['leaning the other way', turn('Thinks it is painted', 42, 60, { stance: 'positive' })],
    ['with subjects of its own', turn('Thinks the invoices arrive by courier', 42, 80)],
    ['denied', turn('Does not see it', 42, 60)],
  ])('is not, %s', (_, next) => {
    expect(sizes([turn('Thinks the status page is always green', 0, 40), next])).toEqual([1, 1])
  })

  it('tells a list of needs from one need', () => {
    expect(sizes([turn('Needs encryption', 0, 20, { kind: 'priority' }), turn('Needs invoices', 22, 40, { kind: 'priority' })])).toEqual([1, 1])
  })

  it('is about that one alone: the same small words elsewhere are another matter', () => {
    const elsewhere = (statement: string, start: number, end: number) => turn(statement, start, end, { interaction: 'mail' })
    expect(sizes([turn('Thinks the status page is green', 0, 40), turn('Thinks that is so', 42, 60), elsewhere('Wants invoices matched', 0, 40), elsewhere('Thinks that is so', 42, 60)])).toEqual([2, 2])
  })
})

describe('what the extractor says it matches', () => {
  const known = said('Hopes for fewer manual reconciliations')
  const matched = (statement: string, relation: 'same' | 'contradicts' | 'resolves', over: Partial<Matchable> = {}) => said(statement, { matches: { statement: known.statement, relation }, ...over })

  it('joins two wordings that share no word', () => expect(sizes([known, matched('Wants invoices matched by themselves', 'same')])).toEqual([2]))
  it('joins the two sides of one subject', () => expect(sizes([known, matched('Does not care for it', 'contradicts')])).toEqual([2]))

  it.each([
    ['side', matched('Does not want invoices matched', 'same')], ['side', matched('Wants invoices matched', 'contradicts')],
    ['stance', matched('Wants invoices matched', 'same', { stance: 'positive' })],
  ])('asks a person where a guard objects (%s)', (why, item) => {
    const { groups, ambiguous } = groupBySubject([known, item])
    expect(groups).toHaveLength(2)
    expect(ambiguous.map((each) => each.why)).toEqual([why])
  })

  it('asks a person where numbers differ, whatever it says', () => {
    const { groups, ambiguous } = groupBySubject([said('Needs answers in 120 ms'), said('Needs answers in 250 ms', { matches: { statement: 'Needs answers in 120 ms', relation: 'same' } })])
    expect([groups.length, ambiguous.map((each) => each.why)]).toEqual([2, ['number']])
  })
})

describe('what another measure finds alike', () => {
  it('is looked at by a person, and merges nothing', () => {
    const items = [said('Wants invoices matched'), said('Hopes for fewer reconciliations')]
    const { groups, ambiguous } = groupBySubject(items, [[0, 1]])
    expect([groups.length, ambiguous.map(({ why }) => why)]).toEqual([2, ['meaning']])
  })

  it('is not even that where a guard objects', () => {
    expect(groupBySubject([said('Budget is over 50,000'), said('Budget is under 50,000')], [[0, 1]]).ambiguous).toEqual([])
  })
})

describe('spelling', () => {
  it('finds a slip of the keys, whatever the accents', () => {
    const [right, wrong] = ['Wants the integration of the warehouse finished', 'Wants the integation of the wärehouse finished']
    expect(spelledAlike(right, wrong)).toBe(true)
    expect(spellingKeysOf(right).some((key) => spellingKeysOf(wrong).includes(key))).toBe(true)
    expect(groupBySubject([said(right, { dimension: 'timing', kind: 'intent' }), said(wrong)]).groups.length + groupBySubject([said(right), said(wrong)]).ambiguous.length).toBeGreaterThan(1)
  })

  it('is no likeness of two statements about other things', () => expect(spelledAlike('Wants invoices matched', 'Trusts the support team')).toBe(false))
})

describe('grouping', () => {
  const statement = fc.constantFrom(
    'Worried about vendor lock-in', 'Fears being stuck with one supplier', 'Thinks support answers slowly', 'Complains of slow responses from the help desk',
    'Wants the time to integrate cut', 'Needs SSO for admins', 'Needs single sign-on for contractors', 'Finds the licence overpriced', 'Finds the licence cheap', 'Thinks it is so',
  )
  const item = fc.record({ statement, stance: fc.constantFrom('negative' as const, 'neutral' as const), start: fc.integer({ min: 0, max: 3 }), segment: fc.integer({ min: 0, max: 2 }) })
    .map(({ start, ...rest }) => said(rest.statement, { ...rest, interaction: 'call', start: start * 20, end: start * 20 + 18 }))

  it('is the same whatever the order, and of a whole family alone as among all', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const shape = (list: Matchable[]): string[] => groupBySubject(list).groups.map((group) => group.map((each) => `${each.segment} ${each.start} ${each.stance} ${each.statement}`).sort().join(' | ')).sort()
      expect(shape([...items].reverse())).toEqual(shape(items))
    }), { numRuns: 300 })
  })
})

describe('words side by side', () => {
  it('are marked where the other has them in no wording', () => {
    const marked = (a: string, b: string): string => markedWords(a, b).filter(({ differs }) => differs).map(({ text }) => text.trim()).join(' ')
    expect(marked('Worried about vendor lock-in', 'Fears being stuck with one supplier')).toBe('')
    expect(marked('Needs SSO for admins', 'Needs single sign-on for contractors')).toBe('admins')
    expect(marked('Needs answers in 120 ms', 'Needs answers in 250 ms')).toBe('120')
  })

  it('give the statement back when put together', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => { expect(markedWords(a, b).map(({ text }) => text).join('')).toBe(a) }), { numRuns: 200 })
  })

  it('put the likeliest first, of one holder alone', () => {
    const belief = (id: string, words: string, key = 'person:p1') => ({ id, key: id, statement: words, holder: { key } }) as Identified
    const alike = similarBeliefs({ holderKey: 'person:p1', statement: 'Fears being tied to one provider' }, [belief('a', 'Trusts the support team'), belief('b', 'Worried about vendor lock-in'), belief('c', 'Worried about vendor lock-in', 'company')])
    expect(alike.map(({ id }) => id)).toEqual(['b'])
  })
})
