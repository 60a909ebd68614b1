import { describe, expect, it } from 'vitest'
import { drawOf } from './draw'
import { DEFAULT_POLICY } from './policy'
import { stakesOf } from './stakes'

const now = new Date('2026-05-01T00:00:00Z')
const deal = (days: number | null, amountMinor: number | null, outcome: string | null = null) => ({
  outcome, amountMinor, closeDate: days === null ? null : new Date(now.getTime() + days * 86_400_000),
})

describe('stakesOf', () => {
  it('rises where money closes soon, where it is much, and where the policy says so', () => {
    expect(stakesOf([], false, now).factor).toBe(1)
    expect(stakesOf([deal(90, 500_000)], false, now).factor).toBe(1)
    expect(stakesOf([deal(18, 500_000)], false, now).factor).toBe(2)
    expect(stakesOf([deal(90, 24_000_000)], false, now).factor).toBe(1.5)
    expect(stakesOf([deal(18, 24_000_000)], true, now)).toEqual({ factor: 6, high: true })
  })

  it('does not count a deal that is decided', () => expect(stakesOf([deal(3, 24_000_000, 'won')], false, now).factor).toBe(1))
})

describe('drawOf', () => {
  it('draws about the intended share, and the same one every time', () => {
    const ids = Array.from({ length: 4000 }, (_, n) => `observation-${n}`)
    const drawn = ids.filter((id) => drawOf(id) < DEFAULT_POLICY.auditShare)
    expect(drawn.length / ids.length).toBeGreaterThan(DEFAULT_POLICY.auditShare - 0.02)
    expect(drawn.length / ids.length).toBeLessThan(DEFAULT_POLICY.auditShare + 0.02)
    expect(ids.filter((id) => drawOf(id) < DEFAULT_POLICY.auditShare)).toEqual(drawn)
  })
})
