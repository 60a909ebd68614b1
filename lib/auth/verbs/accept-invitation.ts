import { inDirectory } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { hashPassword, hashToken } from '../hash'
import { passwordFault } from '../password'
import type { AcceptInvitationInput } from '../schemas'
import { findUser, insertUser } from '../store'
import { claimInvitation, invitationGone, joinWorkspace } from './join-workspace'
import { readInvitation } from './read-invitation'
import { signInWithPassword } from './sign-in-with-password'

/**
 * Accepts an invitation: a newcomer sets name and password, somebody with an account gives its present password.
 * @throws ConflictError when the link is not open, InvalidError for a weak or wrong password or a missing name
 */
export async function acceptInvitation(input: AcceptInvitationInput, now: Date): Promise<{ email: string; workspaceId: string }> {
  const offer = await readInvitation(input.token, now)
  if (!offer) throw invitationGone()
  const { email } = offer
  const tokenHash = hashToken(input.token)
  if (offer.account === 'oidc') throw new InvalidError('You already have an account that signs in by single sign-on.', 'Use that button on this page.')
  if (offer.account === 'password') return { email, ...(await joinWithAccount(tokenHash, email, input.password, now)) }

  const name = input.name.trim()
  if (name === '') throw new InvalidError('Your name is missing.', 'Write it as colleagues know you.')
  const fault = passwordFault(input.password, [name, email])
  if (fault !== null) throw new InvalidError('This password is too easy to guess.', fault)
  const passwordHash = await hashPassword(input.password)
  const joined = await inDirectory({ invitationHash: tokenHash }, async (tx) => {
    const invitation = await claimInvitation(tx, tokenHash, email, now)
    const id = await insertUser(tx, now, { name, email, passwordHash })
    return joinWorkspace(tx, invitation, { id, name, email }, now)
  })
  return { email, ...joined }
}

async function joinWithAccount(tokenHash: string, email: string, password: string, now: Date): Promise<{ workspaceId: string }> {
  const session = await signInWithPassword({ email, password, now })
  if (!session) throw new InvalidError('This is not the password of your account.', 'Nothing was changed. If you forgot it, ask for a new one on the sign-in page.')
  return inDirectory({ invitationHash: tokenHash }, async (tx) => {
    const user = await findUser(tx, session.userId)
    if (!user) throw invitationGone()
    return joinWorkspace(tx, await claimInvitation(tx, tokenHash, email, now), user, now)
  })
}
