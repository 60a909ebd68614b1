import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersAt, massesAt } from './cluster'
import { at, day, decisionOn, history, HOLDERS } from './ledger.fixture'
import { massesOf } from './opinion'
import { project } from './project'
import type { Ledger } from './types'

/** As a reviewer who asserts the first statement at one moment and its opposite at another leaves it. */
function asserted(ledger: Ledger, offset: number): Ledger {
  const [first] = ledger.observations
  const [on] = ledger.interactions
  if (!first || !on) return ledger
  const decisions = (['affirmed', 'negated'] as const).map((polarity, index) =>
    decisionOn(first, on, { id: polarity, action: 'assert', target: null, reason: null, at: day(offset + 30 * index), correction: { statement: first.statement, holderKey: HOLDERS[0]?.key ?? '', polarity } }))
  return { ...ledger, decisions }
}

describe('masses through time', () => {
  it('are those of the clusters as they stood, to the last bit', () => {
    fc.assert(fc.property(history, fc.boolean(), fc.integer({ min: 0, max: 200 }), fc.array(fc.integer({ min: -10, max: 320 }), { minLength: 1, maxLength: 8 }), (ledger, isAsserted, offset, days) => {
      const times = days.map((each) => day(each).getTime())
      for (const { clusters } of project(isAsserted ? asserted(ledger, offset) : ledger, at(300)).beliefs) {
        expect(massesAt(clusters, times)).toEqual(times.map((time) => massesOf(clustersAt(clusters, new Date(time)))))
      }
    }), { numRuns: 200 })
  })

  it('are nothing before the first words', () => {
    fc.assert(fc.property(history, (ledger) => {
      for (const { clusters, firstSeen } of project(ledger, at(300)).beliefs) expect(massesAt(clusters, [firstSeen.getTime() - 1])).toEqual([{ r: 0, s: 0 }])
    }), { numRuns: 50 })
  })
})
