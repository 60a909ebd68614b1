import { inWorkspace } from '@/lib/db/transaction'
import type { RenameSelfInput } from '../schemas'
import { self } from '../self'
import { insertAudit, updateMember, updateUser } from '../store'
import type { Ctx } from '../types'

/** Changes one's own name, here and for workspaces joined later. */
export async function renameSelf(ctx: Ctx, { name }: RenameSelfInput): Promise<void> {
  const { memberId, userId } = self(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await updateUser(tx, userId, { name })
    await updateMember(tx, ctx.workspaceId, memberId, { name })
    await insertAudit(tx, ctx, { verb: 'member.rename', objectType: 'member', objectId: memberId })
  })
}
