import { describe, expect, it } from 'vitest'
import { keptPairs, type PairAt } from './kept-pairs'

const texts = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name} ${n}`)

describe('what is remembered of pairs', () => {
  const counting = () => {
    const keep = keptPairs<string>()
    let found = 0
    return (wanted: readonly string[]): [number, readonly PairAt<string>[]] => {
      const pairs = keep(wanted, () => [{ a: 0, b: 1, verdict: `${++found}` }])
      return [found, pairs]
    }
  }

  it('is found once for the same texts in the same order, and anew for any others', () => {
    const ask = counting()
    const [, first] = ask(texts('a', 10))
    expect(ask(texts('a', 10))).toEqual([1, first])
    expect(ask(texts('a', 10).toReversed())[0]).toBe(2)
    expect(ask(texts('a', 11))[0]).toBe(3)
    expect(ask(texts('a', 10))).toEqual([3, first])
  })

  it('lets go of what was asked for longest ago', () => {
    const ask = counting()
    ask(texts('old', 20_000))
    ask(texts('used', 20_000))
    expect(ask(texts('old', 20_000))[0]).toBe(2)
    ask(texts('new', 20_000))
    expect(ask(texts('old', 20_000))[0]).toBe(3)
    expect(ask(texts('used', 20_000))[0]).toBe(4)
  })
})
