import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { AccountRecord } from '../types'

export type OwnedAccount = Pick<AccountRecord, 'id' | 'name' | 'ownerId'>

/** Accounts of the workspace by id, locked until the transaction ends, in the order of their ids. */
export async function lockAccounts(tx: Tx, workspaceId: string, ids: string[]): Promise<OwnedAccount[]> {
  return tx.$queryRaw<OwnedAccount[]>`SELECT id, name, "ownerId" FROM "Account" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

export type OwnerChange = { accountId: string; from: string | null; to: string | null }

/** What a member gave away in one go, from an instant on, as the audit holds it. */
export async function ownerChanges(tx: Tx, workspaceId: string, memberId: string, batchId: string, since: Date): Promise<OwnerChange[]> {
  return tx.$queryRaw<OwnerChange[]>`
    SELECT e."objectId" AS "accountId", e.fields->>'from' AS "from", e.fields->>'to' AS "to" FROM "AuditEntry" e
    WHERE e."workspaceId" = ${workspaceId}::uuid AND e.at >= ${since} AND e.verb = 'account.set_owner' AND e."objectType" = 'account'
      AND e."actorId" = ${memberId}::uuid AND e.fields->>'batch' = ${batchId} ORDER BY e."objectId"`
}

/** That a change of owner stands: one that was taken back, and the taking back, have never been, though the audit holds both. */
export const changeStands = (e: Prisma.Sql): Prisma.Sql => Prisma.sql`(${e}.fields->>'undoes' IS NULL AND NOT EXISTS (
  SELECT 1 FROM "AuditEntry" back WHERE back."workspaceId" = ${e}."workspaceId" AND back."objectType" = ${e}."objectType" AND back."objectId" = ${e}."objectId"
    AND back.verb = 'account.set_owner' AND back.fields->>'undoes' = ${e}.fields->>'batch'))`

/** When the account last changed hands, and who had it before: also where nobody had it in between. Null when it never did, or only back. */
export async function lastHandover(tx: Tx, workspaceId: string, accountId: string): Promise<{ at: Date; from: string | null } | null> {
  const [last] = await tx.$queryRaw<{ at: Date; from: string | null }[]>`
    WITH change AS (
      SELECT e.id, e.at, e.fields->>'from' AS former, e.fields->>'to' AS owner FROM "AuditEntry" e
      WHERE e."workspaceId" = ${workspaceId}::uuid AND e."objectType" = 'account' AND e."objectId" = ${accountId} AND e.verb = 'account.set_owner' AND ${changeStands(Prisma.sql`e`)}
    ), last AS (SELECT at, owner FROM change ORDER BY at DESC, id DESC LIMIT 1)
    SELECT last.at, (
      SELECT m.name FROM change c JOIN "Member" m ON m."workspaceId" = ${workspaceId}::uuid AND m.id::text = c.former
      WHERE c.former IS DISTINCT FROM last.owner ORDER BY c.at DESC, c.id DESC LIMIT 1) AS "from" FROM last`
  return last ?? null
}
