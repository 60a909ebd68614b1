import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BeliefLine } from '@/lib/beliefs/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { groupBeliefs } from './group-beliefs'
import { GROUPINGS } from './view-params'

const line = (id: number, dimension: BeliefLine['dimension'], holder: string): BeliefLine => ({
  id: String(id), statement: `Statement ${id}`, holder: { key: holder, personId: null, name: holder, role: 'user' }, kind: 'concern', dimension, stance: 'negative', polarity: 'affirmed',
  status: 'active', label: 'tentative', admission: 'shown', confidence: null, interval: null, words: 'said once', observations: 1, mentions: 1,
  firstSeen: '2026-01-01', lastSeen: '2026-01-01', unprompted: 0, origin: null, validTo: null, change: null, reported: false, validated: false,
})
const lines = fc.array(fc.tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom('Ana', 'Ben', 'Cho'))).map((all) => all.map(([dimension, holder], id) => line(id, dimension, holder)))

describe('groupBeliefs', () => {
  it('has no group where there is no belief', () => {
    for (const by of GROUPINGS) expect(groupBeliefs([], by)).toEqual([])
  })

  it('loses none and repeats none, however they are grouped', () => {
    fc.assert(fc.property(lines, fc.constantFrom(...GROUPINGS), (beliefs, by) => {
      const ids = groupBeliefs(beliefs, by).flatMap((group) => group.beliefs.map((belief) => belief.id))
      expect(ids.toSorted()).toEqual(beliefs.map((belief) => belief.id).toSorted())
    }))
  })

  it('keeps the rank inside each group', () => {
    fc.assert(fc.property(lines, (beliefs) => {
      for (const group of groupBeliefs(beliefs, 'person')) {
        const ranks = group.beliefs.map((belief) => Number(belief.id))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }
    }))
  })
})
