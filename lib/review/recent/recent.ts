import type { RecentDecision } from '../types'

type Dated = { at: Date; undoneAt: Date | null }
type Work = Omit<RecentDecision, 'at'> & Dated
export type DecisionRow = Dated & { id: string; batchId: string | null; itemId: string | null; action: string; statement: string | null; account: { name: string } }
export type GivenVerdict = Dated & { id: string; itemId: string; action: string; statement: string; accountName: string; /** Somebody has given theirs after it. */ answered: boolean }

/**
 * One member's latest work, newest first: single decisions, batches as one, and verdicts that took no effect by themselves. A verdict
 * that settled its item is the decision of the same moment, and is listed as that.
 */
export function recentWork(singles: readonly DecisionRow[], batches: readonly { count: number; decision: DecisionRow }[], verdicts: readonly GivenVerdict[], most: number): RecentDecision[] {
  const settled = new Set(singles.map(({ itemId, at }) => `${itemId} ${at.getTime()}`))
  const decided = (row: DecisionRow, batchId: string | null, count: number): Work => ({
    ...common(row), batchId, decisionId: row.id, verdictId: null, itemId: row.itemId ?? '', action: row.action, statement: row.statement ?? '', accountName: row.account.name, count, final: false,
  })
  const given = verdicts.filter(({ itemId, at }) => !settled.has(`${itemId} ${at.getTime()}`)).map((row): Work => ({
    ...common(row), batchId: null, decisionId: null, verdictId: row.id, itemId: row.itemId, action: row.action, statement: row.statement, accountName: row.accountName, count: 1, final: row.answered,
  }))
  return [...singles.map((row) => decided(row, null, 1)), ...batches.map(({ decision, count }) => decided(decision, decision.batchId, count)), ...given]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most)
    .map(({ at, undoneAt: _undoneAt, ...row }) => ({ ...row, at: at.toISOString() }))
}

const common = ({ at, undoneAt }: Dated) => ({ at, undoneAt, undone: undoneAt !== null })
