import { expect, it } from 'vitest'
import { droppedWords, heardWords, skippedWords, unreadWords } from './count-words'

it('says what came of a file, and says so when nothing did', () => {
  expect(heardWords({ shown: 12, possiblyHeard: 3 })).toBe('12 shown, 3 possibly heard')
  expect(heardWords({ shown: 2, possiblyHeard: 0 })).toBe('2 shown')
  expect(heardWords({ shown: 0, possiblyHeard: 0 })).toBe('No beliefs found')
})

it('names why things were left out, the commonest first, also for a reason it has no words for', () => {
  expect(droppedWords({ low_reading: 2, seller_side: 4, some_new_reason: 2, not_grounded: 0 })).toEqual([
    '4 said by our side', '2 too uncertain', '2 some new reason',
  ])
})

it('counts private comments and says that they were never read', () => {
  expect(skippedWords([{ reason: 'private_comment', count: 1 }, { reason: 'bad_line', count: 3, detail: 'lines 4, 9 and 12' }])).toEqual([
    '1 private comment, never read', '3 lines that could not be read (lines 4, 9 and 12)',
  ])
})

it('names the languages that the reader does not know', () => {
  expect(unreadWords(['de', 'ar', 'de'])).toBe('not read: German, Arabic; connect a model')
  expect(unreadWords(['German'])).toBe('not read: German; connect a model')
  expect(unreadWords([])).toBeNull()
})
