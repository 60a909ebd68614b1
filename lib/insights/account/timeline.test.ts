import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '@/lib/beliefs/identify'
import { at, day, decisionOn, history, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { Ledger } from '@/lib/beliefs/types'
import { accountTimeline } from './timeline'

const timelineOf = (ledger: Ledger, offset: number) => {
  const shown = identify('a1', project(ledger, at(offset)).beliefs, []).filter(({ admission }) => admission === 'shown')
  return { shown, ...accountTimeline({ accountId: 'a1', ledger, beliefs: shown, at: at(offset), now: day(offset), interactions: [], later: [] }) }
}
const calls = [0, 20, 90].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))

describe('the timeline of an account', () => {
  it('ends each line at the number that its belief has, and keeps points in order and inside the line', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 400 }), (ledger, offset) => {
      const { lines, shown, span } = timelineOf(ledger, offset)
      expect(lines.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
      for (const [index, line] of lines.entries()) {
        const times = line.points.map(([t]) => t)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(times[0]).toBeGreaterThanOrEqual(span[0])
        expect(times.at(-1)).toBe(Math.max(line.from, line.to))
        const belief = shown[index]
        if (belief && belief.validTo === null) expect(line.points.at(-1)?.[1]).toBeCloseTo(belief.opinion.confidence, 2)
        for (const [, confidence, low, high] of line.points) expect(low <= confidence && confidence <= high).toBe(true)
      }
    }), { numRuns: 100 })
  })

  it('falls along a gap, jumps at new words, and marks each of them and each ruling', () => {
    const [first, second, third] = calls.map((call, n) => observation(call, { id: `o${n}` }))
    if (!first || !second || !third) throw new Error('three calls')
    const ledger = ledgerOf(calls, [first, second, third], [decisionOn(first, calls[0] ?? interaction({ id: 'x' }), { action: 'approve', at: day(30), reason: null })])
    const [line] = timelineOf(ledger, 120).lines
    expect(line?.marks.map(({ kind, t }) => [kind, new Date(t)])).toEqual([['supports', day(0)], ['supports', day(20)], ['review', day(30)], ['supports', day(90)]])
    const valueAt = (when: Date) => line?.points.findLast(([t]) => t <= when.getTime())?.[1] ?? 0
    expect(valueAt(new Date(day(90).getTime() - 1))).toBeLessThan(valueAt(day(20)))
    expect(valueAt(day(90))).toBeGreaterThan(valueAt(new Date(day(90).getTime() - 1)))
    expect(timelineOf(ledger, 25).lines[0]?.marks.map(({ kind }) => kind)).toEqual(['supports', 'supports'])
  })
})
