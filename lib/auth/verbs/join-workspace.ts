import { enterWorkspace, type Tx } from '@/lib/db/transaction'
import { code } from '@/lib/shared/audit-row'
import { ConflictError } from '@/lib/shared/errors'
import { closeInvitation, findMember, findOpenInvitation, insertAudit, putMember } from '../store'

export const invitationGone = () =>
  new ConflictError('This invitation is not open any more.', 'It may have been used, revoked or run out. Ask an admin for a new link.')

/**
 * Uses up an invitation for a user who has proved to be the invited one. Of two at once, one joins.
 * @throws ConflictError when the invitation is not open
 */
export async function joinWorkspace(tx: Tx, tokenHash: string, user: { id: string; name: string; email: string }, now: Date): Promise<{ workspaceId: string }> {
  const invitation = await findOpenInvitation(tx, tokenHash, now)
  if (!invitation || invitation.email !== user.email) throw invitationGone()
  const { workspaceId, id, role, visibility } = invitation
  await enterWorkspace(tx, workspaceId)
  if (!(await closeInvitation(tx, workspaceId, { id }, now, 'acceptedAt'))) throw invitationGone()
  const manager = invitation.managerId === null ? null : await findMember(tx, workspaceId, invitation.managerId)
  const memberId = await putMember(tx, workspaceId, now, {
    userId: user.id, name: user.name, email: user.email, role, visibility, managerId: manager?.id ?? null,
  })
  await insertAudit(tx, { workspaceId, now, actor: { kind: 'member', memberId } }, {
    verb: 'invitation.accept', objectType: 'member', objectId: memberId, fields: { invitation: code(id), role: code(role) },
  })
  return { workspaceId }
}
