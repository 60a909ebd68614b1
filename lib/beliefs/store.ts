import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { assertionId, decisionOfAssertion, isAsserted } from './decide'
import type { QuotedSegment } from './views'
import type { Basis } from './basis'
import { staleAt } from './drift'
import { freeze, isOfThisForm } from './frozen'
import type { NewObservation } from './observe'
import type { CalibrationRow, LedgerInteraction, LedgerObservation, Match, PrecisionRow, ProjectedBelief, Projection } from './types'

const interactionShape = {
  id: true, contentHash: true, fileName: true, type: true, title: true, dealId: true, occurredAt: true, ingestedAt: true, threadId: true,
  fidelity: true, fromCustomer: true,
} as const

/** Interactions of an account as the projection needs them. */
export async function ledgerInteractions(tx: Tx, workspaceId: string, accountId: string) {
  return tx.interaction.findMany({ where: { workspaceId, accountId }, select: { ...interactionShape, fingerprint: true }, orderBy: { id: 'asc' } })
}

type InteractionTuple = [
  id: string, hash: string, type: LedgerInteraction['type'], dealId: string | null, occurredAt: number, ingestedAt: number, threadId: string | null, fidelity: number,
  fromCustomer: 0 | 1,
]

/** The same in one text, without titles and what copies of a call are told by: an update looks at every interaction, and at no word of it. */
export async function plainInteractions(tx: Tx, workspaceId: string, accountId: string): Promise<LedgerInteraction[]> {
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', id, '",', to_json("contentHash"), ',"', type, '",', coalesce('"' || "dealId"::text || '"', 'null'), ',',
      date_part('epoch', "occurredAt") * 1000, ',', date_part('epoch', "ingestedAt") * 1000, ',', coalesce(to_json("threadId")::text, 'null'), ',', fidelity, ',',
      "fromCustomer"::int, ']'), ',' ORDER BY id) || ']', '[]') AS rows
    FROM "Interaction" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return (JSON.parse(row?.rows ?? '[]') as InteractionTuple[]).map((one) => ({
    id: one[0], hash: one[1], fileName: '', type: one[2], title: '', dealId: one[3], occurredAt: new Date(Math.round(one[4])), ingestedAt: new Date(Math.round(one[5])),
    threadId: one[6], fingerprint: [], fidelity: one[7], fromCustomer: one[8] === 1, removedAt: null,
  }))
}

/** What the calls that begin in these spans of time are told by. */
export async function fingerprintsIn(tx: Tx, workspaceId: string, accountId: string, spans: { from: Date; to: Date }[]): Promise<{ id: string; fingerprint: number[] }[]> {
  if (spans.length === 0) return []
  const [from, to] = [spans.map((span) => span.from), spans.map((span) => span.to)]
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array(id, fingerprint)), '[]')::text AS rows FROM "Interaction"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid
      AND EXISTS (SELECT 1 FROM unnest(${from}::timestamptz[], ${to}::timestamptz[]) AS span(begins, ends) WHERE "occurredAt" BETWEEN span.begins AND span.ends)`
  return (JSON.parse(row?.rows ?? '[]') as [string, number[]][]).map(([id, fingerprint]) => ({ id, fingerprint }))
}

/** Rows that come as one text at a time: thousands are slow to map one by one, and `concat` is the fastest way to such a text. */
const ROWS_AT_ONCE = 10_000
const NO_ID = '00000000-0000-0000-0000-000000000000'

type O = LedgerObservation
type ObservationTuple = [
  id: string, interactionId: string, segment: number, start: number, end: number, quote: string, speaker: string, speakerPersonId: string | null, holderKey: string,
  reported: 0 | 1, statement: string, kind: O['kind'], dimension: O['dimension'], stance: O['stance'], polarity: O['polarity'], certainty: O['certainty'],
  unprompted: 0 | 1, reason: string | null, attribute: O['attribute'], turnabout: O['turnabout'], matches: Match | null, source: O['source'], extractor: string,
  extractorVersion: string, reading: number, eventAt: number, ingestedAt: number, status: O['status'], closedAt: number | null,
]

// By place, not by destructuring: that makes an iterator for each row.
const observationOf = (row: ObservationTuple): O => ({
    id: row[0], interactionId: row[1], segment: row[2], start: row[3], end: row[4], quote: row[5], speaker: row[6], speakerPersonId: row[7],
    holderKey: row[8], reported: row[9] === 1, statement: row[10], kind: row[11], dimension: row[12], stance: row[13], polarity: row[14],
    certainty: row[15], unprompted: row[16] === 1, reason: row[17], attribute: row[18], turnabout: row[19], matches: row[20], source: row[21],
    extractor: row[22], extractorVersion: row[23], reading: row[24], eventAt: new Date(Math.round(row[25])), ingestedAt: new Date(Math.round(row[26])), status: row[27],
    closedAt: row[28] === null ? null : new Date(Math.round(row[28])),
})

/** Observations of an account, holders as they were read; those under some holder keys alone where these are given. */
/** Holder keys as they were said or spoken, by observation of an account, before anybody is taken for them. */
export async function holderKeysOf(tx: Tx, workspaceId: string, accountId: string): Promise<Map<string, string>> {
  const rows = await tx.observation.findMany({ where: { workspaceId, accountId }, select: { id: true, holderKey: true } })
  return new Map(rows.map(({ id, holderKey }) => [id, holderKey]))
}

/** Observations of an account, holders as they were read; those under some holder keys alone where these are given. */
export async function ledgerObservations(tx: Tx, workspaceId: string, accountId: string, holderKeys?: string[]): Promise<LedgerObservation[]> {
  return observationsWhere(tx, workspaceId, accountId, holderKeys ? Prisma.sql`AND "holderKey" = ANY(${holderKeys})` : Prisma.empty)
}

/** Observations of some interactions. */
export async function observationsOf(tx: Tx, workspaceId: string, accountId: string, interactionIds: readonly string[]): Promise<LedgerObservation[]> {
  return observationsWhere(tx, workspaceId, accountId, Prisma.sql`AND "interactionId" = ANY(${interactionIds}::uuid[])`)
}

export async function observationsById(tx: Tx, workspaceId: string, accountId: string, ids: readonly string[]): Promise<LedgerObservation[]> {
  return observationsWhere(tx, workspaceId, accountId, Prisma.sql`AND id = ANY(${ids}::uuid[])`)
}

/** Observations of some turns of speech. */
export async function observationsInTurns(tx: Tx, workspaceId: string, accountId: string, turns: readonly { interactionId: string; segment: number }[]): Promise<LedgerObservation[]> {
  const [ids, segments] = [turns.map(({ interactionId }) => interactionId), turns.map(({ segment }) => segment)]
  return observationsWhere(tx, workspaceId, accountId, Prisma.sql`AND ("interactionId", segment) IN (SELECT * FROM unnest(${ids}::uuid[], ${segments}::int[]))`)
}

async function observationsWhere(tx: Tx, workspaceId: string, accountId: string, condition: Prisma.Sql): Promise<LedgerObservation[]> {
  const found: LedgerObservation[] = []
  for (let after = NO_ID; ; ) {
    const [row] = await tx.$queryRaw<{ rows: string }[]>`
      SELECT coalesce('[' || string_agg(o.row, ',') || ']', '[]') AS rows FROM (
        SELECT concat('["', id, '","', "interactionId", '",', segment, ',', "spanStart", ',', "spanEnd", ',', to_json(quote), ',', to_json(speaker), ',',
          coalesce('"' || "speakerPersonId"::text || '"', 'null'), ',', to_json("holderKey"), ',', reported::int, ',', to_json(statement), ',"', kind, '","', dimension,
          '","', stance, '","', polarity, '","', certainty, '",', unprompted::int, ',', coalesce(to_json(reason)::text, 'null'), ',',
          coalesce(attribute::text, 'null'), ',', coalesce(to_json(turnabout)::text, 'null'), ',', coalesce(matches::text, 'null'), ',"', source, '",',
          to_json(extractor), ',', to_json("extractorVersion"), ',', reading, ',', date_part('epoch', "eventAt") * 1000, ',',
          date_part('epoch', "ingestedAt") * 1000, ',"', status, '",', coalesce((date_part('epoch', "closedAt") * 1000)::text, 'null'), ']') AS row, id
        FROM "Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND id > ${after}::uuid ${condition}
        ORDER BY id LIMIT ${ROWS_AT_ONCE}
      ) o`
    const rows = JSON.parse(row?.rows ?? '[]') as ObservationTuple[]
    found.push(...rows.map(observationOf))
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return found
    after = last[0]
  }
}

/** Interactions that came, were read or came of age after an instant. */
export async function interactionsSince(tx: Tx, workspaceId: string, accountId: string, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Interaction" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND ("ingestedAt" > ${at} OR "occurredAt" > ${at})
    UNION SELECT "interactionId" FROM "Observation"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND ("ingestedAt" > ${at} OR "closedAt" > ${at} OR "eventAt" > ${at})`
  return rows.map((row) => row.id)
}

export async function ledgerDecisions(tx: Tx, workspaceId: string, accountId: string) {
  return tx.decision.findMany({ where: { workspaceId, accountId }, orderBy: { id: 'asc' } })
}

export async function calibrationRows(tx: Tx, workspaceId: string): Promise<CalibrationRow[]> {
  return tx.calibration.findMany({
    where: { workspaceId },
    select: { extractor: true, extractorVersion: true, slope: true, offset: true, n: true, publishedAt: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  })
}

/** Publishes precision rows in force from `at` on; gives them back with their ids. */
export async function insertPrecisions<R extends Omit<PrecisionRow, 'publishedAt'>>(tx: Tx, workspaceId: string, at: Date, rows: R[]): Promise<(R & { id: string })[]> {
  const fresh = rows.map((row) => ({ ...row, id: newId() }))
  for (const { id, extractor, extractorVersion, source, acceptance, n } of fresh) {
    await tx.precision.create({ data: { workspaceId, id, extractor, extractorVersion, source, acceptance, n, publishedAt: at } })
  }
  return fresh
}

/** Publishes calibrations in force from `at` on; gives them back with their ids. */
export async function insertCalibrations<R extends Omit<CalibrationRow, 'publishedAt'>>(tx: Tx, workspaceId: string, at: Date, rows: R[]): Promise<(R & { id: string })[]> {
  const fresh = rows.map((row) => ({ ...row, id: newId() }))
  for (const { id, extractor, extractorVersion, slope, offset, n } of fresh) {
    await tx.calibration.create({ data: { workspaceId, id, extractor, extractorVersion, slope, offset, n, publishedAt: at } })
  }
  return fresh
}

export async function precisionRows(tx: Tx, workspaceId: string): Promise<PrecisionRow[]> {
  return tx.precision.findMany({
    where: { workspaceId },
    select: { extractor: true, extractorVersion: true, source: true, acceptance: true, n: true, publishedAt: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  })
}

/**
 * Replaces what was read from an interaction: rows that the new reading has not are closed, new ones are added, equal
 * ones are left alone. Reading the same thing again changes nothing (DESIGN laws 1 and 4).
 */
export async function replaceObservations(tx: Tx, workspaceId: string, interactionId: string, now: Date, observations: NewObservation[]): Promise<void> {
  const wanted = new Set(observations.map((observation) => observation.id))
  const standing = await tx.observation.findMany({
    where: { workspaceId, interactionId, closedAt: null },
    select: { id: true },
  })
  const stale = standing.filter((row) => !wanted.has(row.id)).map((row) => row.id)
  if (stale.length > 0) {
    await tx.observation.updateMany({ where: { workspaceId, id: { in: stale } }, data: { status: 'superseded', closedAt: now } })
  }
  if (observations.length === 0) return
  await tx.observation.createMany({
    data: observations.map(({ start, end, attribute, matches, ...rest }) => ({
      ...rest, workspaceId, spanStart: start, spanEnd: end, ...(attribute && { attribute }), ...(matches && { matches }), ingestedAt: now, status: 'active' as const,
    })),
    skipDuplicates: true,
  })
  // A reading that returns after an older version had closed it stands again.
  await tx.observation.updateMany({
    where: { workspaceId, id: { in: [...wanted] }, closedAt: { not: null }, status: 'superseded' },
    data: { status: 'active', closedAt: null },
  })
}

export async function eraseObservations(tx: Tx, workspaceId: string, where: { holderKey: string } | { speakerPersonId: string }): Promise<string[]> {
  const rows = await tx.observation.findMany({ where: { workspaceId, ...where }, select: { id: true, accountId: true } })
  await tx.observation.deleteMany({ where: { workspaceId, id: { in: rows.map((row) => row.id) } } })
  return [...new Set(rows.map((row) => row.accountId))]
}

/** What others reported under these holder keys: where their words stand. */
export async function reportedSpans(tx: Tx, workspaceId: string, accountId: string, holderKeys: string[]) {
  return tx.observation.findMany({
    where: { workspaceId, accountId, holderKey: { in: holderKeys } }, select: { interactionId: true, segment: true, spanStart: true, spanEnd: true },
  })
}

/** Applies `mask`, which keeps lengths, to the words of an account's observations. */
export async function maskObservations(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const row of await tx.observation.findMany({ where: { workspaceId, accountId }, select: { id: true, quote: true, statement: true, reason: true, matches: true } })) {
    const matches = row.matches as Match | null
    const masked = { quote: mask(row.quote), statement: mask(row.statement), reason: row.reason === null ? null : mask(row.reason) }
    const matched = matches && mask(matches.statement)
    if (masked.quote === row.quote && masked.statement === row.statement && masked.reason === row.reason && matched === (matches?.statement ?? null)) continue
    await tx.observation.update({
      where: { workspaceId_id: { workspaceId, id: row.id } }, data: { ...masked, ...(matches && matched !== null && { matches: { ...matches, statement: matched } }) },
    })
  }
}

// ── The cached projection ────────────────────────────────────────────────────────────────────────────────────

export async function beliefRows(tx: Tx, workspaceId: string, accountId: string) {
  return tx.belief.findMany({ where: { workspaceId, accountId }, orderBy: { id: 'asc' } })
}

export type BeliefRow = Awaited<ReturnType<typeof beliefRows>>[number]

export type FrozenBelief = { id: string; frozen: unknown }

/**
 * Cached beliefs as they can be thawed, in one text: rows of an account with thousands of beliefs are slow to map one by one.
 * What an earlier version had frozen in no JSON array is null.
 */
export async function frozenBeliefs(tx: Tx, workspaceId: string, accountId: string): Promise<FrozenBelief[]> {
  const [row] = await tx.$queryRaw<{ beliefs: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', id, '",', CASE WHEN left(frozen, 1) = '[' THEN frozen ELSE 'null' END, ']'), ',') || ']', '[]') AS beliefs
    FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return (JSON.parse(row?.beliefs ?? '[]') as [string, unknown][]).map(([id, frozen]) => ({ id, frozen }))
}

export async function beliefRowsById(tx: Tx, workspaceId: string, ids: string[]): Promise<BeliefRow[]> {
  return ids.length === 0 ? [] : tx.belief.findMany({ where: { workspaceId, id: { in: ids } }, orderBy: { id: 'asc' } })
}

type Undecided = Projection['ambiguous']
export type ProjectionState = { at: Date; copies: string[][]; basis: Basis }

/** What the cached projection of an account was made of; null before its first. */
export async function projectionState(tx: Tx, workspaceId: string, accountId: string): Promise<ProjectionState | null> {
  const [row] = await tx.$queryRaw<{ at: Date; copies: string; basis: string }[]>`
    SELECT at, copies::text AS copies, basis::text AS basis FROM "Projection" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return row ? { at: row.at, copies: JSON.parse(row.copies) as string[][], basis: JSON.parse(row.basis) as Basis } : null
}

export async function saveProjectionState(tx: Tx, workspaceId: string, accountId: string, { at, copies, basis }: ProjectionState): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Projection" ("workspaceId", "accountId", at, copies, basis)
    VALUES (${workspaceId}::uuid, ${accountId}::uuid, ${at}, ${JSON.stringify(copies)}::jsonb, ${JSON.stringify(basis)}::jsonb)
    ON CONFLICT ("workspaceId", "accountId") DO UPDATE SET at = excluded.at, copies = excluded.copies, basis = excluded.basis`
}

type UndecidedTuple = [a: string, b: string, why: string, likeness: number | null]

/** What the cached projection left undecided. */
export async function undecidedPairs(tx: Tx, workspaceId: string, accountId: string): Promise<Undecided> {
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', a, '","', b, '",', to_json(why), ',', coalesce(likeness::text, 'null'), ']'), ',') || ']', '[]') AS rows
    FROM "Undecided" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`
  return (JSON.parse(row?.rows ?? '[]') as UndecidedTuple[]).map(([a, b, why, likeness]) => ({ a, b, why, ...(likeness !== null && { likeness }) }))
}

/** Writes what changed of the undecided. */
export async function saveUndecided(tx: Tx, workspaceId: string, accountId: string, before: Undecided, after: Undecided): Promise<void> {
  const text = ({ a, b, why, likeness }: Undecided[number]): string => `${a} ${b} ${why} ${likeness ?? ''}`
  // Most of them are the very objects of before.
  const [were, are] = [new Set(before), new Set(after)]
  const held = new Map(before.flatMap((pair) => (are.has(pair) ? [] : [[text(pair), pair] as const])))
  const kept = new Map(after.flatMap((pair) => (were.has(pair) ? [] : [[text(pair), pair] as const])))
  const gone = [...held].flatMap(([key, pair]) => (kept.has(key) ? [] : [pair]))
  if (gone.length > 0) {
    const [a, b, why] = [gone.map((pair) => pair.a), gone.map((pair) => pair.b), gone.map((pair) => pair.why)]
    await tx.$executeRaw`
      DELETE FROM "Undecided" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid
        AND (a, b, why) IN (SELECT * FROM unnest(${a}::text[], ${b}::text[], ${why}::text[]))`
  }
  const fresh = [...kept].flatMap(([key, pair]) => (held.has(key) ? [] : [pair]))
  const written = fresh.map(({ a, b, why, likeness = null }) => ({ workspaceId, accountId, a, b, why, likeness }))
  await insertRows(written, (text) => tx.$executeRaw`INSERT INTO "Undecided" SELECT * FROM json_populate_recordset(NULL::"Undecided", ${text}::json)`)
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
  staleAt: belief.validTo === null ? staleAt(belief.clusters) : null,
  projectedAt: now,
})

export type IdentifiedBelief = ProjectedBelief & { id: string }

/**
 * Writes beliefs over the rows that they were cached in and tells, per belief, what its confidence was and is, where its
 * evidence or its end is another: ageing alone is no event.
 */
export async function saveBeliefs(
  tx: Tx, workspaceId: string, accountId: string, now: Date, beliefs: IdentifiedBelief[], before: BeliefRow[],
): Promise<{ beliefId: string; prior: number | null; posterior: number | null }[]> {
  const rows = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(beliefs.map((belief) => belief.id))
  const gone = before.filter((row) => !kept.has(row.id))
  const changed = beliefs.filter((belief) => !isCached(belief, rows.get(belief.id)))
  // Keys are unique per account: rows that change theirs step aside before the new keys are written.
  const removed = [...gone, ...changed.flatMap((belief) => rows.get(belief.id) ?? [])].map((row) => row.id)
  if (removed.length > 0) await tx.$executeRaw`DELETE FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${removed}::uuid[])`
  const written = changed.map((belief): BeliefRow => ({ workspaceId, id: belief.id, accountId, ...cached(belief, now) }))
  await insertRows(written, (text) => tx.$executeRaw`INSERT INTO "Belief" SELECT * FROM json_populate_recordset(NULL::"Belief", ${text}::json)`)
  return [
    ...changed.filter((belief) => !isSameEvidence(belief, rows.get(belief.id)))
      .map((belief) => ({ beliefId: belief.id, prior: rows.get(belief.id)?.confidence ?? null, posterior: belief.opinion.confidence })),
    ...gone.map((row) => ({ beliefId: row.id, prior: row.confidence, posterior: null })),
  ].filter(({ prior, posterior }) => prior === null || posterior === null || Math.abs(prior - posterior) > 1e-9)
}

/** Rows that are written as one text at a time: a statement with a place for each of their values takes longer than they do. */
const WRITTEN_AT_ONCE = 1_000

async function insertRows(rows: readonly object[], insert: (text: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) await insert(JSON.stringify(rows.slice(from, from + WRITTEN_AT_ONCE)))
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

export type NewRevision = { beliefId: string; prior: number | null; posterior: number | null; cause: string; interactionId: string | null; actorId: string | null }

export async function insertRevisions(tx: Tx, workspaceId: string, accountId: string, at: Date, revisions: NewRevision[]): Promise<void> {
  const written = revisions.map((revision) => ({ workspaceId, id: newId(), accountId, at, ...revision }))
  await insertRows(written, (text) => tx.$executeRaw`INSERT INTO "Revision" SELECT * FROM json_populate_recordset(NULL::"Revision", ${text}::json)`)
}

/** The history of a belief, oldest first, with the names of the members who acted. */
export async function revisionsOf(tx: Tx, workspaceId: string, beliefId: string) {
  const rows = await tx.revision.findMany({ where: { workspaceId, beliefId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 200 })
  const actors = rows.flatMap((row) => row.actorId ?? [])
  const members = actors.length === 0 ? [] : await tx.member.findMany({ where: { workspaceId, id: { in: actors } }, select: { id: true, name: true } })
  const names = new Map(members.map((member) => [member.id, member.name]))
  return rows.map((row) => ({ ...row, actorName: row.actorId ? (names.get(row.actorId) ?? null) : null }))
}

/** The segments that observations quote, by `interaction:segment`, with the side of their speaker; of what a member asserted their note. */
export async function quotedSegments(tx: Tx, workspaceId: string, observations: { interactionId: string; segment: number }[]): Promise<Map<string, QuotedSegment>> {
  const [asserted, spoken] = [observations.filter(({ interactionId }) => isAsserted(interactionId)), observations.filter(({ interactionId }) => !isAsserted(interactionId))]
  const interactionIds = [...new Set(spoken.map((observation) => observation.interactionId))]
  const indexes = [...new Set(spoken.map((observation) => observation.segment))]
  const rows = await tx.segment.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, index: { in: indexes } },
    select: { interactionId: true, index: true, speaker: true, text: true, startMs: true },
  })
  const speakers = await tx.speaker.findMany({ where: { workspaceId, interactionId: { in: interactionIds } }, select: { interactionId: true, label: true, side: true } })
  const sides = new Map(speakers.map((speaker) => [`${speaker.interactionId}:${speaker.label}`, speaker.side]))
  return new Map([
    ...rows.map((row): [string, QuotedSegment] => [
      `${row.interactionId}:${row.index}`, { text: row.text, startMs: row.startMs, side: sides.get(`${row.interactionId}:${row.speaker}`) ?? 'unknown', assertedBy: null },
    ]),
    ...(await assertionNotes(tx, workspaceId, asserted.map(({ interactionId }) => interactionId))),
  ])
}

async function assertionNotes(tx: Tx, workspaceId: string, keys: string[]): Promise<[string, QuotedSegment][]> {
  if (keys.length === 0) return []
  const rows = await tx.decision.findMany({ where: { workspaceId, id: { in: keys.map(decisionOfAssertion) } }, select: { id: true, note: true, actorId: true } })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ actorId }) => actorId) } }, select: { id: true, name: true } })
  const names = new Map(members.map((member) => [member.id, member.name]))
  return rows.map(({ id, note, actorId }) => [`${assertionId(id)}:0`, { text: note ?? '', startMs: null, side: 'us', assertedBy: names.get(actorId) ?? 'A colleague who left' }])
}

export async function removeRevisions(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.revision.deleteMany({ where: { workspaceId, accountId } })
}

/** Beliefs with evidence in these interactions, the most observed first, by interaction. */
export async function observedBeliefs(tx: Tx, workspaceId: string, accountId: string, interactionIds: string[]): Promise<Map<string, BeliefRow[]>> {
  const observations = await tx.observation.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, closedAt: null }, select: { id: true, interactionId: true },
  })
  const origin = new Map(observations.map((row) => [row.id, row.interactionId]))
  const beliefs = await tx.belief.findMany({ where: { workspaceId, accountId, admission: 'shown' }, orderBy: [{ observations: 'desc' }, { id: 'asc' }] })
  const found = new Map<string, BeliefRow[]>()
  for (const belief of beliefs) {
    for (const interactionId of new Set(belief.evidence.flatMap((id) => origin.get(id) ?? []))) found.set(interactionId, [...(found.get(interactionId) ?? []), belief])
  }
  return found
}

/**
 * Shown beliefs of an account with the statements of their evidence from other interactions than `exceptId`, the last
 * mentioned first: what a reader of that interaction may know. Of several statements the one that is displayed, else the
 * first in order of words, so that reading again asks the same.
 */
export async function knownStatements(tx: Tx, workspaceId: string, accountId: string, exceptId: string, limit: number): Promise<{ holderKey: string; statement: string }[]> {
  const beliefs = await tx.belief.findMany({
    where: { workspaceId, accountId, admission: 'shown', status: { in: ['active', 'contested'] } },
    select: { key: true, holderKey: true, statement: true, evidence: true }, orderBy: [{ lastSeen: 'desc' }, { key: 'asc' }], take: 3 * limit,
  })
  const rows = await tx.observation.findMany({
    where: { workspaceId, accountId, id: { in: beliefs.flatMap((belief) => belief.evidence) }, interactionId: { not: exceptId } }, select: { id: true, statement: true },
  })
  const said = new Map(rows.map((row) => [row.id, row.statement]))
  return beliefs.flatMap(({ holderKey, statement, evidence }) => {
    const [first, ...more] = evidence.flatMap((id) => said.get(id) ?? []).sort()
    return first === undefined ? [] : [{ holderKey, statement: [first, ...more].includes(statement) ? statement : first }]
  }).slice(0, limit)
}

/** Forgets the words of what observations match where no observation of the account holds those words any more. */
export async function forgetMatches(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Observation" o SET matches = NULL
    WHERE o."workspaceId" = ${workspaceId}::uuid AND o."accountId" = ${accountId}::uuid AND o.matches IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Observation" s WHERE s."workspaceId" = o."workspaceId" AND s."accountId" = o."accountId" AND s.statement = o.matches->>'statement')`
}
