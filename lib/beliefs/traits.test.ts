import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain, type Step } from './chain.fixture'
import { nodesOf, relativesOf } from './merge'
import { askedOf, postedOf, type Sayable } from './traits'
import type { LedgerObservation } from './types'

const heardIn = (steps: readonly Step[]): Omit<LedgerObservation, 'id'>[] => steps.flatMap((step) => ('said' in step ? step.said : [])) as Omit<LedgerObservation, 'id'>[]

/** Would one be read because of the other? */
function isFound(one: Sayable, other: Sayable): boolean {
  const [{ one: single, two }, posted] = [askedOf(one), new Set(postedOf(other))]
  return single.some((number) => posted.has(number)) || two.filter((number) => posted.has(number)).length >= 2
}

describe('the numbers that a statement asks by', () => {
  it('find whatever the matcher may call one with it, or doubtful, whichever of the two asks', () => {
    fc.assert(fc.property(chain, (steps) => {
      // Each in a turn of its own: what goes on about the last is read with its turn.
      const nodes = nodesOf(heardIn(steps).map((said) => ({ ...said, holderKey: 'company', attribute: null })))
      const relatives = relativesOf(nodes)
      for (const node of nodes) {
        for (const { a, b } of relatives(node)) {
          expect(isFound(a.sample, b.sample)).toBe(true)
          expect(isFound(b.sample, a.sample)).toBe(true)
        }
      }
    }), { numRuns: 300 })
  })

  it('do not find what only shares a word with it', () => {
    const [one, other] = [{ statement: 'Expects catering invoices to arrive on printed paper' }, { statement: 'Distrusts whoever plans routes between northern depots and catering' }]
    expect(isFound(one, other)).toBe(false)
  })
})
