import { describe, expect, it } from 'vitest'
import { costOf, listPrice } from './prices'
import { backoff, isRetryable, retryAfter } from './retry'

describe('waiting', () => {
  it('doubles, up to twenty seconds, half of it by chance', () => {
    expect([1, 2, 3, 4].map((attempt) => backoff(attempt, null, 0))).toEqual([250, 500, 1000, 2000])
    expect([1, 2, 3, 4].map((attempt) => backoff(attempt, null, 0.999))).toEqual([499.75, 999.5, 1999, 3998].map((ms) => expect.closeTo(ms, 0) as number))
    expect(backoff(20, null, 0.999)).toBeLessThan(20_000)
    expect(backoff(20, null, 0)).toBe(10_000)
  })

  it('is never shorter than the server asked for', () => {
    expect(backoff(1, 7000, 0.999)).toBe(7000)
    expect(backoff(4, 1, 0)).toBe(2000)
  })

  it('reads what the server asked for as seconds, a date or milliseconds', () => {
    const now = new Date('2026-05-12T09:00:00Z')
    expect(retryAfter({ 'retry-after': '3' }, now)).toBe(3000)
    expect(retryAfter({ 'retry-after': 'Tue, 12 May 2026 09:00:09 GMT' }, now)).toBe(9000)
    expect(retryAfter({ 'retry-after': 'Tue, 12 May 2026 08:00:00 GMT' }, now)).toBe(0)
    expect(retryAfter({ 'retry-after-ms': '120', 'retry-after': '3' }, now)).toBe(120)
    expect(retryAfter({ 'retry-after': 'soon' }, now)).toBeNull()
    expect(retryAfter({}, now)).toBeNull()
  })

  it('pays for what passes by itself, not for a refusal', () => {
    expect([408, 425, 429, 500, 502, 503, 529].every(isRetryable)).toBe(true)
    expect([400, 401, 402, 403, 404, 413, 422].some(isRetryable)).toBe(false)
  })
})

describe('cost', () => {
  it('is tokens by the price of a million, rounded up to the next millionth', () => {
    const price = listPrice('openai', 'gpt-4o-mini-2024-07-18')
    expect(price).toEqual({ input: 150_000, output: 600_000 })
    expect(costOf({ inputTokens: 1_000_000, outputTokens: 1_000_000 }, price)).toBe(750_000)
    expect(costOf({ inputTokens: 1, outputTokens: 0 }, price)).toBe(1)
    expect(costOf({ inputTokens: 1_000_000, outputTokens: 0 }, null)).toBe(0)
  })

  it('is not known of a model that the list does not hold, and nothing on a server of one’s own', () => {
    expect(listPrice('openai', 'something-new')).toBeNull()
    expect(listPrice('openai_compatible', 'llama3.3')).toEqual({ input: 0, output: 0 })
  })
})
