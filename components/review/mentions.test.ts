import { expect, it } from 'vitest'
import { mentionBefore, mentionsIn, nameParts, suggestedFor, toldWords } from './mentions'

const [ada, ana, bo] = [{ memberId: '1', name: 'Ada Lind' }, { memberId: '2', name: 'Ana Ruiz' }, { memberId: '3', name: 'Ana Bo' }]
const people = [ada, ana, bo]

it('finds who is named by a whole name, or by a first name that one member has alone', () => {
  expect(mentionsIn('@Ada, did he say “price”?', people)).toEqual(['1'])
  expect(mentionsIn('please look, @ana ruiz', people)).toEqual(['2'])
  expect(mentionsIn('@Ana should know', people)).toEqual([])
})

it('names nobody without the sign, nor in the middle of a word', () => {
  expect(mentionsIn('Ada said so', people)).toEqual([])
  expect(mentionsIn('@Adalind', people)).toEqual([])
})

it('says whom a note tells, and which name is nobody’s or could be several', () => {
  expect(toldWords('nothing for anybody', people)).toBe('')
  expect(toldWords('@Ada and @ana bo, look; @Ada again', people)).toBe('Tells Ada Lind and Ana Bo.')
  expect(toldWords('@Nobody, @Ana?', people)).toBe('“@Nobody” is nobody who sees this account, so it tells nobody. “@Ana” could be Ana Ruiz or Ana Bo: write the whole name.')
  expect(toldWords('to @Ad', people, 3)).toBe('')
  expect(toldWords('write to me@ada', people)).toBe('')
})

it('suggests who could be meant while a name is written, and nobody after it', () => {
  const suggested = (text: string) => suggestedFor(mentionBefore(text, text.length)?.query ?? 'none', people).map(({ name }) => name)
  expect(suggested('look, @')).toEqual(['Ada Lind', 'Ana Ruiz', 'Ana Bo'])
  expect(suggested('look, @an')).toEqual(['Ana Ruiz', 'Ana Bo'])
  expect(suggested('@ana r')).toEqual(['Ana Ruiz'])
  expect(suggested('@bo')).toEqual(['Ana Bo'])
  expect(['@Ana Bo', '@Ada ', '@Ada did', 'me@ad', 'look'].map(suggested)).toEqual([[], [], [], [], []])
  expect(mentionBefore('ask @an about it', 7)).toEqual({ start: 4, query: 'an' })
})

it('keeps every letter of a note', () => {
  const parts = nameParts('@Ada Lind and @ada: look', [ada])
  expect(parts.map(({ text }) => text).join('')).toBe('@Ada Lind and @ada: look')
  expect(parts.filter(({ named }) => named).map(({ text }) => text)).toEqual(['@Ada Lind', '@ada'])
})
