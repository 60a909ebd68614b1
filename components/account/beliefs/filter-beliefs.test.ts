import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BeliefLine } from '@/lib/beliefs/types'
import { BELIEF_STATUSES, STANCES } from '@/lib/shared/vocabulary'
import { STATUS_FILTERS } from '../view-params'
import { filterBeliefs } from './filter-beliefs'

const line = (over: Partial<BeliefLine> = {}): BeliefLine => ({
  id: 'b', statement: 'Finds the price too high', holder: { key: 'person:1', personId: '1', name: 'Marit Olsen', role: 'user' }, kind: 'concern', dimension: 'price', stance: 'negative', polarity: 'affirmed',
  status: 'active', label: 'tentative', admission: 'shown', confidence: null, interval: null, words: 'said once', observations: 1, mentions: 1,
  firstSeen: '2026-01-01', lastSeen: '2026-01-01', unprompted: 0, origin: null, validTo: null, change: null, reported: false, validated: false, ...over,
})
const none = { q: '', status: null, stance: null, holder: null } as const

describe('filterBeliefs', () => {
  it('finds every word in statement or name, in any order and case', () => {
    const beliefs = [line(), line({ id: 'c', statement: 'Trusts the support team' })]
    expect(filterBeliefs(beliefs, { ...none, q: 'HIGH marit' }).map(({ id }) => id)).toEqual(['b'])
    expect(filterBeliefs(beliefs, { ...none, q: 'marit' })).toHaveLength(2)
    expect(filterBeliefs(beliefs, { ...none, q: 'jonas' })).toEqual([])
  })

  it('tells live from closed, contested and stale', () => {
    const beliefs = [line({ id: 'live' }), line({ id: 'resolved', status: 'resolved' }), line({ id: 'contested', status: 'contested', label: 'contested' }), line({ id: 'stale', label: 'stale' })]
    const ids = (status: (typeof STATUS_FILTERS)[number]) => filterBeliefs(beliefs, { ...none, status }).map(({ id }) => id)
    expect(ids('live')).toEqual(['live', 'contested', 'stale'])
    expect(ids('closed')).toEqual(['resolved'])
    expect(ids('contested')).toEqual(['contested'])
    expect(ids('stale')).toEqual(['stale'])
  })

  it('keeps the order, and two filters let through what each of them does', () => {
    const lines = fc.array(fc.record({ status: fc.constantFrom(...BELIEF_STATUSES), stance: fc.constantFrom(...STANCES) })).map((all) => all.map((over, id) => line({ ...over, id: String(id) })))
    fc.assert(fc.property(lines, fc.constantFrom(...STATUS_FILTERS), fc.constantFrom(...STANCES), (beliefs, status, stance) => {
      const one = filterBeliefs(beliefs, { ...none, status })
      expect(filterBeliefs(beliefs, { ...none, status, stance })).toEqual(filterBeliefs(one, { ...none, stance }))
      expect(one.map(({ id }) => Number(id))).toEqual(one.map(({ id }) => Number(id)).toSorted((a, b) => a - b))
    }))
  })
})
