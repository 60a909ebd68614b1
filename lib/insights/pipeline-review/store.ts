import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { DealSnapshot, OpenAction } from '../pipeline/types'
import { WARNING_KINDS, type WarningKind } from '../warnings/types'
import type { AgendaItem } from './agenda'
import type { ReviewScope } from './types'

export async function insertReview(tx: Tx, workspaceId: string, review: { id: string; memberId: string; scope: ReviewScope; startedAt: Date }, agenda: readonly AgendaItem[]): Promise<void> {
  await tx.pipelineReview.create({ data: { ...review, scope: review.scope satisfies Prisma.InputJsonObject, workspaceId } })
  await tx.pipelineReviewDeal.createMany({ data: agenda.map((item) => ({ ...item, workspaceId, reviewId: review.id })) })
}

export async function findReview(tx: Tx, workspaceId: string, id: string) {
  const row = await tx.pipelineReview.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { member: { select: { id: true, name: true } } } })
  return row && { ...row, scope: row.scope as unknown }
}

/** The agenda of a review in its order, each deal with its account. */
export async function reviewDeals(tx: Tx, workspaceId: string, reviewId: string) {
  return tx.pipelineReviewDeal.findMany({ where: { workspaceId, reviewId }, orderBy: [{ position: 'asc' }, { dealId: 'asc' }], include: { deal: { select: { accountId: true, account: { select: { ownerId: true } } } } } })
}

export async function findReviewDeal(tx: Tx, workspaceId: string, reviewId: string, dealId: string) {
  return tx.pipelineReviewDeal.findUnique({ where: { workspaceId_reviewId_dealId: { workspaceId, reviewId, dealId } }, include: { deal: { select: { accountId: true, account: { select: { ownerId: true } } } } } })
}

export async function saveReviewDeal(tx: Tx, workspaceId: string, reviewId: string, dealId: string, data: { note?: string; decision?: string; discussedAt?: Date | null }): Promise<void> {
  await tx.pipelineReviewDeal.update({ where: { workspaceId_reviewId_dealId: { workspaceId, reviewId, dealId } }, data })
}

/** Ends a review that is open. False when it ended before. */
export async function closeReview(tx: Tx, workspaceId: string, id: string, endedAt: Date): Promise<boolean> {
  return (await tx.pipelineReview.updateMany({ where: { workspaceId, id, endedAt: null }, data: { endedAt } })).count === 1
}

/** Removes an open review with everything that was written in it. */
export async function dropReview(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  return (await tx.pipelineReview.deleteMany({ where: { workspaceId, id, endedAt: null } })).count === 1
}

/** Actions on these deals: those taken on in the review, and of earlier ones what was still open when it started. */
export async function actionsOn(tx: Tx, workspaceId: string, dealIds: string[], review: { id: string; startedAt: Date }) {
  return tx.pipelineAction.findMany({
    where: { workspaceId, dealId: { in: dealIds }, OR: [{ reviewId: review.id }, { createdAt: { lt: review.startedAt }, OR: [{ doneAt: null }, { doneAt: { gte: review.startedAt } }] }] },
    include: { owner: { select: { id: true, name: true } } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** What is still to be done of these deals, what is due first coming first; what an open review takes on is its leader's to see until it ends. */
export async function openActionsOn(tx: Tx, workspaceId: string, dealIds: string[], memberId: string | null): Promise<Map<string, OpenAction[]>> {
  const rows = dealIds.length === 0 ? [] : await tx.pipelineAction.findMany({
    where: { workspaceId, dealId: { in: dealIds }, doneAt: null, review: { is: { OR: [{ endedAt: { not: null } }, ...(memberId === null ? [] : [{ memberId }])] } } },
    select: { id: true, dealId: true, text: true, dueOn: true, reviewId: true, owner: { select: { name: true } } }, orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  const byDeal = new Map<string, OpenAction[]>()
  for (const { dealId, dueOn, owner, ...row } of rows) byDeal.set(dealId, [...(byDeal.get(dealId) ?? []), { ...row, owner: owner.name, dueOn: dueOn?.toISOString().slice(0, 10) ?? null }])
  return byDeal
}

export async function insertAction(
  tx: Tx, workspaceId: string, now: Date, action: { reviewId: string; dealId: string; ownerId: string; text: string; dueOn: Date | null; createdById: string },
): Promise<string> {
  const id = newId()
  await tx.pipelineAction.create({ data: { ...action, workspaceId, id, createdAt: now } })
  return id
}

export async function findAction(tx: Tx, workspaceId: string, id: string) {
  return tx.pipelineAction.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { deal: { select: { account: { select: { id: true, ownerId: true } } } }, review: { select: { endedAt: true } } } })
}

export async function markAction(tx: Tx, workspaceId: string, id: string, doneAt: Date | null): Promise<void> {
  await tx.pipelineAction.update({ where: { workspaceId_id: { workspaceId, id } }, data: { doneAt } })
}

export async function dropAction(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.pipelineAction.deleteMany({ where: { workspaceId, id } })
}

/** How many actions on each of these deals are overdue. */
export async function overdueActions(tx: Tx, workspaceId: string, dealIds: string[], today: Date): Promise<Map<string, number>> {
  const rows = await tx.pipelineAction.groupBy({ by: ['dealId'], where: { workspaceId, dealId: { in: dealIds }, doneAt: null, dueOn: { lt: today } }, _count: { _all: true } })
  return new Map(rows.map(({ dealId, _count }) => [dealId, _count._all]))
}

const isKind = (kind: string): kind is WarningKind => WARNING_KINDS.some((known) => known === kind)

/** Marks deals as gone through of which something was said, decided or taken on. @returns how many of the review were gone through in all */
export async function markTalkedAbout(tx: Tx, workspaceId: string, reviewId: string, now: Date): Promise<number> {
  const actions = await tx.pipelineAction.findMany({ where: { workspaceId, reviewId }, select: { dealId: true } })
  const talked = { OR: [{ note: { not: '' } }, { decision: { not: '' } }, { dealId: { in: actions.map(({ dealId }) => dealId) } }] }
  await tx.pipelineReviewDeal.updateMany({ where: { workspaceId, reviewId, discussedAt: null, ...talked }, data: { discussedAt: now } })
  return tx.pipelineReviewDeal.count({ where: { workspaceId, reviewId, discussedAt: { not: null } } })
}

/** How a deal stood when a review ended. */
export type EndedDeal = DealSnapshot & { leadScore: number | null; interval: [number, number] | null }

/** How the deals of a review stood when it ended. */
export async function endSnapshots(tx: Tx, workspaceId: string, reviewId: string): Promise<Map<string, EndedDeal>> {
  const rows = await tx.pipelineSnapshot.findMany({ where: { workspaceId, reviewId } })
  return new Map(rows.map(({ dealId, at, stage, amountMinor, currency, closeDate, forecastCategory, leadScore, overall, low, high, trend, clear, interactions, warnings }) => [dealId, {
    at, byReview: true, stage, amountMinor: amountMinor === null ? null : Number(amountMinor), currency, closeDate, forecastCategory, overall, trend: trend === 'silent' ? null : trend, clear, interactions, leadScore,
    interval: low === null || high === null ? null : [low, high], warnings: warnings.filter(isKind),
  }]))
}

/** The last reviews that somebody led or of which they see a deal, the latest first. */
export async function recentReviews(tx: Tx, workspaceId: string, memberId: string, owners: string[] | 'all', unowned: boolean, limit: number) {
  const seen: Prisma.AccountWhereInput = owners === 'all' ? {} : { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] }
  return tx.pipelineReview.findMany({
    where: { workspaceId, OR: [{ memberId }, { endedAt: { not: null }, deals: { some: { deal: { account: seen } } } }] },
    include: { member: { select: { id: true, name: true } }, deals: { select: { discussedAt: true } } }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: limit,
  })
}

/** Applies `mask` to what members wrote in reviews about an account. */
export async function maskReviewTalk(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { reviewId, dealId, note, decision } of await tx.pipelineReviewDeal.findMany({ where: { workspaceId, deal: { accountId }, OR: [{ note: { not: '' } }, { decision: { not: '' } }] }, select: { reviewId: true, dealId: true, note: true, decision: true } })) {
    const masked = { note: mask(note), decision: mask(decision) }
    if (masked.note !== note || masked.decision !== decision) await saveReviewDeal(tx, workspaceId, reviewId, dealId, masked)
  }
  for (const { id, text } of await tx.pipelineAction.findMany({ where: { workspaceId, deal: { accountId } }, select: { id: true, text: true } })) {
    if (mask(text) !== text) await tx.pipelineAction.update({ where: { workspaceId_id: { workspaceId, id } }, data: { text: mask(text) } })
  }
}

export type OpposingRow = { accountId: string; account: string; beliefId: string; statement: string; holderKey: string; count: number }

/**
 * The live beliefs against us of these accounts, three each, with how many there are: first that which weighs most, then what was said last.
 * Of accounts where much is at stake only the first, since the others may wait for a reviewer.
 */
export async function opposingOf(tx: Tx, workspaceId: string, accountIds: readonly string[], highStakes: readonly string[]): Promise<OpposingRow[]> {
  return accountIds.length === 0 ? [] : tx.$queryRaw<OpposingRow[]>`
    SELECT "accountId", account, "beliefId", statement, "holderKey", count FROM (
      SELECT b."accountId", a.name AS account, b.id AS "beliefId", b.statement, b."holderKey", count(*) OVER (PARTITION BY b."accountId")::int AS count,
        row_number() OVER (PARTITION BY b."accountId" ORDER BY coalesce(b.id = s."topOpposingId", false) DESC, b."lastSeen" DESC, b.id) AS n
      FROM "Belief" b JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
        JOIN "AccountSummary" s ON s."workspaceId" = b."workspaceId" AND s."accountId" = b."accountId"
      WHERE b."workspaceId" = ${workspaceId}::uuid AND b."accountId" = ANY(${[...accountIds]}::uuid[]) AND b.admission = 'shown' AND b.status IN ('active', 'contested') AND b.stance = 'negative'
        AND (b.id = s."topOpposingId" OR NOT b."accountId" = ANY(${[...highStakes]}::uuid[]))
    ) told WHERE n <= 3 ORDER BY "accountId", n`
}
