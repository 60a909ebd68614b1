import type { Tx } from '@/lib/db/transaction'

const account = { select: { name: true } } as const
const latest = [{ at: 'desc' }, { id: 'desc' }] as const

/** A member's latest decisions on items, one by one, with those of batches left out. */
export async function singleDecisions(tx: Tx, workspaceId: string, actorId: string, take: number) {
  return tx.decision.findMany({ where: { workspaceId, actorId, itemId: { not: null }, batchId: null }, include: { account }, orderBy: [...latest], take })
}

/** A member's latest batches: how many decisions each holds, and one of them. */
export async function decisionBatches(tx: Tx, workspaceId: string, actorId: string, take: number) {
  const batches = await tx.decision.groupBy({
    by: ['batchId'], where: { workspaceId, actorId, batchId: { not: null } }, _count: { _all: true }, _max: { at: true }, orderBy: { _max: { at: 'desc' } }, take,
  })
  return Promise.all(batches.map(async ({ batchId, _count }) => ({
    count: _count._all, decision: await tx.decision.findFirstOrThrow({ where: { workspaceId, batchId }, include: { account }, orderBy: { id: 'asc' } }),
  })))
}

/** A member's latest verdicts, with the words that they are about. */
export async function givenVerdicts(tx: Tx, workspaceId: string, actorId: string, take: number) {
  const rows = await tx.reviewVerdict.findMany({
    where: { workspaceId, actorId }, orderBy: [...latest], take,
    select: { id: true, itemId: true, action: true, at: true, undoneAt: true, item: { select: { observationId: true, account } } },
  })
  const words = await tx.observation.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ item }) => item.observationId ?? []) } }, select: { id: true, statement: true } })
  const statements = new Map(words.map(({ id, statement }) => [id, statement]))
  return rows.map(({ item, ...row }) => ({ ...row, accountName: item.account.name, statement: statements.get(item.observationId ?? '') ?? '' }))
}
