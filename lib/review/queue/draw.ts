import { hash } from 'node:crypto'

const drawn = new Map<string, number>()
const DRAWN = 200_000

/** A number in 0..1 drawn from an id: the same for every server and every rebuild. Memoised. */
export function drawOf(id: string): number {
  const held = drawn.get(id)
  if (held !== undefined) return held
  if (drawn.size >= DRAWN) drawn.clear()
  const made = hash('sha256', `audit sample ${id}`, 'buffer').readUInt32BE(0) / 2 ** 32
  drawn.set(id, made)
  return made
}
