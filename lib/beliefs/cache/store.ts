import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { staleAt } from '../drift'
import { freeze, isOfThisForm, type FrozenBelief } from '../frozen'
import type { ProjectedBelief, Projection } from '../types'

export async function beliefRows(tx: Tx, workspaceId: string, accountId: string) {
  return tx.belief.findMany({ where: { workspaceId, accountId }, orderBy: { id: 'asc' } })
}

/** By what a projection finds its cached beliefs again. */
export type KnownBelief = { id: string; key: string; evidence: string[] }

/** The ids and keys of an account's cached beliefs, as one text; what they rest on only where it is asked for. */
export async function knownBeliefs(tx: Tx, workspaceId: string, accountId: string, withEvidence: boolean): Promise<KnownBelief[]> {
  const evidence = withEvidence ? Prisma.sql`',', array_to_json(evidence)` : Prisma.sql`',[]'`
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', id, '",', to_json(key), ${evidence}, ']'), ',' ORDER BY id) || ']', '[]') AS rows
    FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return (JSON.parse(row?.rows ?? '[]') as [string, string, string[]][]).map(([id, key, ids]) => ({ id, key, evidence: ids }))
}

export type BeliefRow = Awaited<ReturnType<typeof beliefRows>>[number]

type Undecided = Projection['ambiguous']
type UndecidedTuple = [a: string, b: string, why: string, likeness: number | null]

const undecidedOf = (workspaceId: string, accountId: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce('[' || string_agg(concat('["', a, '","', b, '",', to_json(why), ',', coalesce(likeness::text, 'null'), ']'), ',') || ']', '[]')
  FROM "Undecided" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid)`

const readUndecided = (text: string): Undecided => (JSON.parse(text) as UndecidedTuple[]).map((row) => (row[3] === null ? { a: row[0], b: row[1], why: row[2] } : { a: row[0], b: row[1], why: row[2], likeness: row[3] }))

/** Everything cached of an account, as two texts: rows of an account with thousands of beliefs are slow to map one by one. */
export async function cachedProjection(tx: Tx, workspaceId: string, accountId: string): Promise<{ beliefs: FrozenBelief[]; undecided: Undecided }> {
  const [row] = await tx.$queryRaw<{ beliefs: string; undecided: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', id, '",', confidence, ',', CASE WHEN left(frozen, 1) = '[' THEN frozen ELSE 'null' END, ']'), ',') || ']', '[]') AS beliefs,
      ${undecidedOf(workspaceId, accountId)} AS undecided
    FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return {
    beliefs: (JSON.parse(row?.beliefs ?? '[]') as [string, number, unknown][]).map((one) => ({ id: one[0], confidence: one[1], frozen: one[2] })),
    undecided: readUndecided(row?.undecided ?? '[]'),
  }
}

/** The instant that the cached projection of an account stands for; null before its first. */
export async function projectedAt(tx: Tx, workspaceId: string, accountId: string): Promise<Date | null> {
  return (await tx.projection.findUnique({ where: { workspaceId_accountId: { workspaceId, accountId } }, select: { at: true } }))?.at ?? null
}

/** What the cached projection left undecided. */
export async function undecidedPairs(tx: Tx, workspaceId: string, accountId: string): Promise<Undecided> {
  const [row] = await tx.$queryRaw<{ undecided: string }[]>`SELECT ${undecidedOf(workspaceId, accountId)} AS undecided`
  return readUndecided(row?.undecided ?? '[]')
}

export async function findBelief(tx: Tx, workspaceId: string, id: string): Promise<BeliefRow | null> {
  return tx.belief.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
}

const cached = (belief: ProjectedBelief, now: Date) => ({
  key: belief.key,
  holderKey: belief.holder.key,
  subject: belief.subject,
  statement: belief.statement,
  polarity: belief.polarity,
  kind: belief.kind,
  dimension: belief.dimension,
  stance: belief.stance,
  admission: belief.admission,
  status: belief.status,
  label: belief.label,
  confidence: belief.opinion.confidence,
  low: belief.opinion.interval[0],
  high: belief.opinion.interval[1],
  support: belief.opinion.r,
  contradict: belief.opinion.s,
  observations: belief.observations,
  mentions: belief.mentions,
  firstSeen: belief.firstSeen,
  lastSeen: belief.lastSeen,
  validFrom: belief.validFrom,
  validTo: belief.validTo,
  supersededBy: belief.supersededBy,
  evidence: belief.clusters.flatMap((cluster) => cluster.evidence.map((item) => item.observation.id)).sort(),
  frozen: freeze(belief),
  valuePropositionId: belief.valuePropositionId,
  staleAt: belief.validTo === null ? staleAt(belief.clusters) : null,
  projectedAt: now,
})

export type IdentifiedBelief = ProjectedBelief & { id: string }

export type Moved = { beliefId: string; prior: number | null; posterior: number | null }

export const rowOf = (workspaceId: string, accountId: string, belief: IdentifiedBelief, now: Date): BeliefRow => ({ workspaceId, id: belief.id, accountId, ...cached(belief, now) })

/** What the confidence of each belief was and is, where these take the place of the rows `before`. */
export function movedBetween(beliefs: readonly IdentifiedBelief[], before: readonly Pick<BeliefRow, 'id' | 'confidence'>[]): Moved[] {
  const were = new Map(before.map((row) => [row.id, row.confidence]))
  const kept = new Set(beliefs.map((belief) => belief.id))
  return [
    ...beliefs.map(({ id, opinion }): Moved => ({ beliefId: id, prior: were.get(id) ?? null, posterior: opinion.confidence })),
    ...before.flatMap(({ id, confidence }): Moved[] => (kept.has(id) ? [] : [{ beliefId: id, prior: confidence, posterior: null }])),
  ].filter(({ prior, posterior }) => prior === null || posterior === null || Math.abs(prior - posterior) > 1e-9)
}

/**
 * What makes the cached rows of an account those of its beliefs: which are written in place of which rows, and per belief what its confidence
 * was and is, where its evidence or its end is another: ageing alone is no event.
 */
export function changesOf(beliefs: IdentifiedBelief[], before: BeliefRow[]): { changed: IdentifiedBelief[]; gone: BeliefRow[]; moved: Moved[] } {
  const rows = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(beliefs.map((belief) => belief.id))
  const changed = beliefs.filter((belief) => !isCached(belief, rows.get(belief.id)))
  const gone = [...before.filter((row) => !kept.has(row.id)), ...changed.flatMap((belief) => rows.get(belief.id) ?? [])]
  const aged = new Set(changed.flatMap((belief) => (isSameEvidence(belief, rows.get(belief.id)) ? [belief.id] : [])))
  return { changed, gone, moved: movedBetween(changed, gone).filter(({ beliefId }) => !aged.has(beliefId)) }
}

/** Does a cached row rest on what this belief rests on, whatever time has done to it? */
function isSameEvidence(belief: IdentifiedBelief, row: BeliefRow | undefined): boolean {
  if (!row) return false
  if (isOfThisForm(row.frozen)) return row.frozen === freeze(belief)
  return row.validTo?.getTime() === belief.validTo?.getTime() && JSON.stringify(row.evidence) === JSON.stringify(cached(belief, row.projectedAt).evidence)
}

function isCached(belief: IdentifiedBelief, row: BeliefRow | undefined): boolean {
  if (!row) return false
  const now: Omit<BeliefRow, 'workspaceId' | 'id' | 'accountId'> = cached(belief, row.projectedAt)
  const isSame = (value: BeliefRow[keyof BeliefRow], held: BeliefRow[keyof BeliefRow]): boolean =>
    value === held || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(held))
  return Object.entries(now).every(([field, value]) => isSame(value, row[field as keyof BeliefRow]))
}

/** Where the cache is not what the ledger says: one line a belief, by id and field names. */
export function cacheDifferences(beliefs: IdentifiedBelief[], rows: BeliefRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const fresh = new Set(beliefs.map((belief) => belief.id))
  return [
    ...beliefs.filter((belief) => !byId.has(belief.id)).map((belief) => `belief ${belief.id} is missing in the cache`),
    ...beliefs.filter((belief) => byId.has(belief.id) && !isCached(belief, byId.get(belief.id))).map((belief) => `belief ${belief.id} differs from the ledger`),
    ...rows.filter((row) => !fresh.has(row.id)).map((row) => `belief ${row.id} has no evidence in the ledger`),
  ]
}
