import { z } from 'zod'
import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { countUnread, notificationsPage, notifiedObjects } from '../store'
import type { NotificationsPage } from '../types'
import { notificationView } from '../views'

export const ListNotificationsInput = z.object({ cursor: z.string().max(200).nullish(), limit: z.number().int().min(1).max(50).default(20) })

/** The actor's own notifications, newest first; none about accounts that they may not see any more. */
export async function listNotifications(ctx: Ctx, input: z.input<typeof ListNotificationsInput> = {}): Promise<NotificationsPage> {
  const { cursor, limit } = ListNotificationsInput.parse(input)
  if (ctx.actor.kind !== 'member') return { rows: [], unread: 0, nextCursor: null }
  const { memberId } = ctx.actor
  const after = decodeCursor(cursor, z.object({ at: z.coerce.date(), id: z.uuid() }))
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = await notificationsPage(tx, ctx.workspaceId, memberId, visibleTo(ctx), after, limit + 1)
    const page = rows.slice(0, limit)
    const found = await notifiedObjects(tx, ctx.workspaceId, page)
    const last = page.at(-1)
    return {
      rows: page.map((row) => notificationView(row, found)),
      unread: await countUnread(tx, ctx.workspaceId, memberId, visibleTo(ctx)),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at.toISOString(), id: last.id }) : null,
    }
  })
}

/** How many of the actor's own notifications are not read yet: the number on the bell. */
export async function countUnreadNotifications(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'member') return 0
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, (tx) => countUnread(tx, ctx.workspaceId, memberId, visibleTo(ctx)))
}
