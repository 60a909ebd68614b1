const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that any database takes: NUL goes, half a surrogate pair becomes U+FFFD. */
export const storableText = (text: string): string => text.replace(UNSTORABLE, (sign) => (sign === '\0' ? '' : '\ufffd'))

/** The same for every text, and every name of a field, inside a value. */
export function storable<T>(value: T): T
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map((each: unknown) => storable(each))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [storableText(name), storable<unknown>(each)]))
}
