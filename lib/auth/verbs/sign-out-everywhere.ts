import { inWorkspace } from '@/lib/db/transaction'
import { self } from '../self'
import { endSessions, insertAudit } from '../store'
import type { Ctx } from '../types'

/** Ends every session of the acting member's user, on all devices and in all workspaces. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  const { userId, memberId } = self(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await endSessions(tx, userId)
    await insertAudit(tx, ctx, { verb: 'member.signOutEverywhere', objectType: 'member', objectId: memberId })
  })
}
