import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyInteraction } from '../formats/parser'
import { endOfPart, nextSize, PART } from './parts'

const talk = (turns: number) => ({ ...emptyInteraction('ticket'), segments: Array.from({ length: turns }, (_, index) => ({ index, speaker: 'Ada Fell', text: 'It is slow.' })) })

it('cuts a file into parts of so many conversations and turns, each conversation whole in one', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 2 * PART.turns }), { maxLength: 400 }), fc.integer({ min: 1, max: PART.conversations }), (sizes, most) => {
    const all = sizes.map(talk)
    for (let from = 0; from < all.length;) {
      const to = endOfPart(all, from, most)
      expect(to).toBeGreaterThan(from)
      expect(to - from).toBeLessThanOrEqual(most)
      if (to - from > 1) expect(sizes.slice(from, to).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(PART.turns)
      from = to
    }
  }), { numRuns: 30 })
})

it('takes less in a part where one took long, and more by and by where it did not', () => {
  expect(nextSize(100, 500)).toBe(50)
  expect(nextSize(40, 10)).toBe(80)
  expect(nextSize(100, 60_000)).toBe(40)
  expect(nextSize(140, 1)).toBe(PART.conversations)
})
