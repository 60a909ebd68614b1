import { squeeze } from './text'

const CLOSING = /^(?:(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|many|good)?\s?(?:regards|wishes|greetings)|(?:all the )?best|cheers|thanks(?: a lot| again| so much| in advance)?|many thanks|thank you|thx|sincerely|yours(?: sincerely| faithfully| truly)?|rgds|br|(?:mit )?(?:freundlichen|besten|vielen|herzlichen|lieben|schönen) (?:grüßen|grüssen|gruß|grüße|dank)|(?:freundliche|beste|viele|liebe|herzliche|schöne) grü(?:ß|ss)e|mfg|vg|lg|gruß|grüße|(?:bien )?cordialement|bien à vous|salutations(?: distinguées)?|(?:un )?saludos?(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|groeten|atenciosamente|med vänliga hälsningar|(?:med )?venlig hilsen|mvh)[,.!]?$/iu

const CLOSING_WITH_NAME = /^(?:(?:kind |best |warm )?regards|best(?: wishes)?|cheers|thanks|(?:viele |beste |liebe )?grüße),? \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?\.?$/u
const MOBILE = /^(?:sent from (?:my|mail|outlook|yahoo)\b|get outlook for\b|von meinem \S+ gesendet|gesendet (?:von|mit)\b|envoyé (?:de(?:puis)?|à partir d)\b|enviado desde mi\b|inviato da\b|verzonden (?:vanaf|met)\b|sent via\b)/i
const NAME_LINE = /^\p{Lu}[\p{L}'’-]*\.?(?:[ .]\s?\p{Lu}[\p{L}'’-]*\.?){0,3}$/u
/** A name alone: initials ("A.R."), or words without a full stop. "No." is an answer and not a name. */
const LONE_NAME = /^(?:\p{Lu}\.\s?){1,3}$|^(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?){0,2}$/u
const ANSWERS = /^(?:yes|no|ok|okay|agreed|fine|done|approved|never|always|sure|great|correct|perfect|maybe|exactly|understood|deal|nope|yep|none|nothing|monday|tuesday|wednesday|thursday|friday|tomorrow|today|ja|nein|oui|non)$/i
const TITLE = /\b(?:chief|officer|director|head of|vp|svp|evp|vice president|manager|lead|leader|engineer|developer|architect|analyst|consultant|president|founder|owner|c[etfoir]o|ciso|buyer|administrator|specialist|coordinator|counsel|controller|accountant|representative|secretary|supervisor|principal|leiter(?:in)?|leitung|geschäftsführer(?:in)?|referent(?:in)?|directeur|directrice|responsable|gerente|jefe|responsabile|direttore|hoofd)\b/iu

export type SignatureSplit = { body: string; signature: string | null; title: string | null }

/**
 * Takes the signature off the end of a mail: after `--`, after a closing formula, from the author's own name on, or a
 * lone name. A postscript below it stays with the body.
 */
export function splitSignature(text: string, author: string | null): SignatureSplit {
  const lines = text.split('\n')
  const start = signatureStart(lines, author)
  if (start === null) return { body: text, signature: null, title: null }
  const tail = lines.slice(start)
  const postscript = tail.findIndex((line) => /^p\.?\s?s\.?[\s:,]/i.test(line.trim()))
  const kept = postscript < 0 ? [] : ['', ...tail.slice(postscript)]
  const dropped = postscript < 0 ? tail : tail.slice(0, postscript)
  return { body: [...lines.slice(0, start), ...kept].join('\n'), signature: dropped.join('\n'), title: titleIn(dropped, author) }
}

function signatureStart(lines: string[], author: string | null): number | null {
  const filled = lines.map((line, index) => ({ text: squeeze(line), index })).filter((line) => line.text !== '')
  const last = filled.slice(-16)
  const delimiter = last.find((line) => /^(?:--|—|–|__|---)$/.test(line.text))
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

function startsWithName(line: string, author: string | null): boolean {
  if (author === null || author.includes('@') || !author.includes(' ')) return false
  return line.toLowerCase().startsWith(author.toLowerCase())
}

/** A last line of its own that is only a name, or the author's first name in small letters. */
function isSignOff(lines: string[], index: number, author: string | null): boolean {
  const line = squeeze(lines[index] ?? '')
  const alone = squeeze(lines[index - 1] ?? '') === ''
  const first = author?.split(/[ .@]/)[0]?.toLowerCase()
  if (first !== undefined && line.toLowerCase().replace(/[.,!]$/, '') === first) return true
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
