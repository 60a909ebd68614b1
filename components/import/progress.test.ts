import { expect, it } from 'vitest'
import { comingWords, linesOf, progressWords } from './progress'

it('counts what is finished against all files, also those still to be sent', () => {
  expect(progressWords({ done: 1, reading: 1, queued: 1 }, 2)).toBe('1 of 5 files done')
  expect(progressWords({ done: 1 }, 0)).toBe('1 of 1 file done')
})

it('says which files wait for a person, which were left out and which failed', () => {
  expect(progressWords({ done: 1, left_out: 1, failed: 1 }, 0)).toBe('1 of 3 files done, 1 left out, 1 failed')
  expect(progressWords({ done: 1, duplicate: 1, failed: 1, needs_answers: 2 }, 0)).toBe('2 of 5 files done, 2 wait for answers, 1 failed')
})

it('says how far a file of many conversations is', () => {
  expect(comingWords({ received: 1200, total: 4800 })).toBe('1,200 of 4,800 conversations came in')
  expect(linesOf({ done: 1000, failed: 200 })).toBe(1200)
})
