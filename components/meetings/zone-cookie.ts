/** By which clock the reader lives; read by the layout, so that the first paint has their hours. */
export const ZONE_COOKIE = 'zone'

/** Narrows a cookie's value: a zone that can be told, else UTC. */
export function asZone(value: string | undefined): string {
  if (value === undefined || value.length > 64) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(value) }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
