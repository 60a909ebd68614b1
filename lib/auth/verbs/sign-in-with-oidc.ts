import { inDirectory } from '@/lib/db/transaction'
import { hashToken } from '../hash'
import { findOpenInvitation, findUserByEmail, findUserByIdentity, insertIdentity, insertUser } from '../store'
import type { SessionToken } from '../types'
import { claimInvitation, joinWorkspace } from './join-workspace'

/** What a provider asserted of the person, from its signed ID token. */
export type OidcAssertion = { issuer: string; subject: string; email: string | null; emailVerified: boolean; name: string | null }

/**
 * A session for a person whom the identity provider vouches for: known by issuer and subject, else by a *verified*
 * e-mail that is a user's or that an open invitation names (its token comes from the browser). Null for all others:
 * an account at the provider alone opens nothing.
 */
export async function signInWithOidc(claim: OidcAssertion, invitationToken: string | null, now: Date): Promise<SessionToken | null> {
  const tokenHash = invitationToken === null ? null : hashToken(invitationToken)
  return inDirectory(tokenHash === null ? {} : { invitationHash: tokenHash }, async (tx) => {
    const verified = claim.emailVerified && claim.email !== null ? claim.email.trim().toLowerCase() : null
    const invitation = tokenHash === null ? null : await findOpenInvitation(tx, tokenHash, now)
    const invited = invitation !== null && invitation.email === verified
    let user = await findUserByIdentity(tx, claim.issuer, claim.subject)
    if (!user && verified !== null) {
      user = await findUserByEmail(tx, verified)
      if (!user && invited) {
        const name = claim.name?.trim() || verified
        await insertUser(tx, now, { name, email: verified, passwordHash: null })
        user = await findUserByEmail(tx, verified)
      }
      if (user) await insertIdentity(tx, user.id, claim.issuer, claim.subject)
    }
    if (!user) return null
    if (tokenHash !== null && invited && user.email === verified) await joinWorkspace(tx, await claimInvitation(tx, tokenHash, verified, now), user, now)
    return { userId: user.id, sessionVersion: user.sessionVersion, via: 'oidc' }
  })
}

/** The session of somebody whose identity is linked already. */
export async function findOidcSession(issuer: string, subject: string): Promise<SessionToken | null> {
  const user = await inDirectory({}, (tx) => findUserByIdentity(tx, issuer, subject))
  return user && { userId: user.id, sessionVersion: user.sessionVersion, via: 'oidc' }
}
