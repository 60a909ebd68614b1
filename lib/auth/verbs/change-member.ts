import { inWorkspace } from '@/lib/db/transaction'
import { code } from '@/lib/shared/audit-row'
import { assertMayAdminister, notFound } from '../rules'
import type { ChangeMemberInput } from '../schemas'
import { standingOf } from '../standing'
import { findMember, insertAudit, updateMember } from '../store'
import type { Ctx } from '../types'
import { assertAdminRemains } from './assert-admin-remains'
import { assertManager } from './assert-manager'

/**
 * Changes a member's role, visibility and manager; it holds from their next request.
 * @throws NotFoundError, InvalidError for a manager below the member, ConflictError when no admin would be left
 */
export async function changeMember(ctx: Ctx, input: ChangeMemberInput): Promise<void> {
  assertMayAdminister(ctx)
  const { memberId } = input
  const standing = standingOf(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (standing.role !== 'admin') await assertAdminRemains(tx, ctx.workspaceId, memberId)
    const before = await findMember(tx, ctx.workspaceId, memberId)
    if (!before) throw notFound('member')
    await assertManager(tx, ctx.workspaceId, standing.managerId, memberId)
    await updateMember(tx, ctx.workspaceId, memberId, standing)
    const changed = (['role', 'visibility', 'managerId'] as const).filter((field) => before[field] !== standing[field])
    await insertAudit(tx, ctx, {
      verb: 'member.change', objectType: 'member', objectId: memberId,
      fields: { changed: changed.map(code), role: code(standing.role), visibility: code(standing.visibility) },
    })
  })
}
