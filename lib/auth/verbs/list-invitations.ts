import { inWorkspace } from '@/lib/db/transaction'
import { assertMayAdminister } from '../rules'
import { listOpenInvitations } from '../store'
import type { Ctx, InvitationRow } from '../types'

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(ctx: Ctx): Promise<InvitationRow[]> {
  assertMayAdminister(ctx)
  const rows = await inWorkspace(ctx.workspaceId, (tx) => listOpenInvitations(tx, ctx.workspaceId, ctx.now))
  return rows.map(({ id, email, role, visibility, createdAt, expiresAt }) => ({
    id, email, role, visibility, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(),
  }))
}
