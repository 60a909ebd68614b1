import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { FeedFault } from '../types'

export const feedOf = (tx: Tx, workspaceId: string, memberId: string) => tx.calendarFeed.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } } })
export const findFeed = (tx: Tx, workspaceId: string, id: string) => tx.calendarFeed.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
export type FeedRow = NonNullable<Awaited<ReturnType<typeof findFeed>>>

export async function insertFeed(tx: Tx, workspaceId: string, now: Date, feed: Pick<FeedRow, 'memberId' | 'sealedUrl' | 'host' | 'timeZone'>): Promise<string> {
  const id = newId(now.getTime())
  await tx.calendarFeed.create({ data: { ...feed, workspaceId, id, createdAt: now } })
  return id
}

/** Removes a calendar with its meetings. Others that hold the same meetings are read in full next time, so that theirs come back. */
export async function removeFeedRow(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.calendarFeed.delete({ where: { workspaceId_id: { workspaceId, id } } })
  await tx.calendarFeed.updateMany({ where: { workspaceId }, data: { etag: null } })
}

export async function markRead(tx: Tx, workspaceId: string, id: string, change: { triedAt: Date; fault: FeedFault | null; readAt?: Date; expandedAt?: Date; etag?: string | null }): Promise<void> {
  await tx.calendarFeed.updateMany({ where: { workspaceId, id }, data: change })
}

/** Calendars of members who are still here, and of those who are not. */
export async function feedsByStanding(tx: Tx, workspaceId: string): Promise<{ here: string[]; gone: string[] }> {
  const feeds = await tx.calendarFeed.findMany({ where: { workspaceId }, select: { id: true, memberId: true } })
  if (feeds.length === 0) return { here: [], gone: [] }
  const members = await tx.member.findMany({ where: { workspaceId, removedAt: null, id: { in: feeds.map(({ memberId }) => memberId) } }, select: { id: true } })
  const present = new Set(members.map(({ id }) => id))
  return { here: feeds.filter(({ memberId }) => present.has(memberId)).map(({ id }) => id), gone: feeds.filter(({ memberId }) => !present.has(memberId)).map(({ id }) => id) }
}

export async function countOfFeed(tx: Tx, workspaceId: string, feedId: string, from: Date): Promise<{ meetings: number; unplaced: number }> {
  const coming = { workspaceId, feedId, cancelledAt: null, endsAt: { gt: from } }
  return { meetings: await tx.meeting.count({ where: { ...coming, accountId: { not: null } } }), unplaced: await tx.meeting.count({ where: { ...coming, accountId: null } }) }
}

/** Meetings to come that a calendar no longer holds at all. */
export async function removeVanished(tx: Tx, workspaceId: string, feedId: string, uids: readonly string[], from: Date): Promise<number> {
  return (await tx.meeting.deleteMany({ where: { workspaceId, feedId, startsAt: { gte: from }, uid: { notIn: [...uids] } } })).count
}
