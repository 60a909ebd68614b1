import { expect, it } from 'vitest'
import { mentionsIn, nameParts } from './mentions'

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

it('keeps every letter of a note', () => {
  const parts = nameParts('@Ada Lind and @ada: look', [ada])
  expect(parts.map(({ text }) => text).join('')).toBe('@Ada Lind and @ada: look')
  expect(parts.filter(({ named }) => named).map(({ text }) => text)).toEqual(['@Ada Lind', '@ada'])
})
