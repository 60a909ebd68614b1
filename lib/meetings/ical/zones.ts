import { WINDOWS_ZONES } from './windows-zones'

/** A moment as a calendar writes it: a day and an hour on some wall's clock. Months from 1. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number }

const formats = new Map<string, Intl.DateTimeFormat | null>()

/** The clock of a zone; null where no such zone is known. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = make(zone)
  formats.set(zone, made)
  return made
}

function make(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' })
  } catch {
    return null
  }
}

/** The clock of `zone` at an instant. */
export function wallAt(at: Date, zone: string): Wall {
  const parts = new Map((clockOf(zone) ?? clockOf('UTC'))?.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name) ?? 0)
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') }
}

const asUtc = ({ year, month, day, hour, minute, second }: Wall): number => Date.UTC(year, month - 1, day, hour, minute, second)
const offsetAt = (at: number, zone: string): number => asUtc(wallAt(new Date(at), zone)) - Math.floor(at / 1000) * 1000
const DAY_MS = 86_400_000

/**
 * The instant at which the clock of `zone` shows this. An hour that is there twice is its first; one that is skipped counts by the
 * offset before the gap (RFC 5545 §3.3.5).
 */
export function instantOf(wall: Wall, zone: string): Date {
  const utc = asUtc(wall)
  const [before, after] = [offsetAt(utc - DAY_MS, zone), offsetAt(utc + DAY_MS, zone)]
  const fits = [before, after].find((offset) => offsetAt(utc - offset, zone) === offset)
  return new Date(utc - (fits ?? before))
}

/**
 * The zone of the tz database that a calendar's name for it means: its own name, with a vendor's prefix, or Windows' name.
 * Null for a name that is nowhere known.
 */
export function zoneOf(tzid: string): string | null {
  const name = tzid.trim().replace(/^["']|["']$/g, '')
  if (/^(?:z|utc|gmt|etc\/utc)$/i.test(name)) return 'UTC'
  const windows = WINDOWS_ZONES[name.toLowerCase()]
  if (windows) return windows
  const path = /([A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2})$/.exec(name)?.[1]
  return [name, path].find((each): each is string => each !== undefined && each.includes('/') && clockOf(each) !== null) ?? null
}

/** Is this the name of a zone by which instants can be told? */
export const isZone = (name: string): boolean => name.length <= 64 && clockOf(name) !== null
