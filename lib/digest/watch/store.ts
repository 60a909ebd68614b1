import type { Tx } from '@/lib/db/transaction'

export type Watched = {
  id: string; name: string; ownerId: string | null; overall: number | null; projectedAt: Date
  /** Null where it was never looked at. */
  seenAt: Date | null; told: number | null; /** Which projection gave what was told. */ toldAt: Date | null; movedAt: Date | null
  /** Has anything come in since? */
  heard: boolean
}

/** Accounts whose projection is newer than the last look at them, those that wait longest first. */
export async function changedAccounts(tx: Tx, workspaceId: string, limit: number): Promise<Watched[]> {
  return tx.$queryRaw<Watched[]>`
    SELECT a.id, a.name, a."ownerId", s.overall, s."projectedAt", w.at AS "seenAt", w.overall AS told, w."toldAt", w."movedAt",
      w.at IS NOT NULL AND EXISTS (SELECT 1 FROM "Observation" o WHERE o."workspaceId" = a."workspaceId" AND o."accountId" = a.id AND o.status = 'active' AND o."ingestedAt" > w.at) AS heard
    FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN "AccountWatch" w ON w."workspaceId" = a."workspaceId" AND w."accountId" = a.id
    WHERE a."workspaceId" = ${workspaceId}::uuid AND (w.at IS NULL OR s."projectedAt" > w.at) ORDER BY s."projectedAt", a.id LIMIT ${limit}`
}

export async function keepLook(tx: Tx, workspaceId: string, accountId: string, data: { at: Date; overall: number | null; toldAt: Date | null; movedAt: Date | null }): Promise<void> {
  await tx.accountWatch.upsert({ where: { workspaceId_accountId: { workspaceId, accountId } }, create: { ...data, workspaceId, accountId }, update: data })
}

export async function openSpans(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.warningSpan.findMany({ where: { workspaceId, accountId: { in: [...accountIds] }, until: null }, select: { accountId: true, kind: true } })
  const found = new Map<string, string[]>()
  for (const { accountId, kind } of rows) found.set(accountId, [...(found.get(accountId) ?? []), kind])
  return found
}

export async function beginSpans(tx: Tx, workspaceId: string, accountId: string, kinds: readonly string[], since: Date, found: boolean): Promise<void> {
  await tx.warningSpan.createMany({ data: kinds.map((kind) => ({ workspaceId, accountId, kind, since, found })), skipDuplicates: true })
}

export async function endSpans(tx: Tx, workspaceId: string, accountId: string, kinds: readonly string[], until: Date): Promise<void> {
  await tx.warningSpan.updateMany({ where: { workspaceId, accountId, kind: { in: [...kinds] }, until: null }, data: { until } })
}

/** Who follows each of these accounts. */
export async function followersIn(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.follow.findMany({ where: { workspaceId, accountId: { in: [...accountIds] } }, select: { accountId: true, memberId: true } })
  const found = new Map<string, string[]>()
  for (const { accountId, memberId } of rows) found.set(accountId, [...(found.get(accountId) ?? []), memberId])
  return found
}
