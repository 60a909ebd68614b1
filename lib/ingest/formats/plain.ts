import type { ParsedFile } from '../types'
import { readMail, type MailPart } from '../mail'
import { readLooseDate } from './loose-date'
import { mailboxesIn, readHeaderBlock, readMailbox } from './mail-headers'
import { segmentsOfMail } from './mail-parts'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { SkipCounter, UNKNOWN_SPEAKER } from './turns'

/** True when the pasted text begins with the header lines of a mail. */
export function startsAsMail(text: string): boolean {
  const lines = text.trimStart().split('\n')
  const block = readHeaderBlock(lines, 0)
  return block !== null && /^\s*\*{0,2}(?:from|von|de|da|van|subject|betreff|objet|to|an|date|sent|gesendet)\b/i.test(lines[0] ?? '')
}

/** The date of notes that begin with it: "Call with Marit, 12 March 2026". In a sentence it may be of anything. */
function headingDate(lines: string[]): ReturnType<typeof readLooseDate> {
  const heading = lines[0]?.trim() ?? ''
  return heading.length <= 60 && !/[.?!]$/.test(heading) && lines.slice(1).some((line) => line.trim() !== '') ? readLooseDate(heading) : null
}

/**
 * Reads pasted text: paragraphs of an unknown speaker, or, where mail headers stand in it, of the author that each
 * names. Quoted lines, and signatures of authors that are named, are left out as in any mail.
 */
export function parsePlain({ text }: FormatInput): ParsedFile {
  const lines = text.trimStart().split('\n')
  const block = startsAsMail(text) ? readHeaderBlock(lines, 0) : null
  const sender = block === null ? { name: null, email: null } : readMailbox(block.headers.from ?? '')
  const reading = readMail(lines.slice(block?.end ?? 0).join('\n'), {
    subject: block?.headers.subject ?? null, answers: false, recipients: [], authorName: sender.name ?? sender.email, offset: 0, keepAll: true,
  })
  const { segments, speakers } = segmentsOfMail(reading.parts, sender, [...mailboxesIn(lines.slice(0, block?.end ?? 0).join('\n')), ...reading.listed])
  const at = block === null ? headingDate(lines) : readLooseDate(block.headers.date ?? '')
  const skips = new SkipCounter()
  skips.add('quoted_mail', reading.quoted)
  skips.add('signature', reading.signatures)
  if (at !== null && !at.zoned) skips.add('time_zone_unknown_read_as_utc')
  if (segments.length === 0) skips.add('no_text')
  const mail = block !== null || reading.parts.some((part: MailPart) => part.author !== null)
  const named = speakers.some((speaker) => speaker.label !== UNKNOWN_SPEAKER)
  return parsedFile('plain_text', [{
    ...emptyInteraction(mail && named ? 'email' : 'note'), title: block?.headers.subject ?? null, occurredAt: at?.at ?? null, segments, speakers,
  }], skips.list())
}
