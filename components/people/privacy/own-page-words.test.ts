import { expect, it } from 'vitest'
import type { PersonLinkView } from '@/lib/jobs/types'
import { linkWords, outcomesFor, settledWords } from './own-page-words'

const TODAY = '2026-11-10T09:00:00.000Z'
const link = (over: Partial<PersonLinkView> = {}): PersonLinkView => ({ id: 'l', madeBy: 'Ada Quist', madeAt: '2026-11-03T09:00:00.000Z', expiresAt: '2026-11-17T09:00:00.000Z', endedAt: null, works: true, opens: 0, openedAt: null, ...over })

it('says when a link was made and opened, and until when it works', () => {
  expect(linkWords(link(), TODAY)).toBe('Made 3 Nov by Ada Quist; not opened; works until 17 Nov.')
  expect(linkWords(link({ opens: 2, openedAt: '2026-11-05T09:00:00.000Z', expiresAt: TODAY }), TODAY)).toBe('Made 3 Nov by Ada Quist; opened 2 times, last 5 Nov; ran out 10 Nov.')
  expect(linkWords(link({ endedAt: '2026-11-04T09:00:00.000Z' }), TODAY)).toContain('ended 4 Nov')
})

it('says what became of what they said', () => {
  expect(settledWords({ state: 'open', settledBy: null, settledAt: null }, TODAY)).toBe('waits for an answer')
  expect(settledWords({ state: 'declined', settledBy: 'Ada Quist', settledAt: '2026-11-05T09:00:00.000Z' }, TODAY)).toBe('declined by Ada Quist, 5 Nov')
})

it('offers to count what can count', () => {
  expect(outcomesFor({ kind: 'not_right', countable: true }).map(({ outcome, follows }) => `${outcome}: ${follows}`)[0]).toMatch(/^count: It becomes evidence against the belief/)
  expect(outcomesFor({ kind: 'not_right', countable: false }).map(({ outcome }) => outcome)).toEqual(['done', 'decline'])
  expect(outcomesFor({ kind: 'erase', countable: false }).map(({ label }) => label)).toEqual(['It is done', 'Decline it'])
})
