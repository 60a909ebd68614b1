import { afterEach, beforeEach, expect, vi } from 'vitest'

const unexpected: string[] = []

/** A test that expects an error on the console says so by giving this spy its own implementation. */
beforeEach(() => {
  unexpected.length = 0
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    unexpected.push(parts.map(String).join(' '))
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(unexpected, 'unexpected console.error').toEqual([])
})
