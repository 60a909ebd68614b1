import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, history } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/pure'
import { align } from './align'
import { pulse } from './pulse'

describe('what a list shows of an account', () => {
  it('is what its page says: the figure, its trend and series, and what moved it most', () => {
    fc.assert(fc.property(history, fc.integer({ min: 100, max: 260 }), (ledger, day) => {
      const projection = project(ledger, at(day))
      const [page, list] = [align(ledger, projection, at(day)), pulse(ledger, projection, at(day))]
      expect(list).toMatchObject({ overall: page.overall, trend: page.trend, decisionMaker: page.decisionMaker, moved: page.movedBy[0] ?? null })
      expect(list.series.map(({ overall }) => overall.value)).toEqual(page.series.map(({ overall }) => overall.value))
    }), { numRuns: 200 })
  })
})
