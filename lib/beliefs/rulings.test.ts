import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical'
import { targetFor } from './decide'
import { at, day, decisionOn, history, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import { ruledOn } from './rulings'
import type { Ledger, LedgerDecision, LedgerObservation } from './types'

const RUNS = { numRuns: 200 }
const NOW = at(210)
const canonical = (ledger: Ledger): string => canonicalText(project(ledger, NOW))

const targetIn = (ledger: Ledger, each: LedgerObservation) => targetFor(each, ledger.interactions.find(({ id }) => id === each.interactionId)?.hash ?? '')

function ruling(ledger: Ledger, action: LedgerDecision['action'], parts: LedgerObservation[][], over: Partial<LedgerDecision> = {}): LedgerDecision {
  const targets = parts.map((part) => part.map((each) => targetIn(ledger, each)))
  return { id: `d-${action}`, action, at: day(203), undoneAt: null, actorId: 'm1', reason: null, correction: null, target: targets[0]?.[0] ?? null, parts: targets, ...over }
}

/** Which beliefs hold an observation. */
const homes = (ledger: Ledger, id: string): string[] =>
  project(ledger, NOW).beliefs.filter(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation: o }) => o.id === id))).map(({ key }) => key)

/** Plain evidence: what turns, sets values or is doubtful is split by other rules, on top of what people put together. */
const plain = history.map((ledger) => ({
  ...ledger,
  observations: ledger.observations.map((each) => ({ ...each, turnabout: null, attribute: null, reading: 0.9, polarity: 'affirmed' as const, holderKey: 'person:p1', statement: each.statement.replace(/not |un|Dis/, '') })),
}))

const said = (id: string, statement: string, offset: number, over: Partial<LedgerObservation> = {}) => {
  const on = interaction({ id, occurredAt: day(offset), ingestedAt: day(offset) })
  return { on, row: observation(on, { id: `${id}-o`, statement, ...over }) }
}
const shop = (...each: ReturnType<typeof said>[]): Ledger => ledgerOf(each.map(({ on }) => on), each.map(({ row }) => row))

describe('merging by hand', () => {
  const [a, b, c] = [said('i1', 'Wants invoices matched', 1), said('i2', 'Hopes for fewer reconciliations', 2), said('i3', 'Wants invoices matched in the evening', 3)]
  const ledger = shop(a, b, c)

  it('makes one belief of two, with all that each had', () => {
    const merged = { ...ledger, decisions: [ruling(ledger, 'merge', [[a.row, b.row]])] }
    expect(new Set([a, b, c].flatMap(({ row }) => homes(ledger, row.id))).size).toBe(2)
    expect(new Set([a, b, c].flatMap(({ row }) => homes(merged, row.id))).size).toBe(1)
    expect(project(merged, NOW).beliefs[0]?.observations).toBe(3)
  })

  it('holds when the words are read again otherwise, and when they are imported again', () => {
    const decision = ruling(ledger, 'merge', [[a.row, b.row]])
    const again = ledger.observations.map((row) => ({ ...row, id: `v2-${row.id}`, extractorVersion: '2', start: row.start + 5, statement: `${row.statement} soon` }))
    expect(new Set(again.flatMap(({ id }) => homes({ ...ledger, observations: again, decisions: [decision] }, id))).size).toBe(1)
  })

  it('leaves other people’s beliefs alone', () => {
    const other = said('i4', 'Wants invoices matched', 4, { holderKey: 'company' })
    const both = shop(a, b, other)
    const merged = { ...both, decisions: [ruling(both, 'merge', [[a.row, b.row, other.row]])] }
    expect(homes(merged, other.row.id)).not.toEqual(homes(merged, a.row.id))
  })
})

describe('splitting by hand', () => {
  const [a, b, c] = [said('i1', 'Wants invoices matched', 1), said('i2', 'Wants invoices matched', 2), said('i3', 'Wants invoices matched', 3)]
  const ledger = shop(a, b, c)

  it('takes observations out, though their words are the very same', () => {
    const split = { ...ledger, decisions: [ruling(ledger, 'split', [[b.row], [a.row, c.row]])] }
    expect(homes(split, a.row.id)).toEqual(homes(split, c.row.id))
    expect(homes(split, b.row.id)).not.toEqual(homes(split, a.row.id))
    expect(homes(split, b.row.id)).toHaveLength(1)
  })

  it('gives way to a later merge, and takes it back with that one', () => {
    const split = ruling(ledger, 'split', [[b.row], [a.row, c.row]])
    const merge = ruling(ledger, 'merge', [[a.row, b.row, c.row]], { at: day(204) })
    const both = { ...ledger, decisions: [split, merge] }
    expect(canonical(both)).toBe(canonical(ledger))
    expect(canonical({ ...ledger, decisions: [split, { ...merge, undoneAt: day(205) }] })).toBe(canonical({ ...ledger, decisions: [split] }))
  })

  it('takes a value out of the run of values that it was read as', () => {
    const budget = (id: string, value: string, offset: number) => said(id, `Has a budget of ${value}`, offset, { attribute: { name: 'budget', value }, kind: 'constraint' })
    const values = shop(budget('i1', '40000', 1), budget('i2', '55000', 2), budget('i3', '70000', 3))
    const [, middle] = values.observations
    if (!middle) throw new Error('no value')
    expect(project(values, NOW).beliefs.filter(({ status }) => status === 'superseded')).toHaveLength(2)
    const split = { ...values, decisions: [ruling(values, 'split', [[middle], values.observations.filter((row) => row !== middle)])] }
    expect(project(split, NOW).beliefs.filter(({ status }) => status === 'superseded')).toHaveLength(1)
  })
})

describe('moving by hand', () => {
  const [a, b, c] = [said('i1', 'Wants invoices matched', 1), said('i2', 'Wants invoices matched', 2), said('i3', 'Trusts the support team', 3)]
  const ledger = shop(a, b, c)

  it('puts an observation into another belief of the same holder', () => {
    const moved = { ...ledger, decisions: [ruling(ledger, 'move', [[b.row, c.row], [a.row]])] }
    expect(homes(moved, b.row.id)).toEqual(homes(moved, c.row.id))
    expect(homes(moved, a.row.id)).not.toEqual(homes(moved, b.row.id))
  })

  it('gives an observation to another holder, as something a person has read', () => {
    const decision = ruling(ledger, 'move', [[b.row]], { correction: { holderKey: 'person:p2' } })
    const belief = project({ ...ledger, decisions: [decision] }, NOW).beliefs.find(({ holder }) => holder.key === 'person:p2')
    expect(belief?.clusters.flatMap(({ evidence }) => evidence.map(({ observation: o, accepted }) => [o.id, accepted]))).toEqual([[b.row.id, true]])
    expect(homes({ ...ledger, decisions: [decision] }, a.row.id)).toHaveLength(1)
  })
})

describe('the laws hold for what people group', () => {
  const grouping = fc.record({ action: fc.constantFrom('merge' as const, 'split' as const, 'move' as const, 'keep_apart' as const, 'supersede' as const), first: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }), second: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }) })
  const made = (ledger: Ledger, { action, first, second }: { action: LedgerDecision['action']; first: number[]; second: number[] }): LedgerDecision | null => {
    const pick = (places: number[]): LedgerObservation[] => [...new Set(places.flatMap((n) => ledger.observations[n % Math.max(1, ledger.observations.length)] ?? []))]
    const [x, y] = [pick(first), pick(second)]
    return x.length === 0 ? null : ruling(ledger, action, action === 'merge' ? [x] : [x, y.filter((each) => !x.includes(each))])
  }

  it('undoing gives the canonical model back, byte for byte', () => {
    fc.assert(fc.property(history, grouping, (ledger, choice) => {
      const decision = made(ledger, choice)
      if (!decision) return
      expect(canonical({ ...ledger, decisions: [{ ...decision, undoneAt: day(204) }] })).toBe(canonical(ledger))
      expect(canonicalText(project({ ...ledger, decisions: [decision] }, { asOf: day(210), knownAt: day(202) }))).toBe(canonicalText(project(ledger, { asOf: day(210), knownAt: day(202) })))
    }), RUNS)
  })

  it('keeps every observation, once', () => {
    fc.assert(fc.property(history, grouping, (ledger, choice) => {
      const decision = made(ledger, choice)
      if (!decision) return
      const all = (each: Ledger): string[] => project(each, NOW).beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation: o }) => o.id))).sort()
      expect(new Set(all({ ...ledger, decisions: [decision] })).size).toBe(all({ ...ledger, decisions: [decision] }).length)
    }), RUNS)
  })

  it('what is kept apart or taken out is never one belief with the rest, whatever the order of the rows', () => {
    fc.assert(fc.property(plain, grouping, fc.boolean(), (ledger, choice, turn) => {
      const decision = made(ledger, choice)
      if (!decision) return
      const ruled: Ledger = { ...ledger, observations: turn ? [...ledger.observations].reverse() : ledger.observations, decisions: [decision] }
      expect(canonical(ruled)).toBe(canonical({ ...ledger, decisions: [decision] }))
      const rows = (targets: readonly { interactionHash: string; segment: number }[]): string[] =>
        ledger.observations.filter((each) => targets.some(({ interactionHash, segment }) => targetIn(ledger, each).interactionHash === interactionHash && each.segment === segment)).map(({ id }) => id)
      const [first, second] = (decision.parts ?? []).map((part) => new Set(rows(part).flatMap((id) => homes(ruled, id))))
      for (const home of first ?? []) expect(second?.has(home) ?? false).toBe(false)
    }), RUNS)
  })
})

describe('ruledOn', () => {
  const place = (ruling: number, part: number, joins = part === 0) => ({ ruling, part, joins })
  it('lets the newest ruling decide, and one that says nothing of the two be', () => {
    expect(ruledOn([place(1, 0)], [place(1, 0)])).toBe('together')
    expect(ruledOn([place(1, 0)], [place(1, 1)])).toBe('apart')
    expect(ruledOn([place(1, 1)], [place(1, 1)])).toBeNull()
    expect(ruledOn([place(1, 0), place(2, 0)], [place(1, 0), place(2, 1)])).toBe('apart')
    expect(ruledOn([place(1, 0), place(2, 1)], [place(1, 1), place(2, 1)])).toBe('apart')
  })
})

describe('another recording of the call', () => {
  const fingerprint = Array.from({ length: 128 }, (_, n) => n * 31)
  const rough = interaction({ id: 'rough', fingerprint, fidelity: 1, occurredAt: day(5), ingestedAt: day(5) })
  const better = interaction({ id: 'better', fingerprint, fidelity: 2, occurredAt: day(5), ingestedAt: day(9) })
  const words = 'well we would never sign that, not at this price'
  const first = observation(rough, { id: 'r', segment: 3, quote: words, statement: 'Would never sign at this price' })
  const second = observation(better, { id: 'b', segment: 8, start: 12, end: 70, quote: `${words}, honestly`, statement: 'Will not sign at this price' })

  it('takes over what people ruled on the one that it replaces', () => {
    const before = ledgerOf([rough], [first], [decisionOn(first, rough, { at: day(6) })])
    expect(project(before, NOW).beliefs).toEqual([])
    expect(project({ ...before, interactions: [rough, better], observations: [first, second] }, NOW).beliefs).toEqual([])
    const merged = said('i9', 'Trusts the support team', 2)
    const both = { ...ledgerOf([rough, better, merged.on], [first, second, merged.row]) }
    const ruled = { ...both, decisions: [{ ...ruling(both, 'merge', [[first, merged.row]]) }] }
    expect(homes(ruled, 'b')).toEqual(homes(ruled, merged.row.id))
  })

  it('does not, where other words were said', () => {
    const ledger = ledgerOf([rough, better], [first, { ...second, quote: 'the summer party was lovely' }], [decisionOn(first, rough, { at: day(6) })])
    expect(project(ledger, NOW).beliefs).toHaveLength(1)
  })
})
