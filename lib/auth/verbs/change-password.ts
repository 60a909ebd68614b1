import { inWorkspace } from '@/lib/db/transaction'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { hashPassword } from '../hash'
import { passwordFault } from '../password'
import type { ChangePasswordInput } from '../schemas'
import { self } from '../self'
import { closePasswordResets, endSessions, findUser, insertAudit, updateUser } from '../store'
import type { Ctx } from '../types'
import { signInWithPassword } from './sign-in-with-password'

/**
 * Changes one's own password and ends all sessions and links for a new one, also this session: the page signs in again with the new password.
 * @throws InvalidError for a wrong present password (it counts toward the lock) or a weak new one, ForbiddenError for
 *   accounts without a password (single sign-on, sample members)
 */
export async function changePassword(ctx: Ctx, { current, next }: ChangePasswordInput): Promise<void> {
  const { userId, memberId, name } = self(ctx)
  const user = await inWorkspace(ctx.workspaceId, (tx) => findUser(tx, userId))
  if (!user || user.passwordHash === null) throw new ForbiddenError('This account signs in without a password.', 'There is none to change.')
  const fault = passwordFault(next, [name, user.email])
  if (fault !== null) throw new InvalidError('The new password is too easy to guess.', fault)
  if (!(await signInWithPassword({ email: user.email, password: current, now: ctx.now }))) {
    throw new InvalidError('The present password is not right.', 'Nothing was changed.')
  }
  const passwordHash = await hashPassword(next)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await updateUser(tx, userId, { passwordHash })
    await endSessions(tx, userId)
    await closePasswordResets(tx, userId, ctx.now)
    await insertAudit(tx, ctx, { verb: 'member.changePassword', objectType: 'member', objectId: memberId })
  })
}
