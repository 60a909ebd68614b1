import EmailReplyParser from 'email-reply-parser'
import { squeeze } from './text'

const VERB = String.raw`(?:wrote|schrieb|(?:a )?écrit|escribi[óo]|(?:ha )?scritto|escreveu|schreef|skrev|napisał(?:\(a\))?|pisze|kirjoitti|írta|写道|작성)`
const NAME = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s+(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|van|von|der|den|de|la|di|da|bin|al))*`
const ON = '(?:on|am|le|el|il|em|op|den)'
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/
const CLOCK = /\b\d{1,2}[:.h]\d\d\b/
const ADDRESS = /[^\s<>]+@[^\s<>]+\.[^\s<>]+/
/** "Nora Feld <nora@x.example> wrote:", in any language; "we asked sales@x.example for this:" is a sentence. */
const ADDRESSED = /[<([]\s*(?:mailto:)?[^\s<>]+@[^\s<>]+\.[^\s<>]+?[>)\]]+\S{0,6}(?:\s+\S+){0,3}\s*[:：]$|@\S+\.[^\s:]+\s*[:：]$/i
/** "Nora Feld wrote:", "schrieb Nora Feld:"; "schrieb uns Ihr Support folgendes:" is a sentence. */
const NAMED = new RegExp(String.raw`(?:^|[\s\p{P}])${VERB}(?:\s+${NAME})?\s*[:：]$`, 'u')
/** "Nora Feld <nora@x.example>, 4 Mar 2026, 10:00 tarihinde şunu yazdı:", "Nora Feld schrieb am 4. März 2026 um 10:00:" */
const AUTHOR_FIRST = new RegExp(String.raw`^["']?${NAME}["']?(?:\s*<[^\s<>]+@[^\s<>]+>|\s+${VERB}\s+${ON}\s.{0,60}\d(?: ?(?:Uhr|[AP]M))?\s*[:：]$)`, 'u')
const NAME_ALONE = new RegExp(String.raw`^${NAME} ${VERB}\s*[:：]$`, 'u')
const AUTHOR = [
  new RegExp(String.raw`(${NAME})["']?\s*[<([]\s*(?:mailto:)?[^\s<>]+@`, 'u'),
  new RegExp(String.raw`(${NAME})\s+${VERB}(?:\s*[:：]$|\s+${ON}\s)`, 'u'), new RegExp(String.raw`${VERB}\s+(${NAME})\s*[:：]$`, 'u'),
]
/** An introduction names a date, and ends or begins with its author. */
const isIntro = (line: string): boolean => line.length <= 320 && /[:：]$/.test(line) && DATED.test(line) && (ADDRESSED.test(line) || NAMED.test(line) || AUTHOR_FIRST.test(line))
/** Lines that mail clients of our ten locales wrap an introduction over. */
const MAX_INTRO_LINES = 4
/** The library's patterns are quadratic in the worst case, so it does not see very long mails. */
const MAX_LIBRARY_CHARS = 60_000

export type Intro = { lines: number; text: string }

/** The lines from `at` on that introduce quoted mail ("On … wrote:"); null when none do. */
export function introAt(lines: string[], at: number): Intro | null {
  const first = lines[at] ?? ''
  if (/^\s*>/.test(lines[at + 1] ?? '') && NAME_ALONE.test(squeeze(first))) return { lines: 1, text: squeeze(first) }
  if (!/\d|^\s*(?:On|Am|Le|El|Il|Em|Op|Den|In data)\b/i.test(first) || /^\s*(?:[-*•]|\d+[.)])\s/.test(first)) return null
  for (let size = 1; size <= MAX_INTRO_LINES; size += 1) {
    const part = lines.slice(at, at + size)
    if (part.some((line) => line.trim() === '' || line.startsWith('>'))) return null
    const text = squeeze(part.join(' '))
    if (isIntro(text)) return { lines: size, text }
  }
  return null
}

/** Whether earlier mail stands below an introduction without `>`: people write "On 3 March 2026 Nora wrote:" in notes and first mails, too. */
export const endsWords = (intro: Intro, isReply: boolean): boolean => isReply || ADDRESS.test(intro.text)

/** Whether a mail program wrote it: it names an address, or, inside a mail, the time of day. */
export const isPrinted = (intro: Intro, inMail: boolean): boolean => ADDRESS.test(intro.text) || (inMail && CLOCK.test(intro.text))

/** The header that an introduction stands for; null where it names nobody. */
export function introducedBy({ text }: Intro): { from: string; date: string } | null {
  const name = AUTHOR.map((pattern) => pattern.exec(text)?.[1]).find((each) => each !== undefined)?.replace(/^[AP]M\b\s*/, '') ?? ''
  const address = ADDRESS.exec(text)?.[0].replace(/^[[(]?(?:mailto:)?|[\])]+$/gi, '')
  const from = address === undefined ? name : `${name} <${address}>`.trim()
  return from === '' ? null : { from, date: text.replace(ADDRESS, '') }
}

/** A line that the wrapping of a quoted line spilled over: between two quoted lines, with nothing blank around it. */
export function isSpill(lines: string[], at: number): boolean {
  const [above, here, below] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  return /^\s*>/.test(above) && /^\s*>/.test(below) && here.trim() !== '' && above.length >= 66 && !/[.?!:]\s*$/.test(above)
}

/**
 * A mail's own words: without quoted lines, the lines that introduce them, and earlier mail carried below.
 * Replies written between quoted lines stay, as paragraphs of their own.
 * @param isReply whether it answers another mail, so that earlier mail is likely below
 * @returns the text, and how many quoted blocks were left out
 */
export function withoutQuoted(text: string, isReply: boolean): { own: string; quoted: number } {
  const lines = text.split('\n')
  const kept: string[] = []
  let quoted = 0
  let inQuote = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const intro = introAt(lines, at)
    const next = intro === null ? undefined : lines.slice(at + intro.lines).find((each) => each.trim() !== '')
    if (intro !== null && next !== undefined && /^\s*>/.test(next)) {
      at += intro.lines - 1
      continue
    }
    if (intro !== null && endsWords(intro, isReply)) return finish(kept, quoted + 1, isReply)
    if (/^\s*>/.test(line) || isSpill(lines, at)) {
      if (!inQuote) quoted += 1
      inQuote = true
      kept.push('')
      continue
    }
    if (line.trim() !== '') inQuote = false
    kept.push(line)
  }
  return finish(kept, quoted, isReply)
}

/** What introductions in other languages hide is left to the library, which knows more of them, but takes "On the whole I like what Nora wrote" for one. */
function finish(kept: string[], quoted: number, isReply: boolean): { own: string; quoted: number } {
  const own = kept.join('\n')
  if (own.length > MAX_LIBRARY_CHARS) return { own, quoted }
  const fragments = new EmailReplyParser().read(own).getFragments().map((fragment) => ({ text: fragment.getContent(), quoted: fragment.isQuoted() && isHeaded(fragment.getContent(), isReply) }))
  const rest = fragments.filter((fragment) => fragment.quoted && fragment.text.trim() !== '')
  if (rest.length === 0) return { own, quoted }
  return { own: fragments.filter((fragment) => !fragment.quoted).map(({ text }) => text).join('\n\n'), quoted: quoted + rest.length }
}

function isHeaded(fragment: string, isReply: boolean): boolean {
  const head = fragment.trimStart().split('\n').slice(0, 2).join(' ')
  return /^-/.test(head) || ADDRESS.test(head) || (isReply && DATED.test(head))
}
