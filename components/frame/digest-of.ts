/** The reference under which the server wrote an error down, when it has one. */
export function digestOf(error: unknown): string | null {
  const digest = typeof error === 'object' && error !== null ? Reflect.get(error, 'digest') : null
  return typeof digest === 'string' ? digest : null
}
