import type { Tx } from '@/lib/db/transaction'
import { leaseEnd, MOST_LEFT_VISITS, NOBODY } from './lease'

/** Who takes an item, in which visit of a page; null where the client names none. */
export type Taker = { memberId: string; visit: string | null }

/**
 * Takes or renews the lease of an open item in one conditional update. False when another holds it and it is not stolen, when it is
 * open no more, or when the visit is over that asks for it. Whoever takes it anew has not seen its evidence yet.
 */
export async function takeLease(tx: Tx, workspaceId: string, id: string, { memberId, visit }: Taker, now: Date, steal: boolean): Promise<boolean> {
  const open = { workspaceId, id, status: 'open' as const, ...(visit !== null && { NOT: { leftVisits: { has: visit } } }) }
  const lease = { leaseUntil: leaseEnd(now), leaseVisit: visit }
  const renewed = await tx.reviewItem.updateMany({ where: { ...open, leaseMemberId: memberId, leaseUntil: { gt: now } }, data: lease })
  if (renewed.count === 1) return true
  const free = { OR: [{ leaseMemberId: null }, { leaseMemberId: memberId }, { leaseUntil: { lte: now } }] }
  const { count } = await tx.reviewItem.updateMany({ where: { ...open, ...(!steal && free) }, data: { ...lease, leaseMemberId: memberId, leaseSeenAt: null } })
  return count === 1
}

/** Renews a lease that is still running. False when it ran out, was stolen, or the item is open no more. */
export async function renewLease(tx: Tx, workspaceId: string, id: string, memberId: string, now: Date): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({
    where: { workspaceId, id, status: 'open', leaseMemberId: memberId, leaseUntil: { gt: now } }, data: { leaseUntil: leaseEnd(now) },
  })
  return count === 1
}

/** Gives up one's own lease; nothing happens where it is another's. */
export async function dropLease(tx: Tx, workspaceId: string, id: string, memberId: string): Promise<void> {
  await tx.reviewItem.updateMany({ where: { workspaceId, id, leaseMemberId: memberId }, data: NOBODY })
}

/**
 * Ends a visit: what it took is given back, and a take of it that comes later is refused. What another visit of the same member has
 * taken since, in a second window or on coming back, stays theirs. The mark comes first and locks the row: a take waits or has come.
 */
export async function endVisit(tx: Tx, workspaceId: string, id: string, memberId: string, visit: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ReviewItem" SET "leftVisits" = (array_append("leftVisits", ${visit}))[greatest(1, cardinality("leftVisits") + 2 - ${MOST_LEFT_VISITS}::int):]
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid`
  await tx.reviewItem.updateMany({ where: { workspaceId, id, leaseMemberId: memberId, leaseVisit: visit }, data: NOBODY })
}

/** Is this visit of an item over? */
export async function isVisitOver(tx: Tx, workspaceId: string, id: string, visit: string): Promise<boolean> {
  return (await tx.reviewItem.count({ where: { workspaceId, id, leftVisits: { has: visit } } })) > 0
}

/** Notes that the holder of a running lease was served the evidence; once a lease. */
export async function markSeen(tx: Tx, workspaceId: string, id: string, memberId: string, now: Date): Promise<void> {
  await tx.reviewItem.updateMany({
    where: { workspaceId, id, leaseMemberId: memberId, leaseUntil: { gt: now }, leaseSeenAt: null }, data: { leaseSeenAt: now },
  })
}

/** How many items a member took from others since then. */
export const stealsSince = (tx: Tx, workspaceId: string, memberId: string, since: Date): Promise<number> =>
  tx.auditEntry.count({ where: { workspaceId, actorId: memberId, verb: 'review.steal', at: { gt: since } } })

/** Names of members, for those who hold, flagged or were given an item; those who left are not named. */
export async function memberNames(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.member.findMany({ where: { workspaceId, id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
