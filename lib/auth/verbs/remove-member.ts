import { inWorkspace } from '@/lib/db/transaction'
import { assertMayAdminister, notFound } from '../rules'
import type { RemoveMemberInput } from '../schemas'
import { findMember, insertAudit, updateMember } from '../store'
import type { Ctx } from '../types'
import { assertAdminRemains } from './assert-admin-remains'

/**
 * Takes a member out of the workspace; their sessions see nothing of it from the next request on. Their accounts and
 * decisions stay under their name until somebody hands them over.
 * @throws NotFoundError, ConflictError when no admin would be left
 */
export async function removeMember(ctx: Ctx, { memberId }: RemoveMemberInput): Promise<void> {
  assertMayAdminister(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await assertAdminRemains(tx, ctx.workspaceId, memberId)
    if (!(await findMember(tx, ctx.workspaceId, memberId))) throw notFound('member')
    await updateMember(tx, ctx.workspaceId, memberId, { removedAt: ctx.now })
    await insertAudit(tx, ctx, { verb: 'member.remove', objectType: 'member', objectId: memberId })
  })
}
