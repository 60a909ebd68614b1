import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, type Weighed } from './cell'

const weighed = (toward: number, away: number, tied = true): Weighed => ({ tied, toward, away, leadToward: toward > 0 ? 'for' : null, leadAway: away > 0 ? 'against' : null, beliefs: 2 })

describe('a cell of the coverage', () => {
  it('is believed or doubted by the heavier side, with its heaviest belief behind it', () => {
    expect(cellOf([weighed(3, 0)])).toEqual({ state: 'believed', tied: true, beliefId: 'for', againstId: null, beliefs: 2 })
    expect(cellOf([weighed(0.5, 3)])).toMatchObject({ state: 'doubted', beliefId: 'against', againstId: null })
  })

  it('is contested from a quarter of the weight on the lesser side, and then shows both', () => {
    expect(cellOf([weighed(3, 1)])).toMatchObject({ state: 'contested', beliefId: 'for', againstId: 'against' })
    expect(cellOf([weighed(1, 2.9)])).toMatchObject({ state: 'contested', beliefId: 'against', againstId: 'for' })
    expect(cellOf([weighed(3, 0.99)])).toMatchObject({ state: 'believed' })
  })

  it('asks the beliefs about the proposition first, and its dimension only where there are none', () => {
    expect(cellOf([weighed(0, 9, false), weighed(1, 0)])).toMatchObject({ state: 'believed', tied: true })
    expect(cellOf([weighed(0, 9, false)])).toMatchObject({ state: 'doubted', tied: false })
  })

  it('is unheard where nothing was said for or against', () => {
    expect(cellOf([])).toBeNull()
    expect(cellOf([weighed(0, 0)])).toBeNull()
  })

  it('turns with its sides', () => {
    const mass = fc.double({ min: 0, max: 50, noNaN: true })
    fc.assert(fc.property(mass, mass, (a, b) => {
      fc.pre(a !== b)
      const turned = { believed: 'doubted', doubted: 'believed', contested: 'contested' } as const
      const [one, other] = [cellOf([weighed(a, b)]), cellOf([weighed(b, a)])]
      expect(other?.state).toBe(one && turned[one.state])
    }))
  })
})
