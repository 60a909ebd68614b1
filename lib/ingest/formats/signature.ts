import { squeeze } from './text'

const CLOSING = /^(?:(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|many|good)?\s?(?:regards|wishes|greetings)|(?:all the )?best|cheers|thanks(?: a lot| again| so much| in advance)?|many thanks|thank you|thx|sincerely|yours(?: sincerely| faithfully| truly)?|rgds|br|(?:mit )?(?:freundlichen|besten|vielen|herzlichen|lieben|schönen) (?:grüßen|grüssen|gruß|grüße|dank)|(?:freundliche|beste|viele|liebe|herzliche|schöne) grü(?:ß|ss)e|mfg|vg|lg|gruß|grüße|(?:bien )?cordialement|bien à vous|salutations(?: distinguées)?|(?:un )?saludos?(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|groeten|atenciosamente|med vänliga hälsningar|(?:med )?venlig hilsen|mvh)[,.!]?$/iu

const CLOSING_WITH_NAME = /^(?:(?:kind |best |warm )?regards|best(?: wishes)?|cheers|thanks|(?:viele |beste |liebe )?grüße),? \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?\.?$/u
const MOBILE = /^(?:sent from (?:my|mail|outlook|yahoo)\b|get outlook for\b|von meinem \S+ gesendet|gesendet (?:von|mit)\b|envoyé (?:de(?:puis)?|à partir d)\b|enviado desde mi\b|inviato da\b|verzonden (?:vanaf|met)\b|sent via\b)/i
const NAME_LINE = /^\p{Lu}[\p{L}'’-]*\.?(?:[ .]\s?\p{Lu}[\p{L}'’-]*\.?){0,3}$/u
/** A name alone: initials ("A.R."), or words without a full stop. "No." is an answer and not a name. */
const LONE_NAME = /^(?:\p{Lu}\.\s?){1,3}$|^(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?){0,2}$/u
const ANSWERS = /^(?:yes|no|ok|okay|agreed|fine|done|approved|never|always|sure|great|correct|perfect|maybe|exactly|understood|deal|nope|yep|none|nothing|monday|tuesday|wednesday|thursday|friday|tomorrow|today|ja|nein|oui|non)$/i
const TITLE = /\b(?:chief|officer|director|head of|vp|svp|evp|vice president|manager|lead|leader|engineer|developer|architect|analyst|consultant|president|founder|owner|c[etfoir]o|ciso|buyer|administrator|specialist|coordinator|counsel|controller|accountant|representative|secretary|supervisor|principal|leiter(?:in)?|leitung|geschäftsführer(?:in)?|referent(?:in)?|directeur|directrice|responsable|gerente|jefe|responsabile|direttore|hoofd)\b/iu

const RULE = /^(?:[–—]|[-_=*~]{2,})$/
/** Any rule that people draw, be it above a signature or between two subjects. */
export const isRule = (line: string): boolean => RULE.test(squeeze(line))
const CONTACT = /\S@\S+\.\S|\bwww\.|https?:|\+?\d[\d ()/.-]{6,}\d/

export type SignatureSplit = { body: string; signature: string | null; title: string | null }

/**
 * Takes the signature off the end of a mail: after `--`, after a closing formula, from the author's own name on, or a
 * lone name. A postscript and sentences below it stay with the body. Where nobody is named as author, nobody signs.
 */
export function splitSignature(text: string, author: string | null): SignatureSplit {
  const lines = text.split('\n')
  const start = author === null ? null : signatureStart(lines, author)
  if (start === null) return { body: text, signature: null, title: null }
  const tail = lines.slice(start)
  const end = signatureEnd(tail)
  const rest = splitSignature(tail.slice(end).join('\n'), author)
  const dropped = tail.slice(0, end)
  return {
    body: [...lines.slice(0, start), ...(end < tail.length ? ['', rest.body] : [])].join('\n'),
    signature: [...dropped, ...(rest.signature === null ? [] : [rest.signature])].join('\n'), title: titleIn(dropped, author) ?? rest.title,
  }
}

/** Where a signature is over: at a postscript, or at a sentence after a blank line. Below `--` everything is signature. */
function signatureEnd(tail: string[]): number {
  const ruled = tail.some((line) => squeeze(line) === '--')
  const end = tail.findIndex((line, at) => at > 0 && (/^p\.?\s?s\.?[\s:,]/i.test(line.trim()) || (!ruled && squeeze(tail[at - 1] ?? '') === '' && isSentence(paragraphAt(tail, at)))))
  return end < 0 ? tail.length : end
}

function paragraphAt(lines: string[], at: number): string {
  const rest = lines.slice(at)
  const blank = rest.findIndex((line) => squeeze(line) === '')
  return squeeze(rest.slice(0, blank < 0 ? undefined : blank).join(' '))
}

/** "We sign in May." and not "Halden Foods Ltd." */
const isSentence = (text: string): boolean => /[。？！]$/.test(text) || (/[.?!…]["'”’)]*$/.test(text) && text.split(' ').length >= 3 && /\s\p{Ll}/u.test(text) && !/\bwww\.|https?:/.test(text))

/** What stands below a drawn rule is a signature only if it is short, has no sentence, and says who or where somebody is. */
function looksLikeSignature(lines: string[], author: string): boolean {
  const [first = ''] = author.toLowerCase().split(/[ .@]/)
  const tells = lines.some((line) => CONTACT.test(line) || line.toLowerCase().startsWith(first)) || titleIn(lines, author) !== null
  return lines.length > 0 && lines.length <= 8 && tells && lines.every((line) => line.length <= 80 && !isSentence(line))
}

function signatureStart(lines: string[], author: string): number | null {
  const filled = lines.map((line, index) => ({ text: squeeze(line), index })).filter((line) => line.text !== '')
  const last = filled.slice(-16)
  const delimiter = last.find(({ text }, at) => text === '--' || (isRule(text) && looksLikeSignature(last.slice(at + 1).map((line) => line.text), author)))
  if (delimiter !== undefined) return withClosingAbove(filled, delimiter.index)
  const closing = last.findIndex((line, at) => {
    if (CLOSING_WITH_NAME.test(line.text)) return true
    if (!CLOSING.test(line.text)) return false
    const next = last[at + 1]
    return next === undefined || NAME_LINE.test(next.text) || startsWithName(next.text, author) || MOBILE.test(next.text)
  })
  if (closing >= 0) return last[closing]?.index ?? null
  const mobile = last.find((line) => MOBILE.test(line.text))
  if (mobile !== undefined) return withClosingAbove(filled, mobile.index)
  const named = last.slice(-8).find((line, at, tail) => at > 0 && startsWithName(line.text, author) && !isProse(line.text) && tail.slice(at).every((each) => each.text.length < 120))
  if (named !== undefined) return withClosingAbove(filled, named.index)
  const final = last.at(-1)
  return final !== undefined && filled.length > 1 && isSignOff(lines, final.index, author) ? final.index : null
}

/** The lone name above a delimiter ("Letty", "Cheers, Ana") belongs to the signature as well. */
function withClosingAbove(filled: { text: string; index: number }[], index: number): number {
  const before = filled.filter((line) => line.index < index)
  let start = index
  for (const line of before.slice(-3).reverse()) {
    if (!NAME_LINE.test(line.text) && !CLOSING.test(line.text) && !CLOSING_WITH_NAME.test(line.text)) break
    start = line.index
  }
  return before.some((line) => line.index < start) ? start : index
}

const isProse = (line: string): boolean => /[.?!]$/.test(line) && line.split(' ').length >= 5

function startsWithName(line: string, author: string): boolean {
  if (author.includes('@') || !author.includes(' ')) return false
  return line.toLowerCase().startsWith(author.toLowerCase())
}

/** A last line of its own that is only a name, or the author's first name in small letters. */
function isSignOff(lines: string[], index: number, author: string): boolean {
  const line = squeeze(lines[index] ?? '')
  const alone = squeeze(lines[index - 1] ?? '') === ''
  const first = author.split(/[ .@]/)[0]?.toLowerCase()
  if (line.toLowerCase().replace(/[.,!]$/, '') === first) return true
  return (alone && LONE_NAME.test(line) && !ANSWERS.test(line) && line.length <= 40) || /^[-–~] ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*\.?){0,2}$/u.test(line)
}

/** The job title in a signature: the part of a line, between bars, that names an office. */
export function titleIn(lines: string[], author: string | null): string | null {
  for (const line of lines.slice(0, 8)) {
    for (const part of squeeze(line).split(/\s*[|•·]\s*|\s+[–—]\s+/)) {
      const bare = author !== null && part.toLowerCase().startsWith(`${author.toLowerCase()}, `) ? part.slice(author.length + 2) : part
      if (bare.length <= 70 && TITLE.test(bare) && !/[\d@?!]|https?:|\.$/.test(bare) && bare.split(' ').length <= 9) return bare
    }
  }
  return null
}
