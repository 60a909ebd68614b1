import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, movedSince } from './explain'
import { at, day, history, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'

const two = (later: Partial<Parameters<typeof observation>[1]> = {}) => {
  const calls = [0, 40].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset), ingestedAt: day(offset) }))
  return ledgerOf(calls, calls.map((call, index) => observation(call, index === 1 ? later : {})))
}
const beliefAt = (ledger: ReturnType<typeof two>, offset: number) => {
  const [belief] = project(ledger, at(offset)).beliefs
  if (!belief) throw new Error('no belief')
  return belief
}

describe('explain', () => {
  it('adds up to the confidence shown, at any date, cluster by cluster and quote by quote', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 300 }), (ledger, offset) => {
      for (const belief of project(ledger, at(offset)).beliefs) {
        const { start, steps, confidence } = explain(belief)
        expect(confidence).toBe(belief.opinion.confidence)
        expect(start + steps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(confidence, 9)
        expect(steps.at(-1)?.to).toBeCloseTo(confidence, 9)
        for (const { share, decayedMass, cluster, evidence } of steps) {
          expect(evidence.reduce((sum, item) => sum + item.share, 0)).toBeCloseTo(share, 9)
          expect(cluster.mass * cluster.decay).toBe(decayedMass)
          for (const { weight, factors } of evidence) expect(factors.reduce((product, { value }) => product * value, 1)).toBeCloseTo(weight, 9)
        }
      }
    }), { numRuns: 200 })
  })
})

describe('what moved a belief', () => {
  it('adds up from the confidence at the date to the one now, on any history', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 300 }), fc.integer({ min: -30, max: 300 }), (ledger, offset, since) => {
      for (const belief of project(ledger, at(offset)).beliefs) {
        const { from, ageing, steps, to } = movedSince(belief, day(offset), day(since))
        expect(from + ageing + steps.reduce((sum, { delta }) => sum + delta, 0)).toBeCloseTo(to, 9)
        expect(to).toBe(belief.opinion.confidence)
      }
    }), { numRuns: 200 })
  })

  it('starts from the confidence that stood at the date', () => {
    expect(movedSince(beliefAt(two(), 40), day(40), day(20)).from).toBeCloseTo(beliefAt(two(), 20).opinion.confidence, 12)
    expect(movedSince(beliefAt(two(), 40), day(40), day(-5)).from).toBe(0.5)
  })

  it('tells new words from ageing', () => {
    const { ageing, steps } = movedSince(beliefAt(two(), 60), day(60), day(20))
    expect(ageing).toBeLessThan(0)
    expect(steps).toMatchObject([{ kind: 'new', cluster: { at: day(40) } }])
    expect(steps[0]?.delta).toBeGreaterThan(0)
    expect(movedSince(beliefAt(two(), 60), day(60), day(50)).steps).toEqual([])
  })

  it('leaves a closed belief where it was when it closed', () => {
    const closed = beliefAt(two({ turnabout: 'withdraws', stance: 'neutral' }), 60)
    expect(closed.validTo).toEqual(day(40))
    expect(movedSince(closed, day(200), day(100))).toMatchObject({ from: closed.opinion.confidence, ageing: 0, steps: [] })
  })
})
