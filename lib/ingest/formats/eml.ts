import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import type { ParsedFile } from '../types'
import { readMail, type MailReading } from '../mail'
import { UnreadableFileError } from './errors'
import { htmlToPlain } from './html'
import { machineMail } from './machine-mail'
import type { Mailbox } from './mail-headers'
import { segmentsOfMail } from './mail-parts'
import { emptyInteraction, parsedFile } from './parser'
import { SkipCounter } from './turns'
import { normaliseLines, readInstant } from './text'

/** Mails attached to mails are followed this deep. */
const MAX_ATTACHED_DEPTH = 3

const bare = (id: string | undefined): string | null => {
  const text = id?.replace(/[<>\s]/g, '')
  return text === undefined || text === '' ? null : text
}

/** The root of the thread: the first reference, else what is answered, else the mail itself. */
function threadOf(email: Email): string | null {
  const references = email.references?.match(/<[^<>\s]+>|[^<>\s]+@[^<>\s]+/g) ?? []
  return bare(references[0]) ?? bare(email.inReplyTo) ?? bare(email.messageId)
}

function offsetOf(email: Email): number {
  const date = email.headers.find((header) => header.key === 'date')?.value ?? ''
  const match = /([+-])(\d\d):?(\d\d)\b/.exec(date)
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

function textOf(email: Email): string {
  const plain = normaliseLines(email.text ?? '')
  const stub = plain.trim().length < 80 && (email.html?.length ?? 0) > 400
  if (plain.trim() !== '' && !stub) return plain
  return email.html === undefined ? plain : htmlToPlain(email.html)
}

/** Whom its header names with an address. */
const mailboxesOf = ({ from, sender, to, cc, replyTo }: Email): Mailbox[] =>
  [from, sender, ...(to ?? []), ...(cc ?? []), ...(replyTo ?? [])].flatMap((each) => (each?.address === undefined ? [] : [{ name: each.name, email: each.address.toLowerCase() }]))

function senderOf(email: Email): { name: string | null; email: string | null } {
  const from = email.from ?? email.sender
  const mailbox = from !== undefined && 'address' in from ? from : undefined
  const name = mailbox?.name?.replace(/\s+/g, ' ').trim()
  return { name: name === undefined || name === '' ? null : name, email: mailbox?.address?.toLowerCase() ?? null }
}

async function readEmail(email: Email, depth: number): Promise<MailReading> {
  const sender = senderOf(email)
  const reading = readMail(textOf(email), {
    subject: email.subject ?? null, answers: email.inReplyTo !== undefined, authorName: sender.name ?? sender.email, offset: offsetOf(email),
    recipients: [...(email.to ?? []), ...(email.cc ?? [])].flatMap((each) => (each.address === undefined ? [] : [each.address.toLowerCase()])),
  })
  reading.listed.push(...mailboxesOf(email))
  if (depth >= MAX_ATTACHED_DEPTH) return reading
  for (const attachment of email.attachments) {
    if (attachment.mimeType !== 'message/rfc822') continue
    const attached = await PostalMime.parse(attachment.content, { forceRfc822Attachments: true })
    const inner = await readEmail(attached, depth + 1)
    const parts = inner.parts.map((part) => (part.author === null ? { ...part, author: senderOf(attached), at: readInstant(attached.date) } : part))
    reading.parts.push(...parts)
    reading.listed.push(...inner.listed)
    reading.quoted += inner.quoted
    reading.signatures += inner.signatures
  }
  return reading
}

/**
 * Reads one `.eml`: a segment per paragraph of its author, forwarded and attached mails as their authors' segments.
 * @throws UnreadableFileError when the MIME structure cannot be read
 */
export async function parseEml({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<ParsedFile> {
  let email: Email
  try {
    email = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    throw new UnreadableFileError({
      fileName, problem: 'the structure of this e-mail is damaged.', remedy: 'Save it from the mail program again as .eml, or paste its text.',
    })
  }
  const skips = new SkipCounter()
  const machine = machineMail(email)
  if (machine !== null) skips.add(machine)
  const reading = machine !== null ? { parts: [], quoted: 0, signatures: 0, listed: [] } : await readEmail(email, 0)
  skips.add('quoted_mail', reading.quoted)
  skips.add('signature', reading.signatures)
  skips.add('attachment', email.attachments.filter((each) => each.mimeType !== 'message/rfc822' && each.disposition === 'attachment').length)
  const { segments, speakers } = segmentsOfMail(reading.parts, senderOf(email), reading.listed)
  if (segments.length === 0 && machine === null) skips.add('no_text')
  return parsedFile('eml', [{
    ...emptyInteraction('email'), title: email.subject ?? null, occurredAt: readInstant(email.date),
    externalId: bare(email.messageId), threadId: threadOf(email), segments, speakers,
  }], skips.list())
}
