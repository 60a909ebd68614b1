import { inDirectory } from '@/lib/db/transaction'
import type { MemberRole } from '@/lib/shared/vocabulary'
import { hashToken } from '../hash'
import { findOpenInvitation, findUserByEmail, findWorkspaceName } from '../store'

/** What the holder of a link is shown. `account` says how they prove to be the invited person. */
export type InvitationOffer = { email: string; workspaceName: string; role: MemberRole; account: 'new' | 'password' | 'oidc' }

/** The offer behind a link, or null when it is unknown, used, revoked or expired: all look alike. */
export async function readInvitation(token: string, now: Date): Promise<InvitationOffer | null> {
  const tokenHash = hashToken(token)
  return inDirectory({ invitationHash: tokenHash }, async (tx) => {
    const invitation = await findOpenInvitation(tx, tokenHash, now)
    if (!invitation) return null
    const user = await findUserByEmail(tx, invitation.email)
    const account = user === null ? 'new' : user.passwordHash === null ? 'oidc' : 'password'
    return { email: invitation.email, workspaceName: await findWorkspaceName(tx, invitation.workspaceId), role: invitation.role, account }
  })
}
