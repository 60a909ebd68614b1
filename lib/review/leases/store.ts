import type { Tx } from '@/lib/db/transaction'
import { leaseEnd } from './lease'

const NOBODY = { leaseMemberId: null, leaseUntil: null, leaseSeenAt: null } as const

/**
 * Takes or renews the lease of an open item in one conditional update. False when another holds it and it is not stolen, or when it
 * is open no more. Whoever takes it anew has not seen its evidence yet.
 */
export async function takeLease(tx: Tx, workspaceId: string, id: string, memberId: string, now: Date, steal: boolean): Promise<boolean> {
  const open = { workspaceId, id, status: 'open' as const }
  if (await renewLease(tx, workspaceId, id, memberId, now)) return true
  const free = { OR: [{ leaseMemberId: null }, { leaseMemberId: memberId }, { leaseUntil: { lte: now } }] }
  const { count } = await tx.reviewItem.updateMany({
    where: { ...open, ...(!steal && free) }, data: { leaseMemberId: memberId, leaseUntil: leaseEnd(now), leaseSeenAt: null },
  })
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
