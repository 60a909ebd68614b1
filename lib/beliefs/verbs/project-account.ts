import type { Tx } from '@/lib/db/transaction'
import { basisOf } from '../basis'
import { keptOf, originsOf, remember, type KeptBelief, type Origins } from '../cache/memory'
import { beliefRows, cachedProjection, changesOf, movedBetween, undecidedPairs, type Moved } from '../cache/store'
import { evidenceOf } from '../evidence'
import { freeze, standingAt, thaw } from '../frozen'
import { identify } from '../identify'
import { byKey } from '../order'
import { project } from '../project'
import { projectReached } from '../reach'
import type { NewRevision } from '../store'
import { placeOf } from '../touched'
import { askable, undecidedNow } from '../undecided'
import { saveUpdate } from '../update/store'
import { distinctInteractions } from '../visible'
import type { CachedBelief, KeptModel, Ledger, ProjectedBelief, WordlessBelief } from '../types'
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
  const { changed, gone, moved } = changesOf(beliefs, before)
  const ambiguous = askable(projection.ambiguous, beliefs, ledger)
  await saveUpdate(tx, workspaceId, account.id, now, {
    beliefs: changed, gone, revisions: revisionsOf(moved, cause), undecided: { before: await undecidedPairs(tx, workspaceId, account.id), after: ambiguous },
    state: { at: instant, copies: projection.copies, basis: basisOf(ledger, keys, resolve, instant) },
  })
  return { at, ledger, interactions: distinctInteractions(ledger, at), beliefs: beliefs.sort(byKey), ambiguous }
}

async function projectWhatIsTouched(tx: Tx, workspaceId: string, account: Account, now: Date, cause: Cause): Promise<KeptModel | null> {
  const isOne = cause.cause === 'read' ? cause.interactionId !== null : cause.decisionId !== undefined
  if (!isOne) return null
  const loaded = await loadTouched(tx, workspaceId, account, { interactionId: cause.interactionId, decisionId: cause.decisionId ?? null }, now)
  if (!loaded) return null
  const instant = instantOfLedger(loaded.ledger, now > loaded.former.at ? now : loaded.former.at)
  const at = { asOf: instant, knownAt: instant }
  const origins = originsOf(loaded.ledger)
  const kept = await keptOf(loaded.ledger, origins, loaded.former.stamp, () => cachedProjection(tx, workspaceId, account.id))
  if (!kept) return null
  const former = kept.beliefs.map((belief) => identifiedAt(belief, instant))
  const { ledger, part } = await projectReached({ ...loaded, at, former, whole: wholeFor(loaded, former) }, loaded.read)
  const isReplaced = (belief: Cached): boolean => loaded.touched.holders.has(belief.holder.key) && part.replaced.has(placeOf(belief))
  const [same, stale, known, were]: [Cached[], Cached[], KeptBelief[], Map<string, KeptBelief>] = [[], [], [], new Map()]
  former.forEach((belief, place) => {
    const held = kept.beliefs[place] as KeptBelief
    if (isReplaced(belief)) { stale.push(belief); were.set(belief.id, held) } else { same.push(belief); known.push(held) }
  })
  const fresh = identify(account.id, part.beliefs, stale.map(({ id, key, clusters }) => ({ id, key, evidence: evidenceIds(clusters) })), (id) => same.some((belief) => belief.id === id))
  const made = fresh.map((belief): Made => {
    const [frozen, before] = [freeze(belief), were.get(belief.id)]
    return { belief, frozen, before, isSame: before !== undefined && freeze(before) === frozen }
  })
  const changed = made.flatMap(({ isSame, belief }) => (isSame ? [] : [belief]))
  const ids = new Set(fresh.map(({ id }) => id))
  const gone = [...made.flatMap(({ isSame, before }) => (isSame ? [] : (before ?? []))), ...[...were.values()].filter(({ id }) => !ids.has(id))]
  const near = same.filter(({ holder }) => loaded.touched.holders.has(holder.key))
  const ambiguous = undecidedNow(kept.undecided, part, near, ledger)
  const stamp = await saveUpdate(tx, workspaceId, account.id, now, {
    beliefs: changed, gone, revisions: revisionsOf(movedBetween(changed, gone), cause), undecided: { before: kept.undecided, after: ambiguous },
    state: { at: instant, copies: [...loaded.copies, ...part.copies], basis: loaded.basis },
  })
  const again = keptAgain(made, ledger, origins)
  if (again) remember(account.id, stamp, { origins, interactions: loaded.known, beliefs: [...known, ...again].sort(byKey), undecided: ambiguous })
  return { at, ledger, interactions: distinctInteractions(ledger, at), beliefs: [...same, ...fresh].sort(byKey), ambiguous }
}

type Cached = CachedBelief & { id: string }
type Made = { belief: ProjectedBelief & { id: string }; frozen: string; before: KeptBelief | undefined; /** As it was kept. */ isSame: boolean }

/** One of thousands, so that its id is no object more. */
function identifiedAt(belief: KeptBelief, instant: Date): Cached {
  const standing: CachedBelief & { id?: string } = standingAt(belief, instant)
  standing.id = belief.id
  return standing as Cached
}

/** What was made anew, as it would be read from the cache: without a word. */
function keptAgain(made: readonly Made[], ledger: Ledger, origins: Origins): KeptBelief[] | null {
  const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
  const kept = made.map(({ belief: { id, opinion }, frozen, before, isSame }) => {
    if (before && isSame) return before
    const thawed = thaw(JSON.parse(frozen), holders, origins)
    return thawed && Object.assign(thawed, { id, confidence: opinion.confidence })
  })
  return kept.every((belief) => belief !== null) ? kept : null
}

/** Touched holders of whom everything is to be read: what they had said in these interactions may stand no more, or be ruled on. */
function wholeFor({ touched, ruled }: TouchedLedger, former: readonly Cached[]): ReadonlySet<string> {
  const isKnown = former.some((belief) => touched.holders.has(belief.holder.key) && evidenceOf(belief).some(({ interaction }) => touched.interactions.has(interaction.hash)))
  return isKnown ? touched.holders : ruled
}

function revisionsOf(moved: readonly Moved[], { cause, interactionId, actorId }: Cause): NewRevision[] {
  return cause === 'ageing' ? [] : moved.map((change) => ({ ...change, cause, interactionId, actorId }))
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
