import { expect, it } from 'vitest'
import type { Draft } from './correction'
import { DRAFTS_KEY, itemDrafts } from './item-drafts'

const FIX: Draft = { statement: 'Wants one answer', holderKey: 'ines', kind: 'expectation', dimension: 'timing', stance: 'positive', polarity: 'affirmed', certainty: 'stated' }

/** The storage of a tab. */
function tab() {
  const kept = new Map<string, string>()
  return { kept, storage: () => ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }) }
}

it('gives back what was begun on an item, and of no other, also when the page is loaded anew', () => {
  const { storage } = tab()
  const drafts = itemDrafts('priya', storage)
  drafts.keep('a', { fix: FIX, open: 'fix' })
  drafts.keep('a', { quote: { start: 2, end: 9 } })
  drafts.say('b', 'assert', 'She told me')
  const again = itemDrafts('priya', storage)
  expect([again.of('a'), again.of('b'), again.of('c')]).toEqual([{ fix: FIX, open: 'fix', quote: { start: 2, end: 9 } }, { words: { assert: 'She told me' }, open: 'assert' }, {}])
})

it('keeps what was left and opens it no more by itself, until it is begun anew or decided', () => {
  const { kept, storage } = tab()
  const drafts = itemDrafts('priya', storage)
  drafts.keep('a', { fix: FIX, open: 'fix' })
  drafts.say('a', 'note', 'Ask Ines')
  drafts.close('a')
  expect(itemDrafts('priya', storage).of('a')).toEqual({ fix: FIX, words: { note: 'Ask Ines' } })
  drafts.dropFix('a')
  expect(drafts.of('a')).toEqual({ words: { note: 'Ask Ines' } })
  drafts.say('a', 'assert', 'I know')
  drafts.dropWords('a', 'note')
  expect(drafts.of('a')).toEqual({ words: { assert: 'I know' }, open: 'assert' })
  drafts.drop('a')
  expect([drafts.of('a'), kept.has(DRAFTS_KEY)]).toEqual([{}, false])
})

it('gives nobody what another member began, and forgets it', () => {
  const { kept, storage } = tab()
  itemDrafts('priya', storage).say('a', 'note', 'Between us')
  expect(itemDrafts('sol', storage).of('a')).toEqual({})
  expect(kept.has(DRAFTS_KEY)).toBe(false)
  expect(itemDrafts('priya', storage).of('a')).toEqual({})
})

it('keeps nothing of an emptied field, and lives without a storage', () => {
  const { kept, storage } = tab()
  const drafts = itemDrafts('priya', storage)
  drafts.say('a', 'flag', 'x')
  drafts.say('a', 'flag', ' ')
  expect(kept.has(DRAFTS_KEY)).toBe(false)
  const alone = itemDrafts('priya', () => { throw new Error('forbidden') })
  alone.say('a', 'flag', 'Look')
  expect(alone.of('a').words).toEqual({ flag: 'Look' })
})
