import { describe, expect, it } from 'vitest'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { RegroupBelief, RegroupPreview } from '@/lib/review/types'
import { answersInBrief, answerWords, changeLines, effectWords, regroupWords } from './effect-words'

const effect = (confidenceFrom: number | null, confidenceTo: number | null, alignmentFrom: number | null, alignmentTo: number | null) =>
  effectWords({ confidenceFrom, confidenceTo, alignmentFrom, alignmentTo })

it('says both numbers and how they move', () => {
  expect(effect(0.62, 0.71, 0.53, 0.541)).toBe('confidence .62 → .71, alignment +.01')
  expect(effect(0.71, 0.62, 0.541, 0.49)).toBe('confidence .71 → .62, alignment −.05')
})

it('does not call a change what rounds to none', () => {
  expect(effect(0.621, 0.624, 0.53, 0.5301)).toBe('confidence stays .62, alignment unchanged')
  expect(effect(0.621, 0.624, 0.3055, 0.3145)).toBe('confidence stays .62, alignment unchanged')
})

it('says nothing of numbers that do not exist, and never a percentage', () => {
  expect(effect(null, null, null, null)).toBe('no number yet (it takes a second conversation)')
  expect(effect(null, 0.72, null, null)).toBe('a first number: confidence .72')
  expect(effect(0.72, null, 0.5, null)).toBe('confidence .72 → no number, alignment 0.50 → not enough evidence')
  expect(effect(0.9, 1, null, 0.8)).toBe('confidence .90 → .99, alignment gets its first number, 0.80')
})

const line = (admission: BeliefLine['admission'], mentions: number): BeliefLine => ({
  id: 'b', statement: 's', holder: { key: 'company', personId: null, name: 'Brackwater', role: 'company' }, kind: 'evaluation', dimension: 'price', stance: 'negative', polarity: 'affirmed', status: 'active', label: 'tentative',
  admission, confidence: null, interval: null, words: '', observations: 1, mentions, unprompted: 0, origin: null, firstSeen: '', lastSeen: '', validTo: null, change: null, reported: false, validated: false,
})

it('says in brief what each decision changes, without what explains a number', () => {
  const none = { confidenceFrom: null, confidenceTo: null, alignmentFrom: 0.5, alignmentTo: 0.47 }
  const item = { belief: line('possibly_heard', 1), effects: { approve: none, reject: { ...none, alignmentTo: 0.5 } }, pair: null }
  expect(answersInBrief(item, false)).toEqual([
    { decision: 'Approve', words: 'shown from now on, no number yet, alignment −.03' }, { decision: 'Reject', words: 'the belief goes, alignment unchanged' },
  ])
  expect(answersInBrief(item, true)).toEqual([
    { decision: 'Merge', words: 'they cannot be one as they stand' }, { decision: 'Keep apart', words: 'nothing, and nobody is asked again' },
  ])
})

it('says what becomes of a belief that has no number', () => {
  const none = { confidenceFrom: null, confidenceTo: null, alignmentFrom: 0.5, alignmentTo: 0.47 }
  const words = (belief: BeliefLine | null, answer: 'approve' | 'reject') => answerWords({ belief, effects: { approve: none, reject: none } }, answer)
  expect(words(line('possibly_heard', 1), 'approve')).toBe('shown from now on, no number yet (it takes a second conversation), alignment −.03')
  expect(words(line('possibly_heard', 1), 'reject')).toBe('the belief goes, alignment −.03')
  expect(words(line('shown', 1), 'reject')).toBe('the belief goes, alignment −.03')
  expect(words(line('shown', 2), 'reject')).toBe('no number yet (it takes a second conversation), alignment −.03')
  expect(words(line('possibly_heard', 2), 'reject')).toBe('only possibly heard, as it is now, alignment −.03')
  expect(words(null, 'reject')).toBe('the belief goes, alignment −.03')
  expect(answerWords({ belief: line('shown', 2), effects: { approve: { ...none, confidenceTo: 0.72 }, reject: none } }, 'approve')).toBe('a first number: confidence .72, alignment −.03')
})

const belief = (key: string, confidence: number | null, over: Partial<RegroupBelief> = {}): RegroupBelief =>
  ({ key, statement: `Believes ${key}`, holder: 'Ines Falk', confidence, observations: confidence === null ? 1 : 2, against: 0, mentions: 2, status: 'active', admission: 'shown', ...over })
const preview = (before: RegroupBelief[], after: RegroupBelief[], alignmentTo = 0.5): RegroupPreview => ({ before, after, alignmentFrom: 0.5, alignmentTo })
const lines = (...beliefs: [RegroupBelief[], RegroupBelief[]]) => changeLines(preview(...beliefs)).map(({ statement, words }) => `${statement}: ${words}`)

describe('what a ruling would change', () => {
  it('tells of each belief how it moves, and of those that stay nothing', () => {
    expect(lines([belief('a', 0.62), belief('b', 0.8)], [belief('a', 0.71), belief('b', 0.8)])).toEqual(['Believes a: confidence .62 → .71'])
    expect(lines([belief('a', 0.62)], [belief('a', 0.621)])).toEqual(['Believes a: confidence stays .62'])
    expect(regroupWords(preview([belief('a', 0.62)], [belief('a', 0.71)], 0.512))).toBe('confidence .62 → .71, alignment +.01')
  })

  it('takes what comes in the place of one for that one, corrected', () => {
    expect(lines([belief('a', 0.62)], [belief('c', 0.55, { holder: 'Jonas Weil' })])).toEqual(['Believes c: held by Jonas Weil, confidence .62 → .55'])
  })

  it('tells what is new, what is gone and what ends', () => {
    expect(lines([belief('a', 0.72)], [belief('a', null), belief('b', null)])).toEqual(['Believes a: confidence .72 → no number', 'Believes b: new, said in one conversation'])
    expect(lines([belief('a', 0.62), belief('b', null)], [belief('a', 0.72)])).toEqual(['Believes a: confidence .62 → .72', 'Believes b: no belief of its own any more'])
    expect(regroupWords(preview([belief('a', 0.62), belief('b', 0.8)], [belief('a', 0.62, { status: 'superseded' }), belief('b', 0.8)]))).toBe('“Believes a”: ends, another took its place, alignment unchanged')
    expect(regroupWords(preview([belief('a', 0.62), belief('b', 0.8)], [belief('a', 0.62), belief('b', 0.8)]))).toBe('no belief changes, alignment unchanged')
    expect(regroupWords(preview([belief('a', 0.62), belief('b', 0.8)], [belief('a', 0.76, { observations: 4 })]))).toBe('2 beliefs → 1: confidence .76 from 4 observations, alignment unchanged')
    expect(regroupWords(preview([belief('a', null), belief('b', null)], [belief('a', 0.41, { against: 1 })]))).toBe('2 beliefs → 1: confidence .41 from 2 observations, 1 of them against it, alignment unchanged')
  })

  it('tells one outcome in one wording, wherever it is told', () => {
    const [heard, shown] = [belief('a', null, { admission: 'possibly_heard' }), belief('a', null)]
    const none = { confidenceFrom: null, confidenceTo: null, alignmentFrom: 0.5, alignmentTo: 0.5 }
    const answer = (admission: BeliefLine['admission'], ruling: 'approve' | 'reject') => answerWords({ belief: line(admission, 1), effects: { approve: none, reject: none } }, ruling)
    expect(answer('possibly_heard', 'approve')).toBe(regroupWords(preview([heard], [shown])))
    expect(answer('shown', 'approve')).toBe(regroupWords(preview([shown], [shown])))
    expect(answer('shown', 'reject')).toBe(regroupWords(preview([shown], [])))
    expect(lines([heard], [])).toEqual(['Believes a: the belief goes'])
  })

  it('says once what holds of each', () => {
    expect(regroupWords(preview([belief('a', 0.7)], [belief('a', null), belief('b', null)]))).toBe('1 belief → 2: each said in one conversation, alignment unchanged')
  })

  it('gives no number of what is only possibly heard, since it counts nowhere', () => {
    const heard = { admission: 'possibly_heard' } as const
    expect(lines([belief('a', 0.62, heard)], [belief('a', 0.71)])).toEqual(['Believes a: shown from now on, a first number: confidence .71'])
    expect(lines([belief('a', null, heard)], [belief('a', null, heard)])).toEqual(['Believes a: only possibly heard, as it is now'])
    expect(lines([belief('a', 0.62)], [belief('a', 0.62), belief('b', 0.9, heard)])).toContain('Believes b: new, only possibly heard')
  })
})
