import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/shared/ids'
import type { Kind } from '@/lib/shared/vocabulary'
import type { DecideInput, ReviewReasonName } from '../types'
import type { Says } from './quorum'

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

/** Did this member take back a second verdict that had met a first one, given at `met`? */
export async function tookBackSecond(tx: Tx, workspaceId: string, itemId: string, memberId: string, met: Date): Promise<boolean> {
  return (await tx.reviewVerdict.count({ where: { workspaceId, itemId, actorId: memberId, role: 'second', at: { gte: met }, undoneAt: { not: null } } })) > 0
}

export type NewVerdict = {
  itemId: string; actorId: string; role: VerdictRow['role']; says: Says & { action: DecideInput['action'] }; note: string | null; seconds: number | null; correct: boolean | null
  batchId: string | null
}

export async function insertVerdict(tx: Tx, workspaceId: string, at: Date, { says, ...verdict }: NewVerdict): Promise<string> {
  const id = newId()
  const { action, reason, detail } = says
  await tx.reviewVerdict.create({ data: { ...verdict, workspaceId, id, at, action, reason, correction: detail as Prisma.InputJsonObject } })
  return id
}

export async function findVerdict(tx: Tx, workspaceId: string, id: string) {
  return tx.reviewVerdict.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { item: { select: { accountId: true } } } })
}

/** Answers that were given with a whole set in one go. */
export async function verdictsOfBatch(tx: Tx, workspaceId: string, batchId: string) {
  const rows = await tx.reviewVerdict.findMany({ where: { workspaceId, batchId }, include: { item: { select: { accountId: true } } }, orderBy: { id: 'asc' } })
  return rows.map(({ item, ...row }) => ({ ...row, accountId: item.accountId }))
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

/** A decision whose answer a reviewer can be asked for again, and the item that it settled. */
export type KnownAnswer = {
  id: string; accountId: string; observationId: string; beliefId: string | null; reason: ReviewReasonName; effect: number; uncertainty: number; stakes: number
  headline: boolean; touches: string[]; personId: string | null; kind: Kind | null
}

/**
 * What others approved or rejected, that stands and that this member never judged: after the given instant only what two agreed on.
 * @param owners whose accounts the member decides on; null for all
 */
export async function knownAnswers(tx: Tx, workspaceId: string, memberId: string, owners: string[] | null, before: Date, take: number): Promise<KnownAnswer[]> {
  return tx.$queryRaw<KnownAnswer[]>`
    SELECT d.id, d."accountId", i."observationId", i."beliefId", i.reason::text AS reason, i.effect, i.uncertainty, i.stakes, i.headline, i.touches, i."personId", i.kind::text AS kind
    FROM "Decision" d
    JOIN "ReviewItem" i ON i."workspaceId" = d."workspaceId" AND i.id = d."itemId" AND i."otherObservationId" IS NULL
    JOIN "Observation" o ON o."workspaceId" = i."workspaceId" AND o.id = i."observationId" AND o."closedAt" IS NULL
    JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."undoneAt" IS NULL AND d."batchId" IS NULL AND d.action IN ('approve', 'reject') AND d."actorId" <> ${memberId}::uuid
      AND (${owners === null} OR a."ownerId"::text = ANY(${owners ?? []}))
      AND (d.at <= ${before} OR (SELECT count(*) FROM "ReviewVerdict" v WHERE v."workspaceId" = i."workspaceId" AND v."itemId" = i.id AND v."undoneAt" IS NULL) > 1)
      AND NOT EXISTS (SELECT 1 FROM "ReviewItem" k WHERE k."workspaceId" = i."workspaceId" AND k."observationId" = i."observationId" AND (
        k."assigneeId" = ${memberId}::uuid AND k."knownAnswerId" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "ReviewVerdict" v WHERE v."workspaceId" = k."workspaceId" AND v."itemId" = k.id AND v."actorId" = ${memberId}::uuid)
        OR EXISTS (SELECT 1 FROM "Decision" m WHERE m."workspaceId" = k."workspaceId" AND m."itemId" = k.id AND m."actorId" = ${memberId}::uuid)))
    ORDER BY d.at DESC, d.id LIMIT ${take}`
}

export async function hasOpenKnown(tx: Tx, workspaceId: string, memberId: string): Promise<boolean> {
  return (await tx.reviewItem.count({ where: { workspaceId, assigneeId: memberId, status: 'open', knownAnswerId: { not: null } } })) > 0
}

/** Asks one member for an answer that is known. It stands among their items like any other. */
export async function insertKnown(tx: Tx, workspaceId: string, now: Date, memberId: string, { id: knownAnswerId, ...like }: KnownAnswer, priority: number): Promise<void> {
  await tx.reviewItem.createMany({
    data: [{ ...like, workspaceId, id: newId(), key: `known:${knownAnswerId}:${memberId}`, knownAnswerId, assigneeId: memberId, priority, propensity: 1, createdAt: now }], skipDuplicates: true,
  })
}

/** Asks for a known answer no more: nobody, or not this member. */
export async function withdrawKnown(tx: Tx, workspaceId: string, decisionId: string, now: Date, memberId?: string): Promise<void> {
  const where = { workspaceId, knownAnswerId: decisionId, status: 'open' as const, ...(memberId !== undefined && { assigneeId: memberId }) }
  await tx.reviewItem.updateMany({ where, data: { status: 'withdrawn', withdrawnAt: now } })
}

/** What was held to be known is not any more: whether anybody answered it rightly is not known either. */
export async function forgetScores(tx: Tx, workspaceId: string, decisionId: string): Promise<void> {
  await tx.reviewVerdict.updateMany({ where: { workspaceId, role: 'known_answer', item: { knownAnswerId: decisionId } }, data: { correct: null } })
}
