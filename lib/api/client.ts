import { ProblemError } from '@/lib/shared/fetch-json'
import { sessionEnd } from '@/lib/shared/session-end'
import type { Problem } from './types'

/** What a server action answers, as far as its caller in the browser cares. */
type ActionAnswer<T> = { data?: T | undefined; serverError?: Problem | undefined; validationErrors?: unknown }

const STATUS: Record<Problem['code'], number> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, too_large: 413, fault: 500,
}

/**
 * The data of an action's answer.
 * @throws ProblemError when the action refused, its input was not valid, or the server could not be reached.
 */
export async function answered<T>(call: Promise<ActionAnswer<T>>): Promise<T> {
  const answer = await call.catch(() => {
    throw new ProblemError('The server could not be reached.', 0, 'Check the connection and try again.')
  })
  if (answer.serverError?.code === 'unauthenticated') sessionEnd.over()
  if (answer.serverError) throw new ProblemError(answer.serverError.message, STATUS[answer.serverError.code], answer.serverError.remedy, answer.serverError.holder ?? null)
  if (answer.validationErrors) throw new ProblemError(firstMessage(answer.validationErrors) ?? 'Something in this is not valid.', 400, null)
  return answer.data as T
}

/** The first sentence in a tree of validation errors. */
function firstMessage(errors: unknown): string | null {
  if (typeof errors === 'string') return errors
  if (typeof errors !== 'object' || errors === null) return null
  for (const value of Object.values(errors)) {
    const found = firstMessage(value)
    if (found !== null) return found
  }
  return null
}
