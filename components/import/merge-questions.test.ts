import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeakerAnswer, SpeakerQuestion } from '@/lib/ingest/types'
import { answerKey, answerOf, mergeQuestions, placedAll, unplaced } from './merge-questions'

const ask = (label: string, suggestion: SpeakerAnswer, why: SpeakerQuestion['why'] = 'unknown'): SpeakerQuestion => ({
  label, suggestion, why, sample: 'We were promised this in spring.',
})
const customer: SpeakerAnswer = { as: 'new_person', name: 'Ines Falk', side: 'customer' }

describe('questions of a batch', () => {
  it('asks once for a label that speaks in many files', () => {
    const merged = mergeQuestions([
      { fileName: 'kickoff.vtt', questions: [ask('Ines F.', customer), ask('Room 4', { as: 'someone' })] },
      { fileName: 'review.vtt', questions: [ask('Ines F.', customer, 'guess')] },
    ])
    expect(merged.map((q) => [q.label, q.files, q.why])).toEqual([
      ['Ines F.', ['kickoff.vtt', 'review.vtt'], 'guess'],
      ['Room 4', ['kickoff.vtt'], 'unknown'],
    ])
  })

  it('offers what most files suggest', () => {
    const merged = mergeQuestions([
      { fileName: 'a.vtt', questions: [ask('Ravi', { as: 'us' })] },
      { fileName: 'b.vtt', questions: [ask('Ravi', customer)] },
      { fileName: 'c.vtt', questions: [ask('Ravi', customer)] },
    ])
    expect(merged[0]?.suggestion).toEqual(customer)
  })

  it('asks once for labels that would be one new person', () => {
    const merged = mergeQuestions([
      { fileName: 'a.vtt', questions: [ask('Ines Falk', customer), ask('Falk, Ines (Guest)', customer), ask('Ines F.', { ...customer, name: 'Ines F.' })] },
      { fileName: 'b.vtt', questions: [ask('INES FALK', { ...customer, name: 'INES FALK' }), ask('Ines Falk (Tarn)', { ...customer, side: 'us' })] },
    ])
    expect(merged.map(({ label, labels, files }) => [label, labels, files])).toEqual([
      ['Ines Falk', ['Ines Falk', 'Falk, Ines (Guest)', 'INES FALK'], ['a.vtt', 'b.vtt']],
      ['Ines F.', ['Ines F.'], ['a.vtt']],
      ['Ines Falk (Tarn)', ['Ines Falk (Tarn)'], ['b.vtt']],
    ])
  })

  it('asks nothing when everybody is known', () => {
    expect(mergeQuestions([{ fileName: 'a.vtt', questions: [] }])).toEqual([])
  })
})

describe('an answer as a choice', () => {
  const answers: fc.Arbitrary<SpeakerAnswer> = fc.oneof(
    fc.uuid().map((memberId): SpeakerAnswer => ({ as: 'member', memberId })),
    fc.uuid().map((personId): SpeakerAnswer => ({ as: 'person', personId })),
    fc.constantFrom('customer' as const, 'us' as const, 'partner' as const, 'unknown' as const).map((side): SpeakerAnswer => ({ as: 'new_person', name: 'Ines Falk', side })),
    fc.constantFrom<SpeakerAnswer>({ as: 'someone' }, { as: 'us' }, { as: 'nobody' }),
  )

  it('comes back as it was', () => {
    fc.assert(fc.property(answers, (answer) => {
      expect(answerOf(answerKey(answer), 'Ines Falk')).toEqual(answer)
    }))
  })

  it('is nothing for a value that is no choice', () => {
    expect(answerOf('', 'x')).toBeNull()
    expect(answerOf('new:enemy', 'x')).toBeNull()
  })
})

describe('a side for everybody whom nothing places', () => {
  const unknown = (name: string): SpeakerAnswer => ({ as: 'new_person', name, side: 'unknown' })
  const questions = mergeQuestions([{ fileName: 'tickets.csv', questions: [ask('Ines Falk', customer), ask('Oda Brandt', unknown('Oda Brandt')), ask('Per Lund', unknown('Per Lund')), ask('Tom Birk', unknown('Tom Birk'))] }])

  it('is given to each, with what was said of them', () => {
    expect(unplaced(questions, {})).toEqual({ many: 3, side: null })
    const given = placedAll(questions, { 'Oda Brandt': { as: 'new_person', name: 'Oda Brandt-Lie', side: 'us' }, 'Per Lund': { as: 'member', memberId: 'm1' } }, 'customer')
    expect(given).toEqual({ 'Oda Brandt': { as: 'new_person', name: 'Oda Brandt-Lie', side: 'customer' }, 'Per Lund': { as: 'member', memberId: 'm1' }, 'Tom Birk': { as: 'new_person', name: 'Tom Birk', side: 'customer' } })
    expect(unplaced(questions, given)).toEqual({ many: 3, side: 'customer' })
  })

  it('is none where they are on several', () => {
    expect(unplaced(questions, { 'Oda Brandt': { as: 'new_person', name: 'Oda', side: 'customer' } }).side).toBeNull()
  })
})
