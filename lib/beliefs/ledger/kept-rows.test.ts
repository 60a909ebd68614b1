import { describe, expect, it, vi } from 'vitest'
import { keptRows } from './kept-rows'

const reader = () => {
  const parse = vi.fn((text: string): string[] => text.split(','))
  return { parse, read: keptRows(parse) }
}

describe('rows of a text that was read before', () => {
  it('are the very same for an equal text', () => {
    const { parse, read } = reader()
    expect(read('account', ['a', 'b'].join(','))).toBe(read('account', 'a,b'))
    expect(parse).toHaveBeenCalledTimes(1)
  })

  it('are made anew once the text is another, and for every name', () => {
    const { read } = reader()
    read('account', 'a,b')
    expect(read('account', 'a,c')).toEqual(['a', 'c'])
    expect(read('other', 'd')).toEqual(['d'])
    expect(read('account', 'a,b')).toEqual(['a', 'b'])
  })

  it('are let go of where there is too much of them, what was asked for longest ago first', () => {
    const { parse, read } = reader()
    const long = 'x'.repeat(3_000_000)
    for (const name of ['first', 'second', 'first', 'third']) read(name, `${name}${long}`)
    parse.mockClear()
    read('first', `first${long}`)
    expect(parse).not.toHaveBeenCalled()
    read('second', `second${long}`)
    expect(parse).toHaveBeenCalledTimes(1)
  })

  it('of a text that is too long by itself are given and not kept', () => {
    const { parse, read } = reader()
    const long = 'x'.repeat(9_000_000)
    for (let times = 0; times < 2; times++) expect(read('huge', long)).toEqual([long])
    expect(parse).toHaveBeenCalledTimes(2)
  })
})
