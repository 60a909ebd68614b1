import type { ModelFault } from '@/lib/shared/ask'
import { statusOf, waitAskedFor } from './failures'
import { backoff, isRetryable, LONGEST_WAIT_MS } from './retry'

/**
 * Milliseconds until the same request is sent again after its `attempt`-th failure (from 1); null where that would be in vain
 * or later than a caller waits.
 * @param random in [0, 1)
 */
export function pauseAfter(error: unknown, fault: ModelFault, attempt: number, random: number): number | null {
  const status = statusOf(error)
  if (fault.kind !== 'down' || (status !== null && !isRetryable(status))) return null
  const asked = waitAskedFor(error)
  return asked !== null && asked > LONGEST_WAIT_MS ? null : backoff(attempt, asked, random)
}
