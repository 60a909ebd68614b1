/** The day for which the reader has closed the strip of today's meetings, `YYYY-MM-DD`; read by the page, so that it does not come and go. */
export const CLOSED_COOKIE = 'meetings-closed'

export const closedCookie = (day: string): string => `${CLOSED_COOKIE}=${day}; Path=/; Max-Age=172800; SameSite=Lax`
