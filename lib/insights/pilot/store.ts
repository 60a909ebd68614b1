import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from '../visible/store'
import type { PilotCount } from './types'

export type PilotRow = { id: string; name: string; ownerName: string | null; /** When the first words of it came in, of a day that is known; null before. */ since: Date | null; projectedAt: Date | null }

/** The picked accounts that somebody sees, by name. */
export async function pilotAccounts(tx: Tx, workspaceId: string, visible: Visible): Promise<PilotRow[]> {
  return tx.$queryRaw<PilotRow[]>`
    SELECT a.id, a.name, owner.name AS "ownerName", s."projectedAt",
      (SELECT min(i."ingestedAt") FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND i."occurredAt" IS NOT NULL) AS since
    FROM "PilotAccount" p JOIN "Account" a ON a."workspaceId" = p."workspaceId" AND a.id = p."accountId"
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
    WHERE ${seen(workspaceId, visible)} ORDER BY a.name, a.id`
}

export type CountedWeek = PilotCount & { accountId: string; week: Date; projectedAt: Date }

export async function countedWeeks(tx: Tx, workspaceId: string, accountIds: string[]): Promise<CountedWeek[]> {
  return tx.pilotWeek.findMany({
    where: { workspaceId, accountId: { in: accountIds } }, orderBy: [{ week: 'asc' }, { accountId: 'asc' }],
    select: { accountId: true, week: true, projectedAt: true, absent: true, contradicted: true, confirmed: true },
  })
}

/** Puts the counted weeks of an account in the place of those that were. */
export async function saveWeeks(tx: Tx, workspaceId: string, accountId: string, projectedAt: Date, now: Date, weeks: ({ week: Date } & PilotCount)[]): Promise<void> {
  await tx.pilotWeek.deleteMany({ where: { workspaceId, accountId } })
  await tx.pilotWeek.createMany({ data: weeks.map((each) => ({ workspaceId, accountId, projectedAt, measuredAt: now, ...each })) })
}

export type WeekActivity = { week: Date; accountId: string; calls: number; briefed: number; kept: number; corrections: number; seconds: number }

/**
 * What people did with these accounts, by account and week from `from` on: calls (a second recording of one counts not), briefs opened
 * in the 24 hours before, decisions by what they did, and the seconds of review that were measured.
 */
export async function pilotActivity(tx: Tx, workspaceId: string, accountIds: string[], from: Date, now: Date): Promise<WeekActivity[]> {
  return tx.$queryRaw<WeekActivity[]>`
    WITH done AS (
      SELECT i."accountId", i."occurredAt" AS at, 1 AS calls, (EXISTS (
          SELECT 1 FROM "BriefOpening" o WHERE o."workspaceId" = i."workspaceId" AND o."accountId" = i."accountId" AND o.at >= i."occurredAt" - interval '24 hours' AND o.at < i."occurredAt"
        ))::int AS briefed, 0 AS kept, 0 AS corrections, 0::float AS seconds
      FROM "Interaction" i WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ANY(${accountIds}::uuid[]) AND i.type = 'call' AND NOT EXISTS (
        SELECT 1 FROM "Projection" p, jsonb_array_elements(p.copies) copies
        WHERE p."workspaceId" = i."workspaceId" AND p."accountId" = i."accountId" AND copies ? i.id::text AND copies->>0 <> i.id::text)
      UNION ALL
      SELECT d."accountId", d.at, 0, 0, (d.action IN ('approve', 'assert', 'keep_apart'))::int, (d.action NOT IN ('approve', 'assert', 'keep_apart'))::int, coalesce(d.seconds, 0)
      FROM "Decision" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ANY(${accountIds}::uuid[]) AND d."undoneAt" IS NULL
      UNION ALL
      SELECT r."accountId", v.at, 0, 0, 0, 0, coalesce(v.seconds, 0)
      FROM "ReviewVerdict" v JOIN "ReviewItem" r ON r."workspaceId" = v."workspaceId" AND r.id = v."itemId"
      WHERE v."workspaceId" = ${workspaceId}::uuid AND r."accountId" = ANY(${accountIds}::uuid[]) AND v."undoneAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = v."workspaceId" AND d."itemId" = v."itemId" AND d."actorId" = v."actorId" AND d."undoneAt" IS NULL)
    )
    SELECT date_trunc('week', at AT TIME ZONE 'UTC')::date AS week, "accountId", sum(calls)::int AS calls, sum(briefed)::int AS briefed, sum(kept)::int AS kept,
      sum(corrections)::int AS corrections, sum(seconds)::float AS seconds
    FROM done WHERE at >= ${from}::timestamptz AND at <= ${now}::timestamptz GROUP BY 1, 2 ORDER BY 1, 2`
}
