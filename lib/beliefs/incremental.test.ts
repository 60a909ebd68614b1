import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from './advance'
import { canonicalText } from './canonical'
import { applied, chain, EMPTY, readerOf, type Said, type Step } from './chain.fixture'
import { assertedEvidence, targetFor, targetsOf } from './decide'
import { freeze, standingAt, thaw } from './frozen'
import { at, day, decisionOn, history, interaction, observation } from './ledger.fixture'
import { project, projectTouched, type PartialProjection } from './project'
import { projectReached } from './reach'
import { placeOf } from './touched'
import { askable, undecidedNow } from './undecided'
import type { Ledger, LedgerDecision, Projection } from './types'

const RUNS = { numRuns: 200 }
const CHAINS = { numRuns: 200 }
/** Some seconds of one core, which others may share. */
const LONG = 600_000
const NOW = at(210)

type Change = { ledger: Ledger; interactions?: string[]; decisions?: LedgerDecision[] }

const keysOf = (ledger: Ledger): Set<string> => new Set(ledger.holders.map(({ key }) => key))

/** The projection after a change: made anew, and made of the one before. */
function both(before: Ledger, { ledger, interactions = [], decisions = [] }: Change): { full: Projection; stepped: Projection } {
  const hashes = new Set([...interactions, ...decisions.flatMap(targetsOf).map(({ interactionHash }) => interactionHash)])
  const former = project(before, NOW)
  const touched = projectTouched(ledger, NOW, { interactions: hashes, holders: keysOf(ledger) }, former.beliefs)
  return { full: project(ledger, NOW), stepped: { ...touched, beliefs: advance(former.beliefs, touched) } }
}

function expectEqual({ full, stepped }: ReturnType<typeof both>): void {
  expect(canonicalText(stepped)).toBe(canonicalText(full))
  expect(stepped.beliefs).toEqual(full.beliefs)
}

/** The questions of a projection, in an order and a direction of their own. */
const questions = (pairs: Projection['ambiguous']): string[] => [...new Set(pairs.map(({ a, b, why }) => [...[a, b].sort(), why].join(' ')))].sort()

type Stepped = { ledger: Ledger; /** As much of it as the update read. */ read: Ledger; full: Projection; part: PartialProjection }

/** Beliefs and questions of an update are those of the ledger made anew; what is held after it. */
function expectEqualAfter(before: Projection, { ledger, read, full, part }: Stepped): { ledger: Ledger; projection: Projection } {
  expect(advance(before.beliefs, part)).toEqual(full.beliefs)
  const open = undecidedNow(before.ambiguous, part, before.beliefs.filter((belief) => !part.replaced.has(placeOf(belief))), read)
  expect(questions(open)).toEqual(questions(askable(full.ambiguous, full.beliefs, ledger)))
  return { ledger, projection: { ...full, ambiguous: open } }
}

/** Makes the steps one after the other: beliefs and questions of each are those of the ledger made anew. */
function expectEqualAtEachStep(steps: readonly Step[]): void {
  let held = { ledger: EMPTY, projection: project(EMPTY, NOW) }
  for (const [n, step] of steps.entries()) {
    const change = applied(held.ledger, step, n)
    if (!change) continue
    const { ledger, touched: interactions } = change
    const full = project(ledger, NOW)
    const part = projectTouched(ledger, NOW, { interactions, holders: keysOf(ledger) }, held.projection.beliefs)
    held = expectEqualAfter(held.projection, { ledger, read: ledger, full, part })
  }
}

/**
 * Makes the steps one after the other, reading no more than it takes: of whoever is not ruled on, what may be alike. The cache
 * of each step is what the step before made.
 */
async function expectEqualThoughLittleIsRead(steps: readonly Step[]): Promise<void> {
  let held = { ledger: EMPTY, projection: project(EMPTY, NOW) }
  for (const [n, step] of steps.entries()) {
    const change = applied(held.ledger, step, n)
    if (!change) continue
    const { ledger, touched: interactions } = change
    const full = project(ledger, NOW)
    const origins = new Map([...ledger.interactions, ...ledger.decisions.flatMap((decision) => assertedEvidence(decision)?.interaction ?? [])].map((each) => [each.id, each]))
    const holders = new Map(ledger.holders.map((each) => [each.key, each]))
    const former = held.projection.beliefs.map((belief) => standingAt(thaw(JSON.parse(freeze(belief)), holders, origins) ?? never(), NOW.asOf))
    const near = ledger.observations.filter(({ interactionId }) => interactions.has(origins.get(interactionId)?.hash ?? ''))
    const ruled = new Set(ledger.decisions.flatMap((decision) => [...targetsOf(decision).map(({ holderKey }) => holderKey), decision.correction?.holderKey ?? '']))
    const whole = change.adds ? ruled : keysOf(ledger)
    const { part, ledger: read } = await projectReached({ ledger: { ...ledger, observations: near }, at: NOW, touched: { interactions, holders: keysOf(ledger) }, former, whole }, readerOf(ledger))
    held = expectEqualAfter(held.projection, { ledger, read, full, part })
  }
}

const never = (): never => { throw new Error('nothing is thawed') }

const words: Omit<Said, 'statement'> = { kind: 'priority', dimension: 'value', stance: 'positive', certainty: 'implied', reading: 0.95, segment: 0, start: 0 }
const hear = (...said: Said[]): Step => ({ do: 'hear', offset: 0, said: said.map((each) => ({ ...words, ...each })), copyOf: null, fidelity: 0 })

const one = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)]

describe('an update of what was touched equals the projection made anew', () => {
  it('after each interaction of a history, whatever order they come in', () => {
    fc.assert(fc.property(history, fc.integer(), (ledger, seed) => {
      const order = ledger.interactions.map((each, n) => ({ each, rank: Math.imul(n + 1, seed | 1) % 97 })).sort((a, b) => a.rank - b.rank).map(({ each }) => each)
      let held: Ledger = { ...ledger, interactions: [], observations: [] }
      for (const next of order) {
        const grown = { ...held, interactions: [...held.interactions, next], observations: [...held.observations, ...ledger.observations.filter(({ interactionId }) => interactionId === next.id)] }
        expectEqual(both(held, { ledger: grown, interactions: [next.hash] }))
        held = grown
      }
    }), RUNS)
  })

  it('after an interaction is read again by a newer reader', () => {
    fc.assert(fc.property(history, history, (ledger, other) => {
      const first = ledger.interactions[0]
      if (!first) return
      const renewed = other.observations.filter(({ interactionId }) => interactionId === first.id).map((each) => ({ ...each, id: `v2-${each.id}`, extractorVersion: '2', eventAt: first.occurredAt }))
      const rest = ledger.observations.map((each) => (each.interactionId === first.id ? { ...each, status: 'superseded' as const, closedAt: day(205) } : each))
      expectEqual(both(ledger, { ledger: { ...ledger, observations: [...rest, ...renewed] }, interactions: [first.hash] }))
    }), RUNS)
  })

  it('after a ruling and after its undoing', () => {
    fc.assert(fc.property(history, fc.nat(40), fc.constantFrom('approve' as const, 'reject' as const, 'fix' as const), fc.nat(40), (ledger, pick, action, other) => {
      const target = one(ledger.observations, pick)
      const on = ledger.interactions.find(({ id }) => id === target?.interactionId)
      const like = one(ledger.observations, other)
      if (!target || !on || !like) return
      const correction = action === 'fix' ? { statement: like.statement, holderKey: like.holderKey, polarity: like.polarity } : null
      const decision = decisionOn(target, on, { action, correction, at: day(203) })
      const ruled = { ...ledger, decisions: [decision] }
      const undone = { ...ledger, decisions: [{ ...decision, undoneAt: day(204) }] }
      expectEqual(both(ledger, { ledger: ruled, interactions: [on.hash], decisions: ruled.decisions }))
      expectEqual(both(ruled, { ledger: undone, interactions: [on.hash], decisions: undone.decisions }))
    }), RUNS)
  })

  it('after people merge, split, move or keep apart, and take it back', () => {
    fc.assert(fc.property(history, fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.constantFrom('merge' as const, 'split' as const, 'move' as const, 'keep_apart' as const, 'supersede' as const), (ledger, picks, action) => {
      const named = picks.map((part) => part.flatMap((pick) => one(ledger.observations, pick) ?? []))
      const targets = named.map((part) => part.map((each) => targetFor(each, ledger.interactions.find(({ id }) => id === each.interactionId)?.hash ?? '')))
      const decision: LedgerDecision = { id: 'd', action, at: day(203), undoneAt: null, actorId: 'm1', target: targets[0]?.[0] ?? null, reason: null, correction: null, parts: targets }
      const ruled = { ...ledger, decisions: [decision] }
      const undone = { ...ledger, decisions: [{ ...decision, undoneAt: day(204) }] }
      expectEqual(both(ledger, { ledger: ruled, decisions: ruled.decisions }))
      expectEqual(both(ruled, { ledger: undone, decisions: undone.decisions }))
    }), RUNS)
  })

  it('after each interaction that people have grouped words of before', () => {
    fc.assert(fc.property(history, fc.nat(40), fc.nat(40), fc.nat(40), fc.constantFrom('merge' as const, 'split' as const, 'keep_apart' as const), fc.integer(), (ledger, x, y, z, action, seed) => {
      const named = [...new Set([x, y, z].flatMap((n) => one(ledger.observations, n) ?? []))].map((each) => targetFor(each, ledger.interactions.find(({ id }) => id === each.interactionId)?.hash ?? ''))
      const [first, ...rest] = named
      if (!first || rest.length === 0) return
      const parts = action === 'merge' ? [named] : [[first], rest]
      const decision: LedgerDecision = { id: 'd', action, at: day(203), undoneAt: null, actorId: 'm1', reason: null, correction: null, target: first, parts }
      const order = ledger.interactions.map((each, n) => ({ each, rank: Math.imul(n + 1, seed | 1) % 97 })).sort((a, b) => a.rank - b.rank).map(({ each }) => each)
      let held: Ledger = { ...ledger, interactions: [], observations: [], decisions: [decision] }
      for (const next of order) {
        const grown = { ...held, interactions: [...held.interactions, next], observations: [...held.observations, ...ledger.observations.filter(({ interactionId }) => interactionId === next.id)] }
        expectEqual(both(held, { ledger: grown, interactions: [next.hash] }))
        held = grown
      }
    }), RUNS)
  })

  it('after words are given to another holder, and after an assertion', () => {
    fc.assert(fc.property(history, fc.nat(40), fc.nat(40), fc.constantFrom('move' as const, 'assert' as const), (ledger, x, y, action) => {
      const [a, b] = [one(ledger.observations, x), one(ledger.observations, y)]
      const on = ledger.interactions.find(({ id }) => id === a?.interactionId)
      if (!a || !b || !on) return
      const target = targetFor(a, on.hash)
      const decision: LedgerDecision = action === 'move'
        ? { ...decisionOn(a, on, { action, correction: { holderKey: b.holderKey }, at: day(203) }), target, parts: [[target]] }
        : { ...decisionOn(a, on, { action, correction: { statement: b.statement, holderKey: b.holderKey }, at: day(203) }), target: null }
      const ruled = { ...ledger, decisions: [decision] }
      const undone = { ...ledger, decisions: [{ ...decision, undoneAt: day(204) }] }
      expectEqual(both(ledger, { ledger: ruled, decisions: ruled.decisions }))
      expectEqual(both(ruled, { ledger: undone, decisions: undone.decisions }))
    }), RUNS)
  })

  it('after another recording of a call takes its place', () => {
    fc.assert(fc.property(history, fc.nat(9), fc.integer({ min: -2, max: 2 }), fc.nat(12), (ledger, pick, fidelity, words) => {
      const original = one(ledger.interactions, pick)
      if (!original) return
      const fingerprint = Array.from({ length: 128 }, (_, n) => n * 31)
      const before = { ...ledger, interactions: ledger.interactions.map((each) => (each === original ? { ...each, fingerprint } : each)) }
      const copy = interaction({ ...original, id: 'copy', hash: 'hash-copy', fingerprint, fidelity: original.fidelity + fidelity })
      const heard = ledger.observations.filter(({ interactionId }) => interactionId === original.id).slice(words % 3)
      const after = { ...before, interactions: [...before.interactions, copy], observations: [...before.observations, ...heard.map((each) => observation(copy, { ...each, id: `copy-${each.id}`, interactionId: copy.id }))] }
      expectEqual(both(before, { ledger: after, interactions: [original.hash, copy.hash] }))
    }), RUNS)
  })

  it('though the ledger holds nothing of the holders that were not touched', () => {
    fc.assert(fc.property(history, fc.nat(9), (ledger, pick) => {
      const next = one(ledger.interactions, pick)
      if (!next) return
      const before = { ...ledger, observations: ledger.observations.filter(({ interactionId }) => interactionId !== next.id) }
      const holders = new Set(ledger.observations.filter(({ interactionId }) => interactionId === next.id).map(({ holderKey }) => holderKey))
      const part = { ...ledger, observations: ledger.observations.filter(({ holderKey }) => holders.has(holderKey)) }
      const former = project(before, NOW).beliefs
      const touched = projectTouched(part, NOW, { interactions: new Set([next.hash]), holders }, former)
      expect(advance(former, touched)).toEqual(project(ledger, NOW).beliefs)
    }), RUNS)
  })

  it('after every step of a history that tangles', () => {
    fc.assert(fc.property(chain, expectEqualAtEachStep), CHAINS)
  }, LONG)

  it('after every step of a history that tangles, though it reads only what may be alike', async () => {
    await fc.assert(fc.asyncProperty(chain, expectEqualThoughLittleIsRead), CHAINS)
  }, LONG)

  it('where two groups come to one name, and the first of them comes last', () => {
    expectEqualAtEachStep([hear({ statement: 'Wants 40' }), hear({ statement: 'Thinks the rollout price is fair', reading: 0.55 }), hear({ statement: 'Needs 40' })])
    expectEqualAtEachStep([hear({ statement: 'Needs 40' }), hear({ statement: 'Wants 40' }), { do: 'read again', pick: 0, said: [{ ...words, statement: 'Worries about vendor lock-in' }] }])
  })

  it('and asks again about what a turn of mind had closed, when it may end something else by now', () => {
    const same = { statement: 'Worries about vendor lock-in', relation: 'same' as const }
    expectEqualAtEachStep([
      hear({ statement: 'Worries about vendor lock-in', reading: 0.55 }),
      { do: 'judge', pick: 0, other: 0, action: 'approve' },
      { do: 'read again', pick: 0, said: [{ ...words, statement: 'Thinks the rollout price is fair', stance: 'negative', matches: same, quote: '', start: 41 }, { ...words, statement: 'Thinks the rollout price is fair', reading: 0.55, start: 41 }] },
      hear({ statement: 'Thinks the status page is always green', reading: 0.55, turnabout: 'withdraws' }),
      hear({ statement: 'Thinks the rollout price is fair', reading: 0.55 }),
      hear({ statement: 'Thinks the rollout price is fair', reading: 0.55 }),
    ])
  })

  it('where the same words on the other side take something out of a group, which is free for others then', () => {
    const holderKey = 'person:p2'
    expectEqualAtEachStep([
      hear(
        { statement: 'Worries about vendor lock-in', holderKey, stance: 'negative', polarity: 'negated' },
        { statement: 'Says the rollout price is fair for a depot', holderKey, stance: 'negative', polarity: 'negated', matches: { statement: 'Worries about vendor lock-in', relation: 'same' } },
      ),
      hear({ statement: 'Thinks the rollout price is fair', holderKey }),
      hear({ statement: 'Worries about vendor lock-in', holderKey }),
    ])
  })

  it('where the reader says of two that each matches the other, and not how', () => {
    expectEqualAtEachStep([
      hear({ statement: 'Is not worried about vendor lock-in', reading: 0.85, turnabout: 'withdraws', matches: { statement: 'Thinks it is fair', relation: 'contradicts' }, quote: 'I was wrong about the price, not the invoices' }),
      hear({ statement: 'Thinks the rollout price is fair', reading: 0.55 }),
      { do: 'read again', pick: 3, said: [{ ...words, statement: 'Thinks it is fair', matches: { statement: 'Worries about vendor lock-in', relation: 'same' } }, { ...words, statement: 'Thinks the rollout price is fair', reading: 0.55 }] },
      hear({ statement: 'Thinks the rollout price is fair', reading: 0.55 }),
    ])
  })
})
