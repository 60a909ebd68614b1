import { inWorkspace } from '@/lib/db/transaction'
import type { Ask } from '@/lib/shared/ask'
import { askAboutPairs, MOST_PAIRS, type DoubtfulPair } from '../extract/llm/pairs'
import { withMatch, type NewObservation } from '../observe'
import { project } from '../project'
import type { Ledger, LedgerObservation } from '../types'
import { loadLedger } from './load-ledger'
import type { ReadResult } from './read-interaction'

/**
 * Asks a model, in at most one call, about the pairs that the rules find doubtful once this reading stands in the ledger.
 * Its answers become part of the reading: the observation says what it matches. What stays doubtful is for people.
 * @throws ModelFault
 */
export async function matchDoubtful(workspaceId: string, result: ReadResult, now: Date, model: { ask: Ask; redact: boolean }): Promise<ReadResult> {
  if (result.observations.length === 0) return result
  const { accountId, accountName, id, contentHash } = result.interaction
  const ledger = await inWorkspace(workspaceId, (tx) => loadLedger(tx, workspaceId, { id: accountId, name: accountName }))
  const pairs = doubtfulPairs(withReading(ledger, id, result.observations, now), result.observations, now)
  const relations = await askAboutPairs(model.ask, pairs, model)
  if (relations.size === 0) return result
  const matched = new Map([...relations].flatMap(([i, relation]) => {
    const pair = pairs[i]
    return pair ? [[pair.observationId, { statement: pair.earlier, relation }] as const] : []
  }))
  const observations = result.observations.map((row) => {
    const match = matched.get(row.id)
    return match && !row.matches ? withMatch(row, contentHash, match) : row
  })
  return { ...result, observations }
}

/** The ledger as it will be when the reading is stored in place of the interaction's earlier one. */
function withReading(ledger: Ledger, interactionId: string, observations: readonly NewObservation[], now: Date): Ledger {
  const read = observations.map((row): LedgerObservation => ({ ...row, ingestedAt: now, status: 'active', closedAt: null }))
  return { ...ledger, observations: [...ledger.observations.filter((row) => row.interactionId !== interactionId), ...read] }
}

/** Pairs with evidence of this reading on one side at least, the likeliest first, by what was said first and what was said later. */
function doubtfulPairs(ledger: Ledger, observations: readonly NewObservation[], now: Date): (DoubtfulPair & { observationId: string })[] {
  const mine = new Set(observations.filter((row) => !row.matches).map((row) => row.id))
  const at = [now, ...ledger.observations.map((row) => row.eventAt)].reduce((latest, time) => (time > latest ? time : latest))
  const { ambiguous } = project(ledger, { asOf: at, knownAt: at })
  const byId = new Map(ledger.observations.map((row) => [row.id, row]))
  const names = new Map(ledger.holders.map((holder) => [holder.key, holder.name]))
  return ambiguous.toSorted((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0)).flatMap(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other || one.holderKey !== other.holderKey) return []
    const [earlier, later] = byTime(one, other) < 0 ? [one, other] : [other, one]
    // The match is stored with this reading: with the later words if they are of it, else with the earlier ones.
    const own = [later, earlier].find((row) => mine.has(row.id))
    if (!own) return []
    return [{ holder: names.get(own.holderKey) ?? 'Somebody', earlier: (own === later ? earlier : later).statement, later: own.statement, observationId: own.id }]
  }).slice(0, MOST_PAIRS)
}

const byTime = (a: LedgerObservation, b: LedgerObservation): number =>
  a.eventAt.getTime() - b.eventAt.getTime() || a.segment - b.segment || a.start - b.start || (a.statement < b.statement ? -1 : 1)
