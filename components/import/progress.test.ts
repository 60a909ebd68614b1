import { expect, it } from 'vitest'
import type { ImportFileStatus } from '@/lib/ingest/types'
import { progressWords } from './progress'

const files = (...statuses: ImportFileStatus[]) => statuses.map((status) => ({ status }))

it('counts what is finished against all files, also those still to be sent', () => {
  expect(progressWords(files('done', 'reading', 'queued'), 2)).toBe('1 of 5 files done')
  expect(progressWords(files('done'), 0)).toBe('1 of 1 file done')
})

it('says which files wait for a person, which were left out and which failed', () => {
  expect(progressWords(files('done', 'left_out', 'failed'), 0)).toBe('1 of 3 files done, 1 left out, 1 failed')
  expect(progressWords(files('done', 'duplicate', 'failed', 'needs_answers', 'needs_answers'), 0)).toBe('2 of 5 files done, 2 wait for answers, 1 failed')
})
