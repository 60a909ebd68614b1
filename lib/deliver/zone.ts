/** Is this a time zone that this machine knows? */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

type Local = { year: number; month: number; day: number; hour: number; minute: number }

function localOf(at: Date, zone: string): Local {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(at)
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return { year: value('year'), month: value('month'), day: value('day'), hour: value('hour'), minute: value('minute') }
}

/** The instant of an hour of a day in a zone. An hour that a change of clocks leaves out is the one after it. */
export function instantIn(zone: string, day: string, hour: number): Date {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  let at = wanted
  for (let n = 0; n < 3; n++) {
    const local = localOf(new Date(at), zone)
    const off = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute) - wanted
    if (off === 0) break
    at -= off
  }
  return new Date(at)
}

/** `YYYY-MM-DD` of an instant in a zone. */
export function dayIn(zone: string, at: Date): string {
  const { year, month, day } = localOf(at, zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const weekday = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

export type DigestWeek = { /** The local day on which it is told. */ day: string; from: Date; to: Date }

type When = { digestDay: number; digestHour: number; zone: string }

/** The week that was told last by `now`: from the hour of one week to the same hour of the next, in the reader's zone. */
export function lastWeek({ digestDay, digestHour, zone }: When, now: Date): DigestWeek {
  const today = dayIn(zone, now)
  let day = shifted(today, -((weekday(today) - digestDay + 7) % 7))
  if (instantIn(zone, day, digestHour) > now) day = shifted(day, -7)
  return weekOf({ digestHour, zone }, day)
}

/** The week that is told on a local day. */
export function weekOf({ digestHour, zone }: Omit<When, 'digestDay'>, day: string): DigestWeek {
  return { day, from: instantIn(zone, shifted(day, -7), digestHour), to: instantIn(zone, day, digestHour) }
}
