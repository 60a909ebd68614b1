import { enterWorkspace, inDirectory } from '@/lib/db/transaction'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { hashPassword, hashToken, throttleKey } from '../hash'
import { passwordFault } from '../password'
import type { ResetPasswordInput } from '../schemas'
import { clearTries, closePasswordReset, closePasswordResets, endSessions, findPasswordReset, findUserWithMemberships, insertAudit, updateUser } from '../store'

/** Whose password a link sets, or null when it is unknown, used, replaced or has run out: all look alike. */
export async function readResetLink(token: string, now: Date): Promise<{ email: string } | null> {
  const found = await inDirectory({}, (tx) => findPasswordReset(tx, hashToken(token), now))
  return found && { email: found.user.email }
}

/**
 * Sets a new password by a link, which is then used up; every session of the user ends, and waiting after wrong passwords, too.
 * @throws ConflictError when the link cannot be used, InvalidError for a weak password (the link still works)
 */
export async function resetPassword({ token, password }: ResetPasswordInput, now: Date): Promise<{ email: string }> {
  const tokenHash = hashToken(token)
  const found = await inDirectory({}, (tx) => findPasswordReset(tx, tokenHash, now))
  if (!found) throw linkGone()
  const { id: userId, email, name } = found.user
  const fault = passwordFault(password, [name, email])
  if (fault !== null) throw new InvalidError('This password is too easy to guess.', fault)
  const passwordHash = await hashPassword(password)
  await inDirectory({ userId }, async (tx) => {
    if (!(await closePasswordReset(tx, tokenHash, now))) throw linkGone()
    await closePasswordResets(tx, userId, now)
    await updateUser(tx, userId, { passwordHash })
    await endSessions(tx, userId)
    await clearTries(tx, throttleKey('password', email))
    for (const { workspaceId, id: memberId } of (await findUserWithMemberships(tx, userId))?.members ?? []) {
      await enterWorkspace(tx, workspaceId)
      await insertAudit(tx, { workspaceId, now, actor: { kind: 'member', memberId } }, { verb: 'member.resetPassword', objectType: 'member', objectId: memberId })
    }
  })
  return { email }
}

const linkGone = () => new ConflictError('This link does not work any more.', 'It may have been used, replaced or run out. Ask for a new one.')
