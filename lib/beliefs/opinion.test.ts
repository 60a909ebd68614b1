import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mindChangeAt, mindChangeFactor } from './mind-change'
import { confidenceOf, decayOf, isContested, labelOf, opinionOf, uncertaintyOf } from './opinion'
import { clusterMass, halfLifeOf, precisionOf, precisionTable, weightOf } from './weigh'
import { day, interaction, observation } from './ledger.fixture'
import type { EvidenceCluster } from './types'

const mass = fc.double({ min: 0, max: 30, noNaN: true })
const confidence = (...clusters: number[][]): number => confidenceOf(clusters.reduce((sum, weights) => sum + clusterMass(weights), 0), 0)
const cluster = (over: Partial<EvidenceCluster>): EvidenceCluster => ({
  key: 'k', at: day(0), supports: true, mass: 1, decay: 1, halfLifeDays: 120, evidence: [], ...over,
})

describe('confidence', () => {
  it('gives the worked figures', () => {
    expect(confidence([0.8], [0.8])).toBeCloseTo(0.722, 3)
    expect(confidence([0.8], [0.8], [1])).toBeCloseTo(0.783, 3)
    expect(confidence([0.8], [0.8], [1.26], [1.4])).toBeCloseTo(0.84, 3)
    expect(confidence(...Array.from({ length: 7 }, () => [1.26]))).toBeCloseTo(0.908, 3)
    expect(confidence([1.26, 1.26, 1.26], [1.26, 1.26], [1.26, 1.26])).toBeCloseTo(0.875, 3)
    expect(confidence(Array.from({ length: 7 }, () => 1.26))).toBeCloseTo(0.778, 3)
  })

  it('adds belief, disbelief and uncertainty to one, inside its interval', () => {
    fc.assert(fc.property(mass, mass, (r, s) => {
      const opinion = opinionOf(r, s)
      expect(opinion.b + opinion.d + opinion.u).toBeCloseTo(1, 12)
      expect(opinion.confidence).toBeCloseTo(opinion.b + opinion.u / 2, 12)
      expect(opinion.interval[0]).toBeLessThanOrEqual(opinion.confidence)
      expect(opinion.interval[1]).toBeGreaterThanOrEqual(opinion.confidence)
    }), { numRuns: 300 })
  })

  it('decays toward one half, gaining uncertainty and keeping its sign', () => {
    fc.assert(fc.property(mass, mass, fc.double({ min: 1, max: 2000, noNaN: true }), (r, s, days) => {
      const left = decayOf(days * 86_400_000, 120)
      const [now, later] = [confidenceOf(r, s) - 0.5, confidenceOf(r * left, s * left) - 0.5]
      expect(Math.abs(later)).toBeLessThanOrEqual(Math.abs(now) + 1e-12)
      expect(now * later).toBeGreaterThanOrEqual(0)
      expect(uncertaintyOf(r * left, s * left)).toBeGreaterThanOrEqual(uncertaintyOf(r, s))
    }), { numRuns: 300 })
  })

  it('counts n repeats inside one interaction less than n interactions', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 2, maxLength: 9 }), (weights) => {
      expect(confidence(weights)).toBeLessThan(confidence(...weights.map((weight) => [weight])))
      expect(clusterMass(weights)).toBeLessThanOrEqual(2 * Math.max(...weights))
    }), { numRuns: 300 })
  })
})

describe('a change of mind', () => {
  it('reaches 10.75 with four stated clusters against four', () => {
    expect(mindChangeFactor({ r: 3.2, s: 0 }, { r: 0, s: 3.2 })).toBeCloseTo(10.75, 2)
  })

  it('is found at the turn, and not where the same side only grows', () => {
    const turn = [0.8, 0.8, 0.8, 0.8, -0.8, -0.8, -0.8, -0.8].map((value, at) => ({ at, mass: value }))
    expect(mindChangeAt(turn)).toBe(4)
    expect(mindChangeAt(turn.map(({ at, mass: value }) => ({ at, mass: Math.abs(value) })))).toBeNull()
    expect(mindChangeAt(turn.slice(1, 7))).toBeNull()
    const surer = [0.8, -0.8, 0.8, -0.8, 0.8, -0.8, ...Array.from({ length: 12 }, () => 1.8)].map((value, at) => ({ at, mass: value }))
    expect(mindChangeAt([{ at: -1, mass: 0.4 }, ...surer])).toBeNull()
  })
})

describe('weights', () => {
  const quote = observation(interaction({ id: 'i' }))
  it('multiply strength, source and precision', () => {
    expect(weightOf({ certainty: 'stated', source: 'first_person' }, precisionOf(undefined), false).weight).toBeCloseTo(0.8, 12)
    expect(weightOf({ certainty: 'emphatic', source: 'ticket' }, 0.8, false).weight).toBeCloseTo(1.008, 12)
    expect(weightOf({ certainty: 'committed', source: 'our_note' }, 0.5, true).weight).toBeCloseTo(0.72, 12)
    expect(weightOf({ certainty: 'committed', source: 'ours' }, 1, true).weight).toBe(0)
  })

  it('take the precision row in force when the question was asked', () => {
    const row = (n: number, publishedDay: number) => ({ extractor: 'test', extractorVersion: '1', source: 'first_person' as const, acceptance: 0.5, n, publishedAt: day(publishedDay) })
    const rows = [row(30, 5), row(90, 20)]
    expect(precisionTable(rows, day(4))(quote)).toBeCloseTo(0.8, 12)
    expect(precisionTable(rows, day(5))(quote)).toBeCloseTo(23 / 40, 12)
    expect(precisionTable([...rows].reverse(), day(30))(quote)).toBeCloseTo(53 / 100, 12)
  })

  it('age by what kind of thing is believed', () => {
    const life = (over: Parameters<typeof observation>[1]) => halfLifeOf(observation(interaction({ id: 'i' }), over))
    expect(life({ dimension: 'timing', kind: 'priority' })).toBe(45)
    expect(life({ kind: 'intent', statement: 'Will sign by 14 November' })).toBe(45)
    expect(life({ kind: 'intent', statement: 'Will sign the contract' })).toBe(120)
    expect(life({ kind: 'concern' })).toBe(120)
    expect(life({ kind: 'constraint', statement: 'Has no integration team' })).toBe(365)
    expect(life({ kind: 'priority', statement: 'Wants the dashboard in March' })).toBe(365)
  })
})

describe('the label', () => {
  const three = [0, 1, 2].map((offset) => cluster({ key: `k${offset}`, at: day(offset * 3), mass: 1.4 }))
  it('is the first that holds', () => {
    expect(labelOf({ closed: 'resolved', validated: true, clusters: three })).toBe('resolved')
    expect(labelOf({ closed: null, validated: true, clusters: three })).toBe('validated')
    expect(labelOf({ closed: null, validated: false, clusters: three })).toBe('established')
    expect(labelOf({ closed: null, validated: false, clusters: [cluster({ mass: 2 }), cluster({ key: 'l', at: day(1), mass: 2 })] })).toBe('corroborated')
    expect(labelOf({ closed: null, validated: false, clusters: [cluster({ mass: 0.8 })] })).toBe('tentative')
    expect(labelOf({ closed: null, validated: false, clusters: three.map((each) => ({ ...each, decay: 0.1 })) })).toBe('stale')
    expect(labelOf({ closed: null, validated: false, clusters: [...three, cluster({ key: 'no', supports: false, mass: 3 })] })).toBe('contested')
  })

  it('is stale only where it was sure at its last word and aged since', () => {
    // Heard long ago and once more, a little each time: together they never weighed enough.
    const apart = [cluster({ mass: 1.2, at: day(0), decay: 2 ** (-250 / 120) }), cluster({ key: 'l', mass: 1.2, at: day(240), decay: 2 ** (-10 / 120) })]
    expect(labelOf({ closed: null, validated: false, clusters: apart })).toBe('tentative')
    const near = [cluster({ mass: 1.2, at: day(0), decay: 2 ** (-250 / 120) }), cluster({ key: 'l', mass: 1.2, at: day(10), decay: 2 ** (-240 / 120) })]
    expect(labelOf({ closed: null, validated: false, clusters: near })).toBe('stale')
    // Just enough together at its last word, twelve days ago: short of evidence, and not yet old.
    const barely = [0, 1, 2].map((offset) => cluster({ key: `k${offset}`, mass: 0.7, at: day(offset), decay: 2 ** (-(14 - offset) / 120) }))
    expect(labelOf({ closed: null, validated: false, clusters: barely })).toBe('tentative')
    expect(labelOf({ closed: null, validated: false, clusters: barely.map((each) => ({ ...each, decay: 2 ** (-30 / 120) })) })).toBe('stale')
  })

  it('needs three clusters on two days to be established', () => {
    expect(labelOf({ closed: null, validated: false, clusters: three.map((each) => ({ ...each, at: day(0) })) })).toBe('corroborated')
    expect(isContested(0.9, 0.9)).toBe(false)
    expect(isContested(3, 1)).toBe(true)
    expect(isContested(3.1, 1)).toBe(false)
  })
})
