import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_THINGS, thingsToConfirm } from './choose'

describe('what is asked after a call', () => {
  it('is first what the queue asks, the most pressing first, then the weightiest belief, one quote of each', () => {
    const asked = [{ observationId: 'a', itemId: '1', priority: 1 }, { observationId: 'b', itemId: '2', priority: 9 }]
    const shown = [
      { observationId: 'b', beliefId: 'x', rank: 9 }, { observationId: 'c', beliefId: 'y', rank: 1 }, { observationId: 'd', beliefId: 'z', rank: 5 }, { observationId: 'e', beliefId: 'z', rank: 5 },
    ]
    expect(thingsToConfirm(asked, shown, 0)).toEqual([
      { observationId: 'b', itemId: '2' }, { observationId: 'a', itemId: '1' }, { observationId: 'd', itemId: null }, { observationId: 'c', itemId: null },
    ])
  })

  it('is never more than five with what was answered, and never the same words twice', () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String)
    fc.assert(fc.property(
      fc.array(fc.record({ observationId: id, itemId: id, priority: fc.double({ noNaN: true }) })), fc.array(fc.record({ observationId: id, beliefId: id, rank: fc.double({ noNaN: true }) })), fc.nat(9),
      (asked, shown, answered) => {
        const things = thingsToConfirm(asked, shown, answered)
        expect(things.length).toBeLessThanOrEqual(Math.max(0, MOST_THINGS - answered))
        expect(new Set(things.map(({ observationId }) => observationId)).size).toBe(things.length)
      },
    ))
  })
})
