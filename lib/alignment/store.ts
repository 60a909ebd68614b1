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

export async function summaryOf(tx: Tx, workspaceId: string, accountId: string) {
  return tx.accountSummary.findUnique({ where: { workspaceId_accountId: { workspaceId, accountId } } })
}
