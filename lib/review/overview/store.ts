import type { Tx } from '@/lib/db/transaction'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { thinAmong } from '../budget/store'
import { accountFilter, type OwnerFilter } from '../store'
import type { FlowItem } from './flow'
import type { Decided, Verdict } from './reviewers'
import type { Mistake } from './rules'

/** Items that came in, were settled or expired since `from`, and all that are open; of accounts that the actor sees. */
export async function flowItems(tx: Tx, workspaceId: string, visible: OwnerFilter, from: Date): Promise<FlowItem[]> {
  const rows = await tx.reviewItem.findMany({
    where: {
      workspaceId, knownAnswerId: null, account: accountFilter(visible),
      OR: [{ status: 'open' }, { createdAt: { gte: from } }, { decidedAt: { gte: from } }, { expiredAt: { gte: from } }, { withdrawnAt: { gte: from } }],
    },
    select: { reason: true, status: true, queued: true, headline: true, observationId: true, createdAt: true, decidedAt: true, expiredAt: true, withdrawnAt: true },
  })
  const thin = await thinAmong(tx, workspaceId, rows.filter(({ status, queued }) => status === 'open' && !queued))
  return rows.map(({ observationId, ...row }) => ({ ...row, thin: observationId !== null && thin.has(observationId) }))
}

/** Decisions since `from`, undone ones too. */
export async function decisionsSince(tx: Tx, workspaceId: string, visible: OwnerFilter, from: Date): Promise<Decided[]> {
  const rows = await tx.decision.findMany({
    where: { workspaceId, at: { gte: from }, account: accountFilter(visible) },
    select: { actorId: true, itemId: true, action: true, seconds: true, batchId: true, at: true, undoneAt: true },
  })
  return rows.map(({ batchId, undoneAt, ...row }) => ({ ...row, bulk: batchId !== null, undone: undoneAt !== null }))
}

/** Verdicts since `from`, those taken back too. */
export async function verdictsSince(tx: Tx, workspaceId: string, visible: OwnerFilter, from: Date): Promise<Verdict[]> {
  const rows = await tx.reviewVerdict.findMany({
    where: { workspaceId, at: { gte: from }, item: { account: accountFilter(visible) } },
    select: { itemId: true, actorId: true, role: true, action: true, reason: true, correction: true, seconds: true, correct: true, at: true, undoneAt: true, item: { select: { status: true } } },
  })
  return rows.map(({ undoneAt, item, correction, ...row }) => ({
    ...row, detail: isRecord(correction) ? correction : {}, undone: undoneAt !== null, settled: item.status !== 'open',
  }))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Decisions that were taken with others in one go, of a filtered set or of all quotes of a belief: nobody read what each is about. */
export async function decidedUnread(tx: Tx, workspaceId: string, accountId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.decision.findMany({ where: { workspaceId, accountId, batchId: { not: null } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Names by id, of those who left the workspace too. */
export async function memberNames(tx: Tx, workspaceId: string): Promise<Map<string, string>> {
  return new Map((await tx.member.findMany({ where: { workspaceId }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]))
}

/** Rejections and corrections since `from` with the words that were ruled on, newest first. */
export async function mistakesSince(tx: Tx, workspaceId: string, visible: OwnerFilter, from: Date, take: number): Promise<Mistake[]> {
  const rows = await tx.decision.findMany({
    where: { workspaceId, at: { gte: from }, undoneAt: null, action: { in: ['reject', 'fix'] }, extractor: { not: null }, statement: { not: null }, account: accountFilter(visible) },
    select: { statement: true, accountId: true, action: true, reason: true, note: true, at: true, extractor: true, extractorVersion: true, rule: true, account: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }], take,
  })
  return rows.flatMap(({ statement, accountId, action, reason, note, at, extractor, extractorVersion, rule, account }) =>
    statement === null || extractor === null || extractorVersion === null ? [] : [{
      statement, accountId, accountName: account.name, said: action === 'fix' ? 'fixed' as const : (REJECT_REASONS.find((each) => each === reason) ?? 'other'),
      at: at.toISOString(), note, extractor, extractorVersion, rule,
    }])
}

/** Accounts with a standing ruling on something that was read, by name; of those that the actor sees. */
export async function judgedAccounts(tx: Tx, workspaceId: string, visible: OwnerFilter): Promise<{ id: string; name: string }[]> {
  return tx.account.findMany({
    where: { AND: [{ workspaceId, decisions: { some: { workspaceId, undoneAt: null, extractor: { not: null } } } }, accountFilter(visible)] },
    select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
