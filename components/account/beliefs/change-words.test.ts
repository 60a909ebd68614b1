import { expect, it } from 'vitest'
import type { BeliefChange } from '@/lib/insights/types'
import { changeWords } from './change-words'

const change = (over: Partial<BeliefChange>): BeliefChange => ({
  beliefId: 'b', statement: 'Finds the price too high', holder: { key: 'k', personId: null, name: 'Marit', role: 'user' }, stance: 'negative', dimension: 'price', kind: 'strengthened',
  from: 0.72, to: 0.81, observations: [2, 3], status: 'active', by: null, at: '2026-03-12T10:00:00Z', ...over,
})

it('tells a change with both numbers, or in words where one conversation stood behind it', () => {
  expect(changeWords(change({}), '2026-05-01')).toBe('.72 → .81 (+.09), 2 → 3 observations, last on 12 Mar')
  expect(changeWords(change({ from: null, observations: [1, 2] }), '2026-05-01')).toBe('said once → .81, 1 → 2 observations, last on 12 Mar')
  expect(changeWords(change({ kind: 'appeared', from: null, to: null, observations: [0, 1] }), '2026-05-01')).toBe('said once, last on 12 Mar')
  expect(changeWords(change({ kind: 'appeared', status: 'resolved', from: null, to: null, observations: [0, 1] }), '2026-05-01')).toBe('settled on 12 Mar, said once')
  expect(changeWords(change({ kind: 'appeared', status: 'superseded', from: null, observations: [0, 2] }), '2026-05-01')).toBe('given up on 12 Mar, .81, 2 observations')
  expect(changeWords(change({ kind: 'ended', status: 'resolved', to: 0.7, observations: [2, 2] }), '2026-05-01')).toBe('resolved, .72 → .70 (−.02), on 12 Mar')
  expect(changeWords(change({ kind: 'faded', to: 0.6, observations: [2, 2], at: null }), '2026-05-01')).toBe('.72 → .60 (−.12)')
})
