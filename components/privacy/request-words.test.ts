import { expect, it } from 'vitest'
import type { PrivacyRequest } from '@/lib/jobs/types'
import { standingWords, stateWords, whatWords } from './request-words'

const request = (over: Partial<PrivacyRequest> = {}): PrivacyRequest => ({ id: 'r', kind: 'objected', at: '2026-11-03T10:00:00.000Z', by: 'Sol Abernathy', person: { id: 'p', name: 'Marit Olsen' }, account: null, inForce: true, held: null, ...over })
const held = { conversations: 4, alone: 1, turns: 12, quotes: 9, reported: 2, beliefs: 1, others: 1, labels: 3, accounts: 1 }

it('says what was asked and what came of it', () => {
  expect([whatWords(request()), stateWords(request())]).toEqual(['Objects to being modelled', 'in force: not modelled'])
  expect(stateWords(request({ kind: 'granted' }))).toBe('in force')
  expect(stateWords(request({ inForce: false }))).toBe('replaced since')
  expect(stateWords(request({ inForce: false, person: { id: 'p', name: null } }))).toBe('erased since')
  expect(stateWords(request({ kind: 'erased', inForce: null, held }))).toBe('done: 12 turns, 11 quotes, 1 belief')
  expect(stateWords(request({ kind: 'erased', inForce: null }))).toBe('done')
  expect(stateWords(request({ kind: 'copied', inForce: null }))).toBe('saved')
})

it('says how things stand', () => {
  expect(standingWords({ notModelled: 0, people: 0, powerless: 0, conversations: 0 })).toBe('Nobody objects to being modelled.')
  expect(standingWords({ notModelled: 1, people: 3, powerless: 0, conversations: 1 })).toBe('1 person is not modelled. 3 fingerprints of names and addresses and 1 fingerprint of conversations keep what was erased out of imports.')
  expect(standingWords({ notModelled: 2, people: 1, powerless: 0, conversations: 0 })).toContain('1 fingerprint of names and addresses keeps')
  expect(standingWords({ notModelled: 0, people: 3, powerless: 2, conversations: 0 })).toMatch(/1 fingerprint of names and addresses keeps what was erased out of imports\. 2 fingerprints .* keep nobody out any more: they were made before/)
})
