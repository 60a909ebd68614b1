import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareSpark } from './prepare-spark'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

describe('prepareSpark', () => {
  it('breaks the line where nothing is known', () => {
    const spark = prepareSpark([{ at: day(0), value: 0.5 }, { at: day(1), value: 0.6 }, { at: day(2), value: null }, { at: day(3), value: 0.7 }], 90, 24)
    expect(spark.paths).toHaveLength(1)
    expect(spark.dots).toHaveLength(1)
    expect(spark.end?.value).toBe(0.7)
  })

  it('puts time on x, so a long silence is a long way', () => {
    const spark = prepareSpark([{ at: day(0), value: 0.5 }, { at: day(1), value: 0.5 }, { at: day(10), value: 0.5 }], 106, 24)
    expect(spark.paths[0]).toMatch(/^M3 [\d.]+L13 [\d.]+L103 /)
  })

  it('draws nothing out of nothing', () => {
    expect(prepareSpark([], 90, 24)).toMatchObject({ paths: [], dots: [], end: null })
    expect(prepareSpark([{ at: day(0), value: null }], 90, 24).end).toBeNull()
  })

  it('stays inside its box, whatever the values', () => {
    const point = fc.record({ at: fc.integer({ min: 0, max: 400 }).map(day), value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }) })
    fc.assert(fc.property(fc.array(point), (points) => {
      const sorted = points.toSorted((a, b) => a.at.localeCompare(b.at))
      const numbers = prepareSpark(sorted, 90, 24).paths.join('').match(/[\d.]+/g) ?? []
      expect(numbers.every((text) => Number(text) >= 0 && Number(text) <= 90)).toBe(true)
    }))
  })
})
