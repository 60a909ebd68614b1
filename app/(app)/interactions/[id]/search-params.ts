/** `?segment=N`, the turn that a link points at; null when the address names none. */
export function parseSegment(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null
}
