import { expect, it } from 'vitest'
import type { BeliefChange } from '@/lib/insights/types'
import { changeWords } from './change-words'

const change = (over: Partial<BeliefChange>): BeliefChange => ({
  beliefId: 'b', statement: 'Finds the price too high', holder: { key: 'k', personId: null, name: 'Marit', role: 'user' }, stance: 'negative', dimension: 'price', kind: 'strengthened',
  from: 0.72, to: 0.81, observations: [2, 3], ended: null, by: null, saidAt: '2026-01-20T10:00:00Z', at: '2026-03-12T10:00:00Z', ...over,
})

it('tells a change with both numbers, or in words where one conversation stood behind it', () => {
  expect(changeWords(change({}), '2026-05-01')).toBe('.72 → .81 (+.09), 2 → 3 observations, last on 12 Mar')
  expect(changeWords(change({ from: null, observations: [1, 2] }), '2026-05-01')).toBe('said once → .81, 1 → 2 observations, last on 12 Mar')
  expect(changeWords(change({ kind: 'appeared', from: null, to: null, observations: [0, 1] }), '2026-05-01')).toBe('said once, last on 12 Mar')
  expect(changeWords(change({ kind: 'passed', ended: 'settled', from: null, to: null, observations: [0, 1], saidAt: null }), '2026-05-01')).toBe('settled on 12 Mar, said once')
  expect(changeWords(change({ kind: 'passed', ended: 'given_up', from: null, observations: [0, 2], saidAt: null }), '2026-05-01')).toBe('given up on 12 Mar, .81, 2 observations')
  expect(changeWords(change({ kind: 'ended', ended: 'settled', to: 0.7, observations: [2, 2] }), '2026-05-01')).toBe('settled on 12 Mar, .72 → .70 (−.02)')
  expect(changeWords(change({ kind: 'faded', to: 0.6, observations: [2, 2], at: null }), '2026-05-01')).toBe('.72 → .60 (−.12)')
})

it('dates the words and the change of mind apart', () => {
  expect(changeWords(change({ kind: 'turned', ended: 'given_up', from: null, to: null, observations: [1, 1] }), '2026-05-01')).toBe('changed on 12 Mar, said once, on 20 Jan')
})
