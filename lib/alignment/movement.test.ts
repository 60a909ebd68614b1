import { describe, expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/pure'
import { align } from './align'
import { leadBy, netSince } from './movement'
import { pulse } from './pulse'

const calls = [0, 20, 40, 80].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
const [buyer, champion] = HOLDERS.map(({ key }) => key)
const said = (call: number, statement: string, stance: 'positive' | 'negative', segment = 0, holderKey = champion) =>
  observation(calls[call] ?? interaction({ id: 'x' }), { statement, stance, segment, holderKey: holderKey ?? '' })

describe('what explains a movement', () => {
  const early = [0, 1, 2].flatMap((call) => [said(call, `Finds feature ${call} useful`, 'positive'), said(call, `Finds fault ${call} dire`, 'negative', 1, buyer)])

  it('goes the way of the movement, though something larger went the other way', () => {
    const late = [said(3, 'Doubts the dates of the plan', 'negative', 0, buyer), ...['the reports', 'the alerts', 'the export', 'the training', 'the support'].map((what, n) => said(3, `Praises ${what}`, 'positive', n + 1))]
    const ledger = ledgerOf(calls, [...early, ...late])
    const projection = project(ledger, at(81))
    const { movedBy, overall, series } = align(ledger, projection, at(81))
    expect(overall.unfloored).toBeGreaterThan(series.at(-2)?.overall.unfloored ?? 1)
    expect(movedBy[0]?.delta).toBeGreaterThan(0)
    expect(movedBy[1]?.delta).toBeLessThan(-(movedBy[0]?.delta ?? 1))
    expect(pulse(ledger, projection, at(81)).moved).toEqual(movedBy[0])
  })

  it('is the largest of all where the figure stayed, or nothing worth telling went its way', () => {
    const { movedBy } = align(ledgerOf(calls, early), project(ledgerOf(calls, early), at(41)), at(41))
    const [first] = movedBy
    if (!first) throw new Error('nothing moved')
    const [small, large] = [{ ...first, delta: 0.02 }, { ...first, delta: -0.07 }]
    const deltas = (net: number, ...rows: (typeof first)[]) => leadBy(rows, net).map(({ delta }) => delta)
    expect(deltas(0.05, large, small)).toEqual([0.02, -0.07])
    expect(deltas(-0.05, large, small)).toEqual([-0.07, 0.02])
    expect(deltas(0.004, large, small)).toEqual([-0.07, 0.02])
    expect(deltas(0.05, large, { ...first, delta: 0.004 })).toEqual([-0.07, 0.004])
    expect(leadBy([], 0.1)).toEqual([])
  })

  it('is measured from the last word up to then, which did not age since', () => {
    const series = [{ at: day(0), overall: { unfloored: 0.7 } }, { at: day(20), overall: { unfloored: 0.6 } }, { at: day(60), overall: { unfloored: 0.9 } }]
    expect(netSince({ unfloored: 0.9 }, series, day(50))).toBeCloseTo(0.3, 12)
    expect(netSince({ unfloored: 0.9 }, series, day(-1))).toBeCloseTo(0.4, 12)
  })
})
