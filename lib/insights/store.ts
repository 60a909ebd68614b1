import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from './visible/store'

/** Live, shown beliefs whose evidence has aged out by `horizon`, or will have. */
export const fadingSql = (horizon: Date): Prisma.Sql =>
  Prisma.sql`(b."staleAt" < ${horizon}::timestamptz AND b.admission = 'shown' AND b.status IN ('active', 'contested'))`

export const silentSql = (now: Date): Prisma.Sql =>
  Prisma.sql`(s."lastContactAt" IS NOT NULL AND s."lastContactAt" + s."silentAfterDays" * interval '1 day' < ${now}::timestamptz)`

export async function segmentsInUse(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { workspaceId, segment: { not: null } }, select: { segment: true }, distinct: ['segment'], orderBy: { segment: 'asc' } })
  return rows.flatMap((row) => row.segment ?? [])
}

export async function beliefsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.belief.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, statement: true, holderKey: true, status: true } })
}

export async function personNames(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.person.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function interactionHeads(tx: Tx, workspaceId: string, ids: string[]) {
  const rows = await tx.interaction.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, title: true, occurredAt: true } })
  return new Map(rows.map((row) => [row.id, row]))
}

export async function dealsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.deal.findMany({ where: { workspaceId, id: { in: ids } }, include: { leadScores: { orderBy: { at: 'desc' } } } })
}

/** Interactions of an account with their speakers and the state of their reading, newest first. */
export async function accountInteractions(tx: Tx, workspaceId: string, accountId: string) {
  return tx.interaction.findMany({
    where: { workspaceId, accountId },
    select: {
      id: true, type: true, title: true, fileName: true, occurredAt: true, ingestedAt: true, readAt: true, counts: true,
      speakers: { select: { label: true, side: true, personId: true }, orderBy: { label: 'asc' } },
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
  })
}

/** The state of the file behind each interaction, where it came from a file. */
export async function fileStates(tx: Tx, workspaceId: string, interactionIds: string[]) {
  const rows = await tx.importFile.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, status: { not: 'duplicate' } }, select: { interactionId: true, status: true, error: true },
  })
  return new Map(rows.flatMap((row) => (row.interactionId ? [[row.interactionId, row] as const] : [])))
}

export async function usageCounts(tx: Tx, workspaceId: string, interactionId: string) {
  return tx.usageEvent.groupBy({
    by: ['event'], where: { workspaceId, interactionId }, _count: { _all: true }, _min: { at: true }, _max: { at: true }, orderBy: { _count: { event: 'desc' } },
  })
}

export async function observedInteractions(tx: Tx, workspaceId: string, interactionIds: string[]) {
  return tx.interaction.findMany({ where: { workspaceId, id: { in: interactionIds } }, select: { id: true, title: true, occurredAt: true, counts: true } })
}

/** The reader whose observations stand in an account: the newest version that read something there. */
export async function readerOf(tx: Tx, workspaceId: string, accountId: string): Promise<{ extractor: string; extractorVersion: string } | null> {
  return tx.observation.findFirst({
    where: { workspaceId, accountId, status: 'active' }, select: { extractor: true, extractorVersion: true }, orderBy: [{ ingestedAt: 'desc' }, { id: 'desc' }],
  })
}

/** Accounts that are silent, or with beliefs that go stale by `horizon`: the longest silence first, then most to lose. */
export async function decayingAccounts(
  tx: Tx, workspaceId: string, visible: Visible, now: Date, horizon: Date,
): Promise<{ id: string; slug: string; name: string; ownerName: string | null; silentSince: Date | null; fading: number; shown: number; overall: number | null }[]> {
  return tx.$queryRaw`
    SELECT * FROM (
      SELECT a.id, a.slug, a.name, owner.name AS "ownerName", CASE WHEN ${silentSql(now)} THEN s."lastContactAt" END AS "silentSince",
        (SELECT count(*)::int FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(horizon)}) AS fading,
        s.beliefs AS shown, s.overall
      FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
        LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      WHERE ${seen(workspaceId, visible)}
    ) d WHERE d."silentSince" IS NOT NULL OR d.fading > 0 ORDER BY d."silentSince" ASC NULLS LAST, d.fading DESC, d.name, d.id`
}

/** Beliefs of these accounts that go stale by `horizon`, by account, the first to go first. */
export async function fadingBeliefs(tx: Tx, workspaceId: string, accountIds: string[], horizon: Date) {
  const rows = await tx.belief.findMany({
    where: { workspaceId, accountId: { in: accountIds }, staleAt: { lt: horizon }, admission: 'shown', status: { in: ['active', 'contested'] } },
    select: { id: true, accountId: true, statement: true, staleAt: true, lastSeen: true }, orderBy: [{ staleAt: 'asc' }, { id: 'asc' }],
  })
  const found = new Map<string, { id: string; statement: string; staleAt: Date; lastSeen: Date }[]>()
  for (const { accountId, staleAt, ...belief } of rows) if (staleAt) found.set(accountId, [...(found.get(accountId) ?? []), { ...belief, staleAt }])
  return found
}
