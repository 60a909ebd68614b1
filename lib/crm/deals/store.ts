import type { Tx } from '@/lib/db/transaction'
import { toDeal } from '../store'
import type { KnownDeal } from '../types'

/** Accounts by many names at once, regardless of case: those that the import of one of them would find. The oldest first. */
export async function accountsNamed(tx: Tx, workspaceId: string, names: readonly string[]): Promise<{ id: string; name: string; slug: string; ownerId: string | null }[]> {
  const lower = names.map((name) => name.toLowerCase())
  return tx.$queryRaw<{ id: string; name: string; slug: string; ownerId: string | null }[]>`
    SELECT id, name, slug, "ownerId" FROM "Account" WHERE "workspaceId" = ${workspaceId}::uuid
      AND (name = ANY(${[...names]}::text[]) OR lower(name) = ANY(${lower}::text[]) OR slug = ANY(${lower}::text[])) ORDER BY "createdAt", id`
}

/** The deals of these accounts, and those of any account that go by one of these ids in the CRM. */
export async function knownDeals(tx: Tx, workspaceId: string, accountIds: readonly string[], externalIds: readonly string[]): Promise<KnownDeal[]> {
  const rows = await tx.deal.findMany({
    where: { workspaceId, OR: [{ accountId: { in: [...accountIds] } }, { externalId: { in: [...externalIds] } }] },
    include: { leadScores: { orderBy: { at: 'desc' }, take: 1 } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...toDeal(row), accountId: row.accountId, externalId: row.externalId, ownerId: row.ownerId }))
}

/** Applies `mask` to the names of an account's deals. */
export async function maskDeals(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, name } of await tx.deal.findMany({ where: { workspaceId, accountId }, select: { id: true, name: true } })) {
    if (mask(name) !== name) await tx.deal.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name: mask(name) } })
  }
}
