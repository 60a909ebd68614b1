import { count } from '@/lib/shared/format'

const MINUTE = 60

/** Seconds to wait after the first, the second, … wrong password in a row for one address; the last holds for all that follow. */
export const PASSWORD_WAITS = [0, 0, 0, 0, 30, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 15 * MINUTE] as const

/** The same for links that are mailed to one address, and for those that are asked for from one network address. */
export const RESET_WAITS = [0, 0, 15 * MINUTE, 60 * MINUTE] as const
export const RESET_FROM_WAITS = [...Array<number>(9).fill(0), 60 * MINUTE] as const

/** The same for what is said by one link, and for links that lead nowhere, from one network address. */
export const LINK_ANSWER_WAITS = [...Array<number>(299).fill(0), 60 * MINUTE] as const
export const LINK_MISS_WAITS = [...Array<number>(19).fill(0), MINUTE, 5 * MINUTE, 15 * MINUTE] as const

/** What was tried longer ago than this counts no more. */
export const FORGOTTEN_HOURS = 24
/** … and is deleted after this, whoever's it was. */
export const SWEPT_HOURS = 7 * 24

/** "30 seconds", "2 minutes": whole ones, and never less than there is. */
export function waitWords(seconds: number): string {
  return seconds <= 90 ? count(Math.max(1, Math.ceil(seconds)), 'second') : count(Math.ceil(seconds / 60), 'minute')
}
