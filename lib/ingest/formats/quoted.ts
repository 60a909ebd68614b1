import EmailReplyParser from 'email-reply-parser'
import { squeeze } from './text'

const WROTE = /^(?:On|Am|Le|El|Il|Em|Op|Den|Dnia|W dniu|Il giorno|Le)\b(?=.*\d).{5,300}?\b(?:wrote|schrieb|écrit|escribi[óo]|scritto|escreveu|schreef|skrev|napisał)\b.{0,100}:$/iu
const DATED_ADDRESS = /^\d{4}-\d\d-\d\d.{3,80}<\S+@\S+>\s*:$/
/** Lines that mail clients of our ten locales wrap an introduction over. */
const MAX_INTRO_LINES = 4
/** The library's patterns are quadratic in the worst case, so it does not see very long mails. */
const MAX_LIBRARY_CHARS = 60_000

/** How many lines from `at` introduce quoted mail ("On … wrote:"); 0 when none do. */
export function introLength(lines: string[], at: number): number {
  if (!/^\s*(?:On|Am|Le|El|Il|Em|Op|Den|Dnia|W dniu|\d{4}-)/i.test(lines[at] ?? '')) return 0
  for (let size = 1; size <= MAX_INTRO_LINES; size += 1) {
    const part = lines.slice(at, at + size)
    if (part.some((line) => line.trim() === '' || line.startsWith('>'))) return 0
    const joined = squeeze(part.join(' '))
    if (WROTE.test(joined) || DATED_ADDRESS.test(joined)) return size
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
