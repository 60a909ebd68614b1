import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downsample } from './downsample'
import { monthTicks, tickWords } from './time-axis'

const at = (text: string) => Date.parse(text)

describe('monthTicks', () => {
  it('stands on the first of each month', () => {
    expect(monthTicks(at('2026-01-15'), at('2026-05-02')).map((time) => new Date(time).toISOString().slice(0, 10))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'])
  })

  it('crosses years, and thins long spans', () => {
    const ticks = monthTicks(at('2024-11-20'), at('2026-11-20'), 6)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(new Date(ticks[0] ?? 0).toISOString()).toContain('2024-12-01')
  })

  it('marks the ends of a short span, and one day once', () => {
    expect(monthTicks(at('2026-01-03'), at('2026-01-20'))).toEqual([at('2026-01-03'), at('2026-01-20')])
    expect(monthTicks(at('2026-01-03'), at('2026-01-03'))).toHaveLength(1)
    expect(tickWords(at('2026-01-03'), at('2026-01-03'), at('2026-01-20'))).toBe('3 Jan')
    expect(tickWords(at('2026-02-01'), at('2026-01-03'), at('2026-09-20'))).toBe('Feb ’26')
  })
})

describe('downsample', () => {
  it('keeps the ends, the order and what is marked', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 500 }), fc.integer({ min: 2, max: 50 }), (points, limit) => {
      const kept = downsample(points, limit, (point) => point % 97 === 0)
      expect(kept[0]).toBe(points[0])
      expect(kept.at(-1)).toBe(points.at(-1))
      expect(points.filter((point) => kept.includes(point))).toEqual(kept)
      expect(points.filter((point) => point % 97 === 0).every((point) => kept.includes(point))).toBe(true)
      expect(downsample(points, limit).length).toBeLessThanOrEqual(Math.max(limit, 2))
    }))
  })
})
