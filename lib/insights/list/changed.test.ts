import { describe, expect, it } from 'vitest'
import { changedWords, movedSince, valueBefore } from './changed'

const nothing = { since: '2026-05-01T00:00:00.000Z', alignment: null, most: null, beliefs: 0, settled: 0, conversations: 0, ours: 0, usage: 0 }

describe('what changed, in words', () => {
  it('tells every part that there is, and the rest not at all', () => {
    expect(changedWords({ ...nothing, alignment: { from: 0.62, to: 0.71 }, beliefs: 3, settled: 1, conversations: 2 })).toBe('alignment 0.62 → 0.71, 3 new beliefs, 1 settled, 2 conversations')
    expect(changedWords({ ...nothing, conversations: 1 })).toBe('1 conversation')
    // What they have not answered is no conversation, nor is what they only did.
    expect(changedWords({ ...nothing, ours: 2, usage: 3 })).toBe('2 messages of ours, product usage')
    expect(changedWords({ ...nothing, alignment: { from: 0.62, to: 0.71 }, most: { statement: 'No longer thinks it costs too much', holder: 'Marit' } })).toBe('alignment 0.62 → 0.71 (“No longer thinks it costs too much”, Marit)')
    expect(changedWords({ ...nothing, alignment: { from: 0.62, to: 0.622 } })).toBe('nothing')
  })

  it('tells an alignment that came to be known, or is none any more', () => {
    expect(changedWords({ ...nothing, alignment: { from: null, to: 0.55 } })).toBe('alignment 0.55 for the first time')
    expect(changedWords({ ...nothing, alignment: { from: 0.55, to: null } })).toBe('alignment no longer known')
  })
})

it('reads a history as it stood before an instant', () => {
  const spark = [['2026-01-10T09:00:00.000Z', null], ['2026-02-10T09:00:00.000Z', 0.5], ['2026-03-10T09:00:00.000Z', 0.7]] as const
  expect(valueBefore(spark, new Date('2026-01-01T00:00:00Z'))).toBeNull()
  expect(valueBefore(spark, new Date('2026-02-10T09:00:00Z'))).toBeNull()
  expect(valueBefore(spark, new Date('2026-03-01T00:00:00Z'))).toBe(0.5)
  expect(valueBefore(spark, new Date('2026-05-01T00:00:00Z'))).toBe(0.7)
})

it('tells nothing of a time before the history that was kept', () => {
  const kept = Array.from({ length: 24 }, (_, n) => [new Date(Date.UTC(2026, 2, n + 1)).toISOString(), 0.5] as const)
  expect(movedSince(kept, new Date('2026-02-01T00:00:00Z'), 0.7)).toBeNull()
  expect(movedSince(kept, new Date('2026-03-10T00:00:00Z'), 0.7)).toEqual({ from: 0.5, to: 0.7 })
  expect(movedSince(kept.slice(0, 5), new Date('2026-02-01T00:00:00Z'), 0.7)).toEqual({ from: null, to: 0.7 })
})
