import type { Price, Provider, Usage } from './types'

const dollars = (input: number, output: number): Price => ({ input: Math.round(input * 1_000_000), output: Math.round(output * 1_000_000) })

/**
 * List prices in US dollars per million tokens, by the beginning of a model's name; the first that fits holds. They are
 * what an admin starts from: prices change, and the workspace's own go before these.
 */
const LIST: readonly { provider: Provider; model: RegExp; price: Price }[] = [
  { provider: 'openai', model: /^gpt-5(?:\.\d+)?-nano/, price: dollars(0.05, 0.4) },
  { provider: 'openai', model: /^gpt-5(?:\.\d+)?-mini/, price: dollars(0.25, 2) },
  { provider: 'openai', model: /^gpt-5/, price: dollars(1.25, 10) },
  { provider: 'openai', model: /^gpt-4\.1-nano/, price: dollars(0.1, 0.4) },
  { provider: 'openai', model: /^gpt-4\.1-mini/, price: dollars(0.4, 1.6) },
  { provider: 'openai', model: /^gpt-4\.1/, price: dollars(2, 8) },
  { provider: 'openai', model: /^gpt-4o-mini/, price: dollars(0.15, 0.6) },
  { provider: 'openai', model: /^gpt-4o/, price: dollars(2.5, 10) },
  { provider: 'openai', model: /^text-embedding-3-small/, price: dollars(0.02, 0) },
  { provider: 'openai', model: /^text-embedding-3-large/, price: dollars(0.13, 0) },
  { provider: 'anthropic', model: /haiku/, price: dollars(1, 5) },
  { provider: 'anthropic', model: /sonnet/, price: dollars(3, 15) },
  { provider: 'anthropic', model: /opus/, price: dollars(15, 75) },
  { provider: 'google', model: /^gemini-[\d.]+-flash-lite/, price: dollars(0.1, 0.4) },
  { provider: 'google', model: /^gemini-[\d.]+-flash/, price: dollars(0.3, 2.5) },
  { provider: 'google', model: /^gemini-[\d.]+-pro/, price: dollars(1.25, 10) },
  { provider: 'google', model: /^gemini-embedding/, price: dollars(0.15, 0) },
  // A server of one's own is paid otherwise.
  { provider: 'openai_compatible', model: /./, price: dollars(0, 0) },
]

/** The list price of a model; null for one that the list does not know. */
export const listPrice = (provider: Provider, model: string): Price | null =>
  LIST.find((each) => each.provider === provider && each.model.test(model))?.price ?? null

/** An embedding model that is named, with its list price; null where none is. */
export const pricedEmbedding = (provider: Provider, model: string): { model: string; price: Price | null } | null =>
  model === '' ? null : { model, price: listPrice(provider, model) }

/** What a call cost, in micro-units of money, rounded up. */
export const costOf = (usage: Usage, price: Price | null): number =>
  price === null ? 0 : Math.ceil((usage.inputTokens * price.input + usage.outputTokens * price.output) / 1_000_000)

/** A text's tokens before any model has counted them: four characters each, as of English in most vocabularies. */
export const estimateTokens = (...texts: string[]): number => Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 4)
