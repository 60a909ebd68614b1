import type { ModelFaultKind } from '@/lib/shared/ask'

/** Why an interaction waits to be read again: the model gave no answer, or an admin wants it read by the model. */
export type WaitingReason = ModelFaultKind | 'chosen'

const MINUTE_MS = 60_000
const LONGEST_MS = 6 * 60 * MINUTE_MS

/**
 * When to try again after the `tries`-th vain attempt (from 1): five minutes, doubling up to six hours; a spent budget is
 * looked at again when its UTC day is over.
 */
export function nextTry(reason: WaitingReason, tries: number, now: Date): Date {
  if (reason === 'over_budget') return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
  return new Date(now.getTime() + Math.min(LONGEST_MS, 5 * MINUTE_MS * 2 ** (tries - 1)))
}
