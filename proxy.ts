import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/api/pure'
import { PATH_HEADER } from '@/lib/auth/pure'
import { env } from '@/lib/env'

/**
 * Gives each page its content security policy with a fresh nonce, which Next puts on its own scripts.
 * It decides nothing about access: pages, actions and routes ask the session themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, env().NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  // Routes under /api answer with data, and files with themselves: neither is a page. What is read by a link from outside, /b and /p, runs
  // nothing and brings a policy of its own, which this one would take the place of.
  matcher: ['/((?!api/|b/|p/|_next/static/|_next/image|icon\\.svg|manifest\\.webmanifest|favicon\\.ico).*)'],
}
