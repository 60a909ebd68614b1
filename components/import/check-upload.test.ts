import { describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { checkPaste, checkUpload, formatBytes } from './check-upload'

describe('a file before it is sent', () => {
  it('names the file, its size and the limit when it is too large, and says what to do', () => {
    const problem = checkUpload({ name: 'board-call.mp4', size: 60 * 1024 * 1024 })
    expect(problem?.message).toBe('“board-call.mp4” is 60 MB; the limit is 25 MB.')
    expect(problem?.remedy).toContain('transcript')
  })

  it('refuses an empty file by name', () => {
    expect(checkUpload({ name: 'call.vtt', size: 0 })?.message).toBe('“call.vtt” is empty.')
  })

  it('sends a file of exactly the limit, and not one byte more', () => {
    expect(checkUpload({ name: 'export.json', size: MAX_UPLOAD_BYTES })).toBeNull()
    expect(checkUpload({ name: 'export.json', size: MAX_UPLOAD_BYTES + 1 })).not.toBeNull()
  })
})

describe('pasted text', () => {
  const paste = { kind: 'call' as const, title: 'Renewal call', date: '2026-03-12', text: 'Ines: We need this before June.' }

  it('may go when it has words, a title and a day that has been', () => {
    expect(checkPaste(paste, '2026-03-12')).toEqual({})
  })

  it('names each thing that is missing', () => {
    expect(Object.keys(checkPaste({ kind: 'call', title: ' ', date: '', text: '\n' }, '2026-03-12')).sort()).toEqual(['date', 'text', 'title'])
    expect(checkPaste({ ...paste, date: '2026-02-31x' }, '2026-03-12').date).toBeDefined()
    expect(checkPaste({ ...paste, date: '2026-03-13' }, '2026-03-12').date).toBe('This day is still to come.')
  })
})

it('writes sizes as people read them', () => {
  expect([640, 12_288, 3_565_158, MAX_UPLOAD_BYTES].map(formatBytes)).toEqual(['640 B', '12 KB', '3.4 MB', '25 MB'])
})
