import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSpans } from './split-spans'

const text = 'We cannot go live before March because the audit is not done.'

describe('splitSpans', () => {
  it('leaves a text without evidence in one piece, and an empty text in none', () => {
    expect(splitSpans(text, [])).toEqual([{ text, start: 0, end: text.length, spans: [] }])
    expect(splitSpans('', [{ start: 0, end: 3 }])).toEqual([])
  })

  it('gives the words under two overlapping quotes to both', () => {
    const outer = { start: 3, end: 28, id: 'outer' }
    const inner = { start: 18, end: 45, id: 'inner' }
    expect(splitSpans(text, [inner, outer]).map((p) => [p.text, p.spans.map((s) => s.id).sort().join('+')])).toEqual([
      ['We ', ''],
      ['cannot go live ', 'outer'],
      ['before Mar', 'inner+outer'],
      ['ch because the au', 'inner'],
      ['dit is not done.', ''],
    ])
  })

  it('takes two quotes side by side apart', () => {
    expect(splitSpans('abcd', [{ start: 0, end: 2 }, { start: 2, end: 4 }]).map((p) => p.text)).toEqual(['ab', 'cd'])
  })
})

const spans = fc.array(fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }), { maxLength: 8 })

describe('laws', () => {
  it('puts together to the text it was given', () => {
    fc.assert(fc.property(fc.string({ maxLength: 50, unit: 'grapheme' }), spans, (words, marks) => {
      expect(splitSpans(words, marks).map((p) => p.text).join('')).toBe(words)
    }))
  })

  it('puts every character under exactly the spans that cover it', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 50 }), spans, (words, marks) => {
      for (const piece of splitSpans(words, marks)) {
        for (let at = piece.start; at < piece.end; at++) {
          expect(piece.spans).toEqual(marks.filter((m) => m.start <= at && at < m.end))
        }
      }
    }))
  })
})
