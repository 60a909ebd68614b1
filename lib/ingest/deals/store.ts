import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'

/** A deal `d` by all that a file can say of it, without its lead scores. Instants without a zone, so that whoever asks gets the same. */
export const DEAL_STATE = Prisma.sql`jsonb_build_object(
  'name', d.name, 'externalId', d."externalId", 'type', d.type, 'stage', d.stage, 'stageSince', d."stageSince" AT TIME ZONE 'UTC', 'amountMinor', d."amountMinor", 'currency', d.currency,
  'closeDate', d."closeDate", 'forecastCategory', d."forecastCategory", 'ownerId', d."ownerId", 'outcome', d.outcome, 'outcomeAt', d."outcomeAt" AT TIME ZONE 'UTC')`

export type DealImportRow = { id: string; createdById: string | null; createdAt: Date; fileName: string; created: number; changed: number; accountIds: string[]; undoneAt: Date | null; undoneById: string | null; removed: number; restored: number; accountsGone: number }

export async function dealStates(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT d.id, ${DEAL_STATE}::text AS state FROM "Deal" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d.id = ANY(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, state }) => [id, state]))
}

type NewDealImport = { createdById: string | null; createdAt: Date; fileName: string; accountIds: string[]; /** By the id of each deal that was written what it was before; null for a new one. */ deals: ReadonlyMap<string, string | null> }

/** Remembers a file of deals that was written, with what each of its deals was and has become. */
export async function insertDealImport(tx: Tx, workspaceId: string, { deals, ...given }: NewDealImport): Promise<string> {
  const id = newId(given.createdAt.getTime())
  const changed = [...deals.values()].filter((was) => was !== null).length
  await tx.dealImport.create({ data: { ...given, workspaceId, id, created: deals.size - changed, changed } })
  const [ids, former] = [[...deals.keys()], [...deals.values()].map((was) => was ?? '')]
  await tx.$executeRaw`
    INSERT INTO "ImportedDeal" ("workspaceId", "importId", "dealId", was, became)
    SELECT d."workspaceId", ${id}::uuid, d.id, nullif(x.was, '')::jsonb, ${DEAL_STATE} FROM unnest(${ids}::uuid[], ${former}::text[]) AS x(id, was)
      JOIN "Deal" d ON d."workspaceId" = ${workspaceId}::uuid AND d.id = x.id`
  return id
}

export const findDealImport = (tx: Tx, workspaceId: string, id: string): Promise<DealImportRow | null> => tx.dealImport.findUnique({ where: { workspaceId_id: { workspaceId, id } } })

/** The accounts of an import of deals that are there: of its deals, and those that it made. */
export async function accountsOfDealImport(tx: Tx, workspaceId: string, id: string): Promise<{ id: string; name: string; ownerId: string | null }[]> {
  return tx.$queryRaw<{ id: string; name: string; ownerId: string | null }[]>`
    SELECT a.id, a.name, a."ownerId" FROM "Account" a WHERE a."workspaceId" = ${workspaceId}::uuid AND (
      a.id IN (SELECT d."accountId" FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId" WHERE r."workspaceId" = ${workspaceId}::uuid AND r."importId" = ${id}::uuid)
      OR a.id = ANY((SELECT i."accountIds" FROM "DealImport" i WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ${id}::uuid)::uuid[]))
    ORDER BY a.name, a.id`
}

/** Deals that stayed when their import was undone, by name. */
export async function stayedDeals(tx: Tx, workspaceId: string, id: string): Promise<{ name: string; accountId: string; why: string }[]> {
  return tx.$queryRaw<{ name: string; accountId: string; why: string }[]>`
    SELECT d.name, d."accountId", r.stayed AS why FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."importId" = ${id}::uuid AND r.stayed IS NOT NULL ORDER BY d.name, d.id`
}

/** Applies `mask` to the names that an account's deals had and were given by files, and to the names of these files. */
export async function maskDealImports(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  const rows = await tx.$queryRaw<{ importId: string; dealId: string; was: string | null; became: string }[]>`
    SELECT r."importId", r."dealId", r.was->>'name' AS was, r.became->>'name' AS became FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ${accountId}::uuid`
  for (const { importId, dealId, was, became } of rows) {
    const [former, later] = [was === null ? null : mask(was), mask(became)]
    if (former === was && later === became) continue
    await tx.$executeRaw`
      UPDATE "ImportedDeal" SET was = CASE WHEN was IS NOT NULL THEN jsonb_set(was, '{name}', to_jsonb(${former ?? ''}::text)) END, became = jsonb_set(became, '{name}', to_jsonb(${later}::text))
      WHERE "workspaceId" = ${workspaceId}::uuid AND "importId" = ${importId}::uuid AND "dealId" = ${dealId}::uuid`
  }
  await maskDealFiles(tx, workspaceId, [...new Set(rows.map(({ importId }) => importId))], mask)
}

/** Applies `mask` to the names of files of deals: of these, or of all. */
export async function maskDealFiles(tx: Tx, workspaceId: string, ids: readonly string[] | null, mask: (text: string) => string): Promise<void> {
  for (const { id, fileName } of await tx.dealImport.findMany({ where: { workspaceId, ...(ids && { id: { in: [...ids] } }) }, select: { id: true, fileName: true } })) {
    if (mask(fileName) !== fileName) await tx.dealImport.update({ where: { workspaceId_id: { workspaceId, id } }, data: { fileName: mask(fileName) } })
  }
}
