import { inWorkspace } from '@/lib/db/transaction'
import { createRedactor, noRedactor } from '@/lib/privacy/pure'
import type { Embed } from '@/lib/shared/ask'
import { nearPairs, packed, unpacked, type Near } from '../nearness/near'
import { vectorsOf, type VectorRow } from '../nearness/store'
import type { LedgerObservation } from '../types'

/** Earlier statements that are looked at: the latest of those who speak in the reading. */
const MOST_EARLIER = 400

export type NearStatements = { near: Near<LedgerObservation>[]; vectors: VectorRow[] }

/**
 * Which of a holder's earlier statements lie near the new ones by an embedding model: said in other words perhaps, which
 * likeness of words cannot tell. It proposes; others decide. Vectors that are known are not asked for again.
 * @param later statements of a reading that is not stored yet
 * @param earlier statements that stand in the ledger
 * @throws ModelFault
 */
export async function nearStatements(
  workspaceId: string, later: readonly LedgerObservation[], earlier: readonly LedgerObservation[],
  { model, embed, redact, mayPair }: { model: string; embed: Embed; redact: boolean; mayPair: (later: LedgerObservation, earlier: LedgerObservation) => boolean },
): Promise<NearStatements> {
  const holders = new Set(later.map(({ holderKey }) => holderKey))
  const before = earlier.filter(({ holderKey }) => holders.has(holderKey)).toSorted((a, b) => b.eventAt.getTime() - a.eventAt.getTime()).slice(0, MOST_EARLIER)
  if (before.length === 0) return { near: [], vectors: [] }
  const all = [...later, ...before]
  const known = await inWorkspace(workspaceId, (tx) => vectorsOf(tx, workspaceId, model, all.map(({ id }) => id)))
  const missing = all.filter(({ id }) => !known.has(id))
  const statements = [...new Set(missing.map(({ statement }) => statement))]
  const redactor = redact ? createRedactor(statements) : noRedactor
  const made = statements.length === 0 ? [] : await embed(statements.map((statement) => redactor.redact(statement)))
  const byStatement = new Map(statements.map((statement, i) => [statement, packed(made[i] ?? [])]))
  const vectors = missing.flatMap(({ id, statement }): VectorRow[] => {
    const vector = byStatement.get(statement)
    return vector ? [{ observationId: id, model, vector }] : []
  })
  const bytes = new Map<string, Uint8Array>([...known, ...vectors.map(({ observationId, vector }) => [observationId, vector] as const)])
  const placed = (rows: readonly LedgerObservation[]) => rows.map((of) => ({ of, vector: unpacked(bytes.get(of.id) ?? new Uint8Array()) }))
  return { near: nearPairs(placed(later), placed(before), (a, b) => a.holderKey === b.holderKey && mayPair(a, b)), vectors }
}
