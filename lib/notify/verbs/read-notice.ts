import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { notifiedObjects, unreadNotice } from '../store'
import type { NotificationView } from '../types'
import { notificationView } from '../views'

/** One of the actor's own that is still unread, made from what they may see now; null when there is nothing left to tell. */
export async function readNotice(ctx: Ctx, input: { id: string }): Promise<NotificationView | null> {
  if (ctx.actor.kind !== 'member') return null
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const row = await unreadNotice(tx, ctx.workspaceId, memberId, visibleTo(ctx), input.id)
    return row && notificationView(row, await notifiedObjects(tx, ctx.workspaceId, [row]))
  })
}
