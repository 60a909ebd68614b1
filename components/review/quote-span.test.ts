import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveEdge, snapToWords } from './quote-span'

const text = 'Well, we don’t trust the new price list. Not yet.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const cut = (found: { start: number; end: number } | null) => (found === null ? null : text.slice(found.start, found.end))

describe('a quote made by selecting', () => {
  it('grows to whole words and drops the blanks and marks at its ends', () => {
    expect(cut(snapToWords(text, { start: text.indexOf('rust'), end: text.indexOf('pri') + 3 }))).toBe('trust the new price')
    expect(cut(snapToWords(text, { start: 4, end: 9 }))).toBe('we')
    expect(cut(snapToWords(text, span(' don')))).toBe('don’t')
  })

  it('may be drawn from the right to the left', () => {
    const { start, end } = span('new price')
    expect(cut(snapToWords(text, { start: end, end: start }))).toBe('new price')
  })

  it('is nothing where no word is touched', () => {
    expect(snapToWords(text, { start: 4, end: 6 })).toBeNull()
    expect(snapToWords(text, { start: 7, end: 7 })).toBeNull()
  })
})

describe('a quote moved by words', () => {
  it('moves either edge by one word', () => {
    const quote = span('trust the new price')
    expect(cut(moveEdge(text, quote, 'start', 1))).toBe('the new price')
    expect(cut(moveEdge(text, quote, 'start', -1))).toBe('don’t trust the new price')
    expect(cut(moveEdge(text, quote, 'end', 1))).toBe('trust the new price list')
    expect(cut(moveEdge(text, quote, 'end', -1))).toBe('trust the new')
  })

  it('stays where it is at the ends of the turn and with its last word', () => {
    const one = span('price')
    expect(moveEdge(text, one, 'start', 1)).toEqual(one)
    expect(moveEdge(text, one, 'end', -1)).toEqual(one)
    expect(moveEdge(text, span('Well'), 'start', -1)).toEqual(span('Well'))
    expect(moveEdge(text, span('yet'), 'end', 1)).toEqual(span('yet'))
  })
})

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('laws', () => {
  it('snapping is stable, stays inside the turn and covers every word that was touched', () => {
    fc.assert(fc.property(anyText, fc.nat(70), fc.nat(70), (words, a, b) => {
      const snapped = snapToWords(words, { start: a, end: b })
      if (snapped === null) return
      expect(snapped.start).toBeGreaterThanOrEqual(0)
      expect(snapped.end).toBeLessThanOrEqual(words.length)
      expect(snapped.start).toBeLessThan(snapped.end)
      expect(snapToWords(words, snapped)).toEqual(snapped)
    }))
  })

  it('a moved edge always leaves a quote inside the turn', () => {
    fc.assert(fc.property(anyText, fc.nat(70), fc.nat(70), fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(1 as const, -1 as const), (words, a, b, edge, step) => {
      const quote = snapToWords(words, { start: a, end: b })
      if (quote === null) return
      const moved = moveEdge(words, quote, edge, step)
      expect(moved.start).toBeLessThan(moved.end)
      expect(moved.start).toBeGreaterThanOrEqual(0)
      expect(moved.end).toBeLessThanOrEqual(words.length)
    }))
  })
})
