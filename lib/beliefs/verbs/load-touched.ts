import { ask, askTogether } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import { similarity, COPY_SIMILARITY } from '@/lib/ingest/pure'
import { basisOf, restsOn, type Basis, type ProjectionState } from '../basis'
import { targetsOf } from '../decide'
import { interactionsUnder } from '../cache/memory'
import { knownAfter, knownOf, type KnownInteractions } from '../ledger/known-interactions'
import {
  allInteractions, fingerprintsNear, formerState, interactionsSince, ledgerDecisions, ledgerObservations, observationsById, observationsInTurns, observationsOf, readSince, type DecisionRow,
} from '../ledger/store'
import type { Reader } from '../reach'
import type { Touched } from '../touched'
import type { Ledger, LedgerDecision, LedgerObservation } from '../types'
import { factsOf, knownFacts, ledgerOf } from './load-ledger'

/** Beyond this many interactions at once, everything is made anew: it is no dearer. */
const MOST = 40

export type TouchedLedger = {
  /** Every interaction that counts, and the observations of the touched ones alone. */
  ledger: Ledger
  touched: Touched
  /** Touched holders of whom more than an addition is to be told. */
  ruled: ReadonlySet<string>
  /** Reads what else there is of the touched holders. */
  read: Reader
  /** Every interaction there is, as it will be known next time. */
  known: KnownInteractions
  /** Groups of copies that were not looked at again. */
  copies: string[][]
  /** The former projection. */
  former: ProjectionState
  basis: Basis
}

export type TouchedBy = { interactionId: string | null; decisionId: string | null }

/**
 * Reads what is needed to begin to bring a cached projection up to date after one interaction or ruling, and whatever else came
 * since it was made. Null where everything has to be made anew: before the first time, and when people, precision,
 * propositions or very much else have changed.
 */
export async function loadTouched(tx: Tx, workspaceId: string, account: { id: string; name: string }, by: TouchedBy, now: Date): Promise<TouchedLedger | null> {
  const first = by.interactionId === null ? [] : [by.interactionId]
  const { former: state, came, read, rulings, around, said, ...facts } = await askTogether(tx, {
    former: formerState(workspaceId, account.id), came: interactionsSince(workspaceId, account.id, first), read: readSince(workspaceId, account.id),
    rulings: ledgerDecisions(workspaceId, account.id), around: fingerprintsNear(workspaceId, account.id, first), said: observationsOf(workspaceId, first),
    ...knownFacts(workspaceId, account.id),
  })
  if (!state) return null
  const before = interactionsUnder(account.id, state.stamp)
  const known = (before && knownAfter(before, came)) ?? knownOf(await ask(tx, allInteractions(workspaceId, account.id)))
  const plain = known.all
  const since = rulings.filter(({ id, at, undoneAt }) => id === by.decisionId || at > state.at || (undoneAt !== null && undoneAt > state.at))
  const ruledOn = new Set(since.flatMap(namedIn))
  const changed = new Set([
    ...first, ...read, ...came.rows.flatMap(({ one: { id, ingestedAt, occurredAt } }) => (ingestedAt > state.at || occurredAt > state.at ? [id] : [])),
    ...plain.filter(({ hash }) => ruledOn.has(hash)).map(({ id }) => id),
  ])
  if (changed.size > MOST) return null
  const fingerprints = await copiesOf(changed, { of: first, found: around }, (ids) => ask(tx, fingerprintsNear(workspaceId, account.id, ids)))
  // A ruling on another recording of a call is carried over to the one that counts, so that both have to be at hand.
  const named = new Set(rulings.flatMap(namedIn))
  const hashOf = new Map(plain.map(({ id, hash }) => [id, hash]))
  const isNear = (id: string, place: number): boolean => changed.has(id) || (place > 0 && named.has(hashOf.get(id) ?? ''))
  const near = new Set([...changed, ...fingerprints.keys(), ...state.copies.filter((group) => group.some(isNear)).flat()])
  const others = [...near].filter((id) => id !== by.interactionId)
  const rows = others.length === 0 ? said : [...said, ...(await ask(tx, observationsOf(workspaceId, others)))]

  const keys = [...new Set([...Object.keys(state.basis.said), ...rows.map(({ holderKey }) => holderKey)])]
  const { facts: beside, resolve } = factsOf(account, facts, keys)
  const basis = basisOf({ ...beside, interactions: [], observations: [], decisions: [] }, keys, resolve, now > state.at ? now : state.at)
  if (!restsOn(state.basis, basis)) return null

  const copies = state.copies.filter((group) => !group.some((id) => near.has(id)))
  const doubles = new Set(copies.flatMap((group) => group.slice(1)))
  const interactions = plain.flatMap((one) => (doubles.has(one.id) ? [] : fingerprints.has(one.id) ? { ...one, fingerprint: fingerprints.get(one.id) ?? [] } : one))
  const { observations, decisions } = ledgerOf(beside, { interactions: [], observations: rows, decisions: rulings }, resolve)
  const ledger: Ledger = { ...beside, interactions, observations, decisions }

  const hashes = new Set(interactions.filter(({ id }) => near.has(id)).map(({ hash }) => hash))
  const fresh = new Set(since.map(({ id }) => id))
  const holders = new Set([...observations.map(({ holderKey }) => holderKey), ...decisions.filter(({ id }) => fresh.has(id)).flatMap(heldBy), ...movedInto(decisions, hashes)])
  for (const key of movedFrom(decisions, holders)) holders.add(key)
  const isRuled = fresh.size > 0 || decisions.some((decision) => targetsOf(decision).some(({ interactionHash }) => hashes.has(interactionHash)))
  const regrouped = new Set(decisions.filter(({ action }) => !JUDGING.includes(action)).flatMap(heldBy))
  return {
    ledger, touched: { interactions: hashes, holders }, ruled: isRuled ? holders : new Set([...holders].filter((key) => regrouped.has(key))),
    read: readerOf(tx, workspaceId, account.id, keys, resolve), copies, former: state, basis, known,
  }
}

/** Rulings on what was said; the others say who said it and what is one belief, and may tell of what came before or after. */
const JUDGING: readonly LedgerDecision['action'][] = ['approve', 'fix', 'reject', 'assert']

function readerOf(tx: Tx, workspaceId: string, accountId: string, keys: readonly string[], resolve: (key: string) => string): Reader {
  const asHeld = (rows: LedgerObservation[]): LedgerObservation[] => rows.map((row) => ({ ...row, holderKey: resolve(row.holderKey) }))
  return {
    ofHolders: async (holders) => asHeld(await ledgerObservations(tx, workspaceId, accountId, [...holders, ...keys.filter((key) => holders.includes(resolve(key)))])),
    byIds: async (ids) => asHeld(await ask(tx, observationsById(workspaceId, ids))),
    inTurns: async (turns) => asHeld(await ask(tx, observationsInTurns(workspaceId, turns))),
  }
}

type Fingerprint = { id: string; fingerprint: number[] }

/** What the recordings of one call with a changed interaction are told by, these included; `asked` is what is known near some of them. */
async function copiesOf(
  changed: ReadonlySet<string>, asked: { of: readonly string[]; found: readonly Fingerprint[] }, near: (ids: string[]) => Promise<Fingerprint[]>,
): Promise<Map<string, number[]>> {
  const known = new Map<string, number[]>()
  const know = (found: readonly Fingerprint[]): void => { for (const { id, fingerprint } of found) if (fingerprint.length > 0) known.set(id, fingerprint) }
  know(asked.found)
  const copies = new Map<string, number[]>()
  for (let frontier = [...changed]; frontier.length > 0; ) {
    const unasked = frontier.filter((id) => !asked.of.includes(id))
    if (unasked.length > 0) know(await near(unasked))
    for (const id of frontier) copies.set(id, known.get(id) ?? [])
    const reached = [...copies.values()]
    frontier = [...known].filter(([id, words]) => !copies.has(id) && reached.some((other) => other.length > 0 && similarity(words, other) >= COPY_SIMILARITY)).map(([id]) => id)
  }
  return copies
}

/** The interactions that a stored ruling names, by content. */
const namedIn = ({ interactionHash, parts }: DecisionRow): string[] =>
  [...(interactionHash === null ? [] : [interactionHash]), ...((parts ?? []) as { interactionHash: string }[][]).flat().map((target) => target.interactionHash)]

const heldBy = (decision: LedgerDecision): string[] => [...targetsOf(decision).map(({ holderKey }) => holderKey), ...(decision.correction?.holderKey ? [decision.correction.holderKey] : [])]

/** Holders to whom people gave words of these interactions, and whose words they gave to these holders. */
const movedInto = (decisions: readonly LedgerDecision[], hashes: ReadonlySet<string>): string[] =>
  decisions.flatMap((decision) => (targetsOf(decision).some(({ interactionHash }) => hashes.has(interactionHash)) ? (decision.correction?.holderKey ?? []) : []))
const movedFrom = (decisions: readonly LedgerDecision[], holders: ReadonlySet<string>): string[] =>
  decisions.flatMap((decision) => (decision.correction?.holderKey !== undefined && holders.has(decision.correction.holderKey) ? targetsOf(decision).map(({ holderKey }) => holderKey) : []))
