import EmailReplyParser from 'email-reply-parser'
import { squeeze } from './text'

const VERB = /(?:^|[\s\p{P}])(?:wrote|schrieb|écrit|escribi[óo]|scritto|escreveu|schreef|skrev|napisał(?:\(a\))?|kirjoitti|írta|写道|작성)(?=[\s\p{P}]|$)/iu
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/
const ADDRESS = /[^\s<>]+@[^\s<>]+\.[^\s<>]+/
/** An introduction names a date, and a verb of writing or an address, and ends in a colon. */
const isIntro = (line: string): boolean => line.length <= 320 && /[:：]$/.test(line) && DATED.test(line) && (VERB.test(line) || ADDRESS.test(line))
/** Lines that mail clients of our ten locales wrap an introduction over. */
const MAX_INTRO_LINES = 4
/** The library's patterns are quadratic in the worst case, so it does not see very long mails. */
const MAX_LIBRARY_CHARS = 60_000

/** How many lines from `at` introduce quoted mail ("On … wrote:"); 0 when none do. */
export function introLength(lines: string[], at: number): number {
  const first = lines[at] ?? ''
  if (!/\d|^\s*(?:On|Am|Le|El|Il|Em|Op|Den|In data)\b/i.test(first) || /^\s*(?:[-*•]|\d+[.)])\s/.test(first)) return 0
  for (let size = 1; size <= MAX_INTRO_LINES; size += 1) {
    const part = lines.slice(at, at + size)
    if (part.some((line) => line.trim() === '' || line.startsWith('>'))) return 0
    if (isIntro(squeeze(part.join(' ')))) return size
  }
  return 0
}

/** A line that the wrapping of a quoted line spilled over: between two quoted lines, with nothing blank around it. */
function isSpill(lines: string[], at: number): boolean {
  const [above, here, below] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  return /^\s*>/.test(above) && /^\s*>/.test(below) && here.trim() !== '' && above.length >= 66 && !/[.?!:]\s*$/.test(above)
}

/**
 * A mail's own words: without quoted lines, the lines that introduce them, and earlier mail carried below.
 * Replies written between quoted lines stay, as paragraphs of their own.
 * @returns the text, and how many quoted blocks were left out
 */
export function withoutQuoted(text: string): { own: string; quoted: number } {
  const lines = text.split('\n')
  const kept: string[] = []
  let quoted = 0
  let inQuote = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const intro = introLength(lines, at)
    if (intro > 0) {
      const next = lines.slice(at + intro).find((each) => each.trim() !== '')
      if (next === undefined || !/^\s*>/.test(next)) return finish(kept, quoted + 1)
      at += intro - 1
      continue
    }
    if (/^\s*>/.test(line) || isSpill(lines, at)) {
      if (!inQuote) quoted += 1
      inQuote = true
      kept.push('')
      continue
    }
    if (line.trim() !== '') inQuote = false
    kept.push(line)
  }
  return finish(kept, quoted)
}

/** What introductions in other languages hide is left to the library, which knows more of them. */
function finish(kept: string[], quoted: number): { own: string; quoted: number } {
  const own = kept.join('\n')
  if (own.length > MAX_LIBRARY_CHARS) return { own, quoted }
  const fragments = new EmailReplyParser().read(own).getFragments()
  const rest = fragments.filter((fragment) => fragment.isQuoted() && fragment.getContent().trim() !== '')
  if (rest.length === 0) return { own, quoted }
  const visible = fragments.filter((fragment) => !fragment.isQuoted()).map((fragment) => fragment.getContent())
  return { own: visible.join('\n\n'), quoted: quoted + rest.length }
}
