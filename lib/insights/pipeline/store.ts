import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { likeEscaped } from '@/lib/shared/like'
import { seen, type Visible } from '../visible/store'
import { ATTENTION, SEVERITY } from '../warnings/policy'
import { formerDeal, warningKinds } from '../warnings/store'
import { WARNING_KINDS, type Thresholds, type WarningKind } from '../warnings/types'
import type { Rates } from './columns'
import { ATTENTION_OF, DISAGREEMENT, LEFT_OUT, PROMISED, REVIEW_COUNTS_DAYS, TOLD_CHANGE, WEEKLY_AFTER_DAYS } from './policy'
import type { CloseRange, PipelineGroup, PipelineRow, PipelineSort } from './types'

const DAY_MS = 86_400_000

export type PipelineFilter = Visible & {
  now: Date
  /** Snapshots of earlier than this are compared with. */
  before: Date
  /** Owners of deals; a deal without one is its account's owner's. */
  members: string[] | 'all'
  q: string | null
  owner: string | null
  stage: string | null
  type: string | null
  close: CloseRange | null
  warning: WarningKind | 'any' | null
  only: 'changed' | 'differs' | null
  /** These deals alone, whether they are open or not. */
  ids: string[] | null
}

export type PipelinePage = { by: PipelineGroup; sort: PipelineSort; limit: number; column: string | null; after: { position: string | number; id: string } | null }

const OWNER = Prisma.sql`coalesce(d."ownerId", a."ownerId")`
const texts = (words: readonly string[]): Prisma.Sql => Prisma.sql`${[...words]}::text[]`

function conditions(workspaceId: string, f: PipelineFilter): Prisma.Sql {
  const parts = [seen(workspaceId, f)]
  const today = Prisma.sql`(${f.now}::timestamptz AT TIME ZONE 'UTC')::date`
  parts.push(f.ids === null ? Prisma.sql`d.outcome IS NULL` : Prisma.sql`d.id = ANY(${f.ids}::uuid[])`)
  if (f.members !== 'all') parts.push(Prisma.sql`${OWNER} = ANY(${f.members}::uuid[])`)
  if (f.owner) parts.push(Prisma.sql`${OWNER} = ${f.owner}::uuid`)
  if (f.q) parts.push(Prisma.sql`(d.name ILIKE ${`%${likeEscaped(f.q)}%`} OR a.name ILIKE ${`%${likeEscaped(f.q)}%`})`)
  if (f.stage) parts.push(Prisma.sql`d.stage = ${f.stage}`)
  if (f.type) parts.push(Prisma.sql`d.type = ${f.type}::"DealType"`)
  if (f.close === 'none') parts.push(Prisma.sql`d."closeDate" IS NULL`)
  else if (f.close === 'overdue') parts.push(Prisma.sql`d."closeDate" < ${today}`)
  else if (f.close) parts.push(Prisma.sql`d."closeDate" BETWEEN ${today} AND ${today} + ${Number(f.close)}::int`)
  return Prisma.join(parts, ' AND ')
}

/**
 * As `blockedByOf` finds one: an economic buyer refused, committed, and the refusal stands. Refusals are few, so they are found first, and only
 * where a buyer is known.
 */
const BLOCKED = Prisma.sql`jsonb_array_length(g.buyers) > 0 AND EXISTS (
  SELECT 1 FROM (
    SELECT b."holderKey", b."firstSeen", b."lastSeen" FROM "Belief" b
    WHERE b."workspaceId" = d."workspaceId" AND b."accountId" = d."accountId" AND b.kind = 'intent' AND b.admission = 'shown' AND b.stance = 'negative' AND b.status IN ('active', 'contested')
    OFFSET 0
  ) refusal
  WHERE refusal."holderKey" IN (SELECT 'person:' || (buyer->>'personId') FROM jsonb_array_elements(g.buyers) buyer)
    AND EXISTS (SELECT 1 FROM "Observation" o
      WHERE o."workspaceId" = d."workspaceId" AND o."accountId" = d."accountId" AND o."holderKey" = refusal."holderKey" AND o."eventAt" BETWEEN refusal."firstSeen" AND refusal."lastSeen"
        AND o.status = 'active' AND o.kind = 'intent' AND o.certainty = 'committed' AND o.stance = 'negative'))`

/** As the first of `disagreementsOf`. */
const FORECAST = Prisma.sql`lower(trim(replace(d."forecastCategory", '_', ' ')))`
const AWAY = Prisma.sql`(s.overall IS NOT NULL AND (found.blocked OR s.overall <= ${DISAGREEMENT.away}::float8 OR (s.trend = 'diverging' AND s.clear)))`
const TOWARD = Prisma.sql`(s.overall >= ${DISAGREEMENT.toward}::float8 AND NOT found.blocked AND NOT (s.trend = 'diverging' AND s.clear))`
const DIFFERS = Prisma.sql`CASE
  WHEN ${AWAY} AND ${FORECAST} = ANY(${texts(PROMISED)}) THEN 'forecast_high'
  WHEN ${TOWARD} AND ${FORECAST} = ANY(${texts(LEFT_OUT)}) THEN 'forecast_low'
  WHEN ${AWAY} AND score.score >= ${DISAGREEMENT.hotScore}::float8 THEN 'score_high'
  WHEN ${TOWARD} AND score.score <= ${DISAGREEMENT.coldScore}::float8 THEN 'score_low'
  WHEN found.blocked THEN 'stage_blocked'
  WHEN jsonb_array_length(g.objections) > 0 THEN 'stage_unanswered'
END`

const direction = (of: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE WHEN ${of}.trend IN ('converging', 'diverging') AND NOT coalesce(${of}.clear, false) THEN 'stable' ELSE coalesce(${of}.trend::text, 'not_enough_evidence') END`

/** As `changesOf` finds any. */
const CHANGED = Prisma.sql`(base.id IS NOT NULL AND (
  (base.stage, base."amountMinor", base.currency, base."closeDate", base."forecastCategory") IS DISTINCT FROM (d.stage, d."amountMinor", d.currency, d."closeDate", d."forecastCategory")
  OR coalesce(s.interactions, 0) <> base.interactions OR (s.overall IS NULL) <> (base.overall IS NULL) OR coalesce(abs(s.overall - base.overall) >= ${TOLD_CHANGE}::float8, false)
  OR ${direction(Prisma.sql`s`)} <> ${direction(Prisma.sql`base`)} OR NOT (base.warnings @> warned.kinds AND warned.kinds @> base.warnings)))`

/** How a deal stood at the last review that discussed it, while that is fresh, else on a Monday of an earlier week. */
const snapshot = ({ now, before }: PipelineFilter): Prisma.Sql => Prisma.sql`LEFT JOIN LATERAL (
  SELECT p.* FROM "PipelineSnapshot" p WHERE p."workspaceId" = d."workspaceId" AND p."dealId" = d.id AND p.at < ${before}
    AND CASE WHEN p."reviewId" IS NULL THEN p.at <= ${new Date(now.getTime() - WEEKLY_AFTER_DAYS * DAY_MS)} ELSE EXISTS (SELECT 1 FROM "PipelineReviewDeal" talked
      WHERE talked."workspaceId" = p."workspaceId" AND talked."reviewId" = p."reviewId" AND talked."dealId" = p."dealId" AND talked."discussedAt" IS NOT NULL) END
  ORDER BY (p."reviewId" IS NOT NULL AND p.at > ${new Date(now.getTime() - REVIEW_COUNTS_DAYS * DAY_MS)}) DESC, p.at DESC, p.id LIMIT 1
) base ON true`

const kindsOf = (severity: 'act' | 'watch'): Prisma.Sql => texts(WARNING_KINDS.filter((kind) => SEVERITY[kind] === severity))
const ATTENTION_SQL = Prisma.sql`(${ATTENTION.act}::int * cardinality(ARRAY(SELECT unnest(warned.kinds) INTERSECT SELECT unnest(${kindsOf('act')})))
  + ${ATTENTION.watch}::int * cardinality(ARRAY(SELECT unnest(warned.kinds) INTERSECT SELECT unnest(${kindsOf('watch')})))
  + CASE WHEN told.differs IS NULL OR told.differs LIKE 'stage%' THEN 0 ELSE ${ATTENTION_OF.differs}::int END + CASE WHEN told.changed THEN ${ATTENTION_OF.changed}::int ELSE 0 END)`

/** In the workspace's currency, by the policy's rates; what has no rate counts as it is, for order alone. */
const AMOUNT = Prisma.sql`(d."amountMinor" * CASE WHEN d.currency IS NULL OR upper(d.currency) = policy.currency THEN 1 ELSE coalesce((policy.rates->>upper(d.currency))::float8, 1) END)`

function positionOf(sort: PipelineSort): Prisma.Sql {
  switch (sort) {
    // Of two that need as much talk the larger one comes first.
    case 'attention': return Prisma.sql`-(attention + least(coalesce(amount, 0), 1e12) / 1e13)`
    case 'amount': return Prisma.sql`-coalesce(amount, -1)`
    case 'close': return Prisma.sql`coalesce(extract(epoch FROM "closeDate")::float8, 1e300)`
    case 'alignment': return Prisma.sql`coalesce(overall, 1e300)`
    case 'name': return Prisma.sql`lower("accountName")`
  }
}

function columnOf(by: PipelineGroup, now: Date): Prisma.Sql {
  if (by === 'stage') return Prisma.sql`stage`
  return Prisma.sql`CASE WHEN "closeDate" IS NULL THEN 'none' WHEN "closeDate" < (${now}::timestamptz AT TIME ZONE 'UTC')::date THEN 'overdue' ELSE to_char("closeDate", 'YYYY-MM') END`
}

/** Every deal that is asked for with all that is decided of it. `OFFSET 0` keeps what is decided from being worked out at each mention. */
function deals(workspaceId: string, f: PipelineFilter, thresholds: Thresholds): Prisma.Sql {
  const narrowed = [Prisma.sql`true`]
  if (f.warning === 'any') narrowed.push(Prisma.sql`cardinality(kinds) > 0`)
  else if (f.warning) narrowed.push(Prisma.sql`${f.warning} = ANY(kinds)`)
  if (f.only === 'changed') narrowed.push(Prisma.sql`changed`)
  if (f.only === 'differs') narrowed.push(Prisma.sql`differs IS NOT NULL`)
  return Prisma.sql`SELECT * FROM (
    SELECT d.id, d.name, d."accountId", a.name AS "accountName", ${OWNER} AS "ownerId", owner.name AS "ownerName", d.type::text AS type, d.stage, d."stageSince", d."amountMinor", d.currency, d."closeDate",
      d."forecastCategory", score.score AS "leadScore", s.overall, s.low, s.high, s.trend::text AS trend, coalesce(s.clear, false) AS clear, s.slope, s."lastContactAt", s."silentAfterDays",
      coalesce(s.interactions, 0) AS interactions, s.moved, ${AMOUNT} AS amount, g."accountId" AS "signsOf", former.until AS "formerUntil", former."closeDate" AS "formerCloseDate",
      former."amountMinor" AS "formerAmount", former.currency AS "formerCurrency", base.id AS "baseId", warned.kinds, found.blocked, told.differs, told.changed, ${ATTENTION_SQL} AS attention
    FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
      LEFT JOIN "Member" owner ON owner."workspaceId" = d."workspaceId" AND owner.id = ${OWNER}
      LEFT JOIN "ReviewPolicy" policy ON policy."workspaceId" = d."workspaceId"
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = d."workspaceId" AND s."accountId" = d."accountId"
      LEFT JOIN "AccountSigns" g ON g."workspaceId" = d."workspaceId" AND g."accountId" = d."accountId"
      LEFT JOIN LATERAL (SELECT l.score FROM "LeadScore" l WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id ORDER BY l.at DESC, l.id LIMIT 1) score ON true
      ${formerDeal(f.now, thresholds)} ${snapshot(f)}
      CROSS JOIN LATERAL (SELECT ${warningKinds(thresholds, f.now)} AS kinds OFFSET 0) warned
      CROSS JOIN LATERAL (SELECT coalesce(${BLOCKED}, false) AS blocked OFFSET 0) found
      CROSS JOIN LATERAL (SELECT ${DIFFERS} AS differs, ${CHANGED} AS changed OFFSET 0) told
    WHERE ${conditions(workspaceId, f)}
  ) found WHERE ${Prisma.join(narrowed, ' AND ')}`
}

/** What a card needs beside its row: only of the deals that are shown. */
const SHOWN = (workspaceId: string): Prisma.Sql => Prisma.sql`
  (SELECT row_to_json(g) FROM "AccountSigns" g WHERE g."workspaceId" = ${workspaceId}::uuid AND g."accountId" = z."signsOf") AS signs,
  CASE WHEN z."formerUntil" IS NOT NULL THEN json_build_object('until', z."formerUntil", 'closeDate', z."formerCloseDate", 'amountMinor', z."formerAmount", 'currency', z."formerCurrency") END AS former,
  (SELECT json_build_object('at', p.at, 'byReview', p."reviewId" IS NOT NULL, 'stage', p.stage, 'amountMinor', p."amountMinor", 'currency', p.currency, 'closeDate', p."closeDate",
      'forecastCategory', p."forecastCategory", 'overall', p.overall, 'trend', p.trend, 'clear', p.clear, 'interactions', p.interactions, 'warnings', p.warnings)
    FROM "PipelineSnapshot" p WHERE p."workspaceId" = ${workspaceId}::uuid AND p.id = z."baseId") AS base,
  (SELECT count(*)::int FROM "PipelineAction" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."dealId" = z.id AND c."doneAt" IS NULL) AS "openActions"`

export type ColumnTotal = { column: string; currency: string | null; deals: number; amountMinor: number }

/** The first deals of each column and what each column sums up to, or a further page of one column. One statement. */
export async function pipelineBoard(tx: Tx, workspaceId: string, filter: PipelineFilter, page: PipelinePage, thresholds: Thresholds): Promise<{ totals: ColumnTotal[]; rows: PipelineRow[] }> {
  const [column, position] = [columnOf(page.by, filter.now), positionOf(page.sort)]
  const type = page.sort === 'name' ? Prisma.sql`text` : Prisma.sql`float8`
  const after = page.after ? Prisma.sql`AND (position, id) > (${page.after.position}::${type}, ${page.after.id}::uuid)` : Prisma.empty
  const only = page.column === null ? Prisma.empty : Prisma.sql`AND "column" = ${page.column}`
  const [found] = await tx.$queryRaw<{ totals: ColumnTotal[] | null; rows: PipelineRow[] | null }[]>`
    WITH deals AS (${deals(workspaceId, filter, thresholds)}), placed AS MATERIALIZED (SELECT *, ${column} AS "column", ${position} AS position FROM deals)
    SELECT
      (SELECT json_agg(t) FROM (SELECT "column", currency, count(*)::int AS deals, coalesce(sum("amountMinor"), 0)::float8 AS "amountMinor" FROM placed GROUP BY 1, 2) t) AS totals,
      (SELECT json_agg(r ORDER BY r.n) FROM (
        SELECT z.*, ${SHOWN(workspaceId)} FROM (SELECT *, row_number() OVER (PARTITION BY "column" ORDER BY position, id) AS n FROM placed WHERE true ${only} ${after}) z WHERE z.n <= ${page.limit}
      ) r) AS rows`
  return { totals: found?.totals ?? [], rows: found?.rows ?? [] }
}

/** Deals with everything that a card tells, in no order. */
export async function pipelineDeals(tx: Tx, workspaceId: string, filter: PipelineFilter, thresholds: Thresholds): Promise<PipelineRow[]> {
  const [found] = await tx.$queryRaw<{ rows: PipelineRow[] | null }[]>`
    WITH placed AS MATERIALIZED (SELECT *, stage AS "column", 0 AS position FROM (${deals(workspaceId, filter, thresholds)}) d)
    SELECT json_agg(r) AS rows FROM (SELECT z.*, ${SHOWN(workspaceId)} FROM placed z) r`
  return found?.rows ?? []
}

/** Keeps how these deals stand. */
export async function saveSnapshots(tx: Tx, workspaceId: string, filter: PipelineFilter, thresholds: Thresholds, reviewId: string | null): Promise<number> {
  const most = filter.ids?.length ?? (await tx.deal.count({ where: { workspaceId, outcome: null } }))
  const ids = Array.from({ length: most }, () => newId())
  return tx.$executeRaw`
    INSERT INTO "PipelineSnapshot" ("workspaceId", id, "dealId", at, "reviewId", stage, "amountMinor", currency, "closeDate", "forecastCategory", "leadScore", overall, low, high, trend, clear, interactions, warnings)
    SELECT ${workspaceId}::uuid, (${ids}::uuid[])[row_number() OVER (ORDER BY id)], id, ${filter.now}, ${reviewId}::uuid, stage, "amountMinor", currency, "closeDate", "forecastCategory", "leadScore", overall, low, high, trend::"Trend", clear, interactions, kinds
    FROM (${deals(workspaceId, filter, thresholds)}) d`
}

/** Is anything kept of the open deals that somebody sees, to compare them with? */
export async function hasEarlier(tx: Tx, workspaceId: string, f: PipelineFilter): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId" ${snapshot(f)} WHERE ${conditions(workspaceId, f)} AND base.id IS NOT NULL) AS found`
  return row?.found ?? false
}

/** Snapshots of Mondays that nobody compares with any more; those of reviews stay with them. */
export async function dropOldSnapshots(tx: Tx, workspaceId: string, before: Date): Promise<void> {
  await tx.pipelineSnapshot.deleteMany({ where: { workspaceId, reviewId: null, at: { lt: before } } })
}

/** What amounts of several currencies are summed in; null before anybody set it. */
export async function ratesOf(tx: Tx, workspaceId: string): Promise<Rates | null> {
  const row = await tx.reviewPolicy.findUnique({ where: { workspaceId }, select: { currency: true, rates: true } })
  return row && { currency: row.currency, factors: row.rates as Record<string, number> }
}

/** Stages and owners of the open deals that somebody sees, for the choices of a filter. */
export async function pipelineChoices(tx: Tx, workspaceId: string, visible: Visible): Promise<{ stages: string[]; owners: { id: string; name: string }[] }> {
  const [row] = await tx.$queryRaw<{ stages: string[] | null; owners: { id: string; name: string }[] | null }[]>`
    WITH open AS (SELECT d.stage, ${OWNER} AS "ownerId" FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId" WHERE ${seen(workspaceId, visible)} AND d.outcome IS NULL)
    SELECT (SELECT json_agg(DISTINCT stage) FROM open) AS stages,
      (SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id) FROM "Member" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m.id IN (SELECT "ownerId" FROM open)) AS owners`
  return { stages: row?.stages ?? [], owners: row?.owners ?? [] }
}
