import { squeeze } from './text'

/** The rest of a sentence; its wrapped lines go on in small letters. */
const REST = String.raw`(?:[^.!\n]|\n(?=\p{Ll}))*[.!]?`

/** What mail servers put above a mail from elsewhere: "[EXTERNAL]", "CAUTION: This email originated from outside …". */
const BANNERS = [
  String.raw`\[(?:external|ext)[^\]\n]{0,20}\]`,
  String.raw`(?:caution|warning|attention|notice|important|achtung|external(?: e-?mail| sender)?)\s*[:!]+`,
  String.raw`(?:external|externe) (?:e-?mail|sender|message|nachricht)[.!]?(?=\s*\n)`,
  String.raw`(?:this|the) (?:e-?mail|message|sender)(?: of this (?:e-?mail|message))? (?:originate[sd]|came|comes|was|is|has been)\b[^.!\n]{0,20}\b(?:outside|external)\b${REST}`,
  String.raw`diese (?:e-?mail|nachricht)\b[^.!\n]{0,30}\b(?:außerhalb|extern\p{Ll}*)\b${REST}`,
  String.raw`do not (?:click|open|reply)\b${REST}`,
  String.raw`(?:you|some people)\b[^\n]{0,40}\bdon['’]t often get e-?mail from\b[^\n]*`,
]
const OUTSIDE = /\b(?:outside|external|extern\p{Ll}*|außerhalb)\b|often get e-?mail/iu
const BANNER = new RegExp(String.raw`^(?:[\s*_]*(?:${BANNERS.join('|')})[\s*_]*)+`, 'iu')

/** What companies put below every mail, by how it begins: "This message is confidential and intended only for the addressee." */
const DISCLAIMER = new RegExp(`^[*_"\\s]*(?:${[
  String.raw`(?:confidentiality|legal|privacy) (?:notice|note|disclaimer)\b|disclaimer\s*:`,
  String.raw`this (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:is|are|be|contains?)\b.{0,60}\b(?:confidential|privileged|intended|addressees?)\b`,
  String.raw`(?:the )?(?:information|contents?)\b.{0,30}\bthis (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential|privileged|intended)\b`,
  String.raw`if you (?:are not|have received|received)\b.{0,60}\b(?:intended recipient|addressee|in error|by mistake)\b`,
  String.raw`(?:please )?(?:consider|think (?:of|about)) the environment before\b`,
  String.raw`diese (?:e-?mail|nachricht)\b.{0,80}\bvertraulich`, String.raw`wenn sie nicht der (?:richtige|beabsichtigte|vorgesehene)\b`,
  String.raw`ce (?:message|courriel|mail|e-?mail)\b.{0,80}\bconfidentiel`, String.raw`este (?:mensaje|correo|e-?mail)\b.{0,80}\bconfidencial`,
  String.raw`questo messaggio\b.{0,80}\b(?:riservat|confidenzial)`, String.raw`(?:dit|deze) (?:bericht|e-?mail)\b.{0,80}\bvertrouwelijk`,
].join('|')})`, 'iu')

/** A disclaimer is told by its beginning, which may be wrapped. */
const WRAPPED_OVER = 4

/** A text without the banner above it and the disclaimers in it, which machines put there and nobody says. */
export function withoutNotices(text: string): { own: string; notices: number } {
  const banner = BANNER.exec(text)?.[0] ?? ''
  const isBanner = OUTSIDE.test(banner)
  const kept: string[] = []
  let notices = isBanner ? 1 : 0
  let inNotice = false
  const lines = (isBanner ? text.slice(banner.length) : text).split('\n')
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') inNotice = false
    else if (!inNotice && DISCLAIMER.test(beginning(lines, at))) {
      inNotice = true
      notices += 1
    }
    if (!inNotice) kept.push(line)
  }
  return { own: kept.join('\n'), notices }
}

function beginning(lines: string[], at: number): string {
  const few = lines.slice(at, at + WRAPPED_OVER)
  const blank = few.findIndex((line) => line.trim() === '')
  return squeeze(few.slice(0, blank < 0 ? undefined : blank).join(' ').slice(0, 400))
}
