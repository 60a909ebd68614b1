import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { accountFilter, type OwnerFilter } from '../store'
import type { Raised, ReadWords } from './arisen'
import { admitted, budgetOf, DEFAULT_SECONDS, secondsIn, type Plannable, type Plan, type Seconds, type Timed, type Worked } from './budget'
import { drawOf } from './draw'
import { minorFactor, rateOf } from './money'
import { DEFAULT_POLICY, type ReviewPolicy } from './policy'
import { isRaised, reconcile, type StoredItem, type Wanted } from './reconcile'
import type { HeldRow } from './tombstones'
import type { UncomparedDeals } from './types'

/** What is open in an account, and what became of those items that are asked for again. One text of keys: there may be thousands. */
export async function storedItems(tx: Tx, workspaceId: string, accountId: string, keys: string[]): Promise<StoredItem[]> {
  return tx.$queryRaw<StoredItem[]>`
    SELECT id, key, status::text AS status, coalesce("observationId"::text, '') AS "observationId", "beliefId", reason::text AS reason, priority, effect, uncertainty, stakes, headline,
      touches, quorum, "personId", kind::text AS kind, propensity, "knownAnswerId" IS NOT NULL AS "isKnown"
    FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND (status = 'open' OR key = ANY(${keys}::text[])) ORDER BY id`
}

/** Brings an account's open items in line with what should be looked at now; decided ones are left alone. */
export async function syncItems(tx: Tx, workspaceId: string, accountId: string, now: Date, candidates: Wanted[]): Promise<void> {
  const rows = await storedItems(tx, workspaceId, accountId, candidates.map(({ key }) => key))
  const { fresh, reopened, changed, withdrawn } = reconcile(rows, candidates)
  const risen = changed.flatMap(({ wanted, becameHeadline }) => (becameHeadline ? [wanted] : []))
  const queued = await roomFor(tx, workspaceId, [...fresh, ...reopened.map(({ wanted }) => wanted), ...risen])
  if (fresh.length > 0) {
    await tx.reviewItem.createMany({ data: fresh.map((wanted) => ({ ...columns(wanted), workspaceId, id: newId(), accountId, createdAt: now, queued: queued.has(wanted) })) })
  }
  for (const { id, wanted } of reopened) {
    const data = { ...columns(wanted), status: 'open' as const, createdAt: now, expiredAt: null, decidedAt: null, withdrawnAt: null, queued: queued.has(wanted) }
    await tx.reviewItem.update({ where: { workspaceId_id: { workspaceId, id } }, data })
  }
  await rewrite(tx, workspaceId, changed.map(({ id, wanted }) => ({ id, ...columns(wanted), queued: queued.has(wanted) ? true : null })))
  if (withdrawn.length > 0) await tx.reviewItem.updateMany({ where: { workspaceId, id: { in: withdrawn } }, data: { status: 'withdrawn', withdrawnAt: now, leaseMemberId: null, leaseUntil: null, leaseSeenAt: null } })
  if (rows.some(isRaised)) await withdrawGone(tx, workspaceId, accountId, now)
}

function columns({ beliefKey: _, ...candidate }: Wanted) {
  return candidate
}

/** Many items in one statement: after each interaction those move whose account's footing moved. */
async function rewrite(tx: Tx, workspaceId: string, rows: (Omit<Wanted, 'beliefKey'> & { id: string; queued: true | null })[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "ReviewItem" i SET "observationId" = c."observationId", "otherObservationId" = c."otherObservationId", "beliefId" = c."beliefId", reason = c.reason::"ReviewReason",
      priority = c.priority, effect = c.effect, uncertainty = c.uncertainty, stakes = c.stakes, headline = c.headline, touches = c.touches, "personId" = c."personId", kind = c.kind::"Kind",
      propensity = CASE WHEN i.reason::text = c.reason THEN least(i.propensity, c.propensity) ELSE c.propensity END, quorum = greatest(i.quorum, c.quorum), queued = coalesce(c.queued, i.queued)
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c(id uuid, "observationId" uuid, "otherObservationId" uuid, "beliefId" uuid, reason text, priority double precision,
      effect double precision, uncertainty double precision, stakes double precision, headline boolean, touches text[], "personId" uuid, kind text, propensity double precision, quorum int, queued boolean)
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = c.id`
}

/** What an event raised asks about nothing once its words are erased or rejected. */
async function withdrawGone(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ReviewItem" i SET status = 'withdrawn', "withdrawnAt" = ${now} WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i.status = 'open'
      AND (i.reason IN ('sensitive', 'subject_request', 'extractor_disagreement') OR i."knownAnswerId" IS NOT NULL) AND i."observationId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Observation" o WHERE o."workspaceId" = i."workspaceId" AND o.id = i."observationId" AND (o.status = 'active' OR (i.reason = 'extractor_disagreement' AND o.status = 'superseded')))`
}

// ── The budget ───────────────────────────────────────────────────────────────────────────────────────────────

/** Those of new items that may be queued before the next plan: all for which somebody waits, and of the others what there is room for. */
async function roomFor(tx: Tx, workspaceId: string, items: Wanted[]): Promise<ReadonlySet<Wanted>> {
  if (items.length === 0) return new Set()
  const awaited = items.filter(({ reason }) => BY_HAND.some((each) => each === reason))
  const others = items.filter((item) => !awaited.includes(item))
  if (others.length === 0) return new Set(awaited)
  const { room, seconds } = await roomLeft(tx, workspaceId)
  const ordered = [...others].sort((a, b) => Number(b.headline) - Number(a.headline))
  const sized = ordered.map((item) => ({ item, quorum: item.quorum, pair: item.otherObservationId !== undefined }))
  return new Set([...awaited, ...[...admitted(sized, room, seconds)].map(({ item }) => item)])
}

type Room = { at: Date | null; budget: number | null; single: number | null; pair: number | null; singles: number; pairs: number }

/** Seconds of this week that are neither spent nor taken by what is queued. */
async function roomLeft(tx: Tx, workspaceId: string): Promise<{ room: number; seconds: Seconds }> {
  const [row] = await tx.$queryRaw<Room[]>`
    SELECT p.at, p."budgetSeconds" - p."spentSeconds" AS budget, p."singleSeconds" AS single, p."pairSeconds" AS pair, q.singles, q.pairs
    FROM (SELECT coalesce(sum(quorum) FILTER (WHERE "otherObservationId" IS NULL), 0)::float8 AS singles, coalesce(sum(quorum) FILTER (WHERE "otherObservationId" IS NOT NULL), 0)::float8 AS pairs
      FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND status = 'open' AND queued) q
    LEFT JOIN "ReviewPlan" p ON p."workspaceId" = ${workspaceId}::uuid`
  const { at = null, budget = null, single = null, pair = null, singles = 0, pairs = 0 }: Partial<Room> = row ?? {}
  const isPlanned = at !== null && budget !== null && single !== null && pair !== null
  const seconds: Seconds = isPlanned ? { single, pair } : DEFAULT_SECONDS
  const room = isPlanned ? budget - secondsIn(await workedSince(tx, workspaceId, at), seconds) : await unplannedRoom(tx, workspaceId)
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
  return rows.map(({ reason, observationId, otherObservationId, assigneeId, flaggedById, knownAnswerId, leaseUntil, verdicts, ...row }) => ({
    ...row, pair: otherObservationId !== null, sampled: reason === 'audit_sample', draw: observationId !== null && otherObservationId === null ? drawOf(observationId) : null,
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
export async function workedSince(tx: Tx, workspaceId: string, from: Date): Promise<Worked[]> {
  return tx.$queryRaw<Worked[]>`
    SELECT "actorId"::text AS "actorId", seconds, at, action::text IN ('merge', 'keep_apart') AS pair FROM "ReviewVerdict" WHERE "workspaceId" = ${workspaceId}::uuid AND at >= ${from}
    UNION ALL
    SELECT d."actorId"::text, d.seconds, d.at, d.action::text IN ('merge', 'keep_apart') FROM "Decision" d
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d.at >= ${from} AND d."itemId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ReviewVerdict" v WHERE v."workspaceId" = d."workspaceId" AND v."itemId" = d."itemId" AND v.at >= ${from})
    ORDER BY at DESC`
}

export const timedOf = (worked: readonly Worked[]): Timed[] => worked.flatMap(({ seconds, pair }) => (seconds === null ? [] : [{ seconds, pair }]))

/** Members by what they may decide. */
export async function membersByRole(tx: Tx, workspaceId: string): Promise<{ id: string; role: string }[]> {
  return tx.member.findMany({ where: { workspaceId }, select: { id: true, role: true }, orderBy: { id: 'asc' } })
}

export async function countExpiredSince(tx: Tx, workspaceId: string, from: Date): Promise<number> {
  return tx.reviewItem.count({ where: { workspaceId, status: 'expired', expiredAt: { gte: from } } })
}

export type PlanRow = NonNullable<Awaited<ReturnType<typeof lastPlan>>>

export const lastPlan = (tx: Tx, workspaceId: string) => tx.reviewPlan.findUnique({ where: { workspaceId } })

export async function savePlan(tx: Tx, { workspaceId, ...plan }: PlanRow): Promise<void> {
  await tx.reviewPlan.upsert({ where: { workspaceId }, create: { ...plan, workspaceId }, update: plan })
}

// ── The policy ───────────────────────────────────────────────────────────────────────────────────────────────

/** A policy as it is stored; of one that comes as JSON the amount is a number. */
export type PolicyColumns = Omit<ReviewPolicy, 'highStakesAmountMinor' | 'rates'> & { highStakesAmountMinor: bigint | number | null; rates: unknown }

/** How a workspace reviews by what is stored; the defaults before anybody changed them. */
export function policyOf(row: PolicyColumns | null): ReviewPolicy {
  if (!row) return DEFAULT_POLICY
  const { minutesPerWeek, expiryDays, auditShare, highStakesAmountMinor, currency, rates, highStakesSegments, doubleReview, knownAnswerShare, correctionsAreEvidence } = row
  return {
    minutesPerWeek, expiryDays, auditShare, highStakesAmountMinor: highStakesAmountMinor === null ? null : Number(highStakesAmountMinor), highStakesSegments, doubleReview,
    knownAnswerShare, correctionsAreEvidence, currency, rates: Object.fromEntries(Object.entries(rates as Record<string, number>).map(([from, factor]) => [from, rateOf(factor, from, currency)])),
  }
}

/** How a workspace reviews. */
export async function loadPolicy(tx: Tx, workspaceId: string): Promise<ReviewPolicy> {
  return policyOf(await tx.reviewPolicy.findUnique({ where: { workspaceId } }))
}

export async function savePolicy(tx: Tx, workspaceId: string, now: Date, { highStakesAmountMinor, rates, ...policy }: ReviewPolicy): Promise<void> {
  // In minor units, so that a statement compares amounts as they are stored.
  const factors = Object.fromEntries(Object.entries(rates).map(([from, rate]) => [from, minorFactor(rate, from, policy.currency)]))
  const data = { ...policy, rates: factors, highStakesAmountMinor: highStakesAmountMinor === null ? null : BigInt(highStakesAmountMinor), updatedAt: now }
  await tx.reviewPolicy.upsert({ where: { workspaceId }, create: { ...data, workspaceId }, update: data })
}

/** Where one verdict is enough from now on, nobody waits for a second one that nobody began with. */
export async function askForOneVerdict(tx: Tx, workspaceId: string): Promise<void> {
  await tx.reviewItem.updateMany({ where: { workspaceId, status: 'open', quorum: { gt: 1 }, verdicts: { none: { undoneAt: null } } }, data: { quorum: 1 } })
}

export async function accountIds(tx: Tx, workspaceId: string): Promise<string[]> {
  return (await tx.account.findMany({ where: { workspaceId }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** Open deals in currencies that the policy cannot compare. */
export async function uncomparedDeals(tx: Tx, workspaceId: string, { currency, rates }: Pick<ReviewPolicy, 'currency' | 'rates'>): Promise<UncomparedDeals[]> {
  const known = [currency, ...Object.keys(rates)]
  return tx.$queryRaw<UncomparedDeals[]>`
    SELECT upper(currency) AS currency, count(*)::int AS deals FROM "Deal"
    WHERE "workspaceId" = ${workspaceId}::uuid AND outcome IS NULL AND "amountMinor" IS NOT NULL AND currency IS NOT NULL AND upper(currency) <> ALL(${known}::text[])
    GROUP BY 1 ORDER BY 2 DESC, 1`
}

export async function segmentsIn(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { workspaceId, segment: { not: null } }, select: { segment: true }, distinct: ['segment'], orderBy: { segment: 'asc' } })
  return rows.flatMap(({ segment }) => segment ?? [])
}

// ── Words that wait, and what arises when an interaction is read again ───────────────────────────────────────

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
      id: true, interactionId: true, segment: true, spanStart: true, spanEnd: true, holderKey: true, statement: true, quote: true, kind: true, dimension: true, stance: true,
      polarity: true, certainty: true, source: true, reported: true, eventAt: true, reading: true, extractor: true, extractorVersion: true, ingestedAt: true, closedAt: true,
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ spanStart, spanEnd, ...row }) => ({ ...row, start: spanStart, end: spanEnd }))
}

/** What events raised in an account and nobody has decided yet, to be weighed as things stand now. */
export async function openRaised(tx: Tx, workspaceId: string, accountId: string): Promise<Raised[]> {
  const items = await tx.$queryRaw<{ key: string; reason: Raised['reason']; observationId: string | null }[]>`
    SELECT key, reason::text AS reason, "observationId" FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND status = 'open'
      AND "knownAnswerId" IS NULL AND reason IN ('sensitive', 'extractor_disagreement', 'subject_request') ORDER BY id`
  if (items.length === 0) return []
  const words = new Map((await readWords(tx, { workspaceId, id: { in: items.flatMap(({ observationId }) => observationId ?? []) } })).map((row) => [row.id, row]))
  return items.flatMap(({ key, reason, observationId }) => {
    const row = words.get(observationId ?? '')
    return row ? [{ key, reason, row }] : []
  })
}

/** Raises items that an event asks for; one that was raised before is left as it is. */
export async function raiseItems(tx: Tx, workspaceId: string, accountId: string, now: Date, items: Wanted[]): Promise<void> {
  if (items.length === 0) return
  const queued = await roomFor(tx, workspaceId, items)
  await tx.reviewItem.createMany({ data: items.map((item) => ({ ...columns(item), workspaceId, id: newId(), accountId, createdAt: now, queued: queued.has(item) })), skipDuplicates: true })
}

// ── The list ─────────────────────────────────────────────────────────────────────────────────────────────────

export type ItemFilter = {
  visible: OwnerFilter
  /** Who looks; what they gave a verdict on, or want somebody else to look at, is no work of theirs. */
  readerId: string | null
  accountId?: string | null
  reason?: Wanted['reason'] | null
  ownerId?: string | null
  personId?: string | null
  kind?: Wanted['kind']
  /** Also what does not fit the reviewers' time. */
  all?: boolean
}

const openItems = (workspaceId: string, { visible, readerId, accountId, reason, ownerId, personId, kind, all }: ItemFilter): Prisma.ReviewItemWhereInput => ({
  workspaceId, status: 'open', account: { AND: [accountFilter(visible), ownerId ? { ownerId } : {}] },
  ...(accountId && { accountId }), ...(reason && { reason }), ...(personId && { personId }), ...(kind && { kind }), ...(!all && { queued: true }),
  ...(readerId !== null && {
    verdicts: { none: { workspaceId, actorId: readerId, undoneAt: null } },
    AND: [{ OR: [{ knownAnswerId: null }, { assigneeId: readerId }] }, { OR: [{ flaggedById: null }, { flaggedById: { not: readerId } }] }],
  }),
})

const rowShape = { account: { select: { name: true, ownerId: true } } } satisfies Prisma.ReviewItemInclude

/** Open items, most pressing first, from after `cursor` on. */
export async function openItemsPage(tx: Tx, workspaceId: string, filter: ItemFilter, cursor: { priority: number; id: string } | null, limit: number) {
  const after: Prisma.ReviewItemWhereInput = cursor
    ? { OR: [{ priority: { lt: cursor.priority } }, { priority: cursor.priority, id: { gt: cursor.id } }] }
    : {}
  return tx.reviewItem.findMany({
    where: { AND: [openItems(workspaceId, filter), after] },
    include: rowShape, orderBy: [{ priority: 'desc' }, { id: 'asc' }], take: limit,
  })
}

export async function countOpenItems(tx: Tx, workspaceId: string, filter: ItemFilter): Promise<number> {
  return tx.reviewItem.count({ where: openItems(workspaceId, filter) })
}

/** Open items of one account that fit the reviewers' time, whoever may decide them. */
export async function countOpenIn(tx: Tx, workspaceId: string, accountId: string): Promise<number> {
  return tx.reviewItem.count({ where: { workspaceId, accountId, status: 'open', queued: true } })
}

type Named = { id: string; name: string }

/** What the open items that somebody may see can be narrowed to, by name: accounts, their owners, and people who hold the beliefs. */
export async function choicesIn(tx: Tx, workspaceId: string, visible: OwnerFilter, accountId: string | null): Promise<{ accounts: Named[]; owners: Named[]; people: Named[] }> {
  const open = { workspaceId, status: 'open' as const }
  const accounts = await tx.account.findMany({
    where: { AND: [{ workspaceId, reviewItems: { some: open } }, accountFilter(visible)] },
    select: { id: true, name: true, owner: { select: { id: true, name: true } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const owners = new Map(accounts.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])))
  const held = await tx.reviewItem.findMany({
    where: { ...open, account: accountFilter(visible), personId: { not: null }, ...(accountId && { accountId }) }, select: { personId: true }, distinct: ['personId'], take: MOST_PEOPLE,
  })
  const people = await tx.person.findMany({
    where: { workspaceId, id: { in: held.flatMap(({ personId }) => personId ?? []) } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { accounts: accounts.map(({ id, name }) => ({ id, name })), owners: [...owners.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), people }
}

/** More names than this help nobody to choose. */
const MOST_PEOPLE = 300
