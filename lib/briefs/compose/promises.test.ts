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

it('finds what somebody goes back for, and what colleagues are set to', () => {
  for (const text of ['Let me go back to Tobias and see what’s possible.', 'I’ve got our product team working on a model.', 'Let me check whether the lock holds for two years.', 'Let me come back with a plan, including the territories.', 'I will ask our engineers if they can come.']) {
    expect(promisesIn([turn(text)]), text).toMatchObject([{ delivers: true }])
  }
  for (const text of ['Let me tell you where I stand on this.', 'Let me see one more month of that.', 'There’s one in chat about limits, let me take that.', 'Let me put the engineering side next to that.', 'I’ve got your three answers with me here.']) expect(words(turn(text)), text).toEqual([])
})

it('takes a joke for none: nothing is asked, named, done or due', () => {
  for (const text of ['I’ll frame that one.', 'We’ll drink to that, all of us.']) expect(words(turn(text)), text).toEqual([])
  for (const text of ['We’ll have that for you by Friday.', 'I’ll send that over in a minute.', 'I’ll put somebody on the mapping this week.', 'We will handle that before the audit.']) expect(words(turn(text)), text).toEqual([text])
  expect(promisesIn([{ ...turn('I’ll see to that one myself.'), before: 'Could you look at the alarm?' }])).toHaveLength(1)
})

it('puts what would be delivered before a manner of speaking, however late that was', () => {
  const joke = turn('We’ll bury the old booking contract together next week.', '2026-05-01T10:00:00.000Z')
  expect(promisesIn([joke, turn('I will send the report tomorrow.')])).toMatchObject([{ words: 'I will send the report tomorrow.', delivers: true }, { delivers: false }])
})

it('tells the same words once, and no more than asked for', () => {
  expect(words(turn('I will send the report tomorrow.'), turn('I will send the report tomorrow.', undefined, 4))).toHaveLength(1)
  expect(promisesIn(Array.from({ length: 9 }, (_, n) => turn(`I will send report number ${n} tomorrow.`, undefined, n)), 3)).toHaveLength(3)
})
