import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { enqueueNotices, type MailedNotice } from '@/lib/deliver'
import { newId } from '@/lib/shared/ids'
import { GROUP_OF } from './groups'
import type { NewNotification, NotifiedObject } from './types'

/** What was told so long ago is removed as something new comes. */
const KEPT_DAYS = 90

/** Which accounts a reader sees: of these owners, or all, and those of nobody. */
export type Visible = { owners: string[] | 'all'; unowned: boolean }

const seen = ({ owners, unowned }: Visible): Prisma.NotificationWhereInput =>
  owners === 'all' ? {} : { account: { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] } }

type Stored = { objectType: string; objectId: string; detail?: string; before?: number; after?: number }

function objectOf(told: NotifiedObject, accountId: string): Stored {
  if ('noteId' in told) return { objectType: 'account_note', objectId: told.noteId }
  switch (told.kind) {
    case 'correction_settled': return { objectType: 'correction', objectId: told.correctionId }
    case 'confirm_call': return { objectType: 'interaction', objectId: told.interactionId }
    case 'warning': return { objectType: 'account', objectId: accountId, detail: told.warning }
    case 'moved': {
      const object = told.beliefId === null ? { objectType: 'account', objectId: accountId } : { objectType: 'belief', objectId: told.beliefId }
      return told.by === 'turn' ? { ...object, detail: told.by } : { ...object, detail: told.by, before: told.before, after: told.after }
    }
    case 'handed_over': return { objectType: 'account', objectId: accountId }
    case 'pipeline_action': return { objectType: 'pipeline_action', objectId: told.actionId }
    case 'meeting_brief': return { objectType: 'meeting', objectId: told.meetingId }
    case 'person_answered': return { objectType: 'person', objectId: told.personId }
    default: return { objectType: 'review_item', objectId: told.itemId }
  }
}

/**
 * Tells members, in the transaction of what it is about, and mails those who want it at once. Left out are those who did it themselves, who
 * have left, and who have the same waiting unread; of a call or a note nobody is told twice. An unread move goes on in its place.
 */
export async function notify(tx: Tx, workspaceId: string, now: Date, told: readonly NewNotification[]): Promise<void> {
  const others = told.filter(({ memberId, actorId }) => memberId !== actorId)
  if (others.length === 0) return
  const members = [...new Set(others.map(({ memberId }) => memberId))]
  const present = new Set((await tx.member.findMany({ where: { workspaceId, id: { in: members }, removedAt: null }, select: { id: true } })).map(({ id }) => id))
  await tx.notification.deleteMany({ where: { workspaceId, memberId: { in: members }, at: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } })
  const mailed: MailedNotice[] = []
  for (const each of others) {
    const { memberId, kind, accountId, actorId } = each
    if (!present.has(memberId) || (await isWaiting(tx, workspaceId, now, each))) continue
    const notificationId = newId(now.getTime())
    await tx.notification.create({ data: { workspaceId, memberId, kind, ...objectOf(each, accountId), id: notificationId, accountId, actorId, at: now } })
    mailed.push({ notificationId, memberId, kind, group: GROUP_OF[kind] })
  }
  await enqueueNotices(tx, workspaceId, now, mailed)
}

/** Does its reader have it waiting already? Brings what waits up to date where it goes on. */
async function isWaiting(tx: Tx, workspaceId: string, now: Date, each: NewNotification): Promise<boolean> {
  const { memberId, kind, accountId, actorId } = each
  const { before, after, ...object } = objectOf(each, accountId)
  if (kind === 'moved') {
    const waits = { workspaceId, memberId, kind, accountId, readAt: null, detail: object.detail ?? null }
    const { count } = await tx.notification.updateMany({ where: waits, data: { ...object, ...(after === undefined ? {} : { after }), at: now } })
    // What moved it just now is no reason of a way that goes the other way as a whole.
    if (before !== undefined && after !== undefined) {
      await tx.notification.updateMany({ where: { ...waits, before: after > before ? { gte: after } : { lte: after } }, data: { objectType: 'account', objectId: accountId } })
    }
    return count > 0
  }
  const about = { workspaceId, memberId, kind, ...object }
  if (kind === 'meeting_brief') {
    await tx.notification.deleteMany({ where: { ...about, readAt: null } })
    return false
  }
  return (await tx.notification.count({ where: { ...about, ...(kind !== 'confirm_call' && object.objectType !== 'account_note' && { readAt: null, actorId }) } })) > 0
}

/** Takes back what nobody has read yet: it is no longer so. */
export async function forgetNotice(tx: Tx, workspaceId: string, about: NotifiedObject & { accountId?: string }): Promise<void> {
  const { objectType, objectId, detail } = objectOf(about, about.accountId ?? '')
  await tx.notification.deleteMany({ where: { workspaceId, kind: about.kind, objectType, objectId, ...(detail !== undefined && { detail }), readAt: null } })
}

export async function notificationsPage(tx: Tx, workspaceId: string, memberId: string, visible: Visible, cursor: { at: Date; id: string } | null, take: number) {
  return tx.notification.findMany({
    where: { AND: [{ workspaceId, memberId }, seen(visible), cursor ? { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] } : {}] },
    include: { account: { select: { name: true } } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take,
  })
}

/** One of a member's own that is still unread; null when it was read, is gone, or its account is out of their sight. */
export async function unreadNotice(tx: Tx, workspaceId: string, memberId: string, visible: Visible, id: string): Promise<NotificationRow | null> {
  return tx.notification.findFirst({ where: { AND: [{ workspaceId, memberId, id, readAt: null }, seen(visible)] }, include: { account: { select: { name: true } } } })
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
  const beliefIds = [...corrections.map(({ beliefId }) => beliefId), ...idsOf(rows, 'belief')]
  const beliefs = beliefIds.length === 0 ? [] : await tx.belief.findMany({ where: { workspaceId, id: { in: beliefIds }, admission: 'shown' }, select: { id: true, statement: true } })
  const actionIds = idsOf(rows, 'pipeline_action')
  const actions = actionIds.length === 0 ? [] : await tx.pipelineAction.findMany({ where: { workspaceId, id: { in: actionIds } }, select: { id: true, reviewId: true, text: true, dueOn: true, doneAt: true } })
  const noteIds = idsOf(rows, 'account_note')
  const notes = noteIds.length === 0 ? [] : await tx.accountNote.findMany({ where: { workspaceId, id: { in: noteIds } }, select: { id: true, text: true } })
  const personIds = idsOf(rows, 'person')
  const people = personIds.length === 0 ? [] : await tx.person.findMany({ where: { workspaceId, id: { in: personIds } }, select: { id: true, name: true } })
  const judged = [...new Set(rows.flatMap(({ kind, objectId }) => (kind === 'adjudicated' ? [objectId] : [])))]
  const verdicts = judged.length === 0 ? [] : await tx.reviewVerdict.findMany({
    where: { workspaceId, itemId: { in: judged }, actorId: { in: rows.map(({ memberId }) => memberId) }, undoneAt: null }, select: { itemId: true, actorId: true, correct: true },
  })
  const followed = new Map(verdicts.map(({ itemId, actorId, correct }) => [`${itemId} ${actorId}`, correct]))
  const by = <T extends { id: string }>(found: readonly T[]): Map<string, T> => new Map(found.map((each) => [each.id, each]))
  return { actors: by(actors), items: by(items), corrections: by(corrections), interactions: by(interactions), meetings: by(meetings), observations: by(observations), beliefs: by(beliefs), followed, actions: by(actions), notes: by(notes), people: by(people) }
}

export type NotifiedObjects = Awaited<ReturnType<typeof notifiedObjects>>
