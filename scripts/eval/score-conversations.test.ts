import { describe, expect, it } from 'vitest'
import { parseLabelled } from './labelled'
import type { Prediction } from './pairs'
import { readingQuality } from './reading-quality'
import { scoreConversations } from './score-conversations'
import { likeness, overlapOf } from './words'

const LABEL = { holder: 'Jo', reported: false, statement: '', kind: 'evaluation', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'stated' }
const TURNS = [
  { i: 0, speaker: 'Rep', text: 'How is the export doing these days?' },
  { i: 1, speaker: 'Jo', text: 'The export is far too slow for us, and I doubt the price is fair.' },
  { i: 2, speaker: 'Jo', text: 'Our CFO would never sign that.' },
  { i: 3, speaker: 'Jo', text: 'Well, the colours are nice I suppose.' },
]
const conversation = (labels: object[], source = 'calls') => parseLabelled(JSON.stringify({
  id: 'c', source, participants: [{ id: 'Jo', role: 'customer' }, { id: 'Rep', role: 'seller' }], turns: TURNS, labels: labels.map((label) => ({ ...LABEL, ...label })),
}), 'own.jsonl')
const LABELS = [
  { turn: 1, quote: 'The export is far too slow for us' },
  { turn: 1, quote: 'I doubt the price is fair', kind: 'concern', dimension: 'price', certainty: 'hedged', alt: { certainty: ['stated'] } },
  { turn: 2, quote: 'Our CFO would never sign that', holder: 'our CFO', reported: true, kind: 'intent', certainty: 'committed' },
  { turn: 3, quote: 'the colours are nice', stance: 'positive', optional: true },
]
const predict = (over: Partial<Prediction>): Prediction => ({ ...LABEL, turn: 0, quote: '', ...over })
const score = (predictions: Partial<Prediction>[], labels = LABELS) => scoreConversations(conversation(labels), new Map([['c', predictions.map(predict)]]))

describe('scoreConversations', () => {
  it('matches quotes that share enough of both, once each, and counts what is left', () => {
    const { score: found, errors } = score([
      { turn: 1, quote: 'export is far too slow' },
      { turn: 1, quote: 'too slow for us' },
      { turn: 2, quote: 'Our CFO would never sign that', holder: 'the CFO', reported: false },
    ])
    expect(found).toMatchObject({ interactions: 1, labels: 3, predictions: 3, observation: { precision: 0.667, recall: 0.667, f1: 0.667 }, turn: { precision: 1, recall: 1, f1: 1 } })
    expect(found.agreement).toMatchObject({ holder: 1, reported: 0.5, kind: 0.5, certainty: 0.5 })
    expect(found.strict.f1).toBe(0.667)
    expect(errors.map(({ miss, extra }) => miss ?? extra)).toEqual(['I doubt the price is fair', 'too slow for us'])
  })

  it('takes a sliver of a long quote for no match', () => {
    expect(score([{ turn: 1, quote: 'far' }]).score.observation.f1).toBe(0)
  })

  it('never counts an optional label as a miss nor what is on it as an extra', () => {
    expect(score([]).score.observation).toEqual({ precision: 0, recall: 0, f1: 0 })
    const { score: found, errors } = score([{ turn: 3, quote: 'the colours are nice', stance: 'positive' }])
    expect(found).toMatchObject({ labels: 3, predictions: 0, turn: { precision: 0 } })
    expect(errors.map(({ extra }) => extra ?? null)).toEqual([null, null, null])
  })

  it('accepts the values that careful readers differed on, for the label that names them', () => {
    const agreement = (certainty: string) => score([{ turn: 1, quote: 'I doubt the price is fair', certainty }]).score.agreement.certainty
    expect([agreement('hedged'), agreement('stated'), agreement('emphatic')]).toEqual([1, 1, 0])
  })

  it('sees quotes that are not in the turn and words of our side', () => {
    const { score: found } = score([{ turn: 0, quote: 'How is the export doing' }, { turn: 1, quote: 'the export is dreadful' }])
    expect(found).toMatchObject({ verbatim: 0.5, sellerSide: 0.5 })
  })

  it('tells sources apart', () => {
    const items = [...conversation(LABELS), ...conversation(LABELS, 'tickets').map((item) => ({ ...item, id: 'd' }))]
    const { score: found } = scoreConversations(items, new Map([['d', [predict({ turn: 1, quote: 'The export is far too slow for us' })]]]))
    expect(found.bySource).toMatchObject({ calls: { f1: 0, labels: 3 }, tickets: { precision: 1, recall: 0.333 } })
  })
})

describe('readingQuality', () => {
  it('takes a reading for right wherever its quote is cut, optional or not', () => {
    const items = conversation(LABELS)
    const quality = readingQuality(items, new Map([['c', [
      { turn: 1, quote: 'too slow', reading: 1 }, { turn: 3, quote: 'the colours are nice', reading: 1 }, { turn: 0, quote: 'How is the export doing', reading: 0.5 },
    ]]]))
    expect(quality).toMatchObject({ n: 3, accepted: 2 / 3 })
    expect(quality.brier).toBeCloseTo(0.25 / 3, 12)
  })
})

describe('words', () => {
  it('overlap by their place in the turn', () => {
    expect(overlapOf('a b c d a b', 'a b c', 'c d')).toEqual({ shorter: 0.5, both: 0.25 })
    expect(overlapOf('a b c', 'a b', 'b a')).toEqual({ shorter: 0, both: 0 })
  })

  it('are alike at the best offset', () => {
    expect(likeness('we need it by June', 'well we need this by June, honestly')).toBeCloseTo(4 / 5, 12)
    expect(likeness('', 'anything')).toBe(0)
  })
})

describe('parseLabelled', () => {
  it('names the line that has another form', () => {
    expect(() => parseLabelled('{"id": "a"}', 'mine.jsonl')).toThrow(/mine\.jsonl:1/)
    expect(() => parseLabelled('\n{', 'mine.jsonl')).toThrow(/mine\.jsonl:2: this line is no JSON/)
  })
})
