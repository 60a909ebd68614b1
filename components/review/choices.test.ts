import { expect, it } from 'vitest'
import type { BeliefLine } from '@/lib/beliefs/types'
import { choicesFor } from './choices'
import { standingWords } from './words'

const belief = (id: string, over: Partial<BeliefLine> = {}): BeliefLine => ({
  id, statement: `Believes ${id}`, holder: { key: 'company', personId: null, name: 'Brackwater', role: 'company' }, kind: 'evaluation', dimension: 'price', stance: 'negative', polarity: 'affirmed', status: 'active', label: 'tentative',
  admission: 'shown', confidence: null, interval: null, words: 'said once, 12 May', observations: 1, mentions: 1, unprompted: 0, origin: null, firstSeen: '2026-05-12', lastSeen: '2026-05-12', validTo: null, change: null, reported: false, validated: false, ...over,
})
const item = { id: 'item', pair: null, belief: belief('own', { admission: 'possibly_heard', lastSeen: '2026-05-20' }) }
const fellows = Array.from({ length: 12 }, (_, n) => belief(`b${n}`))

it('those most alike come first, as many as there are keys', () => {
  expect(choicesFor(item, 'merge', fellows).map(({ id }) => id)).toEqual(fellows.slice(0, 9).map(({ id }) => id))
})

it('what has ended neither is one with what is held nor takes its place', () => {
  const ended = { validTo: '2026-05-18', status: 'superseded' } as const
  expect(choicesFor(item, 'merge', [belief('a', ended), belief('b')]).map(({ id }) => id)).toEqual(['b'])
  expect(choicesFor(item, 'supersede', [belief('a', ended), belief('b')]).map(({ id }) => id)).toEqual(['b:own', 'own:b'])
  for (const comparing of ['merge', 'supersede'] as const) expect(choicesFor({ ...item, belief: belief('own', ended) }, comparing, fellows)).toEqual([])
  expect(choicesFor({ ...item, belief: belief('own', ended) }, 'keep_apart', fellows)).toHaveLength(9)
})

it('of those most alike either took the place of the other', () => {
  const ids = choicesFor(item, 'supersede', fellows).map(({ id }) => id)
  expect(ids).toEqual([...[0, 1, 2, 3, 4].map((n) => `b${n}:own`), ...[0, 1, 2, 3].map((n) => `own:b${n}`)])
  expect(choicesFor(item, 'supersede', fellows.slice(0, 2)).map(({ id }) => id)).toEqual(['b0:own', 'b1:own', 'own:b0', 'own:b1'])
})

it('what is only possibly heard is said to be, and has no number', () => {
  const details = choicesFor(item, 'keep_apart', [belief('a', { confidence: 0.71, observations: 3 }), belief('b', { admission: 'possibly_heard', confidence: 0.6, observations: 2, words: 'said in 2 conversations, last on 12 May' }), belief('c')])
  expect(details.map(({ detail }) => detail)).toEqual(['.71, 3 observations', 'possibly heard, said in 2 conversations, last on 12 May', 'said once, 12 May'])
})

it('gives a belief that is only possibly heard no number beside what would give it its first', () => {
  const heard = { admission: 'possibly_heard', confidence: 0.71, words: 'said in 2 conversations', observations: 2 } as const
  expect(standingWords(heard)).toBe('possibly heard, said in 2 conversations')
  expect(standingWords({ ...heard, admission: 'shown' })).toBe('.71, 2 observations')
})
