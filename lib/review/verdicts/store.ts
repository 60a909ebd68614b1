import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/shared/ids'
import type { DecideInput } from '../types'
import type { Given } from './quorum'

/** Has this member a standing verdict or decision on the item? */
export async function ruledBy(tx: Tx, workspaceId: string, itemId: string, memberId: string): Promise<boolean> {
  const where = { workspaceId, itemId, actorId: memberId, undoneAt: null }
  return (await tx.reviewVerdict.count({ where })) > 0 || (await tx.decision.count({ where })) > 0
}

/** Verdicts on an item that were not taken back, in the order in which they were given. */
export async function standingVerdicts(tx: Tx, workspaceId: string, itemId: string) {
  return tx.reviewVerdict.findMany({ where: { workspaceId, itemId, undoneAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
}

export type VerdictRow = Awaited<ReturnType<typeof standingVerdicts>>[number]

/** Did this member take back a second verdict, which had met the first one? */
export async function tookBackSecond(tx: Tx, workspaceId: string, itemId: string, memberId: string): Promise<boolean> {
  return (await tx.reviewVerdict.count({ where: { workspaceId, itemId, actorId: memberId, role: 'second', undoneAt: { not: null } } })) > 0
}

export type NewVerdict = Given & { itemId: string; ruling: { action: DecideInput['action'] }; note: string | null; seconds: number | null; correct?: boolean }

export async function insertVerdict(tx: Tx, workspaceId: string, at: Date, { ruling, ...verdict }: NewVerdict): Promise<string> {
  const id = newId()
  const { action, reason, detail } = ruling
  await tx.reviewVerdict.create({ data: { ...verdict, workspaceId, id, at, action, reason, correction: detail as Prisma.InputJsonObject } })
  return id
}

export async function findVerdict(tx: Tx, workspaceId: string, id: string) {
  return tx.reviewVerdict.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { item: { select: { accountId: true } } } })
}

/** Marks a verdict as taken back. False when it already was. */
export async function takeBack(tx: Tx, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.reviewVerdict.updateMany({ where: { workspaceId, id, undoneAt: null }, data: { undoneAt: now } })
  return count === 1
}

/** Writes down whether a verdict agreed with the ruling; null takes it back. */
export async function markCorrect(tx: Tx, workspaceId: string, id: string, correct: boolean | null): Promise<void> {
  await tx.reviewVerdict.updateMany({ where: { workspaceId, id }, data: { correct } })
}

/** Standing verdicts on these items: who gave them and in which role, not what they say. */
export async function givenOn(tx: Tx, workspaceId: string, itemIds: string[]) {
  if (itemIds.length === 0) return []
  return tx.reviewVerdict.findMany({ where: { workspaceId, itemId: { in: itemIds }, undoneAt: null }, select: { itemId: true, actorId: true, role: true } })
}
