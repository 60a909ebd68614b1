import { DECISION_COVERAGE } from './policy'
import { relate } from './match'
import { sideOf, subjectKey } from './normalize'
import type { DecisionTarget, Instant, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'
import type { Rulings } from './merge'

/** An observation that stands, with what people have ruled about it. */
export type Ruled = { observation: LedgerObservation; interaction: LedgerInteraction; accepted: boolean; asserted: boolean }

/** Evidence as the matcher takes it: what it says and where it was said, by content. */
export function itemOf(item: Ruled): LedgerObservation & { interaction: string; item: Ruled } {
  return { ...item.observation, interaction: item.interaction.hash, item }
}

export type Ruling = {
  kept: Ruled[]
  /** Differing propositions on a tombstoned span: the new observation and the decision that holds it back. */
  held: { observation: LedgerObservation; decision: LedgerDecision; why: string }[]
}

/** Decisions that are known and not undone at the instant, oldest first. An undo later than `knownAt` is not known yet. */
export function decisionsAt(decisions: readonly LedgerDecision[], at: Instant): LedgerDecision[] {
  return decisions
    .filter(({ at: made, undoneAt }) => made <= at.knownAt && (undoneAt === null || undoneAt > at.knownAt))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (contentOf(a) < contentOf(b) ? -1 : 1))
}

const contentOf = ({ action, target, correction }: LedgerDecision): string => JSON.stringify([action, target, correction])

/** Share of the shorter span that two spans have in common, 0..1. */
export function coverage(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shorter = Math.min(a.end - a.start, b.end - b.start)
  if (shorter <= 0) return a.start === b.start && a.end === b.end ? 1 : 0
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / shorter
}

/** Law 3: the same interaction by content, segment, holder and polarity, and ≥ 60 % of the shorter span. */
export function binds(target: DecisionTarget, observation: LedgerObservation, interaction: LedgerInteraction): boolean {
  return (
    target.interactionHash === interaction.hash && target.segment === observation.segment &&
    target.holderKey === observation.holderKey && target.polarity === observation.polarity &&
    coverage(target, observation) >= DECISION_COVERAGE
  )
}

/** Is it the proposition that the person ruled on, in these or other words? */
export function sameProposition(observation: LedgerObservation, statement: string): boolean {
  if (observation.statement === statement) return true
  if (sideOf(observation.statement, observation.polarity) !== sideOf(statement, observation.polarity)) return false
  const { relation } = relate({ ...observation, attribute: null }, { ...observation, attribute: null, statement })
  return relation === 'same' || relation === 'refines'
}

/** Applies approvals, corrections and rejections to observations by content; the newest ruling on a span wins. */
export function applyDecisions(observations: readonly Ruled[], decisions: readonly LedgerDecision[]): Ruling {
  const bySpan = new Map<string, LedgerDecision[]>()
  for (const decision of decisions) {
    if (!decision.target || !['approve', 'fix', 'reject'].includes(decision.action)) continue
    const key = `${decision.target.interactionHash}\u0000${decision.target.segment}`
    bySpan.set(key, [...(bySpan.get(key) ?? []), decision])
  }
  const kept: Ruled[] = []
  const held: Ruling['held'] = []
  for (const ruled of observations) {
    const { observation, interaction } = ruled
    const bound = (bySpan.get(`${interaction.hash}\u0000${observation.segment}`) ?? []).filter(
      ({ target }) => target !== null && binds(target, observation, interaction),
    )
    const meant = bound.filter((decision) => concerns(decision, observation))
    const latest = meant.at(-1)
    const tombstone = bound.findLast((decision) => decision.action === 'reject')
    if (latest?.action === 'reject') continue
    if (latest) kept.push({ ...ruled, accepted: true, observation: corrected(observation, latest) })
    else if (tombstone) held.push({ observation, decision: tombstone, why: 'differs from a rejected reading of these words' })
    else kept.push(ruled)
  }
  return { kept, held }
}

function concerns({ target, correction }: LedgerDecision, observation: LedgerObservation): boolean {
  if (target && sameProposition(observation, target.statement)) return true
  return correction?.statement !== undefined && sameProposition(observation, correction.statement)
}

function corrected(observation: LedgerObservation, decision: LedgerDecision): LedgerObservation {
  return decision.action === 'fix' && decision.correction ? { ...observation, ...decision.correction } : observation
}

/** The pairs that people joined or kept apart, per holder and by subject key. */
export function rulingsOf(decisions: readonly LedgerDecision[]): (holderKey: string) => Rulings {
  const pick = (action: LedgerDecision['action'], holderKey: string): [string, string][] =>
    decisions.flatMap(({ action: made, target, correction }) =>
      made === action && target?.holderKey === holderKey && correction?.statement !== undefined
        ? [[subjectKey(target.statement), subjectKey(correction.statement)] satisfies [string, string]]
        : [],
    )
  return (holderKey) => ({ together: pick('merge', holderKey), apart: pick('keep_apart', holderKey) })
}

/** A reviewer's assertion as evidence: its own interaction, dated when it was made. Null where it states nothing. */
export function assertedEvidence(decision: LedgerDecision): Ruled | null {
  const { correction, at } = decision
  if (decision.action !== 'assert' || !correction?.statement || !correction.holderKey) return null
  const interaction: LedgerInteraction = {
    id: `decision:${decision.id}`, hash: `assertion ${at.toISOString()} ${correction.statement}`, fileName: 'assertion', type: 'note',
    title: 'Asserted by a reviewer', dealId: null, occurredAt: at, ingestedAt: at, threadId: null, fingerprint: [], fidelity: 0,
    fromCustomer: false, removedAt: null,
  }
  const observation: LedgerObservation = {
    id: `decision:${decision.id}`, interactionId: interaction.id, segment: 0, start: 0, end: 0, quote: '', speaker: '',
    speakerPersonId: null, holderKey: correction.holderKey, reported: false, statement: correction.statement,
    kind: correction.kind ?? 'evaluation', dimension: correction.dimension ?? 'value', stance: correction.stance ?? 'neutral',
    polarity: correction.polarity ?? 'affirmed', certainty: correction.certainty ?? 'stated', unprompted: false, reason: null,
    attribute: null, turnabout: null, source: 'our_note', extractor: 'reviewer', extractorVersion: '1', reading: 1, eventAt: at,
    ingestedAt: at, status: 'active', closedAt: null,
  }
  return { observation, interaction, accepted: true, asserted: true }
}
