import { DECISION_COVERAGE } from './policy'
import { relate, type Matchable } from './match'
import { sideOf } from './normalize'
import { isGrouping, isJoining, type Place } from './rulings'
import type { DecisionTarget, Instant, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'

/** An observation that stands, with what people have ruled about it. */
export type Ruled = {
  observation: LedgerObservation
  interaction: LedgerInteraction
  accepted: boolean
  asserted: boolean
  /** Where it stands in what people merged, split, moved and kept apart. */
  places?: readonly Place[]
}

/** Evidence as the matcher takes it: what it says, where it was said (by content), and where people put it. */
export function itemOf(item: Ruled): Item {
  const { id, holderKey, statement, quote, polarity, kind, dimension, stance, attribute, turnabout, matches, segment, start, end } = item.observation
  return {
    id, holderKey, statement, quote, polarity, kind, dimension, stance, attribute, turnabout, matches: matches ?? null, segment, start, end,
    interaction: item.interaction.hash, places: item.places ?? NOWHERE, item,
  }
}

/** What grouping asks of evidence, and whose evidence it is. */
export type Item = Matchable & { id: string; item: Ruled }

const NOWHERE: readonly Place[] = []

/** What a ruling names an observation by. */
export function targetFor({ segment, start, end, holderKey, polarity, statement }: Omit<DecisionTarget, 'interactionHash'>, interactionHash: string): DecisionTarget {
  return { interactionHash, segment, start, end, holderKey, polarity, statement }
}

/** Everything that a ruling names, by content. */
export function targetsOf({ target, parts }: Pick<LedgerDecision, 'target' | 'parts'>): DecisionTarget[] {
  return [...(target ? [target] : []), ...(parts ?? []).flat()]
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

const contentOf = ({ action, target, correction, parts }: LedgerDecision): string => JSON.stringify([action, target, correction, parts ?? null])

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
export function sameProposition(observation: Matchable, statement: string): boolean {
  if (observation.statement === statement) return true
  if (sideOf(observation.statement, observation.polarity) !== sideOf(statement, observation.polarity)) return false
  const { relation } = relate({ ...observation, attribute: null }, { ...observation, attribute: null, statement })
  return relation === 'same' || relation === 'refines'
}

/**
 * Applies rulings to observations by content: approvals, corrections, rejections and moves to another holder, of which the
 * newest on a span wins; and marks what people merged, split, moved and kept apart. Who asserts the proposition of words that were only
 * possibly heard, or puts them beside what is shown, accepts them as they were read or corrected; a rejection outweighs that.
 */
export function applyDecisions(observations: readonly Ruled[], decisions: readonly LedgerDecision[]): Ruling {
  if (decisions.length === 0) return { kept: [...observations], held: [] }
  const bySpan = new Map<string, { decision: LedgerDecision; target: DecisionTarget }[]>()
  for (const decision of decisions) {
    for (const target of judgedBy(decision)) {
      const key = spanKey(target.interactionHash, target.segment)
      bySpan.set(key, [...(bySpan.get(key) ?? []), { decision, target }])
    }
  }
  const places = placesOf(observations, decisions)
  const kept: Ruled[] = []
  const held: Ruling['held'] = []
  for (const ruled of observations) {
    const { observation, interaction } = ruled
    const bound = (bySpan.get(spanKey(interaction.hash, observation.segment)) ?? []).filter(({ target }) => binds(target, observation, interaction))
    const meant = bound.filter(({ decision, target }) => concerns(decision, target, observation)).map(({ decision }) => decision)
    const latest = meant.findLast(({ action }) => VERDICTS.includes(action))
    const accepted = meant.some((decision) => !VERDICTS.includes(decision.action))
    const moved = meant.findLast(isMove)
    const tombstone = bound.findLast(({ decision }) => decision.action === 'reject')?.decision
    if (latest?.action === 'reject') continue
    if (!latest && !accepted && tombstone) { held.push({ observation, decision: tombstone, why: 'differs from a rejected reading of these words' }); continue }
    const own = places.get(ruled)
    if (!latest && !accepted && !own) { kept.push(ruled); continue }
    const corrections = [latest, moved].filter((decision) => decision !== undefined).sort((a, b) => decisions.indexOf(a) - decisions.indexOf(b))
    kept.push({
      ...ruled, accepted: ruled.accepted || accepted || latest !== undefined,
      observation: placed(corrections.reduce(corrected, observation), own ?? []),
      ...(own && { places: own }),
    })
  }
  return { kept, held }
}

const VERDICTS: readonly LedgerDecision['action'][] = ['approve', 'fix', 'reject']

/** The words that a ruling accepts, corrects or rejects. */
function judgedBy(decision: LedgerDecision): DecisionTarget[] {
  if (isMove(decision)) return targetsOf(decision)
  if (decision.action === 'assert' || VERDICTS.includes(decision.action)) return decision.target ? [decision.target] : []
  return (decision.parts ?? []).flat().filter(({ accepted }) => accepted === true)
}

/** A move to another holder; one to another belief groups and corrects nothing. */
const isMove = ({ action, correction }: LedgerDecision): boolean => action === 'move' && correction?.holderKey !== undefined

const spanKey = (hash: string, segment: number): string => `${hash}\u0000${segment}`

function concerns({ correction }: LedgerDecision, target: DecisionTarget, observation: LedgerObservation): boolean {
  return sameProposition(observation, target.statement) || (correction?.statement !== undefined && sameProposition(observation, correction.statement))
}

function corrected(observation: LedgerObservation, decision: LedgerDecision): LedgerObservation {
  return decision.action !== 'approve' && decision.correction ? { ...observation, ...decision.correction } : observation
}

/** A value that somebody put into another belief by hand is told by its words, no longer by the attribute it set. */
function placed(observation: LedgerObservation, places: readonly Place[]): LedgerObservation {
  return observation.attribute && places.some(({ joins }) => joins) ? { ...observation, attribute: null } : observation
}

/** Where each observation stands in the rulings on grouping; of readings that share a span, the one in the very words. */
function placesOf(observations: readonly Ruled[], decisions: readonly LedgerDecision[]): Map<Ruled, Place[]> {
  const places = new Map<Ruled, Place[]>()
  if (!decisions.some(isGrouping)) return places
  const bySpan = new Map<string, Ruled[]>()
  for (const ruled of observations) {
    const key = spanKey(ruled.interaction.hash, ruled.observation.segment)
    bySpan.set(key, [...(bySpan.get(key) ?? []), ruled])
  }
  decisions.forEach((decision, ruling) => {
    if (!isGrouping(decision)) return
    decision.parts?.forEach((targets, part) => {
      for (const target of targets) {
        const bound = (bySpan.get(spanKey(target.interactionHash, target.segment)) ?? []).filter(({ observation, interaction }) => binds(target, observation, interaction))
        const verbatim = bound.filter(({ observation }) => observation.statement === target.statement)
        for (const ruled of verbatim.length > 0 ? verbatim : bound) {
          const held = places.get(ruled) ?? []
          if (!held.some((place) => place.ruling === ruling)) places.set(ruled, [...held, { ruling, part, joins: isJoining(decision, part), ...(decision.action === 'supersede' && { supersedes: decision.at }) }])
        }
      }
    })
  })
  return places
}

const ASSERTED = 'decision:'

/** Is this the id of evidence that a ruling is, and no observation of the ledger? */
export const isAsserted = (id: string): boolean => id.startsWith(ASSERTED)

/** What such evidence, and its interaction, are called, and the ruling that one of them is. */
export const assertionId = (decisionId: string): string => `${ASSERTED}${decisionId}`
export const decisionOfAssertion = (id: string): string => id.slice(ASSERTED.length)

/**
 * A reviewer's assertion as evidence: its own interaction, dated when it was made. What the holder declared themselves, and a reviewer
 * accepted, weighs as their own correction does. Null where it states nothing.
 */
export function assertedEvidence(decision: LedgerDecision): Ruled | null {
  const { correction, at } = decision
  if (decision.action !== 'assert' || !correction?.statement || !correction.holderKey) return null
  const interaction: LedgerInteraction = {
    id: assertionId(decision.id), hash: `assertion ${at.toISOString()} ${correction.statement}`, fileName: 'assertion', type: 'note',
    title: correction.declared ? 'Said by themselves' : 'Asserted by a reviewer', dealId: null, occurredAt: at, ingestedAt: at, threadId: null, fingerprint: [], fidelity: 0,
    fromCustomer: false, removedAt: null,
  }
  const observation: LedgerObservation = {
    id: interaction.id, interactionId: interaction.id, segment: 0, start: 0, end: 0, quote: '', speaker: '',
    speakerPersonId: null, holderKey: correction.holderKey, reported: false, statement: correction.statement,
    kind: correction.kind ?? 'evaluation', dimension: correction.dimension ?? 'value', stance: correction.stance ?? 'neutral',
    polarity: correction.polarity ?? 'affirmed', certainty: correction.certainty ?? 'stated', unprompted: false, reason: null,
    attribute: correction.attribute ?? null, turnabout: null, source: correction.declared ? 'own_correction' : 'our_note', extractor: 'reviewer', extractorVersion: '1', reading: 1, eventAt: at,
    ingestedAt: at, status: 'active', closedAt: null,
    ...(correction.denies !== undefined && { matches: { statement: correction.denies, relation: 'contradicts' } }),
    ...(correction.wording !== undefined && { wording: correction.wording }),
  }
  return { observation, interaction, accepted: true, asserted: correction.declared !== true }
}
