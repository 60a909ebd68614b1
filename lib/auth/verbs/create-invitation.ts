import { inWorkspace } from '@/lib/db/transaction'
import { code } from '@/lib/shared/audit-row'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { hashToken, newToken } from '../hash'
import { assertMayAdminister } from '../rules'
import type { CreateInvitationInput } from '../schemas'
import { standingOf } from '../standing'
import { closeInvitation, findMemberByEmail, findSampleWorkspace, insertAudit, insertInvitation } from '../store'
import type { Ctx } from '../types'
import { assertManager } from './assert-manager'

export const INVITATION_DAYS = 7

/**
 * Invites an e-mail address. The token is returned once and stored only as its hash; an earlier open invitation of
 * the same address is revoked.
 * @throws ConflictError when the address is a member's already
 */
export async function createInvitation(ctx: Ctx, input: CreateInvitationInput): Promise<{ id: string; token: string; expiresAt: string }> {
  assertMayAdminister(ctx)
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('An invitation needs an admin who stands behind it.', 'Name one with --as.')
  const createdById = ctx.actor.memberId
  const token = newToken()
  const id = newId(ctx.now.getTime())
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if ((await findSampleWorkspace(tx))?.id === ctx.workspaceId) {
      throw new ForbiddenError('The sample workspace takes no members.', 'Set up a workspace of your own and invite people there.')
    }
    if (await findMemberByEmail(tx, ctx.workspaceId, input.email)) {
      throw new ConflictError('This person is a member already.', 'Change their role in the list of members.')
    }
    await assertManager(tx, ctx.workspaceId, input.managerId)
    await closeInvitation(tx, ctx.workspaceId, { email: input.email }, ctx.now, 'revokedAt')
    const standing = standingOf(input)
    await insertInvitation(tx, ctx.workspaceId, { ...standing, id, email: input.email, tokenHash: hashToken(token), createdById, createdAt: ctx.now, expiresAt })
    await insertAudit(tx, ctx, { verb: 'invitation.create', objectType: 'invitation', objectId: id, fields: { role: code(standing.role) } })
  })
  return { id, token, expiresAt: expiresAt.toISOString() }
}
