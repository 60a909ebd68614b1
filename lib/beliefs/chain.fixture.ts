import fc from 'fast-check'
import { declarationOf } from './declared'
import { targetFor, targetsOf } from './decide'
import { at, day, decisionOn, interaction, ledgerOf, observation } from './ledger.fixture'
import type { Reader } from './reach'
import type { Ledger, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'

/** Histories that tangle: few statements, much alike, of two people, that go on about each other, turn, match and are ruled on. */
const STATEMENTS = [
  'Thinks the rollout price is fair', 'Thinks the price of the rollout is unfair', 'Says the rollout price is fair for a depot', 'Used to worry about the rollout price',
  'Worries about vendor lock-in', 'Is not worried about vendor lock-in', 'Worries about the migration of invoices', 'Expects the migration to finish in March',
  'Expects the migration to finish in May', 'Needs invoices matched within 200 ms', 'Needs invoices matched within 400 ms', 'Wants 40', 'Needs 40',
  'Thinks it is painted', 'Says that this is slow', 'Thinks it is fair', 'Thinks the status page is always green', 'Thinks the status page is painted',
  'Wants one dashboard for every depot', 'Wants every depot on one dashboard',
]
const SPANS = [0, 41, 82]

const said = fc.record({
  statement: fc.constantFrom(...STATEMENTS), holderKey: fc.constantFrom('person:p1', 'person:p1', 'person:p2'),
  kind: fc.constantFrom(...KINDS.slice(0, 3)), dimension: fc.constantFrom(...DIMENSIONS.slice(0, 2)), stance: fc.constantFrom(...STANCES),
  polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const), certainty: fc.constantFrom(...CERTAINTIES),
  reading: fc.constantFrom(0.55, 0.79, 0.85, 0.95), source: fc.constantFrom('first_person' as const, 'colleague_report' as const),
  turnabout: fc.constantFrom(null, null, null, null, 'mind_change' as const, 'withdraws' as const),
  attribute: fc.constantFrom(null, null, null, null, { name: 'budget' as const, value: '40000' }, { name: 'budget' as const, value: '55000' }),
  matches: fc.constantFrom(null, null, null, null, { statement: 'Worries about vendor lock-in', relation: 'same' as const }, { statement: 'Thinks it is fair', relation: 'contradicts' as const }),
  quote: fc.constantFrom('the words as they were said', '', 'I was wrong about the price, not the invoices'),
  segment: fc.nat(1), start: fc.constantFrom(...SPANS),
})
export type Said = Pick<LedgerObservation, 'statement'> & Partial<LedgerObservation>

const heard: fc.Arbitrary<Said[]> = fc.array(said, { minLength: 1, maxLength: 4 })
const pick = fc.nat(40)

export type Step =
  | { do: 'hear'; offset: number; said: Said[]; copyOf: number | null; fidelity: number }
  | { do: 'read again'; pick: number; said: Said[] }
  | { do: 'judge'; pick: number; other: number; action: 'approve' | 'reject' | 'fix' }
  | { do: 'group'; picks: number[][]; action: 'merge' | 'split' | 'move' | 'keep_apart' | 'supersede' }
  | { do: 'give'; pick: number; other: number; action: 'move' | 'assert' | 'declare' }
  | { do: 'undo'; pick: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('hear' as const), offset: fc.nat(4).map((n) => n * 40), said: heard, copyOf: fc.constantFrom(null, null, null, null, 0, 1), fidelity: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read again' as const), pick, said: heard }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('judge' as const), pick, other: pick, action: fc.constantFrom('approve' as const, 'reject' as const, 'fix' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('group' as const), picks: fc.array(fc.array(pick, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), action: fc.constantFrom('merge' as const, 'split' as const, 'move' as const, 'keep_apart' as const, 'supersede' as const, 'supersede' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give' as const), pick, other: pick, action: fc.constantFrom('move' as const, 'assert' as const, 'declare' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), pick }) },
)

export const chain: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 2, maxLength: 12 })

/** The ledger after a step, the hashes of the interactions that it touches, and whether it only adds to what stands. */
export type Applied = { ledger: Ledger; touched: Set<string>; adds: boolean }

export const EMPTY: Ledger = ledgerOf([], [])
export const NOW = at(210)

const one = <T>(items: readonly T[], place: number): T | undefined => items[place % Math.max(1, items.length)]

/** Makes the `n`-th step of a chain; null where there is nothing that it could be made on. */
export function applied(ledger: Ledger, each: Step, n: number): Applied | null {
  const when = day(201 + n / 100)
  if (each.do === 'hear') return hear(ledger, each, n, when)
  if (each.do === 'read again') {
    const on = one(ledger.interactions, each.pick)
    if (!on) return null
    const closed = ledger.observations.map((row) => (row.interactionId === on.id && row.closedAt === null ? { ...row, status: 'superseded' as const, closedAt: when } : row))
    return { ledger: { ...ledger, observations: [...closed, ...rowsOf(on, each.said, n, String(100 + n))] }, touched: recordingsOf(ledger, [on.hash]), adds: false }
  }
  const decisions = ruled(ledger, each, n, when)
  if (!decisions) return null
  const next = { ...ledger, decisions: decisions.all }
  return { ledger: next, touched: recordingsOf(next, targetsOf(decisions.made).map(({ interactionHash }) => interactionHash)), adds: false }
}

function hear(ledger: Ledger, { offset, said: words, copyOf, fidelity }: Step & { do: 'hear' }, n: number, when: Date): Applied {
  const original = copyOf === null ? undefined : one(ledger.interactions, copyOf)
  const fingerprint = original?.fingerprint ?? Array.from({ length: 128 }, (_, word) => word * 31 + n * 100_000)
  // Neither hashes nor ids come in the order of time.
  const on = interaction({ id: `i${n}`, hash: `h${(n * 7919) % 997}`, occurredAt: original?.occurredAt ?? day(offset), ingestedAt: when, fingerprint, fidelity })
  const next = { ...ledger, interactions: [...ledger.interactions, on], observations: [...ledger.observations, ...rowsOf(on, words, n, '1')] }
  const touched = recordingsOf(next, [on.hash])
  return { ledger: next, touched, adds: touched.size === 1 }
}

const rowsOf = (on: LedgerInteraction, words: readonly Said[], n: number, version: string): LedgerObservation[] =>
  words.map((each, place) => observation(on, { end: (each.start ?? 0) + 40, ...each, id: `${on.id}-v${version}-${(place * 7919 + n * 104_729) % 9973}-${place}`, extractorVersion: version }))

/** Interactions with every recording of the same call. */
function recordingsOf({ interactions }: Ledger, hashes: readonly string[]): Set<string> {
  const calls = new Set(interactions.filter(({ hash }) => hashes.includes(hash)).map(({ fingerprint }) => fingerprint[0]))
  return new Set([...hashes, ...interactions.filter(({ fingerprint }) => calls.has(fingerprint[0])).map(({ hash }) => hash)])
}

function ruled(ledger: Ledger, each: Exclude<Step, { do: 'hear' | 'read again' }>, n: number, when: Date): { made: LedgerDecision; all: LedgerDecision[] } | null {
  const { decisions } = ledger
  const made = (decision: LedgerDecision) => ({ made: decision, all: [...decisions, decision] })
  if (each.do === 'undo') {
    const former = one(decisions.filter(({ undoneAt }) => undoneAt === null), each.pick)
    return former ? { made: former, all: decisions.map((decision) => (decision === former ? { ...former, undoneAt: when } : decision)) } : null
  }
  const live = ledger.observations.filter(({ closedAt }) => closedAt === null)
  const of = (row: LedgerObservation): LedgerInteraction | undefined => ledger.interactions.find(({ id }) => id === row.interactionId)
  if (each.do === 'group') {
    const parts = each.picks.map((part) => part.flatMap((place) => one(live, place) ?? []).map((row) => targetFor(row, of(row)?.hash ?? ''))).filter((part) => part.length > 0)
    return parts.length === 0 ? null : made({ id: `d${n}`, action: each.action, at: when, undoneAt: null, actorId: 'm1', target: parts[0]?.[0] ?? null, reason: null, correction: null, parts })
  }
  const [row, like] = [one(live, each.pick), one(live, each.other)]
  const on = row && of(row)
  if (!row || !like || !on) return null
  const { statement, holderKey, polarity } = like
  const action = each.action === 'declare' ? 'assert' : each.action
  const decision = { ...decisionOn(row, on, { action, at: when }), id: `d${n}` }
  if (each.action === 'declare') return made({ ...decision, target: null, correction: declarationOf(like, each.pick % 2 === 0 ? 'right' : 'not_right') })
  if (each.do === 'judge') return made({ ...decision, correction: each.action === 'fix' ? { statement, holderKey, polarity } : null })
  if (each.action === 'assert') return made({ ...decision, target: null, correction: { statement, holderKey } })
  return made({ ...decision, correction: { holderKey }, parts: [[targetFor(row, on.hash)]] })
}

/** Reads observations of a ledger as the store does. */
export function readerOf({ observations }: Ledger): Reader {
  const where = (isMeant: (row: LedgerObservation) => boolean): Promise<LedgerObservation[]> => Promise.resolve(observations.filter(isMeant))
  return {
    ofHolders: (keys) => where(({ holderKey }) => keys.includes(holderKey)),
    byIds: (ids) => where(({ id }) => ids.includes(id)),
    inTurns: (turns) => where((row) => turns.some(({ interactionId, segment }) => interactionId === row.interactionId && segment === row.segment)),
  }
}
