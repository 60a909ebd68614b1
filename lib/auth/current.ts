import { cache } from 'react'
import { isId } from '@/lib/shared/ids'
import { PATH_HEADER } from './path-header'
import { safePath } from './safe-path'
import { readClaims, sessionCookieName, sessionSecret, WORKSPACE_COOKIE } from './session-cookie'
import type { Ctx, OpenSession, SessionToken, SessionView } from './types'
import { resolveSession } from './verbs/resolve-session'

// Next's modules are loaded when a request asks: the command line and the tests come through the same door without them.

/** The session of the request at hand, or null. Read once a request. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const { cookies } = await import('next/headers')
  const jar = await cookies()
  const token = await readToken(jar.get(sessionCookieName())?.value)
  if (token === null) return null
  const remembered = jar.get(WORKSPACE_COOKIE)?.value ?? null
  return resolveSession(token, remembered !== null && isId(remembered) ? remembered : null, new Date())
})

async function readToken(value: string | undefined): Promise<SessionToken | null> {
  if (value === undefined) return null
  const { decode } = await import('next-auth/jwt')
  // A cookie that does not decrypt is an old key or a forgery: nobody is signed in.
  const claims = await decode({ token: value, secret: sessionSecret() }).catch(() => null)
  return readClaims(claims)
}

/** The context of the request at hand, or null when nobody is signed in. */
export async function currentCtx(): Promise<Ctx | null> {
  return (await currentSession())?.ctx ?? null
}

/** For pages: the context of the request, or off to the sign-in page, which leads back. */
export async function requireCtx(): Promise<Ctx> {
  const ctx = await currentCtx()
  if (ctx !== null) return ctx
  const { redirect } = await import('next/navigation')
  const { headers } = await import('next/headers')
  const path = safePath((await headers()).get(PATH_HEADER))
  return redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** What the frame of a page shows of the session. */
export async function sessionView(): Promise<SessionView | null> {
  return (await currentSession())?.view ?? null
}
