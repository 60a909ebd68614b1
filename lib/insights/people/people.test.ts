import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistencyOf } from './consistency'
import { heardOf } from './heard'

const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n))
type Belief = Parameters<typeof consistencyOf>[0][number]
const belief = (r: number, s: number, rest: Partial<Belief> = {}): Belief => {
  const made: Pick<Belief, 'admission' | 'observations'> & { opinion: Pick<Belief['opinion'], 'r' | 's'> } = { admission: 'shown', observations: 2, opinion: { r, s } }
  return { ...made, ...rest } as Belief
}

describe('somebody’s silence', () => {
  it('is longer than thirty days and than twice their median gap', () => {
    const weekly = [day(0), day(7), day(14)]
    expect(heardOf(weekly, day(44)).silentSince).toBeNull()
    expect(heardOf(weekly, day(45)).silentSince).toEqual(day(14))
    const quarterly = [day(0), day(90), day(180)]
    expect(heardOf(quarterly, day(359)).silentSince).toBeNull()
    expect(heardOf(quarterly, day(361)).silentSince).toEqual(day(180))
  })

  it('counts two calls of one moment once, and is none of somebody who never spoke', () => {
    expect(heardOf([day(3), day(3)], day(4))).toEqual({ conversations: 1, last: day(3), silentSince: null })
    expect(heardOf([], day(900))).toEqual({ conversations: 0, last: null, silentSince: null })
  })
})

describe('consistency', () => {
  it('is one without a contrary word, nought where as much speaks against as for, and null where nothing was said twice', () => {
    expect(consistencyOf([belief(3, 0), belief(0, 2)])).toEqual({ value: 1, n: 2 })
    expect(consistencyOf([belief(2, 2)])).toEqual({ value: 0, n: 1 })
    expect(consistencyOf([belief(3, 1), belief(2, 0)])?.value).toBeCloseTo(2 / 3, 10)
    expect(consistencyOf([belief(1, 0, { observations: 1 }), belief(2, 1, { admission: 'possibly_heard' })])).toBeNull()
  })

  it('is in 0..1 and the same for a belief and its denial', () => {
    const mass = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(fc.property(fc.array(fc.tuple(mass, mass), { minLength: 1 }), (masses) => {
      const found = consistencyOf(masses.map(([r, s]) => belief(r, s)))
      const turned = consistencyOf(masses.map(([r, s]) => belief(s, r)))
      expect(found === null).toBe(turned === null)
      if (found) { expect(found.value).toBeCloseTo(turned?.value ?? NaN, 10); expect(found.value).toBeGreaterThanOrEqual(-1e-9); expect(found.value).toBeLessThanOrEqual(1) }
    }))
  })
})
