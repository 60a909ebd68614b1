import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical'
import { explain } from './explain'
import { freeze, standingAt, thaw } from './frozen'
import { at, day, decisionOn, DAY_ZERO, history, HOLDERS, interaction, ledgerOf, observation } from './ledger.fixture'
import { massesOf } from './opinion'
import { project } from './project'
import { CERTAINTIES } from '@/lib/shared/vocabulary'
import type { Ledger, LedgerDecision, ProjectedBelief } from './types'

const RUNS = { numRuns: 200 }
const NOW = at(210)
const canonical = (ledger: Ledger): string => canonicalText(project(ledger, NOW))

/** Shuffles by a seed that the property supplies, and renames every row: nothing but content may matter. */
function rearrived(ledger: Ledger, seed: number): Ledger {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items.map((item, index) => ({ item, rank: Math.imul((index + 1) * 2_654_435_761, seed | 1) >>> 0 })).sort((a, b) => a.rank - b.rank).map(({ item }) => item)
  const renamed = new Map(ledger.interactions.map(({ id }, index) => [id, `row-${(index * 7 + seed) % 1000}-${index}`]))
  const late = new Date(DAY_ZERO + (Math.abs(seed) % 100) * 1000)
  return {
    ...ledger, holders: shuffle(ledger.holders),
    interactions: shuffle(ledger.interactions.map((each) => ({ ...each, id: renamed.get(each.id) ?? each.id, ingestedAt: late }))),
    observations: shuffle(ledger.observations.map((each, index) => ({ ...each, id: `x${(index * 13 + seed) % 997}-${index}`, interactionId: renamed.get(each.interactionId) ?? '', ingestedAt: late }))),
  }
}

/** What the cache keeps of a belief. */
const frozenOf = (belief: ProjectedBelief): unknown => JSON.parse(freeze(belief))

describe('the laws of the ledger', () => {
  it('1: any order of arrival gives the same canonical model, byte for byte', () => {
    fc.assert(fc.property(history, fc.integer(), (ledger, seed) => {
      expect(canonical(rearrived(ledger, seed))).toBe(canonical(ledger))
    }), RUNS)
  })

  it('1: ingesting twice equals ingesting once', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 9 }), (ledger, pick) => {
      const again = ledger.interactions[pick % ledger.interactions.length]
      if (!again) return
      const doubled: Ledger = {
        ...ledger,
        interactions: [...ledger.interactions, { ...again, id: 'again', ingestedAt: day(205) }],
        observations: [...ledger.observations, ...ledger.observations.filter(({ interactionId }) => interactionId === again.id).map((each) => ({ ...each, id: `again-${each.id}`, interactionId: 'again' }))],
      }
      expect(canonical(doubled)).toBe(canonical(ledger))
    }), RUNS)
  })

  it('2 and 8: a removed interaction leaves nothing, and coming back is the identity', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 9 }), (ledger, pick) => {
      const gone = ledger.interactions[pick % ledger.interactions.length]
      if (!gone) return
      const removed: Ledger = { ...ledger, interactions: ledger.interactions.map((each) => (each === gone ? { ...each, removedAt: day(206) } : each)) }
      const never: Ledger = {
        ...ledger, interactions: ledger.interactions.filter((each) => each !== gone),
        observations: ledger.observations.filter(({ interactionId }) => interactionId !== gone.id),
      }
      expect(canonical(removed)).toBe(canonical(never))
      const back: Ledger = {
        ...removed, interactions: [...removed.interactions, { ...gone, id: 'back', ingestedAt: day(207) }],
        observations: [...removed.observations, ...ledger.observations.filter(({ interactionId }) => interactionId === gone.id).map((each) => ({ ...each, id: `back-${each.id}`, interactionId: 'back' }))],
      }
      expect(canonical(back)).toBe(canonical(ledger))
      expect(canonicalText(project(removed, { asOf: day(210), knownAt: day(205) }))).toBe(canonicalText(project(ledger, { asOf: day(210), knownAt: day(205) })))
    }), RUNS)
  })

  it('4: a newer extraction replaces the older one', () => {
    fc.assert(fc.property(history, history, (older, newer) => {
      const first = older.interactions[0]
      if (!first) return
      const renewed = newer.observations.filter(({ interactionId }) => interactionId === first.id).map((each) => ({ ...each, id: `v2-${each.id}`, extractorVersion: '2', eventAt: first.occurredAt }))
      const rest = older.observations.filter(({ interactionId }) => interactionId !== first.id)
      const closed = older.observations.filter(({ interactionId }) => interactionId === first.id).map((each) => ({ ...each, status: 'superseded' as const, closedAt: day(205) }))
      expect(canonical({ ...older, observations: [...rest, ...closed, ...renewed] })).toBe(canonical({ ...older, observations: [...rest, ...renewed] }))
      if (renewed.length > 0) {
        const both = [...older.observations, ...renewed]
        expect(canonical({ ...older, observations: both })).toBe(canonical({ ...older, observations: [...rest, ...renewed] }))
      }
    }), RUNS)
  })

  it('3 and 4: a tombstone survives re-extraction and re-import, and an undo lifts it', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 40 }), fc.integer({ min: -10, max: 10 }), (ledger, pick, shift) => {
      const target = ledger.observations[pick % Math.max(1, ledger.observations.length)]
      const on = ledger.interactions.find(({ id }) => id === target?.interactionId)
      if (!target || !on) return
      const decision = decisionOn(target, on, { at: day(203) })
      const without: Ledger = { ...ledger, observations: ledger.observations.filter((each) => each !== target) }
      expect(canonical({ ...ledger, decisions: [decision] })).toBe(canonical(without))
      const moved = ledger.observations.map((each) => (each === target ? { ...each, id: 'moved', start: each.start + Math.max(0, shift), end: each.end + shift } : each))
      expect(canonical({ ...ledger, observations: moved, decisions: [decision] })).toBe(canonical(without))
      expect(canonical({ ...ledger, decisions: [{ ...decision, undoneAt: day(204) }] })).toBe(canonical(ledger))
      expect(canonicalText(project({ ...ledger, decisions: [decision] }, { asOf: day(210), knownAt: day(202) }))).toBe(canonicalText(project(ledger, { asOf: day(210), knownAt: day(202) })))
    }), RUNS)
  })

  it('5: what we say ourselves is never evidence', () => {
    fc.assert(fc.property(history, (ledger) => {
      const ours = ledger.observations.map((each) => ({ ...each, source: 'ours' as const }))
      expect(project({ ...ledger, observations: ours }, NOW).beliefs).toEqual([])
    }), RUNS)
  })

  it('6: a "not" put anywhere never adds to the supporting side', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 8 }), (ledger, pick, place) => {
      const original = ledger.observations[pick % Math.max(1, ledger.observations.length)]
      const on = interaction({ id: 'denial', occurredAt: day(202), ingestedAt: day(202) })
      if (!original) return
      const plain = { ...original, turnabout: null, attribute: null }
      const words = original.statement.split(' ')
      words.splice(Math.min(place, words.length), 0, 'not')
      const base: Ledger = ledgerOf(ledger.interactions, [plain])
      const denied: Ledger = ledgerOf([...ledger.interactions, on], [plain, observation(on, { ...plain, id: 'denial', interactionId: on.id, eventAt: on.occurredAt, statement: words.join(' ') })])
      const before = project(base, NOW).beliefs[0]
      const supporting = project(denied, NOW).beliefs.flatMap(({ clusters }) => clusters).filter(({ evidence }) => evidence.some(({ observation: o }) => o.id === plain.id))
      expect(supporting).toHaveLength(before ? 1 : 0)
      expect(supporting.every(({ evidence }) => evidence.length === 1)).toBe(true)
    }), RUNS)
  })

  it('7: repeats inside one interaction count less than the same words in as many interactions', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 7 }), fc.constantFrom(...CERTAINTIES), (times, certainty) => {
      const calls = Array.from({ length: times }, (_, n) => interaction({ id: `c${n}`, occurredAt: day(200) }))
      const [first] = calls
      if (!first) return
      const said = (of: typeof calls): number => project(ledgerOf(calls, of.map((call, n) => observation(call, { id: `o${n}`, segment: n, certainty }))), NOW).beliefs[0]?.opinion.confidence ?? 0
      expect(said(calls.map(() => first))).toBeLessThan(said(calls))
    }), RUNS)
  })

  it('9: the numbers that the cache keeps of a belief give the same opinion at any later time', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 900 }), (ledger, later) => {
      const when = at(210 + later)
      const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
      const interactions = new Map(ledger.interactions.map((each) => [each.id, each]))
      const fresh = new Map(project(ledger, when).beliefs.map((belief) => [belief.key, belief]))
      for (const belief of project(ledger, NOW).beliefs) {
        const thawed = thaw(frozenOf(belief), holders, interactions)
        if (!thawed) throw new Error('nothing is thawed')
        expect(freeze(thawed)).toBe(freeze(belief))
        const { r, s, u } = fresh.get(belief.key)?.opinion ?? { r: NaN, s: NaN, u: NaN }
        expect(standingAt(thawed, when.asOf)).toMatchObject({ opinion: { r, s, u }, status: fresh.get(belief.key)?.status, group: belief.group })
      }
    }), RUNS)
  })

  it('9: numbers that an earlier version has cached are no numbers', () => {
    const call = interaction({ id: 'c1', occurredAt: day(200) })
    const { beliefs: [belief] } = project(ledgerOf([call], [observation(call, { id: 'o1' })]), NOW)
    if (!belief) throw new Error('nothing is believed')
    const known = [new Map([[belief.holder.key, belief.holder]]), new Map([[call.id, call]])] as const
    expect(thaw(frozenOf(belief), ...known)).not.toBeNull()
    for (const frozen of [null, '', { group: 'o1', life: 120, clusters: [] }, [1, null], []]) expect(thaw(frozen, ...known)).toBeNull()
  })

  it('8: erasing a person leaves no trace of them', () => {
    fc.assert(fc.property(history, (ledger) => {
      const silenced: Ledger = { ...ledger, holders: HOLDERS.map((holder) => (holder.key === 'person:p1' ? { ...holder, modelled: false } : holder)) }
      const never: Ledger = { ...ledger, observations: ledger.observations.filter(({ holderKey }) => holderKey !== 'person:p1') }
      expect(canonical(silenced)).toBe(canonical(never))
      expect(canonical(silenced)).not.toContain('Ines Calder')
    }), RUNS)
  })
})

describe('every projection', () => {
  it('explains each confidence in steps that add up to it from one half', () => {
    fc.assert(fc.property(history, (ledger) => {
      for (const belief of project(ledger, NOW).beliefs) {
        const { steps, confidence } = explain(belief)
        expect(0.5 + steps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(confidence, 9)
        expect(steps.at(-1)?.to).toBeCloseTo(confidence, 9)
        for (const step of steps) expect(step.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(step.share, 9)
        expect(belief.opinion.interval[0]).toBeLessThanOrEqual(belief.opinion.confidence)
        expect(belief.opinion.interval[1]).toBeGreaterThanOrEqual(belief.opinion.confidence)
      }
    }), RUNS)
  })

  it('shows the heavier side, whole observations once, and no belief under two keys', () => {
    fc.assert(fc.property(history, (ledger) => {
      const { beliefs } = project(ledger, NOW)
      expect(new Set(beliefs.map(({ key }) => key)).size).toBe(beliefs.length)
      const ids = beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation: o }) => o.id)))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { clusters, closedBecause } of beliefs) {
        // What was taken back shows what had been held, whatever the taking back weighs.
        if (closedBecause === 'withdrawn') continue
        const { r, s } = massesOf(clusters, false)
        expect(r).toBeGreaterThanOrEqual(s - 1e-9)
      }
    }), RUNS)
  })

  it('is turned by no ageing of what a reviewer asserted, on whichever side', () => {
    fc.assert(fc.property(history, fc.nat(40), fc.boolean(), fc.integer({ min: 1, max: 1_500 }), (ledger, pick, denies, later) => {
      const on = ledger.observations[pick % Math.max(1, ledger.observations.length)]
      if (!on) return
      const { statement, holderKey, kind, dimension, stance, polarity } = on
      const assertion: LedgerDecision = {
        id: 'd1', action: 'assert', at: day(205), undoneAt: null, actorId: 'm1', target: null, reason: null,
        correction: { statement, holderKey, kind, dimension, stance, polarity: denies === (polarity === 'affirmed') ? 'negated' : 'affirmed' },
      }
      const ruled = { ...ledger, decisions: [assertion] }
      const after = new Map(project(ruled, at(210 + later)).beliefs.map((belief) => [belief.key, belief]))
      for (const { key, opinion } of project(ruled, NOW).beliefs) {
        const aged = after.get(key)?.opinion.confidence ?? Number.NaN
        expect((aged - 0.5) * (opinion.confidence - 0.5)).toBeGreaterThanOrEqual(-1e-15)
        expect(Math.abs(aged - 0.5)).toBeLessThanOrEqual(Math.abs(opinion.confidence - 0.5) + 1e-12)
      }
    }), RUNS)
  })

  it('lets time move confidence toward one half only', () => {
    fc.assert(fc.property(history, fc.integer({ min: 1, max: 900 }), (ledger, later) => {
      const after = new Map(project(ledger, at(210 + later)).beliefs.map((belief) => [belief.key, belief]))
      for (const { key, opinion } of project(ledger, NOW).beliefs) {
        const aged = after.get(key)?.opinion.confidence ?? Number.NaN
        expect(Math.abs(aged - 0.5)).toBeLessThanOrEqual(Math.abs(opinion.confidence - 0.5) + 1e-12)
        expect((aged - 0.5) * (opinion.confidence - 0.5)).toBeGreaterThanOrEqual(-1e-15)
      }
    }), RUNS)
  })
})
