import { createHash } from 'node:crypto'

/** SHA-256 of its parts, separated so that no two lists of parts collide; hex. */
export function sha256(...parts: (string | number | boolean | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
