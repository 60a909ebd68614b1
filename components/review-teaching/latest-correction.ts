import type { RecentDecision } from '@/lib/review/types'

const FRESH_MS = 10 * 60_000

/** The latest of one's decisions that may have corrected a holder, as long as it is on anybody's mind. */
export function latestCorrection(recent: readonly RecentDecision[], now: number): string | null {
  const last = recent.find(({ action, undone, decisionId, batchId }) => (action === 'fix' || action === 'move') && !undone && decisionId !== null && batchId === null)
  return last !== undefined && now - Date.parse(last.at) < FRESH_MS ? last.decisionId : null
}
