import { listPrice } from '../prices'
import type { SaveModelInput } from '../schemas'
import type { Price } from '../types'

/** Dollars as millionths. */
export const micros = (dollars: number): number => Math.round(dollars * 1_000_000)

/** The prices that an admin entered, else the list's; null where neither is known. */
export function priceOf({ provider, model, inputPrice, outputPrice }: SaveModelInput): Price | null {
  if (inputPrice !== null && outputPrice !== null) return { input: micros(inputPrice), output: micros(outputPrice) }
  return provider === 'builtin' ? null : listPrice(provider, model)
}
