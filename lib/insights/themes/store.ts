import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from '../visible/store'
import type { ThemeBelief } from './themes'

export type ThemeRow = ThemeBelief & { accountName: string; holderKey: string }

/** Live beliefs that are shown, of accounts that somebody sees, the latest heard first. A segment of "" is none. */
export async function themeBeliefs(tx: Tx, workspaceId: string, visible: Visible, segment: string | null, limit: number): Promise<ThemeRow[]> {
  return tx.$queryRaw<ThemeRow[]>`
    SELECT b.id, b."accountId", a.name AS "accountName", a.segment, b.statement, b."holderKey", b.dimension::text AS dimension, b.stance::text AS stance, b.confidence, b."firstSeen"
    FROM "Belief" b JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
    WHERE ${seen(workspaceId, visible)} AND b.admission = 'shown' AND b.status IN ('active', 'contested')
      AND (${segment}::text IS NULL OR coalesce(a.segment, '') = ${segment})
    ORDER BY b."lastSeen" DESC, b.id LIMIT ${limit}`
}
