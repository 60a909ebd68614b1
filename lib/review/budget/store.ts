import { stands } from '@/lib/beliefs/pure'
import { ask, askTogether, jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { loadPolicy } from '../policy/store'
import { admitted, budgetOf, DEFAULT_SECONDS, secondsIn, type Plannable, type Plan, type Seconds, type Timed, type Worked } from '../queue/budget'
import { drawOf } from '../queue/draw'
import type { Wanted } from '../queue/reconcile'

/** The statements of this reader are whole sentences of one language, of which it can be told whether they stand on their own. */
const READER = 'builtin'

/** Which of these words were possibly heard, change nothing that a page tells and do not stand on their own: "Likes that". */
export async function thinAmong(tx: Tx, workspaceId: string, items: readonly { reason: string; headline: boolean; observationId: string | null }[]): Promise<ReadonlySet<string>> {
  const ids = items.flatMap(({ reason, headline, observationId }) => (reason === 'low_reading' && !headline && observationId !== null && observationId !== '' ? [observationId] : []))
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string; statement: string }[]>`
    SELECT id, statement FROM "Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[]) AND extractor = ${READER}`
  return new Set(rows.flatMap(({ id, statement }) => (stands(statement) ? [] : [id])))
}

/**
 * One at a time in a workspace, until the transaction ends: two that saw the same room would both take it. The row that each workspace has
 * is held, for before the first plan there is none of the queue's own.
 */
export async function lockRoom(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "WorkspaceSettings" WHERE "workspaceId" = ${workspaceId}::uuid FOR NO KEY UPDATE`
}

/**
 * Those of new items that may be queued before the next plan: all for which somebody waits, and of the others what there is room for. What
 * does not stand on its own, and changes nothing that is told, waits for the plan's draw.
 */
export async function roomFor(tx: Tx, workspaceId: string, items: Wanted[]): Promise<ReadonlySet<Wanted>> {
  if (items.length === 0) return new Set()
  const awaited = items.filter(({ reason }) => BY_HAND.some((each) => each === reason))
  const thin = await thinAmong(tx, workspaceId, items)
  const others = items.filter((item) => !awaited.includes(item) && !thin.has(item.observationId))
  if (others.length === 0) return new Set(awaited)
  await lockRoom(tx, workspaceId)
  const { room, seconds } = await roomLeft(tx, workspaceId)
  const ordered = [...others].sort((a, b) => Number(b.headline) - Number(a.headline))
  const sized = ordered.map((item) => ({ item, quorum: item.quorum, pair: item.otherObservationId !== undefined }))
  return new Set([...awaited, ...[...admitted(sized, room, seconds)].map(({ item }) => item)])
}

type Room = { planned: { budget: number; single: number; pair: number } | null; singles: number; pairs: number }

const roomIn = (workspaceId: string): Question<Room> => jsonQuestion(Prisma.sql`
  SELECT json_build_object('singles', coalesce(sum(quorum) FILTER (WHERE "otherObservationId" IS NULL), 0), 'pairs', coalesce(sum(quorum) FILTER (WHERE "otherObservationId" IS NOT NULL), 0),
    'planned', (SELECT json_build_object('budget', "budgetSeconds" - "spentSeconds", 'single', "singleSeconds", 'pair', "pairSeconds") FROM "ReviewPlan" WHERE "workspaceId" = ${workspaceId}::uuid))
  FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND status = 'open' AND queued`, (room: Room) => room)

/** Seconds of this week that are neither spent nor taken by what is queued. */
async function roomLeft(tx: Tx, workspaceId: string): Promise<{ room: number; seconds: Seconds }> {
  const sincePlan = worked(workspaceId, Prisma.sql`(SELECT at FROM "ReviewPlan" WHERE "workspaceId" = ${workspaceId}::uuid)`)
  const { room: { planned, singles, pairs }, since } = await askTogether(tx, { room: roomIn(workspaceId), since: sincePlan })
  const seconds: Seconds = planned ?? DEFAULT_SECONDS
  const room = planned ? planned.budget - secondsIn(since, seconds) : await unplannedRoom(tx, workspaceId)
  return { room: room - singles * seconds.single - pairs * seconds.pair, seconds }
}

/** Before the first plan: everybody's time, of which nobody has spent any. */
async function unplannedRoom(tx: Tx, workspaceId: string): Promise<number> {
  const { minutesPerWeek } = await loadPolicy(tx, workspaceId)
  return budgetOf({ members: await membersByRole(tx, workspaceId), worked: [], minutesPerWeek, seconds: DEFAULT_SECONDS, now: new Date(0) }).budgetSeconds
}

export type OpenItem = Plannable & { createdAt: Date }

/** Reasons for which somebody waits for an answer. */
const BY_HAND = ['correction', 'subject_request', 'sensitive'] as const

/** Everything open, as a plan sees it. What somebody asked for by hand, began with or has on the screen is pinned. */
export async function openForPlan(tx: Tx, workspaceId: string, now: Date): Promise<OpenItem[]> {
  const rows = await tx.reviewItem.findMany({
    where: { workspaceId, status: 'open' },
    select: {
      id: true, reason: true, observationId: true, otherObservationId: true, effect: true, uncertainty: true, stakes: true, headline: true, quorum: true, queued: true,
      propensity: true, createdAt: true, assigneeId: true, flaggedById: true, knownAnswerId: true, leaseUntil: true, verdicts: { where: { undoneAt: null }, select: { id: true }, take: 1 },
    },
    orderBy: { id: 'asc' },
  })
  const thin = await thinAmong(tx, workspaceId, rows)
  return rows.map(({ reason, observationId, otherObservationId, assigneeId, flaggedById, knownAnswerId, leaseUntil, verdicts, ...row }) => ({
    ...row, pair: otherObservationId !== null, thin: observationId !== null && thin.has(observationId), sampled: reason === 'audit_sample', draw: observationId !== null && otherObservationId === null ? drawOf(observationId) : null,
    pinned: BY_HAND.some((each) => each === reason) || assigneeId !== null || flaggedById !== null || knownAnswerId !== null || verdicts.length > 0 || (leaseUntil !== null && leaseUntil > now),
  }))
}

/** Nobody came to these: they count as unreviewed. */
export async function expireItems(tx: Tx, workspaceId: string, ids: string[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.reviewItem.updateMany({ where: { workspaceId, id: { in: ids }, status: 'open' }, data: { status: 'expired', expiredAt: now, queued: false } })
}

/** Queues what the plan holds and puts the rest aside; only rows that change are written. */
export async function applyPlan(tx: Tx, workspaceId: string, items: readonly OpenItem[], { queued, propensity }: Plan): Promise<void> {
  const rows = items.flatMap((item) => {
    const row = { id: item.id, queued: queued.has(item.id), propensity: propensity.get(item.id) ?? item.propensity }
    return row.queued === item.queued && Math.abs(row.propensity - item.propensity) < 1e-9 ? [] : [row]
  })
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "ReviewItem" i SET queued = c.queued, propensity = c.propensity FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c(id uuid, queued boolean, propensity double precision)
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = c.id AND i.status = 'open'`
}

/** What people did in the queue since `from`, latest first. A decision that follows from verdicts took no time of its own. */
const worked = (workspaceId: string, from: Prisma.Sql): Question<Worked[]> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('actorId', w.actor, 'seconds', w.seconds, 'at', date_part('epoch', w.at) * 1000, 'pair', w.pair) ORDER BY w.at DESC), '[]') FROM (
    SELECT "actorId" AS actor, seconds, at, action::text IN ('merge', 'keep_apart') AS pair FROM "ReviewVerdict" WHERE "workspaceId" = ${workspaceId}::uuid AND at >= ${from}
    UNION ALL
    SELECT d."actorId", d.seconds, d.at, d.action::text IN ('merge', 'keep_apart') FROM "Decision" d
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d.at >= ${from} AND d."itemId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ReviewVerdict" v WHERE v."workspaceId" = d."workspaceId" AND v."itemId" = d."itemId" AND v.at >= ${from})) w`,
  (rows: (Omit<Worked, 'at'> & { at: number })[]) => rows.map((row) => ({ ...row, at: new Date(Math.round(row.at)) })))

export const workedSince = (tx: Tx, workspaceId: string, from: Date): Promise<Worked[]> => ask(tx, worked(workspaceId, Prisma.sql`${from}::timestamptz`))

export const timedOf = (worked: readonly Worked[]): Timed[] => worked.flatMap(({ seconds, pair }) => (seconds === null ? [] : [{ seconds, pair }]))

/** Members by what they may decide. */
export async function membersByRole(tx: Tx, workspaceId: string): Promise<{ id: string; role: string }[]> {
  return tx.member.findMany({ where: { workspaceId }, select: { id: true, role: true }, orderBy: { id: 'asc' } })
}

export async function countExpiredSince(tx: Tx, workspaceId: string, from: Date): Promise<number> {
  return tx.reviewItem.count({ where: { workspaceId, status: 'expired', expiredAt: { gte: from } } })
}

/** What is open by now, and what of it is queued. */
export async function countOpen(tx: Tx, workspaceId: string): Promise<{ open: number; queued: number }> {
  const rows = await tx.reviewItem.groupBy({ by: ['queued'], where: { workspaceId, status: 'open' }, _count: { _all: true } })
  const of = (queued: boolean): number => rows.find((row) => row.queued === queued)?._count._all ?? 0
  return { open: of(true) + of(false), queued: of(true) }
}

export type PlanRow = NonNullable<Awaited<ReturnType<typeof lastPlan>>>

export const lastPlan = (tx: Tx, workspaceId: string) => tx.reviewPlan.findUnique({ where: { workspaceId } })

export async function savePlan(tx: Tx, { workspaceId, ...plan }: PlanRow): Promise<void> {
  await tx.reviewPlan.upsert({ where: { workspaceId }, create: { ...plan, workspaceId }, update: plan })
}
