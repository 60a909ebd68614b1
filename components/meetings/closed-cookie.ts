/** The day for which the reader has closed the strip of today's meetings, `YYYY-MM-DD`; read by the page, so that it does not come and go. */
export const CLOSED_COOKIE = 'meetings-closed'

/** How many lines the strip had when it was last shown, so that its room is kept while the page is read; none once it is closed. */
export const STRIP_COOKIE = 'meetings-lines'

export const stripCookie = (lines: number): string => `${STRIP_COOKIE}=${lines}; Path=/; Max-Age=172800; SameSite=Lax`

export function keepLines(lines: number): void {
  document.cookie = stripCookie(lines)
}

/** Narrows the cookie's value: 0 where nothing is known, and never more than are shown at once. */
export const asLines = (value: string | undefined, most: number): number => (/^\d+$/.test(value ?? '') ? Math.min(most, Number(value)) : 0)

export const closedCookie = (day: string): string => `${CLOSED_COOKIE}=${day}; Path=/; Max-Age=172800; SameSite=Lax`
