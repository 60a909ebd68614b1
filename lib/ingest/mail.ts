import { readLooseDate } from './formats/loose-date'
import { carriedAt, isForwardLine } from './formats/carried'
import { mailboxesIn, readHeaderBlock, readMailbox, type Mailbox, type MailHeaders } from './formats/mail-headers'
import { withoutNotices } from './formats/notices'
import { endsWords, introAt, introducedBy, isPrinted, withoutQuoted } from './formats/quoted'
import { isRule, splitSignature } from './formats/signature'
import { paragraphsOf } from './formats/text'

/** The words of one author in a mail. `author` is null for the one who sent the mail itself. */
export type MailPart = {
  author: { name: string | null; email: string | null } | null
  at: Date | null
  paragraphs: string[]
  title: string | null
}

export type MailReading = {
  parts: MailPart[]
  quoted: number
  signatures: number
  /** Whom the header lines inside the text name with an address. */
  listed: Mailbox[]
}

export type MailContext = {
  subject: string | null
  /** The mail answers another one (In-Reply-To). */
  answers: boolean
  /** Lower-case addresses that the mail was sent to. */
  recipients: string[]
  /** The author's name, or the address where there is no name; null of words that nobody is named for. */
  authorName: string | null
  /** Minutes east of UTC in which the author's client prints the dates of embedded mails. */
  offset: number
  /** Pasted text: every embedded mail is evidence, because nobody imported the earlier ones. */
  keepAll?: boolean
}

/** `forward` or `reply` by the prefix that mail clients put before a subject, in ten languages. */
export function subjectKind(subject: string | null): 'forward' | 'reply' | null {
  if (/^\s*(?:\[[^\]]*\]\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst|vb|vs|pd)\s*:/i.test(subject ?? '')) return 'forward'
  return /^\s*(?:\[[^\]]*\]\s*)?(?:re|aw|antw?|sv|rif|r|odp|res)(?:\[\d+\])?\s*:/i.test(subject ?? '') ? 'reply' : null
}

/** Mails forwarded inside forwarded mails are followed this deep; what lies deeper counts as quoted. */
const MAX_FORWARDS = 25

type Boundary = { at: number; end: number; headers: MailHeaders | null; forward: boolean; lines: string[] }

/** The first place where another mail begins inside the text. */
function findBoundary(lines: string[], context: MailContext): Boundary | null {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const introduced = context.keepAll === true ? introducedMail(lines, at, context.authorName !== null) : null
    if (introduced !== null) return introduced
    const carried = carriedAt(lines, at)
    if (carried === 'line') {
      const rest = unquotedFrom(lines, at + 1)
      const block = readHeaderBlock(rest, at + 1)
      return { at, end: block?.end ?? at + 1, headers: block?.headers ?? null, forward: isForwardLine(line), lines: rest }
    }
    if (carried !== null) return { at, end: carried.end, headers: carried.headers, forward: false, lines }
  }
  return null
}

/** In pasted text the mail below "On … wrote:" is its author's, unless answers stand between its `>` lines, or a person wrote that in notes. */
function introducedMail(lines: string[], at: number, inMail: boolean): Boundary | null {
  const intro = introAt(lines, at)
  const headers = intro === null ? null : introducedBy(intro)
  if (intro === null || headers === null) return null
  const end = at + intro.lines
  const below = lines.slice(end).filter((line) => line.trim() !== '')
  const marked = below.filter((line) => line.startsWith('>')).length
  const isMail = marked === 0 ? isPrinted(intro, inMail) : marked === below.length
  return isMail ? { at, end, headers, forward: true, lines: unquotedFrom(lines, end) } : null
}

/** Apple quotes the whole forwarded mail: one level of `>` is taken off. */
function unquotedFrom(lines: string[], from: number): string[] {
  const first = lines.slice(from).find((line) => line.trim() !== '')
  if (first === undefined || !first.startsWith('>')) return lines
  return lines.map((line, index) => (index < from ? line : line.replace(/^> ?/, '')))
}

/** Where the author's own words end because earlier mail follows unquoted below "On … wrote:". */
function tailIntro(lines: string[], before: number, isReply: boolean): number | null {
  for (let at = 0; at < before; at += 1) {
    const intro = introAt(lines, at)
    const next = intro === null ? undefined : lines.slice(at + intro.lines).find((line) => line.trim() !== '')
    if (intro !== null && next !== undefined && !/^\s*>/.test(next) && endsWords(intro, isReply)) return at
  }
  return null
}

const isReply = (context: MailContext): boolean => context.answers || subjectKind(context.subject) === 'reply'

function isForwarded(boundary: Boundary, context: MailContext): boolean {
  if (boundary.forward || context.keepAll === true) return true
  if (boundary.headers === null) return false
  const kind = subjectKind(context.subject)
  if (kind !== null) return kind === 'forward'
  const { email } = readMailbox(boundary.headers.from ?? '')
  return !context.answers && (email === null || !context.recipients.includes(email))
}

/**
 * Reads a mail's plain text: own words in paragraphs, forwarded mails as parts of their authors, without quoted mail
 * and signatures. A mail carried below a reply is quoted and left out; below a forward it is evidence of its author.
 */
export function readMail(text: string, context: MailContext, depth = 0): MailReading {
  const lines = text.split('\n')
  const boundary = findBoundary(lines, context)
  // What pasted text introduces is a boundary, or a person's sentence.
  const replies = context.keepAll !== true && isReply(context)
  const tail = tailIntro(lines, boundary?.at ?? lines.length, replies)
  const inner = tail === null ? boundary : null
  const own = ownWords(lines.slice(0, inner?.at ?? lines.length).join('\n'), context.authorName, replies)
  if (inner === null) return own
  if (depth >= MAX_FORWARDS || !isForwarded(inner, context)) return { ...own, quoted: own.quoted + 1 }
  const author = readMailbox(inner.headers?.from ?? '')
  const at = inner.headers?.date === undefined ? null : readLooseDate(inner.headers.date, context.offset)?.at ?? null
  const rest = readMail(inner.lines.slice(inner.end).join('\n'), {
    ...context, subject: inner.headers?.subject ?? null, answers: false, authorName: author.name ?? author.email,
    recipients: (inner.headers?.to?.toLowerCase().match(/[^\s<>;,]+@[^\s<>;,]+/g) ?? []),
  }, depth + 1)
  const listed = mailboxesIn(inner.lines.slice(inner.at, inner.end).join('\n'))
  const parts = rest.parts.map((part) => (part.author === null ? { ...part, author, at } : part))
  return { parts: [...own.parts, ...parts], quoted: own.quoted + rest.quoted, signatures: own.signatures + rest.signatures, listed: [...listed, ...rest.listed] }
}

/** One author's text without quoted lines, signature, and what machines put above and below it. */
export function ownWords(text: string, author: string | null, isReply = true): MailReading {
  const { own, quoted } = withoutQuoted(text, isReply)
  const { own: said, notices } = withoutNotices(own)
  const { body, signature, title } = splitSignature(said, author)
  const paragraphs = paragraphsOf(body.split('\n').map((line) => (isRule(line) ? '' : line)).join('\n'))
  return {
    parts: paragraphs.length === 0 && title === null ? [] : [{ author: null, at: null, paragraphs, title }],
    quoted, signatures: signature === null && notices === 0 ? 0 : 1, listed: [],
  }
}
