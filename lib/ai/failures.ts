import { APICallError, InvalidResponseDataError, NoObjectGeneratedError, NoOutputGeneratedError } from 'ai'
import { ModelFault, type Usage } from '@/lib/shared/ask'
import { isRetryable, retryAfter } from './retry'
import type { ModelConfig } from './types'

/** What the AI SDK counted; a server that counts nothing counts as nothing. */
export const usageIn = (usage: { inputTokens: number | undefined; outputTokens: number | undefined } | undefined): Usage => ({
  inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0,
})

/** HTTP status of a failed request; null when none came back. */
export const statusOf = (error: unknown): number | null => (APICallError.isInstance(error) ? (error.statusCode ?? null) : null)

/** Milliseconds that the answer asked to wait before the next attempt. */
export const waitAskedFor = (error: unknown): number | null =>
  APICallError.isInstance(error) && error.responseHeaders ? retryAfter(error.responseHeaders, new Date()) : null

/** Did the request run out of time? */
export const timedOut = (error: unknown): boolean => error instanceof Error && (error.name === 'TimeoutError' || timedOut(error.cause))

/** An answer arrived, and it is not usable. */
export function answerFault(what: 'truncated' | 'form' | 'filtered', usage: Usage): ModelFault {
  if (what === 'filtered') return new ModelFault('refused', 'The model declined to answer.', { usage })
  return what === 'truncated'
    ? new ModelFault('bad_output', 'The model’s answer was cut off before its end.', { usage, truncated: true })
    : new ModelFault('bad_output', 'The model’s answer has another form than it was asked for.', { usage })
}

/**
 * What an error of a call means. Its own message is not passed on: it may echo the request or the key.
 * A request that never got an answer (a time-out, a broken connection, a name that does not resolve) is `down`.
 */
export function faultOf(error: unknown, { provider, baseUrl }: ModelConfig): ModelFault {
  const inner = innerFault(error)
  if (inner) return inner
  if (NoObjectGeneratedError.isInstance(error)) {
    const usage = usageIn(error.usage)
    if (error.finishReason === 'content-filter') return answerFault('filtered', usage)
    return answerFault(error.finishReason === 'length' ? 'truncated' : 'form', usage)
  }
  if (NoOutputGeneratedError.isInstance(error) || InvalidResponseDataError.isInstance(error)) return answerFault('form', usageIn(undefined))
  const whom = provider === 'openai_compatible' && baseUrl ? `The model’s server at ${new URL(baseUrl).host}` : 'The model’s provider'
  const status = statusOf(error)
  if (status === null) return new ModelFault('down', `${whom} did not answer.`)
  if (status === 200) return answerFault('form', usageIn(undefined))
  if (status === 429) return new ModelFault('down', `${whom} is taking no more requests for now (429).`, { status })
  if (isRetryable(status)) return new ModelFault('down', `${whom} answered with an error of its own (${status}).`, { status })
  return new ModelFault('refused', `${whom} refused the request (${status}${REFUSALS[status] ? `: ${REFUSALS[status]}` : ''}).`, { status })
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'the key is not accepted', 402: 'the account there has no credit', 403: 'the key has no right to this model',
  404: 'there is no such model or address', 413: 'the request is too long for it',
}

/** The SDK wraps what a fetch threw; a refusal of our own inside it stays one. */
function innerFault(error: unknown, depth = 0): ModelFault | null {
  if (error instanceof ModelFault) return error
  if (depth > 3 || !(error instanceof Error)) return null
  return innerFault(error.cause, depth + 1)
}
