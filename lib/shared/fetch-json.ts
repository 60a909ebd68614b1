import type { LeaseHolder } from './errors'
import { sessionEnd } from './session-end'

/** A refusal or failure of our own API as the browser shows it: what happened and, where there is one, what to do. */
export class ProblemError extends Error {
  readonly status: number
  readonly remedy: string | null
  /** Who has what was asked for, where that is the reason. */
  readonly holder: LeaseHolder | null

  constructor(message: string, status: number, remedy: string | null, holder: LeaseHolder | null = null) {
    super(message)
    this.name = 'ProblemError'
    this.status = status
    this.remedy = remedy
    this.holder = holder
  }
}

/**
 * Fetches JSON from our own API. Once the session has ended nothing is asked any more: what polls would be refused again and again.
 * @throws ProblemError for an answer outside 200–299 (its `application/problem+json` is read) and when the server cannot
 *   be reached (status 0). An aborted request rejects with the browser's AbortError.
 */
export async function fetchJson<T>(url: string, init: RequestInit = {}): Promise<T> {
  if (sessionEnd.ended()) throw new ProblemError(sentenceFor(401), 401, null)
  const response = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') throw error
    throw new ProblemError('The server could not be reached.', 0, 'Check the connection and try again; nothing was changed.')
  })
  if (response.ok) return (await response.json()) as T
  if (response.status === 401) sessionEnd.over()
  throw await problemOf(response)
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null)
  const text = (key: string) => {
    const value = typeof body === 'object' && body !== null ? Reflect.get(body, key) : null
    return typeof value === 'string' && value !== '' ? value : null
  }
  const message = text('detail') ?? text('title') ?? sentenceFor(response.status)
  return new ProblemError(message, response.status, text('remedy'), holderIn(body))
}

function holderIn(body: unknown): LeaseHolder | null {
  const holder: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'holder') : null
  if (typeof holder !== 'object' || holder === null) return null
  const [memberId, name, until] = ['memberId', 'name', 'until'].map((key): unknown => Reflect.get(holder, key))
  return typeof memberId === 'string' && typeof name === 'string' && typeof until === 'string' ? { memberId, name, until } : null
}

function sentenceFor(status: number): string {
  if (status === 401) return 'You are signed out. Sign in again; nothing was lost.'
  if (status === 403) return 'You may not see or change this.'
  if (status === 404) return 'This does not exist, or you may not see it.'
  if (status === 413) return 'The server refused this because it is too large.'
  return `Something went wrong on our side (${status}). Nothing was changed.`
}
