import { ROLE_POWER } from '@/lib/beliefs/pure'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { likeEscaped } from '@/lib/shared/like'
import type { Dimension } from '@/lib/shared/vocabulary'
import { seen, type Visible } from '../visible/store'
import type { Weighed } from './cell'
import type { Linked, Meeting, Said } from './meetings'
import type { Verdict } from './types'

export type CoverageFilter = { visible: Visible; segment: string | null; owner: string | null; q: string | null }

function conditions(workspaceId: string, { visible, segment, owner, q }: CoverageFilter): Prisma.Sql {
  const parts = [seen(workspaceId, visible)]
  if (segment) parts.push(Prisma.sql`a.segment = ${segment}`)
  if (owner) parts.push(owner === 'nobody' ? Prisma.sql`a."ownerId" IS NULL` : Prisma.sql`a."ownerId" = ${owner}::uuid`)
  if (q) parts.push(Prisma.sql`a.name ILIKE ${`%${likeEscaped(q)}%`}`)
  return Prisma.join(parts, ' AND ')
}

export type CoverageAccount = { id: string; name: string; segment: string | null; ownerName: string | null; position: string }

/** A page of accounts by name, starting after `after`. */
export async function coverageAccounts(tx: Tx, workspaceId: string, filter: CoverageFilter, after: { position: string; id: string } | null, limit: number): Promise<CoverageAccount[]> {
  const beyond = after ? Prisma.sql`AND (lower(a.name) > ${after.position} OR (lower(a.name) = ${after.position} AND a.id > ${after.id}::uuid))` : Prisma.empty
  return tx.$queryRaw<CoverageAccount[]>`
    SELECT a.id, a.name, a.segment, owner.name AS "ownerName", lower(a.name) AS position
    FROM "Account" a LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
    WHERE ${conditions(workspaceId, filter)} ${beyond} ORDER BY lower(a.name), a.id LIMIT ${limit}`
}

export async function countCoverageAccounts(tx: Tx, workspaceId: string, filter: CoverageFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Account" a WHERE ${conditions(workspaceId, filter)}`
  return row?.count ?? 0
}

const POWER = Prisma.sql`CASE e.role ${Prisma.join(Object.entries(ROLE_POWER).filter(([role]) => role !== 'company').map(([role, power]) => Prisma.sql`WHEN ${role}::"CommitteeRole" THEN ${power}::float8`), ' ')} ELSE 1 END`

/** Which value proposition each unanswered objection is against, as its account's page says it. */
const against = (workspaceId: string): Prisma.Sql => Prisma.sql`(
  SELECT (o->>'beliefId')::uuid AS "beliefId", (o->>'propositionId')::uuid AS "propositionId"
  FROM "AccountSigns" g CROSS JOIN LATERAL jsonb_array_elements(g.objections) o WHERE g."workspaceId" = ${workspaceId}::uuid)`
/** The proposition that a belief is about: by its own words, else as an objection against it. */
const TIE = Prisma.sql`coalesce(b."valuePropositionId", against."propositionId")`

/** Live, shown beliefs with a stance, and the power of who holds each. */
const heard = (workspaceId: string): Prisma.Sql => Prisma.sql`
  SELECT b.id, b."accountId", b.dimension, ${TIE} AS "valuePropositionId", b.stance, ${POWER} * b.support AS own, ${POWER} * b.contradict AS other
  FROM "Belief" b LEFT JOIN LATERAL (
    SELECT e.role FROM "Employment" e WHERE e."workspaceId" = b."workspaceId" AND e."accountId" = b."accountId" AND 'person:' || e."personId" = b."holderKey" ORDER BY e."fromDate" DESC NULLS LAST LIMIT 1
  ) e ON true LEFT JOIN ${against(workspaceId)} against ON against."beliefId" = b.id
  WHERE b."workspaceId" = ${workspaceId}::uuid AND b.admission = 'shown' AND b.status IN ('active', 'contested') AND b.stance <> 'neutral'`

/** Propositions in use with the beliefs that bear on each: about it, or about its dimension and about no other. */
const BEARING = Prisma.sql`v."retiredAt" IS NULL AND (v."accountId" IS NULL OR v."accountId" = a.id) AND (v.segment IS NULL OR lower(v.segment) = lower(a.segment))
  AND (h."valuePropositionId" = v.id OR (h."valuePropositionId" IS NULL AND h.dimension = v.dimension))`

export type WeighedRow = Weighed & { accountId: string; propositionId: string }

/** What the beliefs of these accounts weigh for and against each proposition that holds for them. */
export async function weighedCells(tx: Tx, workspaceId: string, accountIds: string[]): Promise<WeighedRow[]> {
  if (accountIds.length === 0) return []
  return tx.$queryRaw<WeighedRow[]>`
    WITH h AS (${heard(workspaceId)} AND b."accountId" = ANY(${accountIds}::uuid[]))
    SELECT h."accountId", v.id AS "propositionId", (h."valuePropositionId" IS NOT NULL) AS tied,
      sum(CASE h.stance WHEN 'positive' THEN h.own ELSE h.other END) AS toward, sum(CASE h.stance WHEN 'negative' THEN h.own ELSE h.other END) AS away,
      (array_agg(h.id ORDER BY h.own DESC, h.id) FILTER (WHERE h.stance = 'positive'))[1] AS "leadToward",
      (array_agg(h.id ORDER BY h.own DESC, h.id) FILTER (WHERE h.stance = 'negative'))[1] AS "leadAway", count(*)::int AS beliefs
    FROM h JOIN "Account" a ON a."workspaceId" = ${workspaceId}::uuid AND a.id = h."accountId"
      JOIN "ValueProposition" v ON v."workspaceId" = ${workspaceId}::uuid AND ${BEARING}
    GROUP BY h."accountId", v.id, (h."valuePropositionId" IS NOT NULL)`
}

/** The same of every account that somebody sees, without the beliefs behind it: for counting. */
export async function weighedEverywhere(tx: Tx, workspaceId: string, filter: CoverageFilter): Promise<WeighedRow[]> {
  return tx.$queryRaw<WeighedRow[]>`
    WITH h AS (${heard(workspaceId)})
    SELECT h."accountId", v.id AS "propositionId", (h."valuePropositionId" IS NOT NULL) AS tied,
      sum(CASE h.stance WHEN 'positive' THEN h.own ELSE h.other END) AS toward, sum(CASE h.stance WHEN 'negative' THEN h.own ELSE h.other END) AS away,
      'one' AS "leadToward", 'other' AS "leadAway", count(*)::int AS beliefs
    FROM h JOIN "Account" a ON a."workspaceId" = ${workspaceId}::uuid AND a.id = h."accountId"
      JOIN "ValueProposition" v ON v."workspaceId" = ${workspaceId}::uuid AND ${BEARING}
    WHERE ${conditions(workspaceId, filter)} GROUP BY h."accountId", v.id, (h."valuePropositionId" IS NOT NULL)`
}

/** How many accounts that somebody sees each segment has; a null one is none. */
export async function accountsBySegment(tx: Tx, workspaceId: string, filter: CoverageFilter): Promise<{ segment: string | null; count: number }[]> {
  return tx.$queryRaw`SELECT lower(a.segment) AS segment, count(*)::int AS count FROM "Account" a WHERE ${conditions(workspaceId, filter)} GROUP BY lower(a.segment)`
}

/** Live, shown beliefs about each proposition in the accounts that somebody sees. */
export async function tiedBeliefs(tx: Tx, workspaceId: string, visible: Visible): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT ${TIE} AS id, count(*)::int AS count FROM "Belief" b JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
      LEFT JOIN ${against(workspaceId)} against ON against."beliefId" = b.id
    WHERE ${TIE} IS NOT NULL AND b.admission = 'shown' AND b.status IN ('active', 'contested') AND ${seen(workspaceId, visible)} GROUP BY 1`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Value propositions of one account, or those that hold for all, with their proof points, in their order. */
export async function propositionsOf(tx: Tx, workspaceId: string, accountId: string | null) {
  return tx.valueProposition.findMany({
    where: { workspaceId, accountId }, orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true, accountId: true, dimension: true, statement: true, segment: true, retiredAt: true,
      proofPoints: { select: { id: true, statement: true, figure: true, source: true, url: true, segment: true, retiredAt: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  })
}

/** What is offered to these accounts: propositions and proof points in use, each with whom it is for. */
export async function offersTo(tx: Tx, workspaceId: string, accountIds: string[]) {
  return tx.valueProposition.findMany({
    where: { workspaceId, retiredAt: null, OR: [{ accountId: null }, { accountId: { in: accountIds } }] }, orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true, accountId: true, dimension: true, statement: true, segment: true,
      proofPoints: { where: { retiredAt: null }, select: { id: true, statement: true, segment: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  })
}

/** Propositions that are for these accounts alone, those in use. */
export async function ownPropositions(tx: Tx, workspaceId: string, accountIds: string[]): Promise<{ id: string; accountId: string | null; statement: string; dimension: Dimension }[]> {
  return tx.valueProposition.findMany({ where: { workspaceId, accountId: { in: accountIds }, retiredAt: null }, select: { id: true, accountId: true, statement: true, dimension: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

/** Accounts that somebody sees with propositions of their own, by name. */
export async function accountsWithOwn(tx: Tx, workspaceId: string, visible: Visible, limit: number): Promise<{ id: string; name: string; propositions: number }[]> {
  return tx.$queryRaw`
    SELECT a.id, a.name, count(*)::int AS propositions FROM "ValueProposition" v JOIN "Account" a ON a."workspaceId" = v."workspaceId" AND a.id = v."accountId"
    WHERE v."retiredAt" IS NULL AND ${seen(workspaceId, visible)} GROUP BY a.id, a.name ORDER BY lower(a.name), a.id LIMIT ${limit}`
}

/** How often each proof point met an objection in the accounts that somebody sees, by what became of it. */
export async function meetingCounts(tx: Tx, workspaceId: string, visible: Visible): Promise<{ proofPointId: string; verdict: Verdict; count: number }[]> {
  return tx.$queryRaw`
    SELECT m."proofPointId", m.verdict, count(*)::int AS count FROM "ProofMeeting" m JOIN "Account" a ON a."workspaceId" = m."workspaceId" AND a.id = m."accountId"
      JOIN "Belief" b ON b."workspaceId" = m."workspaceId" AND b.id = m."beliefId"
    WHERE ${seen(workspaceId, visible)} GROUP BY m."proofPointId", m.verdict`
}

/** What our side said in an account since an instant. */
export async function ourWordsIn(tx: Tx, workspaceId: string, accountId: string, since: Date): Promise<Said[]> {
  return tx.$queryRaw<Said[]>`
    SELECT i."occurredAt" AS at, g.text, g.index AS segment, i.id AS "interactionId" FROM "Segment" g
      JOIN "Interaction" i ON i."workspaceId" = g."workspaceId" AND i.id = g."interactionId"
      JOIN "Speaker" p ON p."workspaceId" = g."workspaceId" AND p."interactionId" = g."interactionId" AND p.label = g.speaker
    WHERE g."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND p.side = 'us' AND i."occurredAt" >= ${since}`
}

/** What these beliefs say. */
export async function statementsOf(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await tx.belief.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, statement: true } })
  return new Map(rows.map(({ id, statement }) => [id, statement]))
}

export async function linksIn(tx: Tx, workspaceId: string, accountId: string): Promise<Linked[]> {
  return tx.proofPointLink.findMany({ where: { workspaceId, accountId }, select: { proofPointId: true, beliefId: true, at: true } })
}

/** Writes where the proof points in use met objections of an account; those of retired ones stay as they were. */
export async function replaceMeetings(tx: Tx, workspaceId: string, accountId: string, meetings: readonly Meeting[]): Promise<void> {
  await tx.proofMeeting.deleteMany({ where: { workspaceId, accountId, proofPoint: { retiredAt: null } } })
  await tx.proofMeeting.createMany({
    data: meetings.map(({ before, after, ...rest }) => ({
      ...rest, workspaceId, accountId, before: before.value, beforeLow: before.low, beforeHigh: before.high, beforeN: before.observations,
      after: after.value, afterLow: after.low, afterHigh: after.high, afterN: after.observations,
    })),
    skipDuplicates: true,
  })
}

export type ObjectionFilter = CoverageFilter & { propositionId: string | null; proofPointId: string | null; verdict: Verdict | 'unmet' | null }

export type ObjectionRecord = {
  beliefId: string; accountId: string; accountName: string; ownerId: string | null; segment: string | null; statement: string; holderKey: string; dimension: Dimension
  status: 'active' | 'contested' | 'resolved' | 'superseded'; confidence: number; low: number; high: number; observations: number; firstSeen: Date; lastSeen: Date; propositionId: string | null
}

const met = (also: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM "ProofMeeting" m WHERE m."workspaceId" = b."workspaceId" AND m."beliefId" = b.id ${also})`

/** Objections that stand, and those that a proof point met; the last said first. */
export async function objections(tx: Tx, workspaceId: string, filter: ObjectionFilter, after: { at: Date; id: string } | null, limit: number): Promise<ObjectionRecord[]> {
  const { propositionId, proofPointId, verdict } = filter
  const parts = [conditions(workspaceId, filter), Prisma.sql`b.admission = 'shown' AND ((b.stance = 'negative' AND b.status IN ('active', 'contested')) OR ${met(Prisma.empty)})`]
  if (propositionId) parts.push(Prisma.sql`(${TIE} = ${propositionId}::uuid OR (${TIE} IS NULL AND b.dimension = (SELECT v.dimension FROM "ValueProposition" v WHERE v."workspaceId" = b."workspaceId" AND v.id = ${propositionId}::uuid)))`)
  if (proofPointId) parts.push(met(Prisma.sql`AND m."proofPointId" = ${proofPointId}::uuid`))
  if (verdict === 'unmet') parts.push(Prisma.sql`NOT ${met(Prisma.empty)}`)
  else if (verdict) parts.push(met(Prisma.sql`AND m.verdict = ${verdict}`))
  if (after) parts.push(Prisma.sql`(b."lastSeen" < ${after.at} OR (b."lastSeen" = ${after.at} AND b.id > ${after.id}::uuid))`)
  return tx.$queryRaw<ObjectionRecord[]>`
    SELECT b.id AS "beliefId", a.id AS "accountId", a.name AS "accountName", a."ownerId", a.segment, b.statement, b."holderKey", b.dimension::text AS dimension, b.status::text AS status,
      b.confidence, b.low, b.high, b.observations, b."firstSeen", b."lastSeen", ${TIE} AS "propositionId"
    FROM "Belief" b JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
      LEFT JOIN ${against(workspaceId)} against ON against."beliefId" = b.id
    WHERE ${Prisma.join(parts, ' AND ')} ORDER BY b."lastSeen" DESC, b.id LIMIT ${limit}`
}

export async function meetingsOfBeliefs(tx: Tx, workspaceId: string, beliefIds: string[]) {
  return tx.proofMeeting.findMany({ where: { workspaceId, beliefId: { in: beliefIds } }, orderBy: [{ at: 'asc' }, { proofPointId: 'asc' }] })
}

export async function linksOfBeliefs(tx: Tx, workspaceId: string, beliefIds: string[]) {
  const links = await tx.proofPointLink.findMany({ where: { workspaceId, beliefId: { in: beliefIds } }, select: { id: true, proofPointId: true, beliefId: true, memberId: true } })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: links.map(({ memberId }) => memberId) } }, select: { id: true, name: true } })
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return new Map(links.map(({ id, proofPointId, beliefId, memberId }) => [`${beliefId} ${proofPointId}`, { id, by: names.get(memberId) ?? null }]))
}

export type NewLink = { proofPointId: string; beliefId: string; accountId: string; at: Date; memberId: string }

/** A link, or a later word on when it was. */
export async function saveLink(tx: Tx, workspaceId: string, now: Date, link: NewLink): Promise<string> {
  const { proofPointId, beliefId, at, memberId } = link
  const row = await tx.proofPointLink.upsert({
    where: { workspaceId_proofPointId_beliefId: { workspaceId, proofPointId, beliefId } },
    create: { workspaceId, id: newId(), ...link, createdAt: now }, update: { at, memberId }, select: { id: true },
  })
  return row.id
}

export async function findLink(tx: Tx, workspaceId: string, id: string): Promise<{ id: string; accountId: string; beliefId: string; proofPointId: string } | null> {
  return tx.proofPointLink.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { id: true, accountId: true, beliefId: true, proofPointId: true } })
}

export async function removeLink(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.proofPointLink.delete({ where: { workspaceId_id: { workspaceId, id } } })
}

/** Does a proof point hold for this account: the workspace's own, or the account's? */
export async function proofPointFor(tx: Tx, workspaceId: string, id: string, accountId: string): Promise<boolean> {
  return (await tx.proofPoint.count({ where: { workspaceId, id, valueProposition: { OR: [{ accountId: null }, { accountId }] } } })) > 0
}
