import type { Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { roomFor } from '../budget/store'
import type { Raised, ReadWords } from './arisen'
import { isRaised, reconcile, type StoredItem, type Wanted } from './reconcile'
import type { HeldRow } from './tombstones'

type ItemTuple = [
  id: string, key: string, status: StoredItem['status'], observationId: string | null, beliefId: string | null, reason: StoredItem['reason'], priority: number, effect: number, uncertainty: number,
  stakes: number, headline: 0 | 1, touches: StoredItem['touches'], quorum: number, personId: string | null, kind: StoredItem['kind'], propensity: number, isKnown: 0 | 1,
]

const orNull = (column: string): Prisma.Sql => Prisma.sql`coalesce('"' || ${Prisma.raw(`"${column}"`)}::text || '"', 'null')`

/** What is open in an account, and what became of those items that are asked for again: as one text, there may be thousands. */
export const storedItems = (workspaceId: string, accountId: string, keys: readonly string[]): Question<StoredItem[]> => ({
  sql: Prisma.sql`(SELECT coalesce('[' || string_agg(concat('["', id, '",', to_json(key), ',"', status, '",', ${orNull('observationId')}, ',', ${orNull('beliefId')}, ',"', reason, '",', priority, ',', effect, ',',
      uncertainty, ',', stakes, ',', headline::int, ',', array_to_json(touches), ',', quorum, ',', ${orNull('personId')}, ',', ${orNull('kind')}, ',', propensity, ',',
      ("knownAnswerId" IS NOT NULL)::int, ']'), ',' ORDER BY id) || ']', '[]')
    FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND (status = 'open' OR key = ANY(${keys}::text[])))`,
  read: (text) => (JSON.parse(text) as ItemTuple[]).map(storedItem),
})

const storedItem = (row: ItemTuple): StoredItem => ({
  id: row[0], key: row[1], status: row[2], observationId: row[3] ?? '', beliefId: row[4], reason: row[5], priority: row[6], effect: row[7], uncertainty: row[8], stakes: row[9], headline: row[10] === 1,
  touches: row[11], quorum: row[12], personId: row[13], kind: row[14], propensity: row[15], isKnown: row[16] === 1,
})

/** Brings an account's open items, as they are stored, in line with what should be looked at now; decided ones are left alone. */
export async function syncItems(tx: Tx, workspaceId: string, accountId: string, now: Date, rows: readonly StoredItem[], candidates: Wanted[]): Promise<void> {
  const { fresh, reopened, changed, withdrawn } = reconcile(rows, candidates)
  const risen = changed.flatMap(({ wanted, becameHeadline }) => (becameHeadline ? [wanted] : []))
  const queued = await roomFor(tx, workspaceId, [...fresh, ...reopened.map(({ wanted }) => wanted), ...risen])
  await insertItems(tx, workspaceId, accountId, now, fresh, queued)
  for (const { id, wanted } of reopened) {
    const data = { ...columns(wanted), status: 'open' as const, createdAt: now, expiredAt: null, decidedAt: null, withdrawnAt: null, queued: queued.has(wanted) }
    await tx.reviewItem.update({ where: { workspaceId_id: { workspaceId, id } }, data })
  }
  await rewrite(tx, workspaceId, changed.map(({ id, wanted }) => ({ id, ...columns(wanted), queued: queued.has(wanted) ? true : null })))
  await withdraw(tx, workspaceId, now, withdrawn)
  if (rows.some(isRaised)) await withdrawGone(tx, workspaceId, accountId, now)
}

function columns({ beliefKey: _, ...candidate }: Wanted) {
  return candidate
}

/** The columns of a candidate as they come in a text of many. */
const CANDIDATE = Prisma.sql`c(id uuid, key text, "observationId" uuid, "otherObservationId" uuid, "beliefId" uuid, reason text, priority double precision, effect double precision,
  uncertainty double precision, stakes double precision, headline boolean, touches text[], "personId" uuid, kind text, propensity double precision, quorum int, queued boolean)`

/** New items; one whose key is there already is left as it is. */
async function insertItems(tx: Tx, workspaceId: string, accountId: string, now: Date, items: readonly Wanted[], queued: ReadonlySet<Wanted>): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item) => ({ ...columns(item), id: newId(), queued: queued.has(item) }))
  await tx.$executeRaw`
    INSERT INTO "ReviewItem" ("workspaceId", id, "accountId", key, "observationId", "otherObservationId", "beliefId", reason, priority, effect, uncertainty, stakes, headline, touches, "personId", kind,
      propensity, quorum, queued, "createdAt")
    SELECT ${workspaceId}::uuid, c.id, ${accountId}::uuid, c.key, c."observationId", c."otherObservationId", c."beliefId", c.reason::"ReviewReason", c.priority, c.effect, c.uncertainty, c.stakes, c.headline,
      c.touches, c."personId", c.kind::"Kind", c.propensity, c.quorum, c.queued, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS ${CANDIDATE} ON CONFLICT DO NOTHING`
}

/** Nobody is asked any more, and whoever had one on the screen holds it no longer. */
async function withdraw(tx: Tx, workspaceId: string, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRaw`
    UPDATE "ReviewItem" SET status = 'withdrawn', "withdrawnAt" = ${now}, "leaseMemberId" = NULL, "leaseUntil" = NULL, "leaseSeenAt" = NULL, "leaseVisit" = NULL
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`
}

/** Many items in one statement: after each interaction those move whose account's footing moved. */
async function rewrite(tx: Tx, workspaceId: string, rows: (Omit<Wanted, 'beliefKey'> & { id: string; queued: true | null })[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "ReviewItem" i SET "observationId" = c."observationId", "otherObservationId" = c."otherObservationId", "beliefId" = c."beliefId", reason = c.reason::"ReviewReason",
      priority = c.priority, effect = c.effect, uncertainty = c.uncertainty, stakes = c.stakes, headline = c.headline, touches = c.touches, "personId" = c."personId", kind = c.kind::"Kind",
      propensity = CASE WHEN i.reason::text = c.reason THEN least(i.propensity, c.propensity) ELSE c.propensity END, quorum = greatest(i.quorum, c.quorum), queued = coalesce(c.queued, i.queued)
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS ${CANDIDATE}
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = c.id`
}

/** What an event raised asks about nothing once its words are erased or rejected. */
async function withdrawGone(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ReviewItem" i SET status = 'withdrawn', "withdrawnAt" = ${now} WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i.status = 'open'
      AND (i.reason IN ('sensitive', 'subject_request', 'extractor_disagreement') OR i."knownAnswerId" IS NOT NULL) AND i."observationId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Observation" o WHERE o."workspaceId" = i."workspaceId" AND o.id = i."observationId" AND (o.status = 'active' OR (i.reason = 'extractor_disagreement' AND o.status = 'superseded')))`
}

/** What is needed of words that a ruling on others keeps out. */
export async function heldRows(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, HeldRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.observation.findMany({
    where: { workspaceId, id: { in: ids } },
    select: {
      id: true, interactionId: true, segment: true, spanStart: true, kind: true, dimension: true, stance: true, polarity: true, certainty: true, source: true, reading: true,
      reported: true, eventAt: true,
    },
  })
  return new Map(rows.map(({ spanStart, ...row }) => [row.id, { ...row, start: spanStart }]))
}

/** These observations of an account, as far as they stand. */
export const standingWords = (tx: Tx, workspaceId: string, accountId: string, ids: string[]): Promise<ReadWords[]> =>
  readWords(tx, { workspaceId, accountId, id: { in: ids }, closedAt: null, status: 'active' })

async function readWords(tx: Tx, where: Prisma.ObservationWhereInput): Promise<ReadWords[]> {
  const rows = await tx.observation.findMany({
    where,
    select: {
      id: true, interactionId: true, segment: true, spanStart: true, spanEnd: true, speakerPersonId: true, holderKey: true, statement: true, quote: true, kind: true, dimension: true, stance: true,
      polarity: true, certainty: true, source: true, reported: true, eventAt: true, reading: true, extractor: true, extractorVersion: true, ingestedAt: true, closedAt: true,
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ spanStart, spanEnd, ...row }) => ({ ...row, start: spanStart, end: spanEnd }))
}

/** What events raised in an account and nobody has decided yet, to be weighed as things stand now. */
export async function openRaised(tx: Tx, workspaceId: string, stored: readonly StoredItem[]): Promise<Raised[]> {
  const items = stored.filter(isOpenArisen)
  if (items.length === 0) return []
  const words = new Map((await readWords(tx, { workspaceId, id: { in: items.map(({ observationId }) => observationId).filter((id) => id !== '') } })).map((row) => [row.id, row]))
  return items.flatMap(({ key, reason, observationId }) => {
    const row = words.get(observationId)
    return row ? [{ key, reason, row }] : []
  })
}

type ArisenItem = StoredItem & { reason: Raised['reason'] }
const isOpenArisen = (item: StoredItem): item is ArisenItem =>
  item.status === 'open' && !item.isKnown && (item.reason === 'sensitive' || item.reason === 'extractor_disagreement' || item.reason === 'subject_request')

/** Raises items that an event asks for; one that was raised before is left as it is. */
export async function raiseItems(tx: Tx, workspaceId: string, accountId: string, now: Date, items: Wanted[]): Promise<void> {
  if (items.length === 0) return
  const queued = await roomFor(tx, workspaceId, items)
  await insertItems(tx, workspaceId, accountId, now, items, queued)
}
