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
