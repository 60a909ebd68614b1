import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Summary } from './summary'

export async function saveSummary(tx: Tx, workspaceId: string, accountId: string, now: Date, summary: Summary): Promise<void> {
  const { moved, decisionMaker, ...rest } = summary
  const data = { ...rest, moved: moved ?? Prisma.JsonNull, decisionMaker: decisionMaker ?? Prisma.JsonNull, projectedAt: now }
  await tx.accountSummary.upsert({
    where: { workspaceId_accountId: { workspaceId, accountId } },
    create: { ...data, workspaceId, accountId },
    update: data,
  })
}

/** Where the cached summary is not this one: one line for each field. */
export async function summaryDifferences(tx: Tx, workspaceId: string, accountId: string, summary: Summary): Promise<string[]> {
  const row = await tx.accountSummary.findUnique({ where: { workspaceId_accountId: { workspaceId, accountId } } })
  if (!row) return ['the summary is missing in the cache']
  const cached: Record<string, unknown> = row
  return Object.entries(summary)
    .filter(([field, value]) => text(value) !== text(cached[field]))
    .map(([field]) => `the summary's ${field} differs from the ledger`)
}

/** JSON with sorted keys: a JSON column keeps no order of its own. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)
}
