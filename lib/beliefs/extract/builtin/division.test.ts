import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisible, foundChances, spanChances } from './division'
import type { Span } from './spans'

/** Every run of up to three of `units` units of two words each. */
function spansOf(units: number): Span[] {
  return Array.from({ length: units }, (_, first) => Array.from({ length: Math.min(3, units - first) }, (__, more): Span => ({ first, last: first + more, from: first * 2, to: (first + more + 1) * 2, words: (more + 1) * 2 }))).flat()
}

/** All sets of spans without overlap. */
function divisionsOf(spans: readonly Span[], from = 0): number[][] {
  return [[], ...spans.flatMap((span, i) => (span.first < from ? [] : divisionsOf(spans, span.last + 1).map((rest) => [i, ...rest])))]
}

describe('chances of spans', () => {
  it('are those of counting out every division of the turn', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }).chain((units) => fc.tuple(fc.constant(units), fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 15, maxLength: 15 }))), ([units, scores]) => {
      const spans = spansOf(units)
      const weights = divisionsOf(spans).map((set) => ({ set, weight: Math.exp(set.reduce((sum, i) => sum + (scores[i] ?? 0), 0)) }))
      const all = weights.reduce((sum, { weight }) => sum + weight, 0)
      spanChances(divisible(units, spans), scores).forEach((chance, i) => {
        expect(chance).toBeCloseTo(weights.filter(({ set }) => set.includes(i)).reduce((sum, { weight }) => sum + weight, 0) / all, 9)
      })
    }))
  })

  it('to find an observation count those of nearly the same words, and no others', () => {
    const [one, both, other]: Span[] = [{ first: 0, last: 0, from: 0, to: 5, words: 5 }, { first: 0, last: 1, from: 0, to: 6, words: 6 }, { first: 2, last: 2, from: 6, to: 10, words: 4 }]
    if (!one || !both || !other) throw new Error('three spans')
    const [found, whole, apart] = foundChances([one, both, other], [0.4, 0.3, 0.2], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(found).toBeGreaterThan(0.6)
    expect(found).toBeGreaterThan(whole ?? 1)
    expect(found).toBeLessThan(0.7)
    expect(apart).toBe(0.2)
  })
})
