/** A path of our own to go to after sign-in; anything that could lead to another site becomes `/`. */
export function safePath(value: string | string[] | null | undefined): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || /[\\\p{Cc}]/u.test(value)) return '/'
  return value.startsWith('/sign-in') || value.startsWith('/api/') ? '/' : value
}
