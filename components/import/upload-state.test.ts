import { describe, expect, it } from 'vitest'
import { nextUploads, reduceUploads, type Upload } from './upload-state'

const upload = (key: string, phase: Upload['phase'] = 'waiting'): Upload => ({ key, file: new File(['x'], `${key}.vtt`), given: {}, phase, problem: null })
const keys = (uploads: Upload[]) => uploads.map((u) => u.key).join('')

describe('which files are sent now', () => {
  it('holds everything back until an account is chosen', () => {
    expect(nextUploads([upload('a')], null, null)).toEqual([])
  })

  it('sends one file alone to open the import, then three at once', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((key) => upload(key))
    expect(keys(nextUploads(five, 'account', null))).toBe('a')
    expect(nextUploads(reduceUploads(five, { type: 'sending', key: 'a' }), 'account', null)).toEqual([])
    expect(keys(nextUploads(five.slice(1), 'account', 'import'))).toBe('bcd')
    expect(keys(nextUploads([upload('b', 'sending'), upload('c', 'sending'), upload('d'), upload('e')], 'account', 'import'))).toBe('d')
  })

  it('lets the next file open the import when the first was refused', () => {
    const uploads = reduceUploads([upload('a', 'sending'), upload('b')], { type: 'refused', key: 'a', problem: { message: 'No.', remedy: '' } })
    expect(keys(nextUploads(uploads, 'account', null))).toBe('b')
    expect(keys(nextUploads(reduceUploads(uploads, { type: 'again', key: 'a' }), 'account', null))).toBe('a')
  })
})

it('forgets a file once the server has it, and keeps a refused one with its reason', () => {
  const refused = reduceUploads([upload('a', 'sending')], { type: 'refused', key: 'a', problem: { message: 'Too large.', remedy: 'Split it.' } })
  expect(refused[0]).toMatchObject({ phase: 'refused', problem: { message: 'Too large.' } })
  expect(reduceUploads(refused, { type: 'arrived', key: 'a' })).toEqual([])
})
