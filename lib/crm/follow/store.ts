import type { Tx } from '@/lib/db/transaction'

export async function setFollowed(tx: Tx, workspaceId: string, memberId: string, accountId: string, at: Date | null): Promise<void> {
  const key = { workspaceId, memberId, accountId }
  if (at === null) await tx.follow.deleteMany({ where: key })
  else await tx.follow.createMany({ data: { ...key, at }, skipDuplicates: true })
}

/** Members who follow an account. */
export async function followersOf(tx: Tx, workspaceId: string, accountId: string): Promise<string[]> {
  return (await tx.follow.findMany({ where: { workspaceId, accountId }, select: { memberId: true }, orderBy: { memberId: 'asc' } })).map(({ memberId }) => memberId)
}

/** Keeps when a member had the account open; an earlier instant never takes the place of a later one. */
export async function keepVisit(tx: Tx, workspaceId: string, memberId: string, accountId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AccountVisit" ("workspaceId", "memberId", "accountId", at) VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${accountId}::uuid, ${at})
    ON CONFLICT ("workspaceId", "memberId", "accountId") DO UPDATE SET at = greatest("AccountVisit".at, excluded.at)`
}
