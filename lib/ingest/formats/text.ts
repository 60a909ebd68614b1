/** Squeezes every run of white space (also non-breaking) to one space. Quotes are substrings of such text. */
export function squeeze(text: string): string {
  return text.replaceAll('\0', '').replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}

/**
 * CR, CRLF and the Unicode line separators become `\n`; a byte order mark and NULs (which no database stores) go.
 * Absurd runs of blanks shrink, because patterns that look for a gap are quadratic in its length.
 */
export function normaliseLines(text: string): string {
  return text.replace(/^\ufeff|\0/g, '').replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[^\S\n]{40,}/g, '  ')
}

/** Paragraphs are what stands between blank lines; each is squeezed, empty ones are left out. */
export function paragraphsOf(text: string): string[] {
  return normaliseLines(text).split(/\n[ \t\u00a0]*\n/).map(squeeze).filter((paragraph) => paragraph !== '')
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:(?:Z|UTC|GMT)?|([+-]\d\d)(?::?(\d\d))?))?$/i

/** Reads an ISO instant, or seconds or milliseconds since 1970; null for anything else, also for 31 February. A zone-less stamp is UTC. */
export function readInstant(value: unknown): Date | null {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const date = new Date(value < 1e11 ? value * 1000 : value)
    return Number.isNaN(date.getTime()) ? null : date
  }
  const [, day, clock = '00:00', seconds = '00', fraction = '0', zoneHours, zoneMinutes = '00'] = typeof value === 'string' ? (ISO.exec(value.trim()) ?? []) : []
  // `new Date` guesses what is no ISO: "week 12" is a day to it, and 31 February the third of March.
  if (day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) !== true) return null
  const date = new Date(`${day}T${clock}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${zoneHours === undefined ? 'Z' : `${zoneHours}:${zoneMinutes}`}`)
  return Number.isNaN(date.getTime()) ? null : date
}

export type Json = Record<string, unknown>

/** A JSON object (not an array, not null), or null. */
export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text of a field that vendors send as string or number; empty and missing become null. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  const text = value.replace(/\0|\p{Surrogate}/gu, '')
  return text.trim() === '' ? null : text
}
