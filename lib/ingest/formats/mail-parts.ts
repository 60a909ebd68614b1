import type { ParsedSegment, ParsedSpeaker } from '../types'
import type { MailPart } from '../mail'
import { segmentsFrom, speakersOf, UNKNOWN_SPEAKER, type SpeakerFacts, type Turn } from './turns'

type Author = { name: string | null; email: string | null }

/** Speakers and segments of a mail's parts: a segment per paragraph, forwarded ones with their own date. */
export function segmentsOfMail(parts: MailPart[], sender: Author): { segments: ParsedSegment[]; speakers: ParsedSpeaker[] } {
  const facts = new Map<string, SpeakerFacts>()
  const turns: Turn[] = []
  for (const part of parts) {
    const label = labelFor(part.author ?? sender, facts)
    if (part.title !== null) facts.set(label, { ...facts.get(label), title: part.title })
    for (const text of part.paragraphs) turns.push({ speaker: label, text, at: part.at ?? undefined })
  }
  const segments = segmentsFrom(turns, { merge: false })
  return { segments, speakers: speakersOf(segments, facts) }
}

/** The display name, or the address; one name with two addresses makes two speakers. */
function labelFor(author: Author, facts: Map<string, SpeakerFacts>): string {
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
