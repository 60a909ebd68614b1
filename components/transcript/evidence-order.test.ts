import { describe, expect, it } from 'vitest'
import { beliefsOf, evidenceInOrder, stepEvidence, type Mark } from './evidence-order'

const mark = (observationId: string, start: number, end: number, beliefId = observationId): Mark => ({
  observationId, beliefId, start, end, stance: 'positive', statement: 'Wants a pilot', admission: 'shown',
})

it('reads evidence turn by turn, from left to right, the longer of two first', () => {
  expect(evidenceInOrder([
    { index: 4, evidence: [mark('d', 9, 12)] },
    { index: 2, evidence: [mark('c', 8, 11), mark('b', 0, 4), mark('a', 0, 9)] },
  ])).toEqual(['a', 'b', 'c', 'd'])
})

describe('stepping with j and k', () => {
  it('enters at the first by j, at the last by k, and stops at the ends', () => {
    expect(stepEvidence(['a', 'b', 'c'], null, 1)).toBe('a')
    expect(stepEvidence(['a', 'b', 'c'], null, -1)).toBe('c')
    expect(stepEvidence(['a', 'b', 'c'], 'b', 1)).toBe('c')
    expect(stepEvidence(['a', 'b', 'c'], 'c', 1)).toBe('c')
    expect(stepEvidence(['a', 'b', 'c'], 'a', -1)).toBe('a')
  })

  it('goes nowhere in a transcript without evidence', () => {
    expect(stepEvidence([], null, 1)).toBeNull()
  })
})

it('shows a belief once beside a turn that speaks for it twice', () => {
  expect(beliefsOf([mark('o2', 20, 30, 'belief'), mark('o1', 0, 9, 'belief'), mark('o3', 3, 5, 'other')]).map((m) => m.beliefId)).toEqual(['belief', 'other'])
})
