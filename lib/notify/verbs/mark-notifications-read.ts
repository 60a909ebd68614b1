import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { markRead } from '../store'

export const MarkNotificationsReadInput = z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) })

/** Marks the actor's own notifications as read; ids of anybody else's are passed over. */
export async function markNotificationsRead(ctx: Ctx, input: z.input<typeof MarkNotificationsReadInput>): Promise<{ marked: number }> {
  const { ids } = MarkNotificationsReadInput.parse(input)
  if (ctx.actor.kind !== 'member') return { marked: 0 }
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, async (tx) => ({ marked: await markRead(tx, ctx.workspaceId, memberId, ctx.now, ids) }))
}
