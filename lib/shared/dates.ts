const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** An instant's day in UTC: "12 May 2026". The same on the server and in every browser. */
export const formatDay = (iso: string): string => DAY.format(new Date(iso))

/** An instant in UTC: "12 May 2026, 14:05". */
export const formatMoment = (iso: string): string => `${formatDay(iso)}, ${TIME.format(new Date(iso))}`
