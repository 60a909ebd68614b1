import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWords, markedParts, searchWords } from './words'

describe('the words of a search', () => {
  it('are each taken once, and not too many', () => {
    expect(searchWords('  price   too price ')).toEqual(['price', 'too'])
    expect(searchWords('')).toEqual([])
    expect(searchWords('a b c d e f g h')).toHaveLength(6)
  })
})

it('begin a word of a text, or stand inside one', () => {
  expect([beginsWords('The ROI justifies it', ['roi']), beginsWords('“ROI”, they say', ['roi', 'sa']), beginsWords('Farah Delacroix', ['roi']), beginsWords('a b', ['a', 'x']), beginsWords('C++', ['c+'])]).toEqual([true, true, false, false, true])
})

describe('what was searched for', () => {
  it('is marked in any case, with signs taken as they are', () => {
    expect(markedParts('The Price (list)', ['price', '(list)'])).toEqual([{ text: 'The ', hit: false }, { text: 'Price', hit: true }, { text: ' ', hit: false }, { text: '(list)', hit: true }])
    expect(markedParts('C++ a.b', ['.', '+'])).toEqual([
      { text: 'C', hit: false }, { text: '+', hit: true }, { text: '+', hit: true }, { text: ' a', hit: false }, { text: '.', hit: true }, { text: 'b', hit: false },
    ])
  })

  it('leaves the text whole, whatever it is', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(markedParts(text, words).map((part) => part.text).join('')).toBe(text)
    }))
  })
})
