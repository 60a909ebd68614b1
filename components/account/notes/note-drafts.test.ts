import { expect, it } from 'vitest'
import { draftKey, noteDrafts } from './note-drafts'

function tab() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
}
const DRAFT = { text: 'Ask about the pilot', editedAt: '2026-03-01T10:00:00.000Z' }
const key = draftKey('priya', 'note-1')

it('a draft outlives the page, until it is kept or given up', () => {
  const storage = tab()
  noteDrafts(() => storage).keep(key, DRAFT)
  const again = noteDrafts(() => storage)
  expect(again.of(key)).toEqual(DRAFT)
  again.keep(key, null)
  expect(noteDrafts(() => storage).of(key)).toBeNull()
})

it('nobody else is given it', () => {
  const storage = tab()
  noteDrafts(() => storage).keep(key, DRAFT)
  expect(noteDrafts(() => storage).of(draftKey('sol', 'note-1'))).toBeNull()
})

it('where the browser keeps nothing, it lives as long as the page', () => {
  const drafts = noteDrafts(() => { throw new Error('forbidden') })
  drafts.keep(key, DRAFT)
  expect(drafts.of(key)).toEqual(DRAFT)
})
