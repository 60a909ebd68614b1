import { describe, expect, it } from 'vitest'
import { AUDIT_SHARE, drawOf, stakesOf } from './candidates'

const now = new Date('2026-05-01T00:00:00Z')
const deal = (days: number | null, amountMinor: number | null, outcome: string | null = null) => ({
  outcome, amountMinor, closeDate: days === null ? null : new Date(now.getTime() + days * 86_400_000),
})

describe('stakesOf', () => {
  it('rises where money closes soon, and where it is much', () => {
    expect(stakesOf([], now).factor).toBe(1)
    expect(stakesOf([deal(90, 500_000)], now).factor).toBe(1)
    expect(stakesOf([deal(18, 500_000)], now).factor).toBe(2)
    expect(stakesOf([deal(90, 24_000_000)], now).factor).toBe(1.5)
    expect(stakesOf([deal(18, 24_000_000)], now).factor).toBe(3)
  })

  it('does not count a deal that is decided', () => expect(stakesOf([deal(3, 24_000_000, 'won')], now).factor).toBe(1))
})

describe('drawOf', () => {
  it('draws about the intended share, and the same one every time', () => {
    const ids = Array.from({ length: 4000 }, (_, n) => `observation-${n}`)
    const drawn = ids.filter((id) => drawOf(id) < AUDIT_SHARE)
    expect(drawn.length / ids.length).toBeGreaterThan(AUDIT_SHARE - 0.02)
    expect(drawn.length / ids.length).toBeLessThan(AUDIT_SHARE + 0.02)
    expect(ids.filter((id) => drawOf(id) < AUDIT_SHARE)).toEqual(drawn)
  })
})
