import { minorDigits } from '@/lib/shared/format'

/** What amounts are compared in, and what one unit of other currencies is in it, by ISO code. */
export type Money = { currency: string; rates: Readonly<Record<string, number>> }

/** What one minor unit of `from` is in minor units of `to`, at a rate of whole units: a yen has no cents. */
export const minorFactor = (rate: number, from: string, to: string): number => rate * 10 ** (minorDigits(to) - minorDigits(from))

/** The rate of whole units behind a factor of minor ones. */
export const rateOf = (factor: number, from: string, to: string): number => Number((factor * 10 ** (minorDigits(from) - minorDigits(to))).toPrecision(12))

/** An amount in minor units of the policy's currency, which an amount without one is taken to be in. Null where no rate is known. */
export function amountIn({ currency: to, rates }: Money, amountMinor: number, currency: string | null): number | null {
  const from = currency?.toUpperCase() ?? to
  if (from === to) return amountMinor
  const rate = rates[from]
  return rate === undefined ? null : amountMinor * minorFactor(rate, from, to)
}
