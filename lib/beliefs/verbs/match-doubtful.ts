import { inWorkspace } from '@/lib/db/transaction'
import { onFault, type Ask, type Embed } from '@/lib/shared/ask'
import { askAboutPairs, MOST_PAIRS, type DoubtfulPair } from '../extract/llm/pairs'
import { withMatch, type NewObservation } from '../observe'
import { project } from '../project'
import type { Ledger, LedgerObservation, Projection } from '../types'
import { loadLedger } from './load-ledger'
import { nearStatements, type NearStatements } from './near-statements'
import type { ReadResult } from './read-interaction'

type Asked = DoubtfulPair & { observationId: string }
type Models = { ask: Ask; redact: boolean; embedding: { id: string; embed: Embed } | null }

/**
 * Asks a model, in at most one call, about the pairs that the rules find doubtful once this reading stands in the ledger, and
 * about those that an embedding model finds near. Its answers become part of the reading: the observation says what it matches.
 * What stays doubtful is for people.
 * @throws ModelFault of the language model; without the embedding model's word its pairs are missing, and nothing else
 */
export async function matchDoubtful(workspaceId: string, result: ReadResult, now: Date, { ask, redact, embedding }: Models): Promise<ReadResult> {
  if (result.observations.length === 0) return result
  const { accountId, accountName, id, contentHash } = result.interaction
  const stored = await inWorkspace(workspaceId, (tx) => loadLedger(tx, workspaceId, { id: accountId, name: accountName }))
  const ledger = withReading(stored, id, result.observations, now)
  const at = [now, ...ledger.observations.map((row) => row.eventAt)].reduce((latest, time) => (time > latest ? time : latest))
  const projection = project(ledger, { asOf: at, knownAt: at })
  const mine = new Set(result.observations.filter((row) => !row.matches).map((row) => row.id))
  const { near, vectors } = embedding ? await nearOf(workspaceId, ledger, projection, mine, { ...embedding, redact }) : NOTHING_NEAR
  const pairs = [...doubtfulPairs(ledger, projection, mine), ...near.map((pair) => asked(ledger, pair.earlier, pair.later))].slice(0, MOST_PAIRS)
  const relations = await askAboutPairs(ask, pairs, { redact })
  // Of several pairs of one observation the first, which is the likeliest, holds.
  const matched = new Map([...relations].sort(([a], [b]) => b - a).flatMap(([i, relation]) => {
    const pair = pairs[i]
    return pair ? [[pair.observationId, { statement: pair.earlier, relation }] as const] : []
  }))
  const observations = result.observations.map((row) => {
    const match = matched.get(row.id)
    return match && !row.matches ? withMatch(row, contentHash, match) : row
  })
  // A row that matches something is another row: its vector goes with it.
  const renamed = new Map(result.observations.map((row, i) => [row.id, observations[i]?.id ?? row.id]))
  return { ...result, observations, vectors: vectors.map((row) => ({ ...row, observationId: renamed.get(row.observationId) ?? row.observationId })) }
}

const NOTHING_NEAR: NearStatements = { near: [], vectors: [] }

/** The ledger as it will be when the reading is stored in place of the interaction's earlier one. */
function withReading(ledger: Ledger, interactionId: string, observations: readonly NewObservation[], now: Date): Ledger {
  const read = observations.map((row): LedgerObservation => ({ ...row, ingestedAt: now, status: 'active', closedAt: null }))
  return { ...ledger, observations: [...ledger.observations.filter((row) => row.interactionId !== interactionId), ...read] }
}

/** Pairs with evidence of this reading on one side at least, the likeliest first, by what was said first and what was said later. */
function doubtfulPairs(ledger: Ledger, { ambiguous }: Projection, mine: ReadonlySet<string>): Asked[] {
  const byId = new Map(ledger.observations.map((row) => [row.id, row]))
  return ambiguous.toSorted((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0)).flatMap(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other || one.holderKey !== other.holderKey) return []
    const [earlier, later] = byTime(one, other) < 0 ? [one, other] : [other, one]
    // The match is stored with this reading: with the later words if they are of it, else with the earlier ones.
    const own = [later, earlier].find((row) => mine.has(row.id))
    return own ? [asked(ledger, own === later ? earlier : later, own)] : []
  })
}

/** Pairs that an embedding model finds near, where the rules see two beliefs and no doubt. */
async function nearOf(
  workspaceId: string, ledger: Ledger, { beliefs, ambiguous }: Projection, mine: ReadonlySet<string>, { id, embed, redact }: { id: string; embed: Embed; redact: boolean },
): Promise<NearStatements> {
  const homes = new Map(beliefs.flatMap((belief) => belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => [observation.id, belief] as const))))
  const held = new Set(ambiguous.map(({ a, b }) => placeOf(a, b)))
  const standing = ledger.observations.filter((row) => row.status === 'active' && homes.has(row.id))
  const [later, earlier] = [standing.filter((row) => mine.has(row.id)), standing.filter((row) => !mine.has(row.id))]
  return nearStatements(workspaceId, later, earlier, {
    model: id, embed, redact, mayPair: (a, b) => homes.get(a.id) !== homes.get(b.id) && !held.has(placeOf(a.id, b.id)) && byTime(b, a) < 0,
  }).catch(onFault(() => NOTHING_NEAR))
}

const placeOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The question of a pair, one of which is of this reading. */
function asked({ holders }: Ledger, other: LedgerObservation, own: LedgerObservation): Asked {
  return { holder: holders.find(({ key }) => key === own.holderKey)?.name ?? 'Somebody', earlier: other.statement, later: own.statement, observationId: own.id }
}

const byTime = (a: LedgerObservation, b: LedgerObservation): number =>
  a.eventAt.getTime() - b.eventAt.getTime() || a.segment - b.segment || a.start - b.start || (a.statement < b.statement ? -1 : 1)
