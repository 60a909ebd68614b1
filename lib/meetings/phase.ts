import type { MeetingPhase } from './types'

const DAY_MS = 86_400_000
/** So long after a meeting its conversation may still come; then it is said that none was imported. */
export const AWAITED_MS = 2 * DAY_MS

/** Where a meeting stands at `now`. */
export function phaseOf({ startsAt, endsAt, cancelledAt, held }: { startsAt: Date; endsAt: Date; cancelledAt: Date | null; held: boolean }, now: Date): MeetingPhase {
  if (cancelledAt !== null) return 'cancelled'
  if (held) return 'held'
  if (now < startsAt) return 'planned'
  if (now < endsAt) return 'on'
  return now.getTime() < endsAt.getTime() + AWAITED_MS ? 'over' : 'missing'
}
