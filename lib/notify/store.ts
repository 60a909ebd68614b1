import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { NewNotification, NotifiedObject } from './types'

/** What was told so long ago is removed as something new comes. */
const KEPT_DAYS = 90

/** Which accounts a reader sees: of these owners, or all, and those of nobody. */
export type Visible = { owners: string[] | 'all'; unowned: boolean }

const seen = ({ owners, unowned }: Visible): Prisma.NotificationWhereInput =>
  owners === 'all' ? {} : { account: { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] } }

const objectOf = (told: NotifiedObject): { objectType: string; objectId: string } =>
  'itemId' in told ? { objectType: 'review_item', objectId: told.itemId }
  : 'correctionId' in told ? { objectType: 'correction', objectId: told.correctionId }
  : 'meetingId' in told ? { objectType: 'meeting', objectId: told.meetingId }
  : { objectType: 'interaction', objectId: told.interactionId }

/**
 * Tells members, in the transaction of what it is about. Left out are those who did it themselves, who have left, and who have the
 * same waiting unread; of a call nobody is told twice.
 */
export async function notify(tx: Tx, workspaceId: string, now: Date, told: readonly NewNotification[]): Promise<void> {
  const others = told.filter(({ memberId, actorId }) => memberId !== actorId)
  if (others.length === 0) return
  const members = [...new Set(others.map(({ memberId }) => memberId))]
  const present = new Set((await tx.member.findMany({ where: { workspaceId, id: { in: members }, removedAt: null }, select: { id: true } })).map(({ id }) => id))
  await tx.notification.deleteMany({ where: { workspaceId, memberId: { in: members }, at: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } })
  for (const each of others) {
    const { memberId, kind, accountId, actorId } = each
    if (!present.has(memberId)) continue
    const about = { workspaceId, memberId, kind, ...objectOf(each) }
    const waiting = await tx.notification.count({ where: { ...about, ...(kind !== 'confirm_call' && { readAt: null, actorId }) } })
    if (waiting === 0) await tx.notification.create({ data: { ...about, id: newId(now.getTime()), accountId, actorId, at: now } })
  }
}

/** Takes back what nobody has read yet: it is no longer so. */
export async function forgetNotice(tx: Tx, workspaceId: string, about: NotifiedObject): Promise<void> {
  await tx.notification.deleteMany({ where: { workspaceId, kind: about.kind, ...objectOf(about), readAt: null } })
}

export async function notificationsPage(tx: Tx, workspaceId: string, memberId: string, visible: Visible, cursor: { at: Date; id: string } | null, take: number) {
  return tx.notification.findMany({
    where: { AND: [{ workspaceId, memberId }, seen(visible), cursor ? { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] } : {}] },
    include: { account: { select: { name: true } } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take,
  })
}

export type NotificationRow = Awaited<ReturnType<typeof notificationsPage>>[number]

export const countUnread = (tx: Tx, workspaceId: string, memberId: string, visible: Visible): Promise<number> =>
  tx.notification.count({ where: { AND: [{ workspaceId, memberId, readAt: null }, seen(visible)] } })

/** Marks one's own as read: these, or all. Gives back how many were not. */
export async function markRead(tx: Tx, workspaceId: string, memberId: string, now: Date, ids: readonly string[] | 'all'): Promise<number> {
  const { count } = await tx.notification.updateMany({
    where: { workspaceId, memberId, readAt: null, ...(ids !== 'all' && { id: { in: [...ids] } }) }, data: { readAt: now },
  })
  return count
}

const idsOf = (rows: readonly NotificationRow[], type: string): string[] => [...new Set(rows.flatMap(({ objectType, objectId }) => (objectType === type ? [objectId] : [])))]

/** What the notifications of a page are about, by id; what is gone is missing. */
export async function notifiedObjects(tx: Tx, workspaceId: string, rows: readonly NotificationRow[]) {
  const [actorIds, itemIds, correctionIds, interactionIds] = [[...new Set(rows.flatMap(({ actorId }) => actorId ?? []))], idsOf(rows, 'review_item'), idsOf(rows, 'correction'), idsOf(rows, 'interaction')]
  const actors = actorIds.length === 0 ? [] : await tx.member.findMany({ where: { workspaceId, id: { in: actorIds } }, select: { id: true, name: true } })
  const items = itemIds.length === 0 ? [] : await tx.reviewItem.findMany({ where: { workspaceId, id: { in: itemIds } }, select: { id: true, observationId: true, status: true } })
  const corrections = correctionIds.length === 0 ? [] : await tx.correction.findMany({ where: { workspaceId, id: { in: correctionIds } }, select: { id: true, beliefId: true, observationIds: true, verdict: true, state: true } })
  const interactions = interactionIds.length === 0 ? [] : await tx.interaction.findMany({ where: { workspaceId, id: { in: interactionIds } }, select: { id: true, title: true } })
  const meetingIds = idsOf(rows, 'meeting')
  const meetings = meetingIds.length === 0 ? [] : await tx.meeting.findMany({ where: { workspaceId, id: { in: meetingIds }, cancelledAt: null }, select: { id: true, title: true, startsAt: true } })
  const observationIds = [...items.flatMap(({ observationId }) => observationId ?? []), ...corrections.flatMap((each) => each.observationIds.slice(0, 1))]
  const observations = observationIds.length === 0 ? [] : await tx.observation.findMany({ where: { workspaceId, id: { in: observationIds } }, select: { id: true, statement: true } })
  const beliefIds = corrections.map(({ beliefId }) => beliefId)
  const beliefs = beliefIds.length === 0 ? [] : await tx.belief.findMany({ where: { workspaceId, id: { in: beliefIds } }, select: { id: true, statement: true } })
  const judged = [...new Set(rows.flatMap(({ kind, objectId }) => (kind === 'adjudicated' ? [objectId] : [])))]
  const verdicts = judged.length === 0 ? [] : await tx.reviewVerdict.findMany({
    where: { workspaceId, itemId: { in: judged }, actorId: { in: rows.map(({ memberId }) => memberId) }, undoneAt: null }, select: { itemId: true, actorId: true, correct: true },
  })
  const followed = new Map(verdicts.map(({ itemId, actorId, correct }) => [`${itemId} ${actorId}`, correct]))
  const by = <T extends { id: string }>(found: readonly T[]): Map<string, T> => new Map(found.map((each) => [each.id, each]))
  return { actors: by(actors), items: by(items), corrections: by(corrections), interactions: by(interactions), meetings: by(meetings), observations: by(observations), beliefs: by(beliefs), followed }
}

export type NotifiedObjects = Awaited<ReturnType<typeof notifiedObjects>>
