import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { DEAL_STATE, type DealImportRow } from '@/lib/ingest'
import type { DealOutcome, DealType } from '@/lib/crm/types'

/** A deal's columns as they are kept. */
type Stored = { name: string; externalId: string | null; type: DealType; stage: string; amountMinor: number | null; currency: string | null; closeDate: string | null; forecastCategory: string | null; ownerId: string | null; outcome: DealOutcome | null; outcomeAt: string | null }
export type WrittenDeal = {
  id: string; accountId: string; account: string
  now: Stored & { leadScore: number | null }
  /** Null where the import made it. */
  was: (Stored & { leadScore: number | null }) | null
  /** Why it is left as it is; null where nothing keeps it. */
  why: string | null
}

/** Holds the row of an import of deals until the transaction ends: two who undo it come one after the other. */
export async function lockDealImport(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "DealImport" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
}

const names = (table: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM ${table} x WHERE x."workspaceId" = d."workspaceId" AND x."dealId" = d.id)`
const score = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT l.score FROM "LeadScore" l WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id AND ${condition} ORDER BY l.at DESC LIMIT 1)`

/**
 * The deals that an import wrote. One stays that a later import wrote, too, or that is not what the import made of it; one that the
 * import made stays also where a conversation, a meeting or a pipeline review names it.
 */
export async function writtenDeals(tx: Tx, workspaceId: string, { id, createdAt }: Pick<DealImportRow, 'id' | 'createdAt'>): Promise<WrittenDeal[]> {
  return tx.$queryRaw<WrittenDeal[]>`
    SELECT d.id, d."accountId", a.name AS account, ${DEAL_STATE} || jsonb_build_object('leadScore', ${score(Prisma.sql`true`)}) AS now,
      r.was || jsonb_build_object('leadScore', ${score(Prisma.sql`l.at < ${createdAt}`)}) AS was,
      CASE
        WHEN EXISTS (SELECT FROM "ImportedDeal" r2 JOIN "DealImport" i2 ON i2."workspaceId" = r2."workspaceId" AND i2.id = r2."importId" WHERE r2."workspaceId" = d."workspaceId" AND r2."dealId" = d.id
          AND i2."undoneAt" IS NULL AND (i2."createdAt", i2.id) > (${createdAt}, ${id}::uuid)) THEN 'later_import'
        WHEN ${DEAL_STATE} <> r.became
          OR EXISTS (SELECT FROM "DealVersion" v WHERE v."workspaceId" = d."workspaceId" AND v."dealId" = d.id AND v.until > ${createdAt})
          OR EXISTS (SELECT FROM "LeadScore" l WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id AND l.at > ${createdAt}) THEN 'changed'
        WHEN r.was IS NULL AND ${names(Prisma.sql`"Interaction"`)} THEN 'conversation'
        WHEN r.was IS NULL AND ${names(Prisma.sql`"Meeting"`)} THEN 'meeting'
        WHEN r.was IS NULL AND (${names(Prisma.sql`"PipelineReviewDeal"`)} OR ${names(Prisma.sql`"PipelineAction"`)}) THEN 'review'
      END AS why
    FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId" JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."importId" = ${id}::uuid ORDER BY a.name, d.name, d.id`
}

const BESIDES = ['Interaction', 'Employment', 'RoleChange', 'Meeting', 'AccountNote', 'ValueProposition', 'PilotAccount', 'Follow', 'ImportFile', 'LegalHold', 'BriefLink', 'Correction', 'Decision'] as const

/** The accounts that an import made and that are there. One is used where anything but its deals that go stands at it, and where something was done to it since. */
export async function madeAccounts(tx: Tx, workspaceId: string, { createdAt, accountIds }: Pick<DealImportRow, 'createdAt' | 'accountIds'>, going: readonly string[]): Promise<{ id: string; name: string; used: boolean }[]> {
  const besides = BESIDES.map((table) => Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} x WHERE x."workspaceId" = a."workspaceId" AND x."accountId" = a.id)`)
  return tx.$queryRaw<{ id: string; name: string; used: boolean }[]>`
    SELECT a.id, a.name, ${Prisma.join(besides, ' OR ')}
      OR EXISTS (SELECT FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id AND d.id <> ALL(${[...going]}::uuid[]))
      OR EXISTS (SELECT FROM "Account" c WHERE c."workspaceId" = a."workspaceId" AND c."parentId" = a.id)
      OR EXISTS (SELECT FROM "AuditEntry" e WHERE e."workspaceId" = a."workspaceId" AND e.at >= ${createdAt} AND e.verb NOT IN ('account.create', 'account.import_facts', 'account.undo_facts')
        AND ((e."objectType" = 'account' AND e."objectId" = a.id::text) OR e.fields->>'accountId' = a.id::text)) AS used
    FROM "Account" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ANY(${accountIds}::uuid[]) ORDER BY a.name, a.id`
}

export async function removeDeals(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await tx.deal.deleteMany({ where: { workspaceId, id: { in: [...ids] } } })
}

/** Gives deals what they were before an import. What it said of them is forgotten: it was never so. */
export async function restoreDeals(tx: Tx, workspaceId: string, { id, createdAt }: Pick<DealImportRow, 'id' | 'createdAt'>, dealIds: readonly string[]): Promise<void> {
  const ids = [...dealIds]
  await tx.$executeRaw`
    UPDATE "Deal" d SET name = r.was->>'name', "externalId" = r.was->>'externalId', type = (r.was->>'type')::"DealType", stage = r.was->>'stage', "stageSince" = (r.was->>'stageSince')::timestamp AT TIME ZONE 'UTC',
      "amountMinor" = (r.was->>'amountMinor')::bigint, currency = r.was->>'currency', "closeDate" = (r.was->>'closeDate')::date, "forecastCategory" = r.was->>'forecastCategory',
      "ownerId" = (r.was->>'ownerId')::uuid, outcome = (r.was->>'outcome')::"DealOutcome", "outcomeAt" = (r.was->>'outcomeAt')::timestamp AT TIME ZONE 'UTC'
    FROM "ImportedDeal" r WHERE r."workspaceId" = d."workspaceId" AND r."dealId" = d.id AND r."importId" = ${id}::uuid AND r.was IS NOT NULL AND d."workspaceId" = ${workspaceId}::uuid AND d.id = ANY(${ids}::uuid[])`
  await tx.dealVersion.deleteMany({ where: { workspaceId, dealId: { in: ids }, until: createdAt } })
  await tx.leadScore.deleteMany({ where: { workspaceId, dealId: { in: ids }, at: createdAt, source: 'CRM' } })
}

export async function keepStayed(tx: Tx, workspaceId: string, importId: string, deals: readonly { id: string; why: string }[]): Promise<void> {
  const [ids, whys] = [deals.map(({ id }) => id), deals.map(({ why }) => why)]
  await tx.$executeRaw`
    UPDATE "ImportedDeal" r SET stayed = x.why FROM unnest(${ids}::uuid[], ${whys}::text[]) AS x(id, why)
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."importId" = ${importId}::uuid AND r."dealId" = x.id`
}

type Undone = { undoneAt: Date; undoneById: string | null; removed: number; restored: number; accountsGone: number }

export async function markDealsUndone(tx: Tx, workspaceId: string, id: string, undone: Undone): Promise<void> {
  await tx.dealImport.update({ where: { workspaceId_id: { workspaceId, id } }, data: undone })
}
