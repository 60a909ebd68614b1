/** An item is held for this long, and again with each heartbeat. */
export const LEASE_MS = 5 * 60_000

/** Taking over is for an item that lies idle on a colleague's screen: so many within so long are none of these. */
export const MOST_STEALS = 20
export const STEALS_MS = 10 * 60_000

/** An item that nobody holds. */
export const NOBODY = { leaseMemberId: null, leaseUntil: null, leaseSeenAt: null, leaseVisit: null } as const

/** So many visits that are over are remembered of an item: enough for takes that were overtaken on their way. */
export const MOST_LEFT_VISITS = 10

/** Who held an item last, and until when. */
export type Held = { leaseMemberId: string | null; leaseUntil: Date | null }

/** Until when an item that is taken now is held. */
export const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS)

/** Is it held by anybody at `now`? The last instant of a lease is outside it. */
export const isHeld = ({ leaseMemberId, leaseUntil }: Held, now: Date): boolean => leaseMemberId !== null && leaseUntil !== null && leaseUntil > now

/** Is it held by another than `memberId`? */
export const isHeldByOther = (held: Held, memberId: string, now: Date): boolean => isHeld(held, now) && held.leaseMemberId !== memberId

/** Did `memberId` hold it until the time ran out, with nobody after them? */
export const hasRunOut = (held: Held, memberId: string, now: Date): boolean => held.leaseMemberId === memberId && !isHeld(held, now)
