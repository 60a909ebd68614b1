import { expect, it } from 'vitest'
import { droppedWords, heardWords, lostWords, noteWords, skippedWords, unreadWords } from './count-words'

it('says what came of a file, and says so when nothing did', () => {
  expect(heardWords({ shown: 1200, possiblyHeard: 34 })).toBe('1,234 pieces of evidence found, 34 of them uncertain and folded away')
  expect(heardWords({ shown: 1, possiblyHeard: 0 })).toBe('1 piece of evidence found')
  expect(heardWords({ shown: 0, possiblyHeard: 1 })).toBe('1 piece of evidence found, uncertain and folded away')
  expect(heardWords({ shown: 0, possiblyHeard: 2 })).toBe('2 pieces of evidence found, all uncertain and folded away')
  expect(heardWords({ shown: 0, possiblyHeard: 0 })).toBe('No evidence of a belief was found')
})

it('names why things were left out, the commonest first, also for a reason it has no words for', () => {
  expect(droppedWords({ low_reading: 2, seller_side: 4, some_new_reason: 2, not_grounded: 0, unknown_side: 1200 })).toEqual([
    '1,200 said by a speaker whose side nobody has told', '4 said by our side', '2 too uncertain', '2 some new reason',
  ])
})

it('counts what was not read, and tells apart how the file was taken', () => {
  const skipped = [{ reason: 'private_comment', count: 1 }, { reason: 'bad_line', count: 1300, detail: 'lines 4, 9, …' }, { reason: 'time_zone_unknown_read_as_utc', count: 1 }, { reason: 'empty_cue', count: 2 }]
  expect(skippedWords(skipped)).toEqual(['1 private comment', '1,300 lines that could not be understood (lines 4, 9, …)', '2 captions without words'])
  expect(noteWords(skipped)).toEqual(['It names a time but no time zone: it was taken for UTC.'])
  expect([...skippedWords([{ reason: 'erased_person', count: 2 }]), ...noteWords([{ reason: 'erased_person', count: 2 }])]).toEqual(['2 turns of people who were erased, kept out', expect.stringContaining('somebody else of the same name, an admin says so under Settings, Privacy')])
})

it('says which words are missing, where, and what to do', () => {
  expect(lostWords([{ reason: 'bad_cue', count: 1 }])).toBeNull()
  expect(lostWords([{ reason: 'bad_cue', count: 12, lost: [{ line: 1204, text: 'Nora: The price…' }] }])).toMatchObject({
    lines: ['Line 1,204: “Nora: The price…”', 'and 11 more'], remedy: [expect.stringContaining('undo this import'), '00:00:01.000 --> 00:00:04.000', expect.stringContaining('import it again')],
  })
})

it('names the languages that the reader does not know', () => {
  expect(unreadWords(['de', 'ar', 'de'])).toBe('not read: German, Arabic; connect a model')
  expect(unreadWords(['German'])).toBe('not read: German; connect a model')
  expect(unreadWords([])).toBeNull()
})
