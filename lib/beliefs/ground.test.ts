import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ground } from './ground'

describe('ground', () => {
  it('finds a quote exactly, or over other white space and apostrophes', () => {
    expect(ground('Well, we need it.', 'we need it')).toEqual({ start: 6, end: 16 })
    expect(ground('we don’t\n need it', "we don't need it")).toEqual({ start: 0, end: 17 })
  })
  it('does not find what was not said', () => {
    expect(ground('we need it', 'we do not need it')).toBeNull()
    expect(ground('we need it', '  ')).toBeNull()
  })
  it('finds every slice of a text as a slice with the same words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const quote = text.slice(a % text.length, (a % text.length) + 1 + (b % text.length))
        const place = ground(text, quote)
        if (quote.trim() === '') expect(place).toBeNull()
        else expect(text.slice(place?.start, place?.end)).toBe(quote.trim())
      }),
    )
  })
})
