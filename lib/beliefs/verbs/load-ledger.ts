import { knownOfAccount, type AccountPerson, type KnownOfAccount } from '@/lib/crm'
import { askTogether } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import { COMPANY, holdersOf } from '../holders'
import { ledgerDecisions, ledgerInteractions, ledgerObservations, type DecisionRow } from '../ledger/store'
import { trustInReaders } from '../readers/store'
import type { CalibrationRow, Correction, DecisionTarget, Ledger, LedgerDecision, LedgerInteraction, LedgerObservation, PrecisionRow } from '../types'

type Account = { id: string; name: string }

/** The whole ledger of an account: everything that its projection at any instant is a function of. */
export async function loadLedger(tx: Tx, workspaceId: string, account: Account): Promise<Ledger> {
  return (await loadLedgerAndSaid(tx, workspaceId, account)).ledger
}

/** The whole ledger, with every holder key as it was said, whom it is taken for, and the people of the account. */
export async function loadLedgerAndSaid(tx: Tx, workspaceId: string, account: Account): Promise<{ ledger: Ledger; keys: string[]; resolve: (key: string) => string; people: AccountPerson[] }> {
  // Side by side, though the database answers one after the other: what came is read while the next is on its way.
  const [observations, interactions, { decisions, ...known }] = await Promise.all([
    ledgerObservations(tx, workspaceId, account.id), ledgerInteractions(tx, workspaceId, account.id),
    askTogether(tx, { decisions: ledgerDecisions(workspaceId, account.id), ...knownFacts(workspaceId, account.id) }),
  ])
  const keys = [...new Set(observations.map((row) => row.holderKey))]
  const { facts, resolve, people } = factsOf(account, known, keys)
  return { ledger: ledgerOf(facts, { interactions, observations, decisions }, resolve), keys, resolve, people }
}

export type LedgerFacts = Omit<Ledger, 'interactions' | 'observations' | 'decisions'>

/** What a ledger says beside what was said, as questions: who can hold beliefs, how far readings are trusted, what we offer. */
export const knownFacts = (workspaceId: string, accountId: string) => ({ known: knownOfAccount(workspaceId, accountId), trust: trustInReaders(workspaceId) })

type KnownFacts = { known: KnownOfAccount; trust: { precisions: PrecisionRow[]; calibrations: CalibrationRow[] } }

/** The same, of whom each of `keys` is taken for. */
export function factsOf(
  account: Account, { known: { people, valuePropositions, dimensionWeights, stakes: { high, since } }, trust: { precisions, calibrations } }: KnownFacts, keys: readonly string[],
): { facts: LedgerFacts; resolve: (key: string) => string; people: AccountPerson[] } {
  const { holders, resolve } = holdersOf(people.map(asHolder), keys)
  const facts: LedgerFacts = {
    account: { id: account.id, name: account.name },
    holders: holders.map((holder) => (holder.key === COMPANY ? { ...holder, name: account.name } : holder)),
    precisions, calibrations, valuePropositions, dimensionWeights,
    // Until a refresh has noted since when, nothing that was shown is taken away.
    ...(high && since && { highStakes: high, highStakesSince: since }),
  }
  return { facts, resolve, people }
}

/** A ledger of stored rows. */
export function ledgerOf(
  facts: LedgerFacts, rows: { interactions: LedgerInteraction[]; observations: LedgerObservation[]; decisions: DecisionRow[] }, resolve: (key: string) => string,
): Ledger {
  return {
    ...facts, interactions: rows.interactions, observations: rows.observations.map((row) => withHolder(row, resolve(row.holderKey))),
    decisions: rows.decisions.map((row) => toDecision(row, resolve)),
  }
}

const taken = new WeakMap<LedgerObservation, LedgerObservation>()

/** The observation of whoever its holder is taken for; the very same of the same row, for as long as they are taken for one. */
function withHolder(row: LedgerObservation, holderKey: string): LedgerObservation {
  if (holderKey === row.holderKey) return row
  const known = taken.get(row)
  if (known?.holderKey === holderKey) return known
  const made = { ...row, holderKey }
  taken.set(row, made)
  return made
}

/** Whoever objected to being modelled, or withdrew their consent, holds no belief in any model. */
export const isModelled = (person: AccountPerson): boolean => person.consent !== 'objected' && person.consent !== 'withdrawn'

/** A person as they can hold beliefs. */
export const asHolder = (person: AccountPerson) => ({ ...person, modelled: isModelled(person) })

function toDecision(row: DecisionRow, resolve: (key: string) => string): LedgerDecision {
  const correction = row.correction as Correction | null
  return {
    id: row.id, action: row.action, at: row.at, undoneAt: row.undoneAt, actorId: row.actorId,
    target: targetOf(row, resolve),
    reason: row.reason as LedgerDecision['reason'],
    parts: partsOf(row, resolve),
    correction: correction?.holderKey ? { ...correction, holderKey: resolve(correction.holderKey) } : correction,
  }
}

function partsOf({ parts }: DecisionRow, resolve: (key: string) => string): DecisionTarget[][] | null {
  return parts === null ? null : (parts as DecisionTarget[][]).map((part) => part.map((target) => ({ ...target, holderKey: resolve(target.holderKey) })))
}

function targetOf(row: DecisionRow, resolve: (key: string) => string): DecisionTarget | null {
  const { interactionHash, segment, spanStart, spanEnd, holderKey, polarity, statement } = row
  if (interactionHash === null || segment === null || spanStart === null || spanEnd === null || holderKey === null || polarity === null) return null
  return { interactionHash, segment, start: spanStart, end: spanEnd, holderKey: resolve(holderKey), polarity, statement: statement ?? '' }
}
