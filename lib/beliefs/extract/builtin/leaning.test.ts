import { describe, expect, it } from 'vitest'
import { leaningOf } from './leaning'
import { withLeaningOfLast } from './leaning-of-last'
import { readBeliefs } from './read'
import type { Reading } from '@/lib/beliefs/types'

/** Stance by piece of the quote, of what one customer says in one call. */
function pullOf(text: string, piece: string): string | undefined {
  const { readings } = readBeliefs({
    interactionType: 'call', account: 'Fell Mills', us: ['Loomwise'], people: [],
    segments: [{ index: 0, speaker: 'Ada Fell', side: 'customer', shared: false, text }],
  })
  return readings.find(({ quote }) => quote.includes(piece))?.stance
}

const said: Reading = {
  turn: 0, quote: '', start: 0, end: 0, speaker: 'Ada Fell', holder: { kind: 'speaker' }, reported: false, statement: '', kind: 'expectation', dimension: 'trust', stance: 'positive',
  polarity: 'affirmed', certainty: 'stated', unprompted: false, assent: false, reason: null, attribute: null, turnabout: null, rawReading: 0.9, reading: 0.9, rule: 'model',
}

describe('which way a span pulls', () => {
  it('is neither way for a bare value', () => {
    expect(pullOf('Our budget is now 38,000 because the roof came first.', '38,000')).toBe('neutral')
  })

  it('is the one of somebody’s word for a value', () => {
    const judged = { kind: 'constraint', dimension: 'price', stance: 'positive', polarity: 'affirmed', certainty: 'stated' } as const
    const leaning = (before: string) => leaningOf(judged, 'thirty eight thousand for the looms', before, { name: 'budget', value: 'thirty eight thousand' }, null)
    expect(leaning('The board approved it.')).toBe('positive')
    expect(leaning('There is a number by now.')).toBe('neutral')
  })

  it('is neither way for a value that was taken for one against us, unless a refusal or a limit stands beside it, or it is none', () => {
    const judged = { kind: 'constraint', dimension: 'price', stance: 'negative', polarity: 'affirmed', certainty: 'stated' } as const
    const leaning = (clause: string, value: string) => leaningOf(judged, clause, '', { name: 'budget', value }, null)
    expect(leaning('i have three hundred for the looms', 'three hundred')).toBe('neutral')
    expect(leaning('i have only three hundred for the looms', 'three hundred')).toBe('negative')
    expect(leaningOf({ ...judged, stance: 'positive' }, "the partners met, and it's nought", '', { name: 'budget', value: 'nought' }, null)).toBe('negative')
  })

  it('is not away from us where less than asked for is enough', () => {
    expect(pullOf('I said ten minutes. We have looked at the curves, and thirty minutes is enough for the readings.', 'thirty minutes')).not.toBe('negative')
  })

  it('is the other way of a view that is no longer held, and against us where none of theirs would', () => {
    expect(pullOf("I don't think it's expensive any more.", 'expensive')).toBe('positive')
    expect(pullOf('I no longer think your tool is too complex.', 'complex')).toBe('positive')
    expect(pullOf("I don't believe the export is reliable any more.", 'reliable')).toBe('negative')
    expect(pullOf('None of us would recommend you to a friend.', 'recommend')).toBe('negative')
    expect(pullOf('The pilot was a disaster.', 'disaster')).toBe('negative')
  })

  it('is the other way of what somebody used to think, and as it says where what holds now stands beside it', () => {
    const negative = { kind: 'concern', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'stated' } as const
    const leaning = (clause: string, stance: 'negative' | 'positive' | 'neutral') => leaningOf({ ...negative, stance }, clause, '', null, null)
    expect(leaning('i used to think your looms were too loud for us', 'negative')).toBe('positive')
    expect(leaning('we used to love the weekly call', 'positive')).toBe('negative')
    expect(leaning('i used to think they were loud, but now they purr', 'positive')).toBe('positive')
    expect(leaning('i used to think about it at night', 'neutral')).toBe('neutral')
    expect(leaning('they are used to the noise', 'positive')).toBe('positive')
  })

  it('of words that only stress the last is that of the last', () => {
    expect(pullOf('I do not trust the promises of your support. I am more certain of this than in spring.', 'more certain of this')).toBe('negative')
    expect(pullOf('I really love the new dashboard. I am more certain of this than in spring.', 'more certain of this')).toBe('positive')
  })

  it('is the other way of an offer that hangs on something, where nobody expects that to come', () => {
    const both = (offer: string, doubt: string) => withLeaningOfLast([offer, doubt].map((quote) => ({ ...said, quote, stance: 'positive' }))).map(({ stance }) => stance)
    const after = (offer: string, doubt: string) => both(offer, doubt)[1]
    expect(both("If the audit passes before winter I'll stay", "I don't expect to stay.")).toEqual(['negative', 'negative'])
    expect(after("We'll sign once the audit is through", 'But I doubt it')).toBe('negative')
    expect(after("If the audit passes before winter I'll stay", "I don't expect trouble from legal")).toBe('positive')
    expect(after('We are happy with the looms', "I don't expect to stay")).toBe('positive')
  })

  it('is that of the colleague whose side somebody takes', () => {
    const agreed = (colleague: 'positive' | 'negative', quote: string, speaker = 'Ewan Marr') =>
      withLeaningOfLast([{ ...said, speaker, stance: colleague, quote: 'A figure belongs in the contract' }, { ...said, turn: 2, stance: colleague === 'positive' ? 'negative' : 'positive', quote }])[1]?.stance
    expect(agreed('negative', 'I agree with Ewan on the principle')).toBe('negative')
    expect(agreed('positive', "I'm with Ewan here")).toBe('positive')
    expect(agreed('negative', 'Ewan is right about that')).toBe('negative')
    // Of somebody who said nothing here its own words tell.
    expect(agreed('negative', 'I agree with Piotr on the principle')).toBe('positive')
  })
})
