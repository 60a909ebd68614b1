import type { NextRequest } from 'next/server'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own endpoints (CSRF token, callbacks of the providers). Loaded only when the web asks. */
export async function handleNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const { default: NextAuth } = await import('next-auth')
  const { authOptions } = await import('./next-auth')
  const response: unknown = await NextAuth(request, context, authOptions())
  return response instanceof Response ? response : new Response(null, { status: 500 })
}
