import { accountPeople, valuePropositions, workspaceSettings, type AccountPerson } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { COMPANY, holdersOf } from '../holders'
import { calibrationRows, ledgerDecisions, ledgerInteractions, ledgerObservations, precisionRows } from '../store'
import type { Attribute, Correction, DecisionTarget, Ledger, LedgerDecision, LedgerInteraction, LedgerObservation, Match, Turnabout } from '../types'

/** The whole ledger of an account: everything that its projection at any instant is a function of. */
export async function loadLedger(tx: Tx, workspaceId: string, account: { id: string; name: string }): Promise<Ledger> {
  const people = await accountPeople(tx, workspaceId, account.id)
  const interactions = await ledgerInteractions(tx, workspaceId, account.id)
  const observations = await ledgerObservations(tx, workspaceId, account.id)
  const decisions = await ledgerDecisions(tx, workspaceId, account.id)
  const precisions = await precisionRows(tx, workspaceId)
  const calibrations = await calibrationRows(tx, workspaceId)
  const propositions = await valuePropositions(tx, workspaceId, account.id)
  const settings = await workspaceSettings(tx, workspaceId)
  const { holders, resolve } = holdersOf(people.map(asHolder), observations.map((row) => row.holderKey))
  return {
    account: { id: account.id, name: account.name },
    holders: holders.map((holder) => (holder.key === COMPANY ? { ...holder, name: account.name } : holder)),
    interactions: interactions.map(toInteraction),
    observations: observations.map((row) => toObservation(row, resolve)),
    decisions: decisions.map((row) => toDecision(row, resolve)),
    precisions,
    calibrations,
    valuePropositions: propositions,
    dimensionWeights: settings.dimensionWeights,
  }
}

/** Whoever objected to being modelled, or withdrew their consent, holds no belief in any model. */
export const isModelled = (person: AccountPerson): boolean => person.consent !== 'objected' && person.consent !== 'withdrawn'

/** A person as they can hold beliefs. */
export const asHolder = (person: AccountPerson) => ({ ...person, modelled: isModelled(person) })

function toInteraction({ contentHash, fingerprint, ...row }: Awaited<ReturnType<typeof ledgerInteractions>>[number]): LedgerInteraction {
  return { ...row, hash: contentHash, fingerprint: fingerprint.map(Number), removedAt: null }
}

function toObservation(row: Awaited<ReturnType<typeof ledgerObservations>>[number], resolve: (key: string) => string): LedgerObservation {
  return {
    id: row.id, interactionId: row.interactionId, segment: row.segment, start: row.spanStart, end: row.spanEnd, quote: row.quote,
    speaker: row.speaker, speakerPersonId: row.speakerPersonId, holderKey: resolve(row.holderKey), reported: row.reported,
    statement: row.statement, kind: row.kind, dimension: row.dimension, stance: row.stance, polarity: row.polarity, certainty: row.certainty,
    unprompted: row.unprompted, reason: row.reason, attribute: row.attribute as Attribute | null, turnabout: row.turnabout as Turnabout | null,
    matches: row.matches as Match | null,
    source: row.source, extractor: row.extractor, extractorVersion: row.extractorVersion, reading: row.reading,
    eventAt: row.eventAt, ingestedAt: row.ingestedAt, status: row.status, closedAt: row.closedAt,
  }
}

function toDecision(row: Awaited<ReturnType<typeof ledgerDecisions>>[number], resolve: (key: string) => string): LedgerDecision {
  const correction = row.correction as Correction | null
  return {
    id: row.id, action: row.action, at: row.at, undoneAt: row.undoneAt, actorId: row.actorId,
    target: targetOf(row, resolve),
    reason: row.reason as LedgerDecision['reason'],
    correction: correction?.holderKey ? { ...correction, holderKey: resolve(correction.holderKey) } : correction,
  }
}

function targetOf(row: Awaited<ReturnType<typeof ledgerDecisions>>[number], resolve: (key: string) => string): DecisionTarget | null {
  const { interactionHash, segment, spanStart, spanEnd, holderKey, polarity, statement } = row
  if (interactionHash === null || segment === null || spanStart === null || spanEnd === null || holderKey === null || polarity === null) return null
  return { interactionHash, segment, start: spanStart, end: spanEnd, holderKey: resolve(holderKey), polarity, statement: statement ?? '' }
}
