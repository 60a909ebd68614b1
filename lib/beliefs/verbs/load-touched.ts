import type { Tx } from '@/lib/db/transaction'
import { similarity, COPY_SIMILARITY } from '@/lib/ingest/pure'
import { restsOn, basisOf, type Basis } from '../basis'
import { targetsOf } from '../decide'
import { COPY_WINDOW_HOURS } from '../policy'
import { fingerprintsIn, heldKeys, heldKeysIn, interactionsSince, ledgerDecisions, ledgerObservations, plainInteractions, projectionState, type ProjectionState } from '../store'
import type { Ledger, LedgerDecision, LedgerInteraction } from '../types'
import type { Touched } from '../touched'
import { ledgerOf, loadFacts } from './load-ledger'

/** Beyond this many interactions at once, everything is made anew: it is no dearer. */
const MOST = 40
const WINDOW_MS = COPY_WINDOW_HOURS * 3_600_000

export type TouchedLedger = {
  /** Every interaction that counts, and the observations of the touched holders alone. */
  ledger: Ledger
  touched: Touched
  /** Groups of copies that were not looked at again. */
  copies: string[][]
  /** The former projection. */
  former: ProjectionState
  basis: Basis
}

export type TouchedBy = { interactionId: string | null; decisionId: string | null }

/**
 * Reads what is needed to bring a cached projection up to date after one interaction or ruling, and whatever else came since
 * it was made. Null where everything has to be made anew: before the first time, and when people, precision, propositions
 * or very much else have changed.
 */
export async function loadTouched(tx: Tx, workspaceId: string, account: { id: string; name: string }, by: TouchedBy, now: Date): Promise<TouchedLedger | null> {
  const state = await projectionState(tx, workspaceId, account.id)
  if (!state) return null
  const keys = await heldKeys(tx, workspaceId, account.id)
  const { facts, resolve } = await loadFacts(tx, workspaceId, account, keys)
  const basis = basisOf({ ...facts, interactions: [], observations: [], decisions: [] }, keys, resolve, now > state.at ? now : state.at)
  if (!restsOn(state.basis, basis)) return null

  const plain = await plainInteractions(tx, workspaceId, account.id)
  const rulings = await ledgerDecisions(tx, workspaceId, account.id)
  const bare = ledgerOf(facts, { interactions: plain, observations: [], decisions: rulings }, resolve)
  const decisions = bare.decisions.filter(({ id, at, undoneAt }) => id === by.decisionId || at > state.at || (undoneAt !== null && undoneAt > state.at))
  const ruledOn = new Set(decisions.flatMap(targetsOf).map(({ interactionHash }) => interactionHash))
  const changed = new Set([
    ...(by.interactionId === null ? [] : [by.interactionId]), ...(await interactionsSince(tx, workspaceId, account.id, state.at)),
    ...bare.interactions.filter(({ hash }) => ruledOn.has(hash)).map(({ id }) => id),
  ])
  if (changed.size > MOST) return null
  const fingerprints = await fingerprintsAround(tx, workspaceId, bare, changed)
  // A ruling on another recording of a call is carried over to the one that counts, so that both have to be at hand.
  const named = new Set(bare.decisions.flatMap(targetsOf).map(({ interactionHash }) => interactionHash))
  const hashOf = new Map(bare.interactions.map(({ id, hash }) => [id, hash]))
  const isNear = (id: string, place: number): boolean => changed.has(id) || (place > 0 && named.has(hashOf.get(id) ?? ''))
  const near = new Set([...changed, ...fingerprints.keys(), ...state.copies.filter((group) => group.some(isNear)).flat()])
  const copies = state.copies.filter((group) => !group.some((id) => near.has(id)))
  const doubles = new Set(copies.flatMap((group) => group.slice(1)))
  const interactions = bare.interactions
    .filter(({ id }) => !doubles.has(id))
    .map((interaction) => ({ ...interaction, fingerprint: fingerprints.get(interaction.id) ?? [] }))

  const hashes = new Set(interactions.filter(({ id }) => near.has(id)).map(({ hash }) => hash))
  const holders = new Set([...(await heldKeysIn(tx, workspaceId, [...near])).map(resolve), ...decisions.flatMap(heldBy), ...movedInto(bare.decisions, hashes)])
  for (const key of movedFrom(bare.decisions, holders)) holders.add(key)
  const rows = await ledgerObservations(tx, workspaceId, account.id, keys.filter((key) => holders.has(resolve(key))))
  const { observations } = ledgerOf(facts, { interactions: [], observations: rows, decisions: [] }, resolve)
  return { ledger: { ...bare, interactions, observations }, touched: { interactions: hashes, holders }, copies, former: state, basis }
}

/** What the recordings of one call with a changed interaction are told by, and those that begin near them. */
async function fingerprintsAround(tx: Tx, workspaceId: string, { account, interactions }: Ledger, changed: ReadonlySet<string>): Promise<Map<string, number[]>> {
  const byId = new Map(interactions.map((interaction) => [interaction.id, interaction]))
  const known = new Map<string, number[]>()
  let frontier = [...changed]
  while (frontier.length > 0) {
    const spans = frontier.flatMap((id) => byId.get(id) ?? []).map(spanOf)
    const found = (await fingerprintsIn(tx, workspaceId, account.id, spans)).map(({ id, fingerprint }) => ({ id, fingerprint: fingerprint.map(Number) }))
    const fresh = found.filter(({ id, fingerprint }) => !known.has(id) && fingerprint.length > 0)
    const reached = frontier.flatMap((id) => known.get(id) ?? found.find((each) => each.id === id)?.fingerprint ?? [])
    for (const { id, fingerprint } of fresh) known.set(id, fingerprint)
    frontier = reached.length === 0 ? [] : fresh.filter(({ id }) => !changed.has(id)).filter(({ id, fingerprint }) => isCopyOfAny(id, fingerprint, known)).map(({ id }) => id)
  }
  return known
}

const spanOf = ({ occurredAt }: LedgerInteraction): { from: Date; to: Date } => ({ from: new Date(occurredAt.getTime() - WINDOW_MS), to: new Date(occurredAt.getTime() + WINDOW_MS) })

function isCopyOfAny(id: string, fingerprint: number[], known: ReadonlyMap<string, number[]>): boolean {
  return [...known].some(([other, words]) => other !== id && similarity(fingerprint, words) >= COPY_SIMILARITY)
}

const heldBy = (decision: LedgerDecision): string[] => [...targetsOf(decision).map(({ holderKey }) => holderKey), ...(decision.correction?.holderKey ? [decision.correction.holderKey] : [])]

/** Holders to whom people gave words of these interactions, and whose words they gave to these holders. */
const movedInto = (decisions: readonly LedgerDecision[], hashes: ReadonlySet<string>): string[] =>
  decisions.flatMap((decision) => (targetsOf(decision).some(({ interactionHash }) => hashes.has(interactionHash)) ? (decision.correction?.holderKey ?? []) : []))
const movedFrom = (decisions: readonly LedgerDecision[], holders: ReadonlySet<string>): string[] =>
  decisions.flatMap((decision) => (decision.correction?.holderKey !== undefined && holders.has(decision.correction.holderKey) ? targetsOf(decision).map(({ holderKey }) => holderKey) : []))
