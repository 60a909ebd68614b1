import type { Tx } from '@/lib/db/transaction'
import type { DecisionRow, GivenVerdict } from './recent'

const account = { select: { name: true } } as const
const latest = [{ at: 'desc' }, { id: 'desc' }] as const

/** A member's latest decisions on items, one by one, with those of batches left out. */
export async function singleDecisions(tx: Tx, workspaceId: string, actorId: string, take: number) {
  return tx.decision.findMany({ where: { workspaceId, actorId, itemId: { not: null }, batchId: null }, include: { account }, orderBy: [...latest], take })
}

/** A member's latest batches: how many items each settled, and one of them. Some hold nothing but answers that were known. */
export async function decisionBatches(tx: Tx, workspaceId: string, actorId: string, take: number): Promise<{ count: number; decision: DecisionRow }[]> {
  const where = { workspaceId, actorId, batchId: { not: null } }
  const decided = await tx.decision.groupBy({ by: ['batchId'], where, _count: { _all: true }, _max: { at: true }, orderBy: { _max: { at: 'desc' } }, take })
  const answered = await tx.reviewVerdict.groupBy({ by: ['batchId'], where, _count: { _all: true }, _max: { at: true }, orderBy: { _max: { at: 'desc' } }, take })
  const found = new Map<string, number>()
  for (const { batchId, _count } of [...decided, ...answered]) if (batchId !== null) found.set(batchId, (found.get(batchId) ?? 0) + _count._all)
  const batches = await Promise.all([...found].map(async ([batchId, count]) => {
    const decision = (await tx.decision.findFirst({ where: { workspaceId, batchId }, include: { account }, orderBy: { id: 'asc' } })) ?? (await firstAnswer(tx, workspaceId, batchId))
    return decision === null ? [] : [{ count, decision }]
  }))
  return batches.flat()
}

/** One answer of a batch, as a decision is told. */
async function firstAnswer(tx: Tx, workspaceId: string, batchId: string): Promise<DecisionRow | null> {
  const [row] = await told(tx, workspaceId, { batchId }, 1)
  return row ? { ...row, batchId, account: { name: row.accountName } } : null
}

/** A member's latest verdicts that were given one by one, with the words that they are about. */
export const givenVerdicts = (tx: Tx, workspaceId: string, actorId: string, take: number): Promise<GivenVerdict[]> => told(tx, workspaceId, { actorId, batchId: null }, take)

async function told(tx: Tx, workspaceId: string, where: { actorId?: string; batchId: string | null }, take: number): Promise<GivenVerdict[]> {
  const rows = await tx.reviewVerdict.findMany({
    where: { workspaceId, ...where }, orderBy: [...latest], take,
    select: { id: true, itemId: true, action: true, at: true, undoneAt: true, item: { select: { observationId: true, account, verdicts: { where: { undoneAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true } } } } },
  })
  const words = await tx.observation.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ item }) => item.observationId ?? []) } }, select: { id: true, statement: true } })
  const statements = new Map(words.map(({ id, statement }) => [id, statement]))
  return rows.map(({ item, ...row }) => ({
    ...row, accountName: item.account.name, statement: statements.get(item.observationId ?? '') ?? '', answered: row.undoneAt === null && item.verdicts.at(-1)?.id !== row.id,
  }))
}
