import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from './long-turn'
import { readBeliefs } from './read'

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

describe('partsOf', () => {
  it('loses nothing, and makes no part longer than a thousand words', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('tea', 'rain.', 'late,', 'so', '\n', 'why?'), { maxLength: 4000 }), (words) => {
      const text = words.join(' ')
      const parts = partsOf(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const part of parts) {
        expect(text.startsWith(part.text, part.offset)).toBe(true)
        expect(wordsIn(part.text)).toBeLessThanOrEqual(1000)
      }
    }), { numRuns: 50 })
  })

  it('cuts at a sentence where there is one', () => {
    const sentence = 'The ferry was late and nobody told us why. '
    for (const { text } of partsOf(sentence.repeat(300).trim()).slice(0, -1)) expect(text.endsWith('why. ')).toBe(true)
  })
})

it('a turn of an hour is read to its end, with quotes at their places', () => {
  const text = `${'and then we had tea in the rain and somebody sang '.repeat(400)}and then I said we need the export before the first of May. ${'It rained. '.repeat(300)}We will not renew without the audit log.`
  const { readings } = readBeliefs({ interactionType: 'call', account: 'Fell Mills', us: ['Loomwise'], people: [], segments: [{ index: 0, speaker: 'Ada Fell', side: 'customer', shared: false, text }] })
  expect(readings.map(({ quote }) => quote).join(' | ')).toMatch(/audit log/)
  for (const { quote, start, end, reason } of readings) {
    expect(text.slice(start, end)).toBe(quote)
    expect(reason === null || wordsIn(reason) <= 40).toBe(true)
  }
})
