import { expect, it } from 'vitest'
import { heldIn } from './audited'

const FIELDS = { conversations: 4, alone: 1, turns: 12, quotes: 9, reported: 2, beliefs: 7, others: 1, labels: 3, accounts: 2 }

it('reads the counts of an erasure, and none where a row holds none', () => {
  expect(heldIn(FIELDS)).toEqual(FIELDS)
  for (const row of [{}, null, 'text', { ...FIELDS, turns: '12' }]) expect(heldIn(row)).toBeNull()
})
