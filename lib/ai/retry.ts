/** A request is sent at most this often. */
export const MAX_ATTEMPTS = 4
/** A wait that a server asks for beyond this is left to the job that reads again later. */
export const LONGEST_WAIT_MS = 60_000

const FIRST_WAIT_MS = 500
const LONGEST_BACKOFF_MS = 20_000

/** Statuses after which the same request may well succeed: too early, too many, or trouble on the other side. */
export const isRetryable = (status: number): boolean => status === 408 || status === 409 || status === 425 || status === 429 || status >= 500

/**
 * Milliseconds that a Retry-After header asks for (seconds or a date, RFC 9110 §10.2.3; `retry-after-ms` where a provider
 * sends it); null without one.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const exact = Number(headers['retry-after-ms'])
  if (headers['retry-after-ms'] !== undefined && Number.isFinite(exact) && exact >= 0) return exact
  const value = headers['retry-after']
  if (value === undefined) return null
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}

/**
 * Milliseconds to wait after the `attempt`-th failure (from 1): doubling from half a second up to 20 s, of which a random
 * half is left out so that several do not come back at once ("equal jitter"); never less than the server asked for.
 * @param random in [0, 1)
 */
export function backoff(attempt: number, asked: number | null, random: number): number {
  const full = Math.min(LONGEST_BACKOFF_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  return Math.max(asked ?? 0, full / 2 + (full / 2) * random)
}
