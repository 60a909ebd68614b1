import { createHash } from 'node:crypto'
import type { ParsedFile, ParsedInteraction } from './types'
import { hashWord, minHash, minHashSimilarity } from './min-hash'

/**
 * Two deliveries of one call are at least this similar. Recognisers that each get one word in seven differently leave
 * about .4 of the 3-word shingles in common, a Jaccard of .25; different calls of one account stay below .05.
 */
export const COPY_SIMILARITY = 0.2

type Content = ParsedFile | ParsedInteraction
const interactionsOf = (parsed: Content): ParsedInteraction[] => ('interactions' in parsed ? parsed.interactions : [parsed])

/** Speech recognisers write numbers and small words of assent at will, so neither tells two calls apart. */
const IGNORED = new Set(('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half point percent per cent first second third ' +
  'um uh mm hm mhm erm ah oh yeah').split(' '))

/** The words of a call as different recognisers agree on them: no numbers, accents, case or punctuation. */
export function spokenWords(parsed: Content): string[] {
  const text = interactionsOf(parsed).filter((each) => each.type === 'call').flatMap((each) => each.segments.map((segment) => segment.text)).join(' ')
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/\d/.test(word) && !IGNORED.has(word))
}

/** Fewer shingles than this are small talk that any two calls may share. */
const MIN_SHINGLES = 20

/** MinHash (128 × 32 bits) over the 3-word shingles of what is said; empty for anything but calls, and for tiny ones. */
export function fingerprint(parsed: Content): number[] {
  const words = spokenWords(parsed)
  const shingles = new Set<number>()
  for (let at = 0; at + 2 < words.length; at += 1) shingles.add(hashWord(`${words[at]} ${words[at + 1]} ${words[at + 2]}`))
  return shingles.size < MIN_SHINGLES ? [] : minHash(shingles)
}

/** Estimated Jaccard similarity of two fingerprints, 0 to 1; 0 when either is empty. */
export function similarity(a: number[], b: number[]): number {
  return minHashSimilarity(a, b)
}

/**
 * SHA-256 (hex) of the parsed content: labels, texts and times, usage and ids, in a fixed order. The same export saved
 * with other line ends, or another order of JSON keys, has the same hash.
 */
export function contentHash(parsed: Content): string {
  const canonical = interactionsOf(parsed).map((each) => [
    each.type, each.title, each.occurredAt?.toISOString() ?? null, each.externalId, each.threadId,
    each.speakers.map((speaker) => [speaker.label, speaker.email ?? null]),
    each.segments.map((segment) => [segment.speaker, segment.text, segment.startMs ?? null, segment.endMs ?? null, segment.at?.toISOString() ?? null]),
    each.usage.map((event) => [event.messageId, event.at.toISOString(), event.userId ?? null, event.event, Object.entries(event.properties).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]),
  ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
