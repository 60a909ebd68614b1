import type { Tx } from '@/lib/db/transaction'
import { basisOf } from '../basis'
import { beliefRows, cachedProjection, replaceBeliefs, saveBeliefs, saveProjectionState, saveUndecided, undecidedPairs, type FrozenBelief, type Moved } from '../cache/store'
import { assertedEvidence } from '../decide'
import { isAsFrozen, thaw } from '../frozen'
import { identify } from '../identify'
import { byKey } from '../order'
import { project } from '../project'
import { projectReached } from '../reach'
import { insertRevisions } from '../store'
import { placeOf } from '../touched'
import { askable, undecidedNow } from '../undecided'
import { distinctInteractions } from '../visible'
import type { CachedBelief, KeptModel, Ledger, WordlessBelief } from '../types'
import { loadLedgerAndSaid } from './load-ledger'
import { loadTouched, type TouchedLedger } from './load-touched'

/** Why a projection is made anew; stands in the revision of each belief that moved. */
export type Cause = {
  cause: 'read' | 'decision' | 'undo' | 'removal' | 'consent' | 'crm' | 'rebuild' | 'calibration' | 'ageing'
  interactionId: string | null
  actorId: string | null
  /** The ruling that was made or undone, where that is the cause. */
  decisionId?: string
}

type Account = { id: string; name: string }

/**
 * Brings the cached beliefs of an account up to date with its ledger and writes a revision for each that moved. After one
 * interaction or ruling only the families that it touches are read, grouped and saved; else everything is made anew. The
 * caller holds the account's row, so that one writer at a time projects it. Ageing alone is no event.
 */
export async function projectAccount(tx: Tx, workspaceId: string, account: Account, now: Date, cause: Cause): Promise<KeptModel> {
  return (await projectWhatIsTouched(tx, workspaceId, account, now, cause)) ?? (await projectAll(tx, workspaceId, account, now, cause))
}

async function projectAll(tx: Tx, workspaceId: string, account: Account, now: Date, cause: Cause): Promise<KeptModel> {
  const { ledger, keys, resolve } = await loadLedgerAndSaid(tx, workspaceId, account)
  const instant = instantOfLedger(ledger, now)
  const at = { asOf: instant, knownAt: instant }
  const projection = project(ledger, at)
  const before = await beliefRows(tx, workspaceId, account.id)
  const beliefs = identify(account.id, projection.beliefs, before)
  const moved = await saveBeliefs(tx, workspaceId, account.id, instant, beliefs, before)
  await revise(tx, workspaceId, account, now, cause, moved)
  const ambiguous = askable(projection.ambiguous, beliefs, ledger)
  await saveUndecided(tx, workspaceId, account.id, await undecidedPairs(tx, workspaceId, account.id), ambiguous)
  await saveProjectionState(tx, workspaceId, account.id, { at: instant, copies: projection.copies, basis: basisOf(ledger, keys, resolve, instant) })
  return { at, ledger, interactions: distinctInteractions(ledger, at), beliefs: beliefs.sort(byKey), ambiguous }
}

async function projectWhatIsTouched(tx: Tx, workspaceId: string, account: Account, now: Date, cause: Cause): Promise<KeptModel | null> {
  const isOne = cause.cause === 'read' ? cause.interactionId !== null : cause.decisionId !== undefined
  if (!isOne) return null
  const loaded = await loadTouched(tx, workspaceId, account, { interactionId: cause.interactionId, decisionId: cause.decisionId ?? null }, now)
  if (!loaded) return null
  const instant = instantOfLedger(loaded.ledger, now > loaded.former.at ? now : loaded.former.at)
  const at = { asOf: instant, knownAt: instant }
  const { beliefs: stored, undecided } = await cachedProjection(tx, workspaceId, account.id)
  const former = thawAll(stored, loaded.ledger, instant)
  if (!former) return null
  const { ledger, part } = await projectReached({ ...loaded, at, former, whole: wholeFor(loaded, former) }, loaded.read)
  const [stale, kept] = [former.filter((belief) => part.replaced.has(placeOf(belief))), former.filter((belief) => !part.replaced.has(placeOf(belief)))]
  const fresh = identify(account.id, part.beliefs, stale.map(({ id, key, clusters }) => ({ id, key, evidence: evidenceIds(clusters) })), kept.map(({ id }) => id))
  const looked = new Set([...stale, ...fresh].map(({ id }) => id))
  const rows = new Map(stored.flatMap((row) => (looked.has(row.id) ? [[row.id, row]] : [])))
  const [ids, changed] = [new Set(fresh.map(({ id }) => id)), fresh.filter((belief) => !isAsFrozen(belief, rows.get(belief.id)?.frozen))]
  const before = [...changed.flatMap(({ id }) => rows.get(id) ?? []), ...stale.flatMap(({ id }) => (ids.has(id) ? [] : (rows.get(id) ?? [])))]
  const moved = await replaceBeliefs(tx, workspaceId, account.id, instant, changed, before)
  await revise(tx, workspaceId, account, now, cause, moved)
  const beliefs = [...kept, ...fresh].sort(byKey)
  const ambiguous = undecidedNow(undecided, part, kept, ledger)
  await saveUndecided(tx, workspaceId, account.id, undecided, ambiguous)
  await saveProjectionState(tx, workspaceId, account.id, { at: instant, copies: [...loaded.copies, ...part.copies], basis: loaded.basis })
  return { at, ledger, interactions: distinctInteractions(ledger, at), beliefs, ambiguous }
}

type Cached = CachedBelief & { id: string }

function thawAll(stored: readonly FrozenBelief[], { holders, interactions, decisions }: Ledger, instant: Date): Cached[] | null {
  const asserted = decisions.flatMap((decision) => assertedEvidence(decision)?.interaction ?? [])
  const known = new Map(holders.map((holder) => [holder.key, holder]))
  const origins = new Map([...interactions, ...asserted].map((each) => [each.id, each]))
  const former: Cached[] = []
  for (const { id, frozen } of stored) {
    const belief = thaw(frozen, known, origins, instant)
    if (!belief) return null
    former.push(Object.assign(belief, { id }))
  }
  return former
}

/** Touched holders of whom everything is to be read: what they had said in these interactions may stand no more, or be ruled on. */
function wholeFor({ touched, ruled }: TouchedLedger, former: readonly Cached[]): ReadonlySet<string> {
  const isKnown = former.some(({ holder, clusters }) => touched.holders.has(holder.key) && clusters.some(({ evidence }) => evidence.some(({ interaction }) => touched.interactions.has(interaction.hash))))
  return isKnown ? touched.holders : ruled
}

async function revise(tx: Tx, workspaceId: string, { id }: Account, now: Date, cause: Cause, moved: readonly Moved[]): Promise<void> {
  if (cause.cause === 'ageing') return
  const { cause: name, interactionId, actorId } = cause
  await insertRevisions(tx, workspaceId, id, now, moved.map((change) => ({ ...change, cause: name, interactionId, actorId })))
}

const evidenceIds = (clusters: WordlessBelief['clusters']): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

/** Two jobs may store in another order than they began: the projection sees everything that stands in the ledger by now. */
function instantOfLedger(ledger: Ledger, now: Date): Date {
  const times = [
    ...ledger.interactions.map(({ ingestedAt }) => ingestedAt),
    ...ledger.observations.map(({ ingestedAt, closedAt }) => (closedAt !== null && closedAt > ingestedAt ? closedAt : ingestedAt)),
    ...ledger.decisions.map(({ at, undoneAt }) => undoneAt ?? at),
  ]
  return times.reduce((latest, time) => (time > latest ? time : latest), now)
}
