const DAY_MS = 86_400_000

/** Occurrences of a series are kept for so long ahead; they are looked up anew each day. */
export const AHEAD_MS = 6 * 7 * DAY_MS
/** A meeting is told so long before it begins. */
export const REMIND_MS = 30 * 60_000
/** So long after a meeting its conversation is looked for. */
export const LOOKED_FOR_MS = 30 * DAY_MS
/** Meetings that were over so long ago are forgotten. */
export const KEPT_MS = 120 * DAY_MS
/** The account's page tells of meetings that were over so recently. */
export const TOLD_MS = 14 * DAY_MS
