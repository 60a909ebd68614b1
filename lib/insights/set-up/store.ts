import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from '../visible/store'
import type { PickedAccount, SetUpFacts } from './types'

/** What is there of the first steps, of the whole workspace: they are shared by all who work in it; `seen` alone is the reader's. */
export async function setUpFacts(tx: Tx, workspaceId: string, visible: Visible, now: Date): Promise<SetUpFacts> {
  const here = Prisma.sql`"workspaceId" = ${workspaceId}::uuid`
  const [facts] = await tx.$queryRaw<SetUpFacts[]>`
    SELECT
      (SELECT count(*)::int FROM "Account" WHERE ${here}) AS accounts,
      (SELECT count(*)::int FROM "Account" a WHERE ${seen(workspaceId, visible)}) AS seen,
      (SELECT count(*)::int FROM "PilotAccount" WHERE ${here}) AS picked,
      (SELECT count(*)::int FROM "PilotAccount" p WHERE p."workspaceId" = ${workspaceId}::uuid AND EXISTS (
        SELECT 1 FROM "Interaction" i WHERE i."workspaceId" = p."workspaceId" AND i."accountId" = p."accountId" AND i."readAt" IS NOT NULL)) AS read,
      (SELECT count(DISTINCT v."accountId")::int FROM "AccountVisit" v
        JOIN "AccountSummary" s ON s."workspaceId" = v."workspaceId" AND s."accountId" = v."accountId" AND s.beliefs > 0 WHERE v."workspaceId" = ${workspaceId}::uuid) AS opened,
      (SELECT count(*)::int FROM (SELECT 1 FROM "Decision" WHERE ${here} AND "undoneAt" IS NULL LIMIT 1) d) AS decisions,
      (SELECT count(*)::int FROM (SELECT 1 FROM "ValueProposition" WHERE ${here} AND "retiredAt" IS NULL LIMIT 1) p) AS propositions,
      (SELECT count(*)::int FROM "Member" WHERE ${here} AND "removedAt" IS NULL) AS members,
      (SELECT count(*)::int FROM "Invitation" WHERE ${here} AND "acceptedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > ${now}::timestamptz) AS invitations`
  return facts ?? { accounts: 0, seen: 0, picked: 0, read: 0, opened: 0, decisions: 0, propositions: 0, members: 0, invitations: 0 }
}

export type PickedRow = Omit<PickedAccount, 'mayUpload'> & { ownerId: string | null }

/** Picked accounts that somebody sees, in the order in which they were picked, each with how far its conversations are. */
export async function pickedAccounts(tx: Tx, workspaceId: string, visible: Visible, memberId: string | null): Promise<PickedRow[]> {
  return tx.$queryRaw<PickedRow[]>`
    SELECT a.id, a.name, a."ownerId", owner.name AS "ownerName", coalesce(s.beliefs, 0) AS beliefs, talk.conversations, talk.read, files.working, files.asking, files.failed, files."askingImportId",
      coalesce(s.beliefs, 0) > 0 AND EXISTS (SELECT 1 FROM "AccountVisit" v WHERE v."workspaceId" = a."workspaceId" AND v."accountId" = a.id AND v."memberId" = ${memberId}::uuid) AS opened
    FROM "PilotAccount" p JOIN "Account" a ON a."workspaceId" = p."workspaceId" AND a.id = p."accountId"
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS conversations, count(i."readAt")::int AS read FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."accountId" = a.id
      ) talk ON true
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE f.status IN ('queued', 'reading'))::int AS working, count(*) FILTER (WHERE f.status = 'needs_answers')::int AS asking,
          count(*) FILTER (WHERE f.status = 'failed')::int AS failed,
          (array_agg(f."importId" ORDER BY f."createdAt" DESC) FILTER (WHERE f.status = 'needs_answers'))[1] AS "askingImportId"
        FROM "ImportFile" f WHERE f."workspaceId" = a."workspaceId" AND f."accountId" = a.id
      ) files ON true
    WHERE ${seen(workspaceId, visible)} ORDER BY p."pickedAt", a.name, a.id`
}
