import { bounded } from '@/lib/shared/bounded'
import { assertedEvidence } from '../decide'
import type { KnownInteractions } from '../ledger/known-interactions'
import { thaw, type FrozenBelief, type ThawedBelief } from '../frozen'
import { byKey } from '../order'
import type { Ledger, LedgerInteraction, Projection } from '../types'
import { mostAlikeFirst } from '../undecided'

/** A cached belief with its id, and its confidence when its row was written. It ages as it is looked at, and carries no words. */
export type KeptBelief = ThawedBelief & { id: string; confidence: number }
/** Beliefs by key, and the most alike of the undecided first: what adds to them finds them in order. */
export type Kept = { beliefs: readonly KeptBelief[]; undecided: Projection['ambiguous'] }

/** Where evidence can be from, by id. */
export type Origins = ReadonlyMap<string, LedgerInteraction>
type Held = Kept & { stamp: string; origins: Origins; interactions: KnownInteractions; size: number }

/** Beliefs of so many observations in all are remembered, which take some 1.4 KB each. */
const MOST_OBSERVATIONS = 60_000
const held = bounded<Held>(MOST_OBSERVATIONS, ({ size }) => size)

/** What is stored of the same. */
export type Stored = { beliefs: FrozenBelief[]; undecided: Kept['undecided'] }

/**
 * Everything cached of an account, of which `stamp` is that of its projection: what this process remembers of that very projection,
 * else what `read` finds stored. Null where something of it is no longer known, or an earlier version wrote it.
 */
export async function keptOf(ledger: Ledger, origins: Origins, stamp: string, read: () => Promise<Stored>): Promise<Kept | null> {
  const known = held.get(ledger.account.id)
  if (known?.stamp === stamp && stands(known.origins, origins)) return known
  const { beliefs: stored, undecided } = await read()
  const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
  const beliefs: KeptBelief[] = []
  for (const { id, confidence, frozen } of stored) {
    const belief = thaw(frozen, holders, origins)
    if (!belief) return null
    beliefs.push(Object.assign(belief, { id, confidence }))
  }
  return { beliefs: beliefs.sort(byKey), undecided: undecided.toSorted(mostAlikeFirst) }
}

/**
 * Remembers what was stored under a stamp. Only whoever finds that stamp in the database is given it, so that nothing stale can be
 * given, and nothing of a transaction that came to nothing.
 */
export function remember(accountId: string, stamp: string, kept: Kept & { origins: Origins; interactions: KnownInteractions }): void {
  held.put(accountId, { ...kept, stamp, size: kept.beliefs.reduce((sum, { said }) => sum + said.length, 0) })
}

/** The interactions of an account as this process remembers them of the projection under `stamp`. */
export function interactionsUnder(accountId: string, stamp: string): KnownInteractions | null {
  const known = held.get(accountId)
  return known?.stamp === stamp ? known.interactions : null
}

/** The interactions of an account, and what members asserted. */
export function originsOf({ interactions, decisions }: Pick<Ledger, 'interactions' | 'decisions'>): Origins {
  const asserted = decisions.flatMap((decision) => assertedEvidence(decision)?.interaction ?? [])
  const origins = new Map<string, LedgerInteraction>()
  for (const each of interactions) origins.set(each.id, each)
  for (const each of asserted) origins.set(each.id, each)
  return origins
}

/** Is everything that evidence was from there still, and as it was? */
function stands(before: ReadonlyMap<string, LedgerInteraction>, now: ReadonlyMap<string, LedgerInteraction>): boolean {
  for (const [id, was] of before) {
    const is = now.get(id)
    if (!is || (is !== was && !areAlike(was, is))) return false
  }
  return true
}

const areAlike = (a: LedgerInteraction, b: LedgerInteraction): boolean =>
  a.hash === b.hash && a.type === b.type && a.dealId === b.dealId && a.threadId === b.threadId && a.fidelity === b.fidelity && a.fromCustomer === b.fromCustomer &&
  a.occurredAt.getTime() === b.occurredAt.getTime() && a.ingestedAt.getTime() === b.ingestedAt.getTime() && String(a.words) === String(b.words)
