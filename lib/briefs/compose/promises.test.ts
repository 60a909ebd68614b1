import { expect, it } from 'vitest'
import { promisesIn, type OurTurn } from './promises'

const turn = (text: string, at = '2026-03-03T10:00:00.000Z', segment = 1): OurTurn => ({ interactionId: 'c1', segment, title: 'Kick-off', speaker: 'Tova', at, text })
const words = (...turns: OurTurn[]): string[] => promisesIn(turns).map((promise) => promise.words)

it('finds what our side said it would do, the latest first', () => {
  expect(words(turn('Good point. I’ll send you the revised quote by Friday.'), turn('We will bring our engineer to the next call.', '2026-04-01T10:00:00.000Z'))).toEqual([
    'We will bring our engineer to the next call.', 'I’ll send you the revised quote by Friday.',
  ])
})

it('leaves out questions, conditions, denials and politeness', () => {
  for (const text of ['Shall I say we will send it on Friday?', 'If you sign today we will waive the set-up fee.', 'We will not change the price this year.', 'I’ll be honest, that was a hard week.', 'I’ll see you all next Tuesday then.', 'We will see.', 'They will send the data tomorrow.']) {
    expect(words(turn(text)), text).toEqual([])
  }
})

it('tells a promise that names nothing with what was asked for, and a short one only so', () => {
  const short = { ...turn('I’ll get it to you.'), before: 'It has to hold. Please send the page, Maren.' }
  expect(promisesIn([short])).toMatchObject([{ words: 'I’ll get it to you.', asked: 'Please send the page, Maren.', delivers: true }])
  expect(promisesIn([{ ...short, before: 'That is what I wrote down last time.' }])).toEqual([])
  expect(promisesIn([{ ...turn('I will send that over to you tomorrow.'), before: 'Can you share the figures of last year?' }])).toMatchObject([{ asked: 'Can you share the figures of last year?' }])
  expect(promisesIn([{ ...turn('I will send the report tomorrow.'), before: 'Can you share the figures?' }])).toMatchObject([{ asked: null }])
})

it('puts what would be delivered before a manner of speaking, however late that was', () => {
  const joke = turn('We’ll bury the old booking contract together next week.', '2026-05-01T10:00:00.000Z')
  expect(promisesIn([joke, turn('I will send the report tomorrow.')])).toMatchObject([{ words: 'I will send the report tomorrow.', delivers: true }, { delivers: false }])
})

it('tells the same words once, and no more than asked for', () => {
  expect(words(turn('I will send the report tomorrow.'), turn('I will send the report tomorrow.', undefined, 4))).toHaveLength(1)
  expect(promisesIn(Array.from({ length: 9 }, (_, n) => turn(`I will send report number ${n} tomorrow.`, undefined, n)), 3)).toHaveLength(3)
})
