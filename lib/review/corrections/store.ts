import type { Correction as CorrectionRow } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { isId, newId } from '@/lib/shared/ids'
import type { CorrectionVerdictName } from './types'

export type { CorrectionRow }

export async function findCorrection(tx: Tx, workspaceId: string, id: string): Promise<CorrectionRow | null> {
  return tx.correction.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
}

/** What was said of a belief or of any of these quotes, or what a decision settled, newest first; not what was taken back. */
export async function correctionsOn(tx: Tx, workspaceId: string, accountId: string, on: { beliefId: string } | { decisionId: string } | { observationIds: string[] }): Promise<CorrectionRow[]> {
  const where = 'observationIds' in on ? { observationIds: { hasSome: on.observationIds.filter(isId) } } : on
  return tx.correction.findMany({ where: { workspaceId, accountId, state: { not: 'withdrawn' }, ...where }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 })
}

/** What was said of a quote in passing and nobody has settled, the latest first. */
export async function waitingOn(tx: Tx, workspaceId: string, ...observationIds: string[]) {
  const ids = observationIds.filter(isId)
  return ids.length === 0 ? [] : tx.correction.findMany({
    where: { workspaceId, state: 'waiting', batchId: null, observationIds: { hasSome: ids } }, select: { memberId: true, verdict: true, note: true, observationIds: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}

type NewCorrection = { beliefId: string; verdict: CorrectionVerdictName; reason: string | null; note: string | null; accountId: string; memberId: string; observationIds: string[]; batchId: string | null; decisionId: string | null }

/** Keeps what a member says. What counts at once is settled by whoever says it. */
export async function insertCorrection(tx: Tx, workspaceId: string, at: Date, said: NewCorrection): Promise<string> {
  const id = newId()
  const settled = said.batchId === null ? {} : { state: 'accepted' as const, settledAt: at, settledById: said.memberId, judgedIds: said.observationIds.filter(isId) }
  // What a member asserted of it is no quote.
  await tx.correction.create({ data: { ...said, ...settled, observationIds: said.observationIds.filter(isId), workspaceId, id, at } })
  return id
}

/** Takes back what a member said of a belief and nobody has settled. */
export async function withdrawWaiting(tx: Tx, workspaceId: string, where: { id: string } | { beliefId: string; memberId: string }): Promise<boolean> {
  const { count } = await tx.correction.updateMany({ where: { ...where, workspaceId, state: 'waiting' }, data: { state: 'withdrawn' } })
  return count > 0
}

export async function setCorrectionNote(tx: Tx, workspaceId: string, id: string, note: string | null): Promise<boolean> {
  const { count } = await tx.correction.updateMany({ where: { workspaceId, id, state: 'waiting' }, data: { note } })
  return count > 0
}

export async function updateCorrection(tx: Tx, workspaceId: string, id: string, data: Partial<Pick<CorrectionRow, 'state' | 'settledAt' | 'settledById' | 'decisionId' | 'judgedIds'>>): Promise<void> {
  await tx.correction.update({ where: { workspaceId_id: { workspaceId, id } }, data })
}

/** Decisions of what counted at once, to be taken back with it. */
export async function standingOfBatch(tx: Tx, workspaceId: string, batchId: string): Promise<string[]> {
  return (await tx.decision.findMany({ where: { workspaceId, batchId, undoneAt: null }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** What became of them: the decisions that settled corrections, by id. */
export async function settlingDecisions(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, { action: string; reason: string | null }>> {
  const rows = ids.length === 0 ? [] : await tx.decision.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, action: true, reason: true } })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The latest first: what somebody has just heard is what they speak of. */
export async function evidenceInOrder(tx: Tx, workspaceId: string, ids: string[]): Promise<string[]> {
  const rows = await tx.observation.findMany({ where: { workspaceId, id: { in: ids }, closedAt: null }, select: { id: true }, orderBy: [{ eventAt: 'desc' }, { segment: 'desc' }, { id: 'asc' }] })
  return rows.map(({ id }) => id)
}

/** Items that ask because of a correction. */
export async function isCorrectionItem(tx: Tx, workspaceId: string, itemId: string): Promise<boolean> {
  return (await tx.reviewItem.count({ where: { workspaceId, id: itemId, reason: 'correction' } })) > 0
}

export async function observationOfItem(tx: Tx, workspaceId: string, itemId: string): Promise<string | null> {
  return (await tx.reviewItem.findUnique({ where: { workspaceId_id: { workspaceId, id: itemId } }, select: { observationId: true } }))?.observationId ?? null
}

/** Evidence of the beliefs that say this of this holder, as cached. */
export async function evidenceOfProposition(tx: Tx, workspaceId: string, accountId: string, { statement, holderKey }: { statement: string; holderKey: string }): Promise<string[]> {
  return (await tx.belief.findMany({ where: { workspaceId, accountId, statement, holderKey }, select: { evidence: true } })).flatMap(({ evidence }) => evidence)
}
