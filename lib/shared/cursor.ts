import type { z } from 'zod'

/** An opaque cursor for the next page. */
export const encodeCursor = (position: object): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** The position in a cursor; null for none, or for one that is not ours: the list then starts anew. */
export function decodeCursor<S extends z.ZodType>(cursor: string | null | undefined, shape: S): z.output<S> | null {
  if (!cursor) return null
  try {
    return shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
