import ICAL from 'ical.js'
import { instantOf, isZone, wallAt, zoneOf } from './zones'

/** A zone of the tz database for calendars that name one without describing it, as Google's do. */
class KnownZone extends ICAL.Timezone {
  readonly #zone: string
  constructor(tzid: string, zone: string) {
    super({ tzid })
    this.#zone = zone
  }

  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const at = instantOf({ year, month, day, hour, minute, second }, this.#zone)
    const wall = wallAt(at, this.#zone)
    return (Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - at.getTime()) / 1000
  }
}

/**
 * Makes the zones that a calendar names known to its reader. Only names of the tz database and of Windows are, and what they mean
 * does not come from the file, so that no calendar changes what another reads.
 */
export function knowZones(text: string): void {
  for (const [, tzid = ''] of text.matchAll(/;TZID="?([^":;\r\n]{1,64})"?[:;]/g)) {
    const zone = zoneOf(tzid)
    if (zone !== null && (isZone(tzid) || !tzid.includes('/')) && !ICAL.TimezoneService.has(tzid)) ICAL.TimezoneService.register(new KnownZone(tzid, zone), tzid)
  }
}
