import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fadingSql, silentSql } from '../store'
import { seen, type Visible } from '../visible/store'

export type ChurnRow = {
  id: string
  name: string
  segment: string | null
  ownerName: string | null
  overall: number | null
  slope: number | null
  clear: boolean
  shown: number
  fading: number
  lastContactAt: Date | null
  silentAfterDays: number
  opposingId: string | null
  opposing: string | null
  dealId: string | null
  dealName: string | null
  renewalAt: Date | null
  amountMinor: bigint | null
  currency: string | null
}

/**
 * Who can leave: an account with an open renewal; else what was last won, renewed, lost or ended there decides; else whoever has an
 * expansion, or no deal at all by which we could know. A deal that is yet to be won makes no customer.
 */
const CUSTOMER = Prisma.sql`(deal.id IS NOT NULL OR coalesce(ended.outcome NOT IN ('lost', 'churned'), (
  SELECT coalesce(bool_or(d.type = 'expansion'), true) FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id)))`

/**
 * Customers with a sign of leaving (alignment falls beyond chance, beliefs age out by `horizon`, silence), each with its next open
 * renewal. At most `limit`: numbers of cached rows alone.
 */
export async function accountsAtRisk(tx: Tx, workspaceId: string, visible: Visible, now: Date, horizon: Date, limit: number): Promise<ChurnRow[]> {
  return tx.$queryRaw<ChurnRow[]>`
    SELECT a.id, a.name, a.segment, owner.name AS "ownerName", s.overall, s.slope, s.clear, s.beliefs AS shown, fading.n AS fading, s."lastContactAt", s."silentAfterDays",
      s."topOpposingId" AS "opposingId", opposing.statement AS opposing, deal.id AS "dealId", deal.name AS "dealName", deal."closeDate" AS "renewalAt", deal."amountMinor", deal.currency
    FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      LEFT JOIN "Belief" opposing ON opposing."workspaceId" = a."workspaceId" AND opposing.id = s."topOpposingId"
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS n FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(horizon)}
      ) fading ON true
      LEFT JOIN LATERAL (
        SELECT d.* FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id AND d.type = 'renewal' AND d.outcome IS NULL
        ORDER BY d."closeDate" ASC NULLS LAST, d.id LIMIT 1
      ) deal ON true
      LEFT JOIN LATERAL (
        SELECT d.outcome FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id AND d.outcome IS NOT NULL AND (d.type = 'renewal' OR d.outcome <> 'lost')
        ORDER BY d."outcomeAt" DESC NULLS LAST, d.id LIMIT 1
      ) ended ON true
    WHERE ${seen(workspaceId, visible)} AND ((s.clear AND s.slope < 0) OR ${silentSql(now)} OR fading.n > 0) AND ${CUSTOMER}
    ORDER BY deal."closeDate" ASC NULLS LAST, a.id LIMIT ${limit}`
}
