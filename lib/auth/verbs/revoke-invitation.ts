import { inWorkspace } from '@/lib/db/transaction'
import { assertMayAdminister, notFound } from '../rules'
import type { RevokeInvitationInput } from '../schemas'
import { closeInvitation, insertAudit } from '../store'
import type { Ctx } from '../types'

/** Makes an invitation's link worthless. @throws NotFoundError when it is not open */
export async function revokeInvitation(ctx: Ctx, { invitationId }: RevokeInvitationInput): Promise<void> {
  assertMayAdminister(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (!(await closeInvitation(tx, ctx.workspaceId, { id: invitationId }, ctx.now, 'revokedAt'))) throw notFound('open invitation')
    await insertAudit(tx, ctx, { verb: 'invitation.revoke', objectType: 'invitation', objectId: invitationId })
  })
}
