import { inWorkspace } from '@/lib/db/transaction'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import { assertMayAdminister } from '../rules'
import { listOpenInvitations } from '../store'
import type { Ctx } from '../types'

export type InvitationView = { id: string; email: string; role: MemberRole; visibility: Visibility; createdAt: string; expiresAt: string }

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(ctx: Ctx): Promise<InvitationView[]> {
  assertMayAdminister(ctx)
  const rows = await inWorkspace(ctx.workspaceId, (tx) => listOpenInvitations(tx, ctx.workspaceId, ctx.now))
  return rows.map(({ id, email, role, visibility, createdAt, expiresAt }) => ({
    id, email, role, visibility, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(),
  }))
}
