import { describe, expect, it } from 'vitest'
import { amountIn, minorFactor, rateOf } from './money'
import { stakesOf } from './stakes'

const EUR = { currency: 'EUR', rates: { USD: 0.9, JPY: 0.006 } }

describe('an amount', () => {
  it('is compared in the currency of the policy, by its rates, whatever a minor unit is', () => {
    expect(amountIn(EUR, 1_000, 'EUR')).toBe(1_000)
    expect(amountIn(EUR, 1_000, 'usd')).toBeCloseTo(900)
    expect(amountIn(EUR, 10_000, 'JPY')).toBeCloseTo(6_000)
    expect(amountIn({ currency: 'JPY', rates: { EUR: 160 } }, 1_000, 'EUR')).toBeCloseTo(1_600)
    expect(amountIn(EUR, 1_000, null)).toBe(1_000)
  })

  it('is compared with nothing where no rate is known', () => expect(amountIn(EUR, 9_000_000_000, 'GBP')).toBeNull())

  it('keeps the rate that somebody typed', () => {
    for (const [from, to] of [['USD', 'EUR'], ['JPY', 'EUR'], ['EUR', 'JPY'], ['KWD', 'EUR']] as const) expect(rateOf(minorFactor(0.9213, from, to), from, to)).toBe(0.9213)
  })
})

it('a large deal is one of a hundred thousand in the currency of the policy', () => {
  const now = new Date('2026-05-12T09:00:00Z')
  const deal = (amountMinor: number, currency: string | null) => [{ outcome: null, closeDate: null, amountMinor, currency }]
  const factor = (deals: ReturnType<typeof deal>): number => stakesOf(deals, false, now, EUR).factor
  expect([factor(deal(10_000_000, 'EUR')), factor(deal(10_000_000, null)), factor(deal(10_000_000, 'USD')), factor(deal(11_200_000, 'USD'))]).toEqual([1.5, 1.5, 1, 1.5])
  expect([factor(deal(10_000_000, 'JPY')), factor(deal(17_000_000, 'JPY')), factor(deal(90_000_000_000, 'GBP'))]).toEqual([1, 1.5, 1])
})
