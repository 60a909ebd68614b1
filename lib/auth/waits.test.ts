import { describe, expect, it } from 'vitest'
import { PASSWORD_WAITS, RESET_FROM_WAITS, RESET_WAITS, waitWords } from './waits'

describe('waiting after what failed', () => {
  it.each([[0, '1 second'], [1, '1 second'], [29.2, '30 seconds'], [90, '90 seconds'], [91, '2 minutes'], [900, '15 minutes']])('%d s is said as %s', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words)
  })

  it('costs nothing at first and never gets shorter', () => {
    for (const waits of [PASSWORD_WAITS, RESET_WAITS, RESET_FROM_WAITS]) {
      expect(waits[0]).toBe(0)
      expect([...waits].toSorted((a, b) => a - b)).toEqual([...waits])
    }
  })
})
