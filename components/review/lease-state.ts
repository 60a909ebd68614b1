import type { MemberName } from '@/lib/review/types'

/**
 * Who may decide the item on screen. `asking`: the server has not answered yet, and a decision waits for it in the background.
 * `theirs`: a colleague has it, and one may look. `none`: nothing to hold.
 */
export type LeaseState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'mine'; until: string | null }
  | { kind: 'theirs'; holder: MemberName; until: string }

/** "10:42" on the reader's own clock. */
export const clockTime = (instant: string): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** "Ada has it until 10:42." */
export const leaseWords = (lease: { holder: MemberName; until: string }): string => `${lease.holder.name} has it until ${clockTime(lease.until)}.`

/** Does a lease in a list still hold? */
export const isHeldByOther = (lease: { mine: boolean; until: string } | null, now: number): boolean => lease !== null && !lease.mine && Date.parse(lease.until) > now

/** A lease is renewed once a minute; one that has less left than this is asked for again before it is relied on. */
export const HEARTBEAT_MS = 60_000
export const NEARLY_OVER_MS = 5_000

export const isNearlyOver = (until: string | null, now: number): boolean => until !== null && Date.parse(until) - now < NEARLY_OVER_MS
