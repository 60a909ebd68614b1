import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { theirLastWord } from '@/lib/ingest'
import { likeEscaped } from '@/lib/shared/like'
import type { InteractionType, Trend } from '@/lib/shared/vocabulary'
import { fadingSql, silentSql } from '../store'
import type { AccountSort } from '../types'
import { seen, type Visible } from '../visible/store'

export type AccountListRow = {
  id: string
  slug: string
  name: string
  domain: string | null
  segment: string | null
  parentName: string | null
  ownerId: string | null
  ownerName: string | null
  followed: boolean
  /** Its segment is ordered by alignment in place of lead score. */
  byAlignment: boolean
  overall: number | null
  low: number | null
  high: number | null
  trend: Exclude<Trend, 'silent'> | null
  clear: boolean | null
  slope: number | null
  silentSince: Date | null
  spark: [string, number | null][] | null
  moved: { beliefId: string; interactionId: string; delta: number; /** Missing where it was kept by an earlier version. */ at?: string } | null
  topOpposingId: string | null
  decisionMaker: { holderKey: string; value: number | null; heard: boolean } | null
  beliefs: number | null
  /** Live beliefs whose evidence has aged out. */
  stale: number
  interactionId: string | null
  interactionType: InteractionType | null
  interactionTitle: string | null
  interactionAt: Date | null
  meetingId: string | null
  meetingTitle: string | null
  meetingStartsAt: Date | null
  meetingEndsAt: Date | null
  meetingZone: string | null
  meetingAllDay: boolean | null
  dealId: string | null
  /** The reader's last visit; null where they have never been. */
  visitedAt: Date | null
  position: string | number
}

/** Since when something must have changed: what came to be known after the reader's last visit, or what was said from a day on. */
export type ChangedSince = { of: 'visit' } | { of: 'day'; from: Date }

export type AccountFilter = Visible & {
  now: Date
  /** Whose visits and follows are meant; null for the system, which has none. */
  memberId: string | null
  followed: boolean
  q: string | null
  segment: string | null
  trend: Trend | null
  since: ChangedSince | null
}

export type AccountListQuery = AccountFilter & {
  sort: AccountSort
  descending: boolean
  after: { position: string | number; id: string } | null
  limit: number
}

/** The first open deal that closes, else the latest one decided. */
const DEAL = Prisma.sql`LEFT JOIN LATERAL (
  SELECT d.id, d."closeDate", d.outcome FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id
  ORDER BY (d.outcome IS NOT NULL), CASE WHEN d.outcome IS NULL THEN d."closeDate" END ASC NULLS LAST, d."outcomeAt" DESC NULLS LAST, d.id LIMIT 1
) deal ON true`

const SCORE = Prisma.sql`LEFT JOIN LATERAL (
  SELECT l.score FROM "LeadScore" l WHERE l."workspaceId" = a."workspaceId" AND l."dealId" = deal.id ORDER BY l.at DESC LIMIT 1
) score ON true`

/** A conversation has a word of theirs, and a day; what we wrote has none, and usage is none. */
const TALK = Prisma.sql`(i."fromCustomer" AND i.type <> 'usage' AND i."occurredAt" IS NOT NULL)`

/** The conversation with the last word of theirs: neither a mail of ours nor usage is contact. */
const lastContact = (now: Date): Prisma.Sql => Prisma.sql`LEFT JOIN LATERAL (
  SELECT i.id, i.type, i.title, ${theirLastWord(now)} AS at FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND ${TALK}
  ORDER BY 4 DESC, i.id DESC LIMIT 1
) last ON true`

/** When that was, from what is kept of the account, which is quick to order thousands by; of what no job has counted yet, its day. */
const LAST_AT = Prisma.sql`coalesce(s."lastContactAt", (
  SELECT i."occurredAt" FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND ${TALK} ORDER BY i."occurredAt" DESC LIMIT 1))`

/** The first meeting that is still to come, or is going on. */
const nextMeeting = (now: Date): Prisma.Sql => Prisma.sql`LEFT JOIN LATERAL (
  SELECT m.id, m.title, m."startsAt", m."endsAt", m."timeZone", m."allDay" FROM "Meeting" m
  WHERE m."workspaceId" = a."workspaceId" AND m."accountId" = a.id AND m."endsAt" > ${now} AND m."cancelledAt" IS NULL
  ORDER BY m."startsAt", m.id LIMIT 1
) next ON true`

const visitOf = (memberId: string | null): Prisma.Sql => Prisma.sql`LEFT JOIN "AccountVisit" visit ON visit."workspaceId" = a."workspaceId" AND visit."accountId" = a.id AND visit."memberId" = ${memberId}::uuid`

const BY_ALIGNMENT = Prisma.sql`EXISTS (SELECT 1 FROM "ScoringChoice" c WHERE c."workspaceId" = a."workspaceId" AND c.segment = coalesce(a.segment, ''))`

const follows = (memberId: string | null): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM "Follow" f WHERE f."workspaceId" = a."workspaceId" AND f."memberId" = ${memberId}::uuid AND f."accountId" = a.id)`

/** What the list is ordered by, with what it takes; accounts without a value come last either way. */
function positionOf({ sort, descending, now }: AccountListQuery): { of: Prisma.Sql; from: Prisma.Sql } {
  const missing = descending ? Prisma.sql`-1e300` : Prisma.sql`1e300`
  switch (sort) {
    case 'name': return { of: Prisma.sql`lower(a.name)`, from: Prisma.empty }
    case 'alignment': return { of: Prisma.sql`coalesce(s.overall, ${missing})`, from: Prisma.empty }
    // Where the silent go is not known, whatever their slope was.
    case 'trend': return { of: Prisma.sql`coalesce(CASE WHEN ${silentSql(now)} THEN NULL ELSE s.slope END, ${missing})`, from: Prisma.empty }
    case 'last': return { of: Prisma.sql`coalesce(extract(epoch FROM ${LAST_AT})::float8, ${missing})`, from: Prisma.empty }
    case 'next': return { of: Prisma.sql`coalesce(extract(epoch FROM next."startsAt")::float8, ${missing})`, from: nextMeeting(now) }
    // A deal that was decided closes no more.
    case 'close': return { of: Prisma.sql`coalesce(CASE WHEN deal.outcome IS NULL THEN extract(epoch FROM deal."closeDate")::float8 END, ${missing})`, from: DEAL }
    // Both run to 100, so that segments ordered by one and by the other stand in one list.
    case 'score': return { of: Prisma.sql`coalesce(CASE WHEN ${BY_ALIGNMENT} THEN s.overall * 100 ELSE score.score END, ${missing})`, from: Prisma.sql`${DEAL} ${SCORE}` }
  }
}

/** Nothing is known yet of what waits for answers: who speaks in it, or when it was. */
const ANSWERED = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ImportFile" f WHERE f."workspaceId" = i."workspaceId" AND f."interactionId" = i.id AND f.status = 'needs_answers')`

/** Something came to be known after the visit (all of it, where there was none), or was said from the day on. */
function changedSql({ since, now }: Pick<AccountFilter, 'since' | 'now'>): Prisma.Sql {
  if (since?.of === 'day') {
    return Prisma.sql`EXISTS (SELECT 1 FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND i."occurredAt" >= ${since.from} AND i."occurredAt" <= ${now} AND ${ANSWERED})`
  }
  const after = Prisma.sql`coalesce(visit.at, '-infinity'::timestamptz)`
  return Prisma.sql`(EXISTS (SELECT 1 FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND i."ingestedAt" > ${after} AND ${ANSWERED})
    OR EXISTS (SELECT 1 FROM "Revision" r WHERE r."workspaceId" = a."workspaceId" AND r."accountId" = a.id AND r.at > ${after}))`
}

function conditions(workspaceId: string, query: AccountFilter): Prisma.Sql {
  const parts = [seen(workspaceId, query)]
  if (query.followed) parts.push(follows(query.memberId))
  if (query.q) parts.push(Prisma.sql`(a.name ILIKE ${`%${likeEscaped(query.q)}%`} OR a.domain ILIKE ${`%${likeEscaped(query.q)}%`})`)
  if (query.segment) parts.push(Prisma.sql`a.segment = ${query.segment}`)
  if (query.trend === 'silent') parts.push(silentSql(query.now))
  else if (query.trend === 'not_enough_evidence') parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND coalesce(s.trend, 'not_enough_evidence') = 'not_enough_evidence'`)
  else if (query.trend === 'stable') parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND s.trend IS NOT NULL AND s.trend <> 'not_enough_evidence' AND (s.trend = 'stable' OR NOT s.clear)`)
  else if (query.trend) parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND s.trend = ${query.trend}::"Trend" AND s.clear`)
  if (query.since) parts.push(changedSql(query))
  return Prisma.join(parts, ' AND ')
}

const SUMMED = Prisma.sql`"Account" a LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id`
const narrowing = (query: AccountFilter): Prisma.Sql => Prisma.sql`${SUMMED} ${query.since?.of === 'visit' ? visitOf(query.memberId) : Prisma.empty}`

/** A page of accounts in the asked order, starting after `after`: the page is found first, so that the rest is read of its rows alone. */
export async function accountList(tx: Tx, workspaceId: string, query: AccountListQuery): Promise<AccountListRow[]> {
  const position = positionOf(query)
  const type = query.sort === 'name' ? Prisma.sql`text` : Prisma.sql`float8`
  const direction = query.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = query.descending ? Prisma.sql`<` : Prisma.sql`>`
  const after = query.after
    ? Prisma.sql`AND (${position.of} ${beyond} ${query.after.position}::${type} OR (${position.of} = ${query.after.position}::${type} AND a.id > ${query.after.id}::uuid))`
    : Prisma.empty
  return tx.$queryRaw<AccountListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT a.id, ${position.of} AS position FROM ${narrowing(query)} ${position.from}
      WHERE ${conditions(workspaceId, query)} ${after}
      ORDER BY 2 ${direction}, a.id ASC LIMIT ${query.limit}
    )
    SELECT a.id, a.slug, a.name, a.domain, a.segment, parent.name AS "parentName", a."ownerId", owner.name AS "ownerName",
      ${follows(query.memberId)} AS followed, ${BY_ALIGNMENT} AS "byAlignment",
      s.overall, s.low, s.high, s.trend::text AS trend, s.clear, s.slope, s.spark, s.moved, s."topOpposingId", s."decisionMaker", s.beliefs,
      (SELECT count(*)::int FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(query.now)}) AS stale,
      CASE WHEN ${silentSql(query.now)} THEN s."lastContactAt" END AS "silentSince",
      last.id AS "interactionId", last.type::text AS "interactionType", last.title AS "interactionTitle", last.at AS "interactionAt",
      next.id AS "meetingId", next.title AS "meetingTitle", next."startsAt" AS "meetingStartsAt", next."endsAt" AS "meetingEndsAt", next."timeZone" AS "meetingZone", next."allDay" AS "meetingAllDay",
      deal.id AS "dealId", visit.at AS "visitedAt", page.position
    FROM page JOIN "Account" a ON a."workspaceId" = ${workspaceId}::uuid AND a.id = page.id
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN "Account" parent ON parent."workspaceId" = a."workspaceId" AND parent.id = a."parentId"
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      ${DEAL} ${lastContact(query.now)} ${nextMeeting(query.now)} ${visitOf(query.memberId)}
    ORDER BY page.position ${direction}, a.id ASC`
}

export async function countAccounts(tx: Tx, workspaceId: string, query: AccountFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM ${narrowing(query)} WHERE ${conditions(workspaceId, query)}`
  return Number(row?.count ?? 0)
}

/** What is different of one account: `firstSaid` is when the first new interaction took place. */
export type ChangeCounts = { accountId: string; beliefs: number; settled: number; conversations: number; ours: number; usage: number; firstSaid: Date | null }

const SAID = Prisma.sql`count(*) FILTER (WHERE ${TALK})::int AS conversations, count(*) FILTER (WHERE NOT i."fromCustomer" AND i.type <> 'usage')::int AS ours, count(*) FILTER (WHERE i.type = 'usage')::int AS usage`

/** What came to be known of these accounts after each one's instant. */
export async function learnedSince(tx: Tx, workspaceId: string, since: { accountId: string; at: Date }[]): Promise<ChangeCounts[]> {
  if (since.length === 0) return []
  return tx.$queryRaw<ChangeCounts[]>`
    SELECT w."accountId", coalesce(told.beliefs, 0)::int AS beliefs, coalesce(told.settled, 0)::int AS settled, said.conversations, said.ours, said.usage, said."firstSaid"
    FROM ${instants(since)}
      CROSS JOIN LATERAL (
        SELECT ${SAID}, min(i."occurredAt") AS "firstSaid" FROM "Interaction" i
        WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = w."accountId" AND i."ingestedAt" > w.at AND ${ANSWERED}
      ) said
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE n.first AND b.status IN ('active', 'contested')) AS beliefs,
          count(*) FILTER (WHERE NOT n.first AND b.status IN ('resolved', 'superseded') AND b."validTo" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "Revision" o WHERE o."workspaceId" = b."workspaceId" AND o."beliefId" = b.id AND o.at <= w.at AND o.at >= b."validTo")) AS settled
        FROM (SELECT r."beliefId", bool_or(r.prior IS NULL) AS first FROM "Revision" r
          WHERE r."workspaceId" = ${workspaceId}::uuid AND r."accountId" = w."accountId" AND r.at > w.at GROUP BY r."beliefId") n
          JOIN "Belief" b ON b."workspaceId" = ${workspaceId}::uuid AND b.id = n."beliefId" AND b.admission = 'shown'
      ) told ON true`
}

/** What was said in these accounts from a day on, and which beliefs came or were settled by it. */
export async function saidSince(tx: Tx, workspaceId: string, accountIds: string[], from: Date): Promise<ChangeCounts[]> {
  if (accountIds.length === 0) return []
  return tx.$queryRaw<ChangeCounts[]>`
    SELECT w."accountId", told.beliefs, told.settled, said.conversations, said.ours, said.usage, ${from}::timestamptz AS "firstSaid"
    FROM ${instants(accountIds.map((accountId) => ({ accountId, at: from })))}
      CROSS JOIN LATERAL (
        SELECT ${SAID} FROM "Interaction" i
        WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = w."accountId" AND i."occurredAt" >= w.at AND ${ANSWERED}
      ) said
      CROSS JOIN LATERAL (
        SELECT (count(*) FILTER (WHERE b.status IN ('active', 'contested') AND b."firstSeen" >= w.at))::int AS beliefs,
          (count(*) FILTER (WHERE b.status IN ('resolved', 'superseded') AND b."validTo" >= w.at AND b."firstSeen" < w.at))::int AS settled
        FROM "Belief" b WHERE b."workspaceId" = ${workspaceId}::uuid AND b."accountId" = w."accountId" AND b.admission = 'shown'
      ) told`
}

const instants = (since: { accountId: string; at: Date }[]): Prisma.Sql =>
  Prisma.sql`(VALUES ${Prisma.join(since.map(({ accountId, at }) => Prisma.sql`(${accountId}::uuid, ${at}::timestamptz)`))}) AS w("accountId", at)`
