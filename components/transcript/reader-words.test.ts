import { expect, it } from 'vitest'
import { readerWords, waitingWords } from './reader-words'

it('says who read and what that used', () => {
  const read = (name: string, version: string, tokens = 0, costMicros = 0) => readerWords({ name, version, tokens, costMicros })
  expect(read('builtin', '1.0.0')).toBe('Read by the built-in reader 1.0.0')
  expect(read('llm', '1.0.0:openai:gpt-5-mini', 4310, 2100)).toBe('Read by gpt-5-mini (OpenAI), instructions 1.0.0; 4,310 tokens, $0.0021')
  expect(read('llm', '1.2.0:openai_compatible:qwen3:32b', 900)).toBe('Read by qwen3:32b (own server), instructions 1.2.0; 900 tokens')
  expect(read('imported', 'x')).toBe('Read by imported x')
  // What was spent before it fell back is said as well.
  expect(read('builtin', '1.0.0', 80)).toBe('Read by the built-in reader 1.0.0; 80 tokens')
})

it('says why it waits for the model, and until when', () => {
  expect(waitingWords({ reason: 'over_budget', nextAt: '2026-05-13T00:00:00.000Z' }))
    .toBe('The day’s budget for the model was spent, so the built-in reader read this. It is waiting for re-reading; next attempt from 13 May 2026, 00:00 UTC.')
  expect(waitingWords({ reason: 'unheard of', nextAt: '2026-05-13T00:00:00.000Z' })).toContain('in the model’s place')
})
