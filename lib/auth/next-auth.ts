import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { cookies } from 'next/headers'
import { oidcSettings } from '@/lib/env'
import { describeFault } from '@/lib/shared/describe-fault'
import { isId } from '@/lib/shared/ids'
import { INVITATION_COOKIE, SESSION_DAYS, readClaims, secureCookies, sessionSecret, toClaims } from './session-cookie'
import { findOidcSession, signInWithOidc, type OidcAssertion } from './verbs/sign-in-with-oidc'
import type { SessionToken } from './types'
import { WaitError } from './wait-error'
import { signInAsSample } from './verbs/sign-in-as-sample'
import { signInWithPassword } from './verbs/sign-in-with-password'

/**
 * next-auth shows a thrown message to the browser, so a fault becomes a plain refusal here, and a report; only how long to wait is
 * told, as a code that `trySignIn` reads.
 */
async function guarded(session: Promise<SessionToken | null>): Promise<{ id: string } | null> {
  const token = await session.catch((error: unknown) => {
    if (error instanceof WaitError) throw new Error(`wait-${Math.ceil(error.seconds)}`)
    console.error(`fault in sign-in: ${describeFault(error)}`)
    return null
  })
  return token && { id: pack(token) }
}

/** next-auth's user has no room for a session's version, so the claims travel as its id. */
const pack = (token: SessionToken): string => JSON.stringify(toClaims(token))

function unpack(id: string): SessionToken | null {
  const value: unknown = JSON.parse(id)
  return typeof value === 'object' ? readClaims(value && { ...value }) : null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const withPassword = CredentialsProvider({
  id: 'password',
  credentials: { email: {}, password: {} },
  authorize: (input) => guarded(signInWithPassword({ email: text(input?.email), password: text(input?.password), now: new Date() })),
})

const asSample = CredentialsProvider({
  id: 'sample',
  credentials: { memberId: {} },
  authorize: async (input) => {
    const memberId = text(input?.memberId)
    return isId(memberId) ? guarded(signInAsSample({ memberId })) : null
  },
})

function withOidc(settings: NonNullable<ReturnType<typeof oidcSettings>>): NextAuthOptions['providers'][number] {
  return {
    id: 'oidc', name: settings.name, type: 'oauth', idToken: true, checks: ['pkce', 'state', 'nonce'],
    wellKnown: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: settings.clientId, clientSecret: settings.clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    profile: (profile: Record<string, unknown>) => ({ id: text(profile.sub) }),
  }
}

function assertion(issuer: string, profile: object | undefined): OidcAssertion | null {
  const claims: Record<string, unknown> = { ...profile }
  if (typeof claims.sub !== 'string' || claims.sub === '') return null
  return {
    issuer, subject: claims.sub, email: text(claims.email) || null, emailVerified: claims.email_verified === true, name: text(claims.name) || null,
  }
}

/** How next-auth signs in here. It only makes and clears the cookie; `resolveSession` decides what the cookie is worth. */
export function authOptions(): NextAuthOptions {
  const oidc = oidcSettings()
  return {
    providers: [withPassword, asSample, ...(oidc ? [withOidc(oidc)] : [])],
    secret: sessionSecret(),
    useSecureCookies: secureCookies(),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== 'oidc') return true
        const claim = oidc && assertion(oidc.issuer, profile)
        const invitation = (await cookies()).get(INVITATION_COOKIE)?.value ?? null
        const session = claim && (await signInWithOidc(claim, invitation, new Date()))
        return session !== null || '/sign-in?error=unknown'
      },
      async jwt({ token, user, account, profile }) {
        if (!account) return token
        const claim = account.provider === 'oidc' && oidc ? assertion(oidc.issuer, profile) : null
        const session = claim ? await findOidcSession(claim.issuer, claim.subject) : unpack(user.id)
        return session ? toClaims(session) : {}
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      // The code can come from a browser, by way of next-auth's log endpoint.
      error: (code) => console.error(`sign-in: ${/^[A-Z_]{1,60}$/.test(code) ? code : 'unnamed'}`),
      warn: () => {},
      debug: () => {},
    },
  }
}
