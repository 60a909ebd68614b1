import type { ExtractorInput, KnownBelief, ReadableSegment } from '@/lib/beliefs/types'
import type { Redactor } from '@/lib/privacy/pure'
import { sha256 } from '@/lib/shared/hash'

/** As many known beliefs and people as a prompt names. */
export const MOST_KNOWN = 60
const MOST_PEOPLE = 60

/**
 * Puts untrusted lines between two marker lines with a code that their writers cannot know. It follows from the lines, so
 * that the same interaction always makes the same request; a line that holds the code, by whatever means, changes it.
 */
export function fenced(lines: readonly string[]): string {
  for (let salt = 0; ; salt++) {
    const code = sha256('fence', salt, ...lines).slice(0, 16)
    if (!lines.some((line) => line.includes(code))) return [`BEGIN DATA ${code}`, ...lines, `END DATA ${code}`].join('\n')
  }
}

/** The known beliefs that a request names, by their number (from 1). */
export const knownIn = ({ known = [] }: ExtractorInput): KnownBelief[] => known.slice(0, MOST_KNOWN)

function sideOf({ side, shared }: ReadableSegment): 'customer' | 'room' | 'ours' | 'unknown' {
  if (side === 'us' || side === 'partner') return 'ours'
  if (shared) return 'room'
  return side === 'customer' ? 'customer' : 'unknown'
}

/** All texts of an interaction that a request may carry, for the redactor. */
export const textsOf = (input: ExtractorInput): string[] => [
  input.account, ...input.us, ...input.people.flatMap(({ name, title }) => [name, title ?? '']),
  ...knownIn(input).flatMap(({ holder, statement }) => [holder, statement]), ...input.segments.flatMap(({ speaker, text }) => [speaker, text]),
]

/** The prompt for one piece of an interaction: each thing a line of JSON, so that no text can pass for another line. */
export function promptFor(input: ExtractorInput, segments: readonly ReadableSegment[], { redact }: Redactor): string {
  const people = input.people.filter(({ side }) => side === 'customer').slice(0, MOST_PEOPLE)
  const note = input.interactionType === 'note'
  const lines: object[] = [
    { account: redact(input.account), us: input.us.map(redact), people: people.map(({ name, title }) => ({ name: redact(name), ...(title !== undefined && { title: redact(title) }) })) },
    ...knownIn(input).map(({ holder, statement }, i) => ({ known: i + 1, holder: redact(holder), statement: redact(statement) })),
    ...segments.map((segment) => ({ turn: segment.index, side: note && sideOf(segment) === 'ours' ? 'note' : sideOf(segment), speaker: redact(segment.speaker), text: redact(segment.text) })),
  ]
  const about = note
    ? 'These are notes that our people wrote. A note may be quoted where it reports what a named customer believes; holder is then "other" and reported is true.'
    : `This is a customer's ${input.interactionType}.`
  return `${about}\n${fenced(lines.map((line) => JSON.stringify(line)))}\nNote what the customer's people believe, as the instructions say.`
}
