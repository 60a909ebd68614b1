import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded } from './bounded'

const MOST = 100
const texts = () => bounded<string>(MOST, (text) => text.length)
const long = (letter: string, length = 40): string => letter.repeat(length)

describe('a bounded memory', () => {
  it('lets go of what was put or asked for longest ago', () => {
    const memory = texts()
    memory.put('a', long('a'))
    memory.put('b', long('b'))
    expect(memory.get('a')).toBe(long('a'))
    memory.put('c', long('c'))
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([long('a'), undefined, long('c')])
  })

  it('keeps nothing that is too large by itself, and what was there under its name goes', () => {
    const memory = texts()
    memory.put('a', long('a'))
    memory.put('b', long('b'))
    memory.put('a', long('x', MOST + 1))
    expect([memory.get('a'), memory.get('b')]).toEqual([undefined, long('b')])
  })

  it('never holds more than it may, and always what was put last', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: MOST }))), (puts) => {
      const memory = texts()
      for (const [name, length] of puts) {
        memory.put(name, long(name, length))
        expect(memory.get(name)).toHaveLength(length)
        const kept = ['a', 'b', 'c', 'd'].flatMap((each) => memory.get(each) ?? [])
        expect(kept.join('').length).toBeLessThanOrEqual(MOST)
      }
    }))
  })
})
