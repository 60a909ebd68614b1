import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advance } from './advance'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project, projectTouched } from './project'
import type { LedgerObservation } from './types'

const NOW = at(210)

/** What holders say and how they turn from it: by value, by topic, by month, by what they recall, by nothing at all. */
const SAID: Partial<LedgerObservation>[] = [
  { statement: 'Needs the buffer to hold 48 hours', kind: 'priority', dimension: 'product', stance: 'neutral' },
  { statement: 'Has six kiosks to open this year', kind: 'intent', dimension: 'value', stance: 'positive' },
  { statement: 'Thinks 900 a lane is too much', kind: 'concern', dimension: 'price', stance: 'negative' },
  { statement: 'Will not accept cameras in the hall', quote: 'I will not accept cameras in my hall', kind: 'constraint', dimension: 'trust', stance: 'negative' },
  { statement: 'Thinks Kettle does it with two engineers', kind: 'evaluation', dimension: 'integration', stance: 'negative' },
  { statement: 'Is worried about the cameras and Kettle', kind: 'concern', dimension: 'trust', stance: 'negative' },
  { statement: 'Needs 72 hours', quote: 'we need 72 hours', kind: 'priority', dimension: 'product', stance: 'neutral', turnabout: 'mind_change', matches: { statement: 'I told you 48 hours.', relation: 'supersedes' } },
  { statement: 'Says it is more like five', quote: 'it is more like five', dimension: 'value', stance: 'negative', turnabout: 'mind_change', matches: { statement: 'I said six.', relation: 'supersedes' } },
  { statement: 'Has nothing left on price', quote: 'I have nothing left on price', dimension: 'price', stance: 'positive', turnabout: 'withdraws' },
  { statement: 'Does not reject it any more', quote: 'What I rejected in January, I do not reject any more', dimension: 'trust', stance: 'positive', turnabout: 'mind_change' },
  { statement: 'Does not believe it any more', quote: "I don't believe it any more", dimension: 'product', stance: 'positive', turnabout: 'mind_change', matches: { statement: 'I told you that with two engineers Kettle would do it.', relation: 'supersedes' } },
  { statement: 'Takes that back', quote: 'I take that back', dimension: 'trust', stance: 'positive', turnabout: 'withdraws' },
]

const talks = fc.array(fc.record({
  offset: fc.integer({ min: 0, max: 60 }),
  said: fc.array(fc.record({ what: fc.constantFrom(...SAID), holderKey: fc.constantFrom('person:p1', 'person:p2'), reading: fc.constantFrom(0.6, 0.79, 0.9), segment: fc.nat(4) }), { minLength: 1, maxLength: 4 }),
}), { minLength: 2, maxLength: 6 })

it('ends the same beliefs whether talks come one by one or all at once, in any order', () => {
  fc.assert(fc.property(talks, fc.integer(), (given, seed) => {
    const interactions = given.map(({ offset }, n) => interaction({ id: `t${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
    const rows = given.flatMap(({ said }, n) => said.map(({ what, ...over }, k) =>
      observation(interactions[n] ?? interaction({ id: 'none' }), { quote: what.statement ?? '', ...what, ...over, start: k * 50, end: k * 50 + 40, id: `o${n}-${k}` })))
    const order = interactions.map((each, n) => ({ each, rank: Math.imul(n + 1, seed | 1) % 97 })).sort((a, b) => a.rank - b.rank).map(({ each }) => each)
    let [held, beliefs] = [ledgerOf([], []), project(ledgerOf([], []), NOW).beliefs]
    for (const next of order) {
      held = { ...held, interactions: [...held.interactions, next], observations: [...held.observations, ...rows.filter(({ interactionId }) => interactionId === next.id)] }
      beliefs = advance(beliefs, projectTouched(held, NOW, { interactions: new Set([next.hash]), holders: new Set(held.holders.map(({ key }) => key)) }, beliefs))
      expect(beliefs).toEqual(project(held, NOW).beliefs)
    }
  }), { numRuns: 100 })
})
