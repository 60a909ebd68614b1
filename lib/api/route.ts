import { unstable_rethrow } from 'next/navigation'
import { currentCtx } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { ForbiddenError } from '@/lib/shared/errors'
import { signedOut } from './action'
import { problemResponse, toProblem, type Problem } from './problem'
import { isSameOrigin } from './same-origin'

type Params = Record<string, string | undefined>
type Handler = (ctx: Ctx, request: Request, params: Params) => Response | object | null | Promise<Response | object | null>
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }

/** The largest body that any route takes: an upload of 25 MB in its multipart envelope. */
export const MAX_BODY_BYTES = 26 * 1024 * 1024

const TOO_LARGE: Problem = { code: 'too_large', message: 'This request is too large.', remedy: 'Nothing was stored. Send it in smaller parts.' }

/**
 * A route handler for a signed-in member. An object answers as JSON, never cached; errors as problem+json.
 * Requests that change something must come from our own pages and say their length, at most `maxBytes`.
 */
export function workspaceRoute(handler: Handler, { maxBytes = MAX_BODY_BYTES } = {}) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const refusal = refuse(request, maxBytes)
      if (refusal !== null) return problemResponse(refusal)
      const ctx = await currentCtx()
      if (ctx === null) throw signedOut()
      const answer = await handler(ctx, request, single(await context.params))
      return answer instanceof Response ? answer : Response.json(answer, { headers: HEADERS })
    } catch (error) {
      unstable_rethrow(error)
      return problemResponse(toProblem(error, `${request.method} ${new URL(request.url).pathname.replace(/[0-9a-f-]{36}/gi, ':id')}`))
    }
  }
}

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

function refuse(request: Request, maxBytes: number): Problem | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (!isSameOrigin(request.headers)) {
    const { code, message, remedy } = new ForbiddenError('This request came from another site.', 'Nothing was changed. Do it from Credence itself.')
    return { code, message, remedy }
  }
  // A body without a stated length could grow without end; browsers always state it.
  const length = request.headers.get('content-length')
  if (length === null) return request.body === null ? null : TOO_LARGE
  return Number(length) <= maxBytes ? null : TOO_LARGE
}

/** Params as strings; a catch-all segment is joined as it stood in the path. Static routes have none. */
function single(params: Record<string, string | string[] | undefined> | undefined): Params {
  return Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, Array.isArray(value) ? value.join('/') : value]))
}
