import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from '../visible/store'
import type { StandingAt } from './standing'
import type { EndedDeal, OutcomeKind } from './types'

const DAY_MS = 86_400_000

/** A standing holds while the account has the projection it was measured with and the outcome its date. */
const FRESH = Prisma.sql`(t."projectedAt" = s."projectedAt" AND t."cutOff" = d."outcomeAt" - t."daysBefore" * interval '1 day')`

export type EndedDealRow = Omit<EndedDeal, 'outcomeAt' | 'cutOff' | 'alignment'> & {
  segment: string | null
  outcomeAt: Date
  cutOff: Date
  said: number | null
  known: number | null
  measured: boolean
  leftOut: number
  scoresAfter: number
}

const ofKind = (kind: OutcomeKind): Prisma.Sql =>
  kind === 'all' ? Prisma.sql`true` : kind === 'new' ? Prisma.sql`d.type = 'new'` : Prisma.sql`d.type <> 'new'`

/** Deals that ended, each with the lead score that was written last before the cut-off and its measured standing, the latest outcome first. Of an account that nobody has spoken in there is nothing to measure. */
export async function endedDeals(tx: Tx, workspaceId: string, visible: Visible, { outcome, daysBefore }: { outcome: OutcomeKind; daysBefore: number }): Promise<EndedDealRow[]> {
  return tx.$queryRaw<EndedDealRow[]>`
    SELECT d.id, d.name, a.id AS "accountId", a.name AS "accountName", a.segment, d.outcome::text AS outcome, d."outcomeAt",
      d."outcomeAt" - ${daysBefore} * interval '1 day' AS "cutOff", score.score, later."scoresAfter",
      t.said, t.known, coalesce(t."leftOut", 0) AS "leftOut", (s."accountId" IS NULL OR (t."dealId" IS NOT NULL AND ${FRESH})) AS measured
    FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN "DealStanding" t ON t."workspaceId" = d."workspaceId" AND t."dealId" = d.id AND t."daysBefore" = ${daysBefore}
      LEFT JOIN LATERAL (
        SELECT l.score FROM "LeadScore" l WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id
          AND l.at <= d."outcomeAt" - ${daysBefore} * interval '1 day' ORDER BY l.at DESC, l.id DESC LIMIT 1
      ) score ON true
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS "scoresAfter" FROM "LeadScore" l WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id
          AND l.at > d."outcomeAt" - ${daysBefore} * interval '1 day'
      ) later ON true
    WHERE ${seen(workspaceId, visible)} AND d.outcome IS NOT NULL AND d."outcomeAt" IS NOT NULL AND ${ofKind(outcome)}
    ORDER BY d."outcomeAt" DESC, d.id`
}

export type ToMeasure = { accountId: string; accountName: string; projectedAt: Date; deals: { id: string; outcomeAt: Date }[] }

/** Accounts with ended deals that have a cut-off without a standing that holds, `limit` accounts at most. */
export async function accountsToMeasure(tx: Tx, workspaceId: string, cutOffs: number, limit: number): Promise<ToMeasure[]> {
  const rows = await tx.$queryRaw<{ accountId: string; accountName: string; projectedAt: Date; deals: { id: string; outcomeAt: string }[] }[]>`
    SELECT a.id AS "accountId", a.name AS "accountName", s."projectedAt", json_agg(json_build_object('id', d.id, 'outcomeAt', d."outcomeAt") ORDER BY d.id) AS deals
    FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
      JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d.outcome IS NOT NULL AND d."outcomeAt" IS NOT NULL
      AND (SELECT count(*) FROM "DealStanding" t WHERE t."workspaceId" = d."workspaceId" AND t."dealId" = d.id AND ${FRESH}) < ${cutOffs}
    GROUP BY a.id, a.name, s."projectedAt" ORDER BY a.id LIMIT ${limit}`
  return rows.map((row) => ({ ...row, deals: row.deals.map(({ id, outcomeAt }) => ({ id, outcomeAt: new Date(outcomeAt) })) }))
}

export async function saveStanding(tx: Tx, workspaceId: string, dealId: string, daysBefore: number, cutOff: Date, projectedAt: Date, standing: StandingAt): Promise<void> {
  const row = { cutOff, projectedAt, ...standing }
  await tx.dealStanding.upsert({ where: { workspaceId_dealId_daysBefore: { workspaceId, dealId, daysBefore } }, create: { workspaceId, dealId, daysBefore, ...row }, update: row })
}

/** The instant so many days before an outcome. */
export const cutOffOf = (outcomeAt: Date, daysBefore: number): Date => new Date(outcomeAt.getTime() - daysBefore * DAY_MS)

export async function scoringChoices(tx: Tx, workspaceId: string): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await tx.scoringChoice.findMany({ where: { workspaceId } })
  const names = new Map((await tx.member.findMany({ where: { workspaceId, id: { in: rows.map((row) => row.chosenById) } }, select: { id: true, name: true } })).map((row) => [row.id, row.name]))
  return new Map(rows.map((row) => [row.segment, { by: names.get(row.chosenById) ?? 'a former member', at: row.chosenAt }]))
}

export async function setScoringChoice(tx: Tx, workspaceId: string, segment: string, chosen: { chosenById: string; chosenAt: Date } | null): Promise<void> {
  if (chosen === null) await tx.scoringChoice.deleteMany({ where: { workspaceId, segment } })
  else await tx.scoringChoice.upsert({ where: { workspaceId_segment: { workspaceId, segment } }, create: { workspaceId, segment, ...chosen }, update: chosen })
}

export async function segmentExists(tx: Tx, workspaceId: string, segment: string): Promise<boolean> {
  return (await tx.account.count({ where: { workspaceId, segment: segment === '' ? null : segment }, take: 1 })) > 0
}
