import { inDirectory } from '@/lib/db/transaction'
import { NotFoundError } from '@/lib/shared/errors'
import { findUserByEmail, findUserWithMemberships } from '../store'
import { createResetLink } from './create-reset-link'
import { systemCtx } from './ctx-as'

/**
 * For whoever runs the installation: a link for a new password of anybody who belongs to a workspace, the only admin too.
 * @throws NotFoundError for an address that is nobody's, and what `createResetLink` throws
 */
export async function resetLinkFor(email: string, now: Date): Promise<{ token: string; email: string; expiresAt: string }> {
  const user = await inDirectory({}, (tx) => findUserByEmail(tx, email.trim().toLowerCase()))
  const [member] = (user && (await inDirectory({ userId: user.id }, (tx) => findUserWithMemberships(tx, user.id))))?.members ?? []
  if (!member) throw new NotFoundError('Nobody with this e-mail belongs to a workspace.', 'Check how it is written: it is the one under Settings, Members.')
  return createResetLink(systemCtx(member.workspaceId, 'cli', now), { memberId: member.id })
}
