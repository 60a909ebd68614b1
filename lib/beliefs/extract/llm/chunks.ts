import type { ReadableSegment } from '@/lib/beliefs/types'

/** Characters of speech in one call: about ten thousand tokens, an hour of talk with pauses. */
export const CHUNK_CHARS = 40_000
/** Turns of the chunk before that are given again, so that an answer is read with its question. */
export const OVERLAP_TURNS = 4
const OVERLAP_CHARS = 4_000

/**
 * Cuts an interaction into pieces of at most `limit` characters at the borders of turns; each but the first begins with the
 * last turns of the one before. A turn that is longer than the limit stands alone.
 */
export function chunksOf(segments: readonly ReadableSegment[], limit: number = CHUNK_CHARS): ReadableSegment[][] {
  const chunks: ReadableSegment[][] = []
  let chunk: ReadableSegment[] = []
  let size = 0
  let fresh = 0
  for (const segment of segments) {
    if (fresh > 0 && size + segment.text.length > limit) {
      chunks.push(chunk)
      chunk = tailOf(chunk, Math.min(OVERLAP_CHARS, limit / 4))
      size = lengthOf(chunk)
      fresh = 0
    }
    chunk.push(segment)
    size += segment.text.length
    fresh++
  }
  if (fresh > 0) chunks.push(chunk)
  return chunks
}

/** Halves a piece whose answer was cut off, again with an overlap; null when it cannot be cut any more. */
export function halvesOf(segments: readonly ReadableSegment[]): [ReadableSegment[], ReadableSegment[]] | null {
  if (segments.length < 2) return null
  const half = lengthOf(segments) / 2
  let before = 0
  let at = segments.findIndex((segment) => (before += segment.text.length) >= half) + 1
  at = Math.min(Math.max(at, 1), segments.length - 1)
  const first = segments.slice(0, at)
  // An overlap of as much as was there would never come to an end.
  const overlap = at > OVERLAP_TURNS * 2 ? tailOf(first, OVERLAP_CHARS) : []
  return [first, [...overlap, ...segments.slice(at)]]
}

const lengthOf = (segments: readonly ReadableSegment[]): number => segments.reduce((sum, { text }) => sum + text.length, 0)

function tailOf(segments: readonly ReadableSegment[], chars: number): ReadableSegment[] {
  const tail = segments.slice(-OVERLAP_TURNS)
  while (tail.length > 0 && lengthOf(tail) > chars) tail.shift()
  return tail
}
