import type { Tx } from '@/lib/db/transaction'

/** Ids of the picked accounts that are among these, or of all. */
export async function pickedAmong(tx: Tx, workspaceId: string, accountIds: string[] | 'all'): Promise<string[]> {
  const rows = await tx.pilotAccount.findMany({ where: { workspaceId, ...(accountIds !== 'all' && { accountId: { in: accountIds } }) }, select: { accountId: true }, orderBy: [{ pickedAt: 'asc' }, { accountId: 'asc' }] })
  return rows.map(({ accountId }) => accountId)
}

/** One change of the picked accounts at a time: two that are made at once must not exceed the number together. */
export async function lockPicked(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT "workspaceId" FROM "WorkspaceSettings" WHERE "workspaceId" = ${workspaceId}::uuid FOR UPDATE`
}

export async function insertPicked(tx: Tx, workspaceId: string, accountId: string, pickedById: string | null, pickedAt: Date): Promise<void> {
  await tx.pilotAccount.create({ data: { workspaceId, accountId, pickedById, pickedAt } })
}

/** What was counted of the account by week goes with it. */
export async function removePicked(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.pilotAccount.deleteMany({ where: { workspaceId, accountId } })
}
