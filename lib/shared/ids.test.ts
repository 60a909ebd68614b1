import { describe, expect, it } from 'vitest'
import { idFrom, isId, newId } from './ids'

describe('a new id', () => {
  it('is a UUIDv7 of its instant', () => {
    const id = newId(Date.UTC(2026, 4, 12))
    expect(isId(id)).toBe(true)
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 4, 12))
    expect(id[14]).toBe('7')
  })

  it('comes after all that were made before it, also in one millisecond', () => {
    const made = Array.from({ length: 20_000 }, (_, n) => newId(Date.UTC(2026, 4, 12) + Math.floor(n / 7_000)))
    expect(new Set(made).size).toBe(made.length)
    expect([...made].sort()).toEqual(made)
  })

  it('is not told by the instant alone', () => {
    const first = newId(1)
    newId(2)
    expect(newId(1)).not.toBe(first)
  })
})

it('an id of parts is the same for the same parts, and tells where one ends', () => {
  expect(idFrom('a', 'b')).toBe(idFrom('a', 'b'))
  expect(idFrom('a', 'b')).not.toBe(idFrom('ab'))
  expect(idFrom('a', 'b')[14]).toBe('8')
})
