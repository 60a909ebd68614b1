import { env } from '@/lib/env'
import type { SessionToken } from './types'

/** Days until a session ends by itself. */
export const SESSION_DAYS = 14

/** Remembers the chosen workspace. Its value grants nothing: membership is checked on each request. */
export const WORKSPACE_COOKIE = 'credence-workspace'

/** Cookies are marked Secure whenever the address that people use is https. */
export const secureCookies = (): boolean => env().NEXTAUTH_URL?.startsWith('https://') ?? false

/** Carries an invitation's token through the round trip to the identity provider. */
export const INVITATION_COOKIE = 'credence-invitation'

export const sessionCookieName = (): string => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`

/**
 * The key that encrypts sessions.
 * @throws Error when none is set; `npm start` and `npm run dev` make one
 */
export function sessionSecret(): string {
  const secret = env().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is not set. Start Credence with npm start or npm run dev, or set it to 32 random bytes.')
  return secret
}

/** Reads the decrypted claims of a session's cookie; null when they are not ours. */
export function readClaims(claims: Record<string, unknown> | null): SessionToken | null {
  if (claims === null) return null
  const { sub, sv, via } = claims
  if (typeof sub !== 'string' || typeof sv !== 'number') return null
  if (via !== 'password' && via !== 'oidc' && via !== 'sample') return null
  return { userId: sub, sessionVersion: sv, via }
}

export const toClaims = ({ userId, sessionVersion, via }: SessionToken) => ({ sub: userId, sv: sessionVersion, via })
