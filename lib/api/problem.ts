import { describeFault } from '@/lib/shared/describe-fault'
import { CredenceError, LeaseError, type LeaseHolder } from '@/lib/shared/errors'

/** An expected failure as a person or a program is told it. */
export type Problem = { code: CredenceError['code'] | 'too_large' | 'fault'; message: string; remedy: string | null; holder?: LeaseHolder | null }

const FAULT: Problem = {
  code: 'fault',
  message: 'Something went wrong on our side.',
  remedy: 'Nothing was changed by this attempt. Please try again; if it happens again, tell your admin.',
}

/**
 * The only place where a thrown value becomes something people read. Expected failures say their sentence; anything
 * else is reported by name and place, without its message, which may carry customers' words, and becomes generic.
 */
export function toProblem(error: unknown, where: string): Problem {
  if (error instanceof CredenceError) {
    return { code: error.code, message: error.message, remedy: error.remedy, ...(error instanceof LeaseError && { holder: error.holder }) }
  }
  console.error(`fault in ${where}: ${describeFault(error)}`)
  return FAULT
}

const STATUS: Record<Problem['code'], number> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, too_large: 413, fault: 500,
}

/** RFC 9457: the problem as `application/problem+json`, never cached; `remedy`, `code` and a lease's `holder` are extension members. */
export function problemResponse({ code, message, ...extensions }: Problem): Response {
  const status = STATUS[code]
  return Response.json(
    { type: 'about:blank', title: message, status, code, ...extensions },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}
