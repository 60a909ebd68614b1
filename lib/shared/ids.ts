import { createHash, randomBytes } from 'node:crypto'

let last = { now: NaN, bytes: Buffer.alloc(16) }

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of `now` in milliseconds, then random bits. Sorts by time of creation; within a
 * millisecond the last 48 bits count on (§6.2, method 2), so that what one process writes in a row is read in that row.
 */
export function newId(now: number = Date.now()): string {
  const bytes = now === last.now ? last.bytes : randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  // Begun in the lower half, the count cannot run over.
  bytes.writeUIntBE(now === last.now ? bytes.readUIntBE(10, 6) + 1 : bytes.readUIntBE(10, 6) % 2 ** 47, 10, 6)
  last = { now, bytes }
  return asUuid(bytes, 0x70)
}

/** A UUIDv8 made of the SHA-256 of its parts: the same parts always give the same id. */
export function idFrom(...parts: string[]): string {
  return asUuid(createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16), 0x80)
}

function asUuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | version, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Is this a UUID? Asked before a value from a URL reaches a uuid column. */
export const isId = (value: string): boolean => UUID.test(value)
