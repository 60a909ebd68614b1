import { expect, it } from 'vitest'
import { undoneWords, undoWords } from './undo-words'

const nothing = { interactions: 1, observations: 0, beliefs: 0, weakened: 0, decisions: 0, copies: 0, peopleGo: [], peopleStay: [], accounts: ['Brackwater Foods'] }

it('tells of one conversation without plurals, and of nothing that is not there', () => {
  expect(undoWords(nothing)).toEqual({ goes: ['1 conversation with what was uploaded.'], stays: ['The account Brackwater Foods itself.'] })
  expect(undoWords({ ...nothing, observations: 1, beliefs: 1, decisions: 1, copies: 1, peopleGo: ['Ilka Brandt'] })).toEqual({
    goes: ['1 conversation with what was uploaded and the 1 piece of evidence in it.', '1 belief that rests on nothing else.', 'Ilka Brandt: added by this import, and nobody else speaks of them.'],
    stays: ['The account Brackwater Foods itself.', '1 decision that people took on what was read: it counts for nothing meanwhile, and holds again if the same files come back.', 'Other imports held 1 copy of these, which was not stored: import it again if it should count.'],
  })
})

it('tells of many with separators, and names no more than a few people', () => {
  const words = undoWords({ ...nothing, interactions: 1200, observations: 34_567, weakened: 2, decisions: 1500, peopleGo: ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil'], peopleStay: ['Hal', 'Ivo'] })
  expect(words.goes).toEqual([
    '1,200 conversations with what was uploaded and the 34,567 pieces of evidence in them.', 'Part of the evidence of 2 other beliefs: what is left counts.',
    'Ada, Bo, Cy, Di, Ed and 2 more people: added by this import, and nobody else speaks of any of them.',
  ])
  expect(words.stays.slice(1)).toEqual(['Hal and Ivo: added by this import, but used elsewhere since.', '1,500 decisions that people took on what was read: they count for nothing meanwhile, and hold again if the same files come back.'])
})

it('says how far it is, and by whom it was done', () => {
  const undo = { since: '2026-05-12T09:00:00Z', doneAt: null, by: 'Tova Lind', total: 1204, left: 4 }
  expect(undoneWords(undo)).toBe('Being undone: 1,200 of 1,204 conversations are out.')
  expect(undoneWords({ ...undo, doneAt: '2026-05-12T09:01:00Z', total: 1, left: 0 })).toBe('Undone on 12 May 2026 by Tova Lind: 1 conversation went. The same files can be imported again.')
})
