import fc from 'fast-check'
import type { Holder, Ledger, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'

/** Small ledgers for tests: a day is an offset from here. */
export const DAY_ZERO = Date.UTC(2026, 0, 5, 9)
export const day = (offset: number): Date => new Date(DAY_ZERO + offset * 86_400_000)
export const at = (offset: number): { asOf: Date; knownAt: Date } => ({ asOf: day(offset), knownAt: day(10_000) })

export const HOLDERS: Holder[] = [
  { key: 'person:p1', personId: 'p1', name: 'Ines Calder', role: 'economic_buyer', modelled: true },
  { key: 'person:p2', personId: 'p2', name: 'Tom Abara', role: 'champion', modelled: true },
  { key: 'company', personId: null, name: 'Halden Foods', role: 'company', modelled: true },
]

export function interaction(over: Partial<LedgerInteraction> & { id: string }): LedgerInteraction {
  return {
    hash: `hash-${over.id}`, fileName: `${over.id}.vtt`, type: 'call', title: over.id, dealId: null, occurredAt: day(0), ingestedAt: day(0),
    threadId: null, fingerprint: [], fidelity: 1, fromCustomer: true, removedAt: null, ...over,
  }
}

export function observation(of: LedgerInteraction, over: Partial<LedgerObservation> = {}): LedgerObservation {
  return {
    id: `${of.id}:${over.segment ?? 0}:${over.start ?? 0}:${over.statement ?? ''}`, interactionId: of.id, segment: 0, start: 0, end: 40,
    quote: 'the words as they were said', speaker: 'Ines', speakerPersonId: 'p1', holderKey: 'person:p1', reported: false,
    statement: 'Thinks the rollout price is fair', kind: 'evaluation', dimension: 'price', stance: 'positive', polarity: 'affirmed',
    certainty: 'stated', unprompted: false, reason: null, attribute: null, turnabout: null, source: 'first_person', extractor: 'test',
    extractorVersion: '1', reading: 0.9, eventAt: of.occurredAt, ingestedAt: of.ingestedAt, status: 'active', closedAt: null, ...over,
  }
}

export function ledgerOf(interactions: LedgerInteraction[], observations: LedgerObservation[], decisions: LedgerDecision[] = []): Ledger {
  return {
    account: { id: 'a1', name: 'Halden Foods' }, holders: HOLDERS, interactions, observations, decisions, precisions: [], calibrations: [],
    valuePropositions: [], dimensionWeights: {},
  }
}

export function decisionOn(of: LedgerObservation, on: LedgerInteraction, over: Partial<LedgerDecision> = {}): LedgerDecision {
  const { segment, start, end, holderKey, polarity, statement } = of
  return {
    id: `d:${of.id}`, action: 'reject', at: day(0), undoneAt: null, actorId: 'm1', reason: 'not_said', correction: null,
    target: { interactionHash: on.hash, segment, start, end, holderKey, polarity, statement }, ...over,
  }
}

const STATEMENTS = [
  'Thinks the rollout price is fair', 'Thinks the price of the rollout is unfair', 'Worries about vendor lock-in', 'Is not worried about vendor lock-in',
  'Expects the migration to finish in March', 'Expects the migration to finish in May', 'Needs invoices matched within 200 ms',
  'Needs invoices matched within 400 ms', 'Trusts the support team', 'Distrusts the support team', 'Wants one dashboard for every depot',
  'Wants every depot on one dashboard', 'Will sign before the quarter ends',
]

/** A history: interactions over some months, each with a few observations. Ids and order carry no meaning. */
export const history: fc.Arbitrary<Ledger> = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: 200 }),
      type: fc.constantFrom('call' as const, 'ticket' as const, 'email' as const),
      said: fc.array(
        fc.record({
          statement: fc.constantFrom(...STATEMENTS), holderKey: fc.constantFrom(...HOLDERS.map(({ key }) => key)),
          kind: fc.constantFrom(...KINDS), dimension: fc.constantFrom(...DIMENSIONS), stance: fc.constantFrom(...STANCES),
          polarity: fc.constantFrom(...POLARITIES), certainty: fc.constantFrom(...CERTAINTIES),
          reading: fc.constantFrom(0.55, 0.85, 0.95),
          source: fc.constantFrom('first_person' as const, 'colleague_report' as const, 'assent' as const),
          turnabout: fc.constantFrom(null, null, null, 'mind_change' as const, 'withdraws' as const),
          attribute: fc.constantFrom(null, null, null, { name: 'budget' as const, value: '40000' }, { name: 'budget' as const, value: '55000' }),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((entries) => {
    const interactions = entries.map(({ offset, type }, index) => interaction({ id: `i${index}`, type, occurredAt: day(offset), ingestedAt: day(offset) }))
    const observations = entries.flatMap(({ said }, index) =>
      said.map((each, segment) => observation(interactions[index] ?? interaction({ id: 'none' }), { ...each, segment, id: `o${index}-${segment}` })),
    )
    return ledgerOf(interactions, observations)
  })
