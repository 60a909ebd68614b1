import { enterWorkspace, type Tx } from '@/lib/db/transaction'
import { code } from '@/lib/shared/audit-row'
import { ConflictError } from '@/lib/shared/errors'
import { closeInvitation, findMember, findOpenInvitation, insertAudit, putMember } from '../store'

type Invitation = NonNullable<Awaited<ReturnType<typeof findOpenInvitation>>>

export const invitationGone = () =>
  new ConflictError('This invitation is not open any more.', 'It may have been used, revoked or run out. Ask an admin for a new link.')

/**
 * Uses up the invitation behind a link and enters its workspace. Of two at once, the second waits and is refused.
 * @throws ConflictError when the invitation is not open, or is for another e-mail
 */
export async function claimInvitation(tx: Tx, tokenHash: string, email: string, now: Date): Promise<Invitation> {
  const invitation = await findOpenInvitation(tx, tokenHash, now)
  if (!invitation || invitation.email !== email) throw invitationGone()
  await enterWorkspace(tx, invitation.workspaceId)
  if (!(await closeInvitation(tx, invitation.workspaceId, { id: invitation.id }, now, 'acceptedAt'))) throw invitationGone()
  return invitation
}

/** Makes the user a member as the claimed invitation says. */
export async function joinWorkspace(tx: Tx, invitation: Invitation, user: { id: string; name: string; email: string }, now: Date): Promise<{ workspaceId: string }> {
  const { workspaceId, id, role, visibility } = invitation
  const manager = invitation.managerId === null ? null : await findMember(tx, workspaceId, invitation.managerId)
  const memberId = await putMember(tx, workspaceId, now, {
    userId: user.id, name: user.name, email: user.email, role, visibility, managerId: manager?.id ?? null,
  })
  await insertAudit(tx, { workspaceId, now, actor: { kind: 'member', memberId } }, {
    verb: 'invitation.accept', objectType: 'member', objectId: memberId, fields: { invitation: code(id), role: code(role) },
  })
  return { workspaceId }
}
