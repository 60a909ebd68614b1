import type { Tx } from '@/lib/db/transaction'
import type { ImportHead } from '@/lib/ingest/types'
import { seen, type Visible } from '../visible/store'

type Row = Omit<ImportHead, 'at' | 'account'> & { at: Date; accountId: string; accountName: string }

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
  return rows.map(({ at, accountId, accountName, ...row }) => ({ ...row, at: at.toISOString(), account: { id: accountId, name: accountName } }))
}
