import { expect, it } from 'vitest'
import { beliefCounts, liveBeliefs } from './group-beliefs'

it('counts what is closed apart, so that the number of live ones is that of every list', () => {
  const beliefs = (['active', 'contested', 'resolved', 'superseded'] as const).map((status) => ({ status }))
  expect(liveBeliefs(beliefs)).toHaveLength(2)
  expect([beliefCounts(beliefs), beliefCounts(beliefs.slice(0, 1))]).toEqual(['2 live beliefs, 2 closed', '1 belief'])
})
