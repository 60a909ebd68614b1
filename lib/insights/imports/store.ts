import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { ImportHead } from '@/lib/ingest/types'
import { seen, type Visible } from '../visible/store'

type Of<K> = Omit<Extract<ImportHead, { of: K }>, 'at' | 'of'> & { at: Date }
type Row = Omit<Of<'conversations'>, 'account'> & { accountId: string; accountName: string }

/** The latest imports into accounts that somebody sees, the newest first, each by the account of its first file. One without a file is none. */
export async function latestImports(tx: Tx, workspaceId: string, visible: Visible, limit: number): Promise<ImportHead[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i."createdAt" AS at, m.name AS by, f."accountId", a.name AS "accountName", f.files, f.asking, i."undoingAt" IS NOT NULL AS undone
    FROM "Import" i JOIN LATERAL (
      SELECT (array_agg(x."accountId" ORDER BY x."createdAt", x.id))[1] AS "accountId", count(*)::int AS files, count(*) FILTER (WHERE x.status = 'needs_answers')::int AS asking
      FROM "ImportFile" x WHERE x."workspaceId" = i."workspaceId" AND x."importId" = i.id AND x."accountId" IS NOT NULL) f ON f.files > 0
      JOIN "Account" a ON a."workspaceId" = i."workspaceId" AND a.id = f."accountId"
      LEFT JOIN "Member" m ON m."workspaceId" = i."workspaceId" AND m.id = i."createdById"
    WHERE ${seen(workspaceId, visible)}
    ORDER BY i."createdAt" DESC, i.id DESC LIMIT ${limit}`
  return rows.map(({ at, accountId, accountName, ...row }) => ({ ...row, of: 'conversations' as const, at: at.toISOString(), account: { id: accountId, name: accountName } }))
}

/** The latest files of deals that somebody brought, or of whose accounts they see every one, the newest first. */
export async function latestDealImports(tx: Tx, workspaceId: string, memberId: string | null, visible: Visible, limit: number): Promise<ImportHead[]> {
  const ofImport = Prisma.sql`"Account" a WHERE a."workspaceId" = i."workspaceId" AND (a.id = ANY(i."accountIds") OR a.id IN (
    SELECT d."accountId" FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId" WHERE r."workspaceId" = i."workspaceId" AND r."importId" = i.id))`
  const all = visible.owners === 'all'
  const rows = await tx.$queryRaw<Of<'deals'>[]>`
    SELECT i.id, i."createdAt" AS at, m.name AS by, i."fileName", i.created, i.changed, i."undoneAt" IS NOT NULL AS undone
    FROM "DealImport" i LEFT JOIN "Member" m ON m."workspaceId" = i."workspaceId" AND m.id = i."createdById"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND (${all} OR i."createdById" = ${memberId}::uuid
      OR (EXISTS (SELECT FROM ${ofImport}) AND NOT EXISTS (SELECT FROM ${ofImport} AND NOT (${seen(workspaceId, visible)}))))
    ORDER BY i."createdAt" DESC, i.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, of: 'deals' as const, at: row.at.toISOString() }))
}
