import type { ParsedSegment, ParsedSpeaker } from '../types'
import type { MailPart } from '../mail'
import { nameKeys } from '../name-key'
import { normaliseLabel } from '../speaker-label'
import type { Mailbox } from './mail-headers'
import { segmentsFrom, speakersOf, UNKNOWN_SPEAKER, type SpeakerFacts, type Turn } from './turns'

/**
 * Speakers and segments of a mail's parts: a segment per paragraph, forwarded ones with their own date. Mail programs forward words
 * under a name alone; by `listed`, whom the header lines name with an address, is known whose mailbox that is.
 */
export function segmentsOfMail(parts: MailPart[], sender: Mailbox, listed: readonly Mailbox[]): { segments: ParsedSegment[]; speakers: ParsedSpeaker[] } {
  const facts = new Map<string, SpeakerFacts>()
  const turns: Turn[] = []
  for (const part of parts) {
    const label = labelFor(part.author ?? sender, facts)
    if (part.title !== null) facts.set(label, { ...facts.get(label), title: part.title })
    for (const text of part.paragraphs) turns.push({ speaker: label, text, at: part.at ?? undefined })
  }
  const segments = segmentsFrom(turns, { merge: false })
  const speakers = speakersOf(segments, facts).map((speaker): ParsedSpeaker => {
    const listedAs = speaker.email === undefined ? addressOf(speaker.name, listed) : null
    return listedAs === null ? speaker : { ...speaker, listedAs }
  })
  return { segments, speakers }
}

/** The address that a name has in the header lines; null where it has none, or two. */
function addressOf(name: string, listed: readonly Mailbox[]): string | null {
  const keys = new Set(nameKeys(name))
  const found = new Set(listed.flatMap((each) => (each.email !== null && each.name !== null && nameKeys(normaliseLabel(each.name).name).some((key) => keys.has(key)) ? [each.email] : [])))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

/** The display name, or the address; one name with two addresses makes two speakers. */
function labelFor(author: Mailbox, facts: Map<string, SpeakerFacts>): string {
  const label = author.name ?? author.email ?? UNKNOWN_SPEAKER
  if (author.email === null) return label
  const known = facts.get(label)
  if (known?.email !== undefined && known.email !== author.email) {
    const own = `${label} <${author.email}>`
    facts.set(own, { ...facts.get(own), email: author.email })
    return own
  }
  facts.set(label, { ...known, email: author.email })
  return label
}
