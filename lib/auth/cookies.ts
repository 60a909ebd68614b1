import { INVITATION_COOKIE, secureCookies, sessionCookieName, WORKSPACE_COOKIE } from './session-cookie'

const options = () => ({ httpOnly: true, sameSite: 'lax', secure: secureCookies(), path: '/' }) as const

/** Keeps the choice of workspace for the browser's next requests. The caller has checked that it is the user's. */
export async function rememberWorkspace(workspaceId: string): Promise<void> {
  const { cookies } = await import('next/headers')
  ;(await cookies()).set(WORKSPACE_COOKIE, workspaceId, { ...options(), maxAge: 365 * 86_400 })
}

/** Keeps an invitation's token for ten minutes, while its holder signs in at the identity provider. */
export async function rememberInvitation(token: string): Promise<void> {
  const { cookies } = await import('next/headers')
  ;(await cookies()).set(INVITATION_COOKIE, token, { ...options(), maxAge: 600 })
}

/** Ends the session of this browser. */
export async function endSession(): Promise<void> {
  const { cookies } = await import('next/headers')
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), ...options() })
  jar.delete({ name: INVITATION_COOKIE, ...options() })
}
