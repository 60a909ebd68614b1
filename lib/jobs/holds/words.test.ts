import { expect, it } from 'vitest'
import { heldWords } from './words'

it('says on whom a hold is, since when, by whom and why, as far as it is known and the reader’s', () => {
  const hold = { id: 'h', on: { kind: 'person', id: 'p', name: 'Marit Olsen' }, reason: 'Dispute 4711', at: '2026-03-03T10:00:00.000Z', by: 'Ada Quist' } as const
  expect(heldWords(hold)).toBe('A legal hold is on Marit Olsen since 3 Mar 2026, set by Ada Quist: “Dispute 4711”.')
  expect(heldWords({ ...hold, reason: null, by: null })).toBe('A legal hold is on Marit Olsen since 3 Mar 2026.')
})
