import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { InteractionType, Trend } from '@/lib/shared/vocabulary'
import type { AccountSort } from './types'
import { seen, type Visible } from './visible/store'

export type AccountListRow = {
  id: string
  slug: string
  name: string
  segment: string | null
  parentName: string | null
  ownerId: string | null
  ownerName: string | null
  overall: number | null
  low: number | null
  high: number | null
  trend: Exclude<Trend, 'silent'> | null
  clear: boolean | null
  slope: number | null
  silentSince: Date | null
  spark: [string, number | null][] | null
  moved: { beliefId: string; interactionId: string; delta: number } | null
  topOpposingId: string | null
  beliefs: number | null
  /** Live beliefs whose evidence has aged out. */
  stale: number
  interactionId: string | null
  interactionType: InteractionType | null
  interactionTitle: string | null
  interactionAt: Date | null
  dealId: string | null
  position: string | number
}

export type AccountListQuery = Visible & {
  now: Date
  q: string | null
  segment: string | null
  trend: Trend | null
  sort: AccountSort
  descending: boolean
  after: { position: string | number; id: string } | null
  limit: number
}

/** The first open deal that closes, else the latest one decided. */
const DEAL = Prisma.sql`LEFT JOIN LATERAL (
  SELECT d.id, d."closeDate" FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id
  ORDER BY (d.outcome IS NOT NULL), CASE WHEN d.outcome IS NULL THEN d."closeDate" END ASC NULLS LAST, d."outcomeAt" DESC NULLS LAST, d.id LIMIT 1
) deal ON true`

const SCORE = Prisma.sql`LEFT JOIN LATERAL (
  SELECT l.score FROM "LeadScore" l WHERE l."workspaceId" = a."workspaceId" AND l."dealId" = deal.id ORDER BY l.at DESC LIMIT 1
) score ON true`

const LAST = Prisma.sql`LEFT JOIN LATERAL (
  SELECT i.id, i.type, i.title, i."occurredAt" FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id
  ORDER BY i."occurredAt" DESC, i.id DESC LIMIT 1
) last ON true`

/** What the list is ordered by; accounts without a value come last either way. */
function positionOf(sort: AccountSort, descending: boolean): Prisma.Sql {
  const missing = descending ? Prisma.sql`-1e300` : Prisma.sql`1e300`
  switch (sort) {
    case 'name': return Prisma.sql`lower(a.name)`
    case 'alignment': return Prisma.sql`coalesce(s.overall, ${missing})`
    case 'trend': return Prisma.sql`coalesce(s.slope, ${missing})`
    case 'last': return Prisma.sql`coalesce(extract(epoch FROM last."occurredAt")::float8, ${missing})`
    case 'close': return Prisma.sql`coalesce(extract(epoch FROM deal."closeDate")::float8, ${missing})`
    case 'score': return Prisma.sql`coalesce(score.score, ${missing})`
  }
}

/** Live, shown beliefs whose evidence has aged out by `horizon`, or will have. */
const fadingSql = (horizon: Date): Prisma.Sql =>
  Prisma.sql`(b."staleAt" < ${horizon}::timestamptz AND b.admission = 'shown' AND b.status IN ('active', 'contested'))`

const silentSql = (now: Date): Prisma.Sql =>
  Prisma.sql`(s."lastContactAt" IS NOT NULL AND s."lastContactAt" + s."silentAfterDays" * interval '1 day' < ${now}::timestamptz)`

function conditions(workspaceId: string, query: Omit<AccountListQuery, 'after' | 'limit' | 'sort' | 'descending'>): Prisma.Sql {
  const parts = [seen(workspaceId, query)]
  if (query.q) parts.push(Prisma.sql`(a.name ILIKE ${`%${likeEscaped(query.q)}%`} OR a.domain ILIKE ${`%${likeEscaped(query.q)}%`})`)
  if (query.segment) parts.push(Prisma.sql`a.segment = ${query.segment}`)
  if (query.trend === 'silent') parts.push(silentSql(query.now))
  else if (query.trend === 'not_enough_evidence') parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND coalesce(s.trend, 'not_enough_evidence') = 'not_enough_evidence'`)
  else if (query.trend === 'stable') parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND s.trend IS NOT NULL AND s.trend <> 'not_enough_evidence' AND (s.trend = 'stable' OR NOT s.clear)`)
  else if (query.trend) parts.push(Prisma.sql`NOT ${silentSql(query.now)} AND s.trend = ${query.trend}::"Trend" AND s.clear`)
  return Prisma.join(parts, ' AND ')
}

const likeEscaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const FROM = Prisma.sql`FROM "Account" a
  LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
  LEFT JOIN "Account" parent ON parent."workspaceId" = a."workspaceId" AND parent.id = a."parentId"
  LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"`

/** A page of accounts in the asked order, starting after `after`. */
export async function accountList(tx: Tx, workspaceId: string, query: AccountListQuery): Promise<AccountListRow[]> {
  const position = positionOf(query.sort, query.descending)
  const type = query.sort === 'name' ? Prisma.sql`text` : Prisma.sql`float8`
  const direction = query.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = query.descending ? Prisma.sql`<` : Prisma.sql`>`
  const after = query.after
    ? Prisma.sql`AND (${position} ${beyond} ${query.after.position}::${type} OR (${position} = ${query.after.position}::${type} AND a.id > ${query.after.id}::uuid))`
    : Prisma.empty
  return tx.$queryRaw<AccountListRow[]>`
    SELECT a.id, a.slug, a.name, a.segment, parent.name AS "parentName", a."ownerId", owner.name AS "ownerName",
      s.overall, s.low, s.high, s.trend::text AS trend, s.clear, s.slope, s.spark, s.moved, s."topOpposingId", s.beliefs,
      (SELECT count(*)::int FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(query.now)}) AS stale,
      CASE WHEN ${silentSql(query.now)} THEN s."lastContactAt" END AS "silentSince",
      last.id AS "interactionId", last.type::text AS "interactionType", last.title AS "interactionTitle", last."occurredAt" AS "interactionAt",
      deal.id AS "dealId", ${position} AS position
    ${FROM} ${DEAL} ${SCORE} ${LAST}
    WHERE ${conditions(workspaceId, query)} ${after}
    ORDER BY ${position} ${direction}, a.id ASC LIMIT ${query.limit}`
}

export async function countAccounts(tx: Tx, workspaceId: string, query: Omit<AccountListQuery, 'after' | 'limit' | 'sort' | 'descending'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count ${FROM} WHERE ${conditions(workspaceId, query)}`
  return Number(row?.count ?? 0)
}

export async function segmentsInUse(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { workspaceId, segment: { not: null } }, select: { segment: true }, distinct: ['segment'], orderBy: { segment: 'asc' } })
  return rows.flatMap((row) => row.segment ?? [])
}

export async function beliefsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.belief.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, statement: true, holderKey: true, status: true } })
}

export async function personNames(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.person.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function interactionHeads(tx: Tx, workspaceId: string, ids: string[]) {
  const rows = await tx.interaction.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, title: true, occurredAt: true } })
  return new Map(rows.map((row) => [row.id, row]))
}

export async function dealsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.deal.findMany({ where: { workspaceId, id: { in: ids } }, include: { leadScores: { orderBy: { at: 'desc' } } } })
}

/** Interactions of an account with their speakers and the state of their reading, newest first. */
export async function accountInteractions(tx: Tx, workspaceId: string, accountId: string) {
  return tx.interaction.findMany({
    where: { workspaceId, accountId },
    select: {
      id: true, type: true, title: true, fileName: true, occurredAt: true, ingestedAt: true, readAt: true, counts: true,
      speakers: { select: { label: true, side: true, personId: true }, orderBy: { label: 'asc' } },
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
  })
}

/** The state of the file behind each interaction, where it came from a file. */
export async function fileStates(tx: Tx, workspaceId: string, interactionIds: string[]) {
  const rows = await tx.importFile.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, status: { not: 'duplicate' } }, select: { interactionId: true, status: true, error: true },
  })
  return new Map(rows.flatMap((row) => (row.interactionId ? [[row.interactionId, row] as const] : [])))
}

export async function usageCounts(tx: Tx, workspaceId: string, interactionId: string) {
  return tx.usageEvent.groupBy({
    by: ['event'], where: { workspaceId, interactionId }, _count: { _all: true }, _min: { at: true }, _max: { at: true }, orderBy: { _count: { event: 'desc' } },
  })
}

export async function observedInteractions(tx: Tx, workspaceId: string, interactionIds: string[]) {
  return tx.interaction.findMany({ where: { workspaceId, id: { in: interactionIds } }, select: { id: true, title: true, occurredAt: true, counts: true } })
}

/** The reader whose observations stand in an account: the newest version that read something there. */
export async function readerOf(tx: Tx, workspaceId: string, accountId: string): Promise<{ extractor: string; extractorVersion: string } | null> {
  return tx.observation.findFirst({
    where: { workspaceId, accountId, status: 'active' }, select: { extractor: true, extractorVersion: true }, orderBy: [{ ingestedAt: 'desc' }, { id: 'desc' }],
  })
}

/** Accounts that are silent, or with beliefs that go stale by `horizon`: the longest silence first, then most to lose. */
export async function decayingAccounts(
  tx: Tx, workspaceId: string, visible: Visible, now: Date, horizon: Date,
): Promise<{ id: string; slug: string; name: string; ownerName: string | null; silentSince: Date | null; fading: number; shown: number; overall: number | null }[]> {
  return tx.$queryRaw`
    SELECT * FROM (
      SELECT a.id, a.slug, a.name, owner.name AS "ownerName", CASE WHEN ${silentSql(now)} THEN s."lastContactAt" END AS "silentSince",
        (SELECT count(*)::int FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(horizon)}) AS fading,
        s.beliefs AS shown, s.overall
      FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
        LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      WHERE ${seen(workspaceId, visible)}
    ) d WHERE d."silentSince" IS NOT NULL OR d.fading > 0 ORDER BY d."silentSince" ASC NULLS LAST, d.fading DESC, d.name, d.id`
}

/** Beliefs of these accounts that go stale by `horizon`, by account, the first to go first. */
export async function fadingBeliefs(tx: Tx, workspaceId: string, accountIds: string[], horizon: Date) {
  const rows = await tx.belief.findMany({
    where: { workspaceId, accountId: { in: accountIds }, staleAt: { lt: horizon }, admission: 'shown', status: { in: ['active', 'contested'] } },
    select: { id: true, accountId: true, statement: true, staleAt: true, lastSeen: true }, orderBy: [{ staleAt: 'asc' }, { id: 'asc' }],
  })
  const found = new Map<string, { id: string; statement: string; staleAt: Date; lastSeen: Date }[]>()
  for (const { accountId, staleAt, ...belief } of rows) if (staleAt) found.set(accountId, [...(found.get(accountId) ?? []), { ...belief, staleAt }])
  return found
}

/** What our side said in an account from an instant on. */
export async function ourWordsSince(tx: Tx, workspaceId: string, accountId: string, since: Date, until: Date): Promise<{ at: Date; text: string }[]> {
  return tx.$queryRaw`
    SELECT i."occurredAt" AS at, g.text FROM "Segment" g
      JOIN "Interaction" i ON i."workspaceId" = g."workspaceId" AND i.id = g."interactionId"
      JOIN "Speaker" p ON p."workspaceId" = g."workspaceId" AND p."interactionId" = g."interactionId" AND p.label = g.speaker
    WHERE g."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND p.side = 'us'
      AND i."occurredAt" >= ${since} AND i."occurredAt" <= ${until}
    UNION ALL
    SELECT l.at, o.statement FROM "ProofPointLink" l JOIN "ProofPoint" o ON o."workspaceId" = l."workspaceId" AND o.id = l."proofPointId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."accountId" = ${accountId}::uuid AND l.at >= ${since} AND l.at <= ${until}`
}
