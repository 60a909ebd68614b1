const SHARED_WORDS = new RegExp([
  String.raw`\b(?:conference|meeting|board|war|project|training|seminar|huddle|focus|video|zoom|teams|briefing)[ -]?(?:room|suite|space|pod|bridge|rm)s?\b`,
  String.raw`\b(?:board|class|show|control)room\b`, String.raw`\bhuddle\b`, String.raw`\b(?:room|rm|suite|sala|salle|raum|saal)(?:\s*[-#]?\s*\d|[\s#-]+[a-z]\b)`,
  String.raw`\b(?:besprechungs|konferenz|sitzungs|meeting)(?:raum|zimmer|saal)`, String.raw`\b(?:sala|salle) de (?:reuni|r[eé]uni|conf)`,
  String.raw`\b(?:shared|group|room|table|ceiling) (?:mic|microphone|phone|speaker)\b`, String.raw`\bpolycom\b|\bspeakerphone\b`,
  String.raw`^(?:the )?(?:[\w&.'-]+ ){0,3}(?:team|desk|office|reception|lobby|auditorium|lab)(?: ?\d+)?$`,
  String.raw`\b(?:service|support|help) ?desk\b`,
].join('|'), 'i')

const SHARED_MAILBOX = /^(?:support|info|sales|help|helpdesk|service|servicedesk|contact|office|admin|team|hello|billing|accounts?|accounting|invoices?|no-?reply|do-?not-?reply|it|it-?support|ops|operations|security|hr|procurement|purchasing|marketing|press|legal|customer-?(?:care|service|success)|enquiries|feedback|notifications?|postmaster)(?:[+.-][\w-]+)?@/i

/** True for a room, a shared microphone or a shared mailbox, whose words belong to nobody in particular. */
export function isSharedMicrophone(label: string): boolean {
  const text = label.trim()
  if (SHARED_MAILBOX.test(text)) return true
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return false
  return SHARED_WORDS.test(text.replace(/\s*<[^>]*>$/, ''))
}

/** True where the label stands for a voice and not for a name: `Speaker 2`, `iPhone`, a telephone number. */
export function isAnonymousLabel(label: string): boolean {
  return /^(?:(?:unknown|unidentified|anonymous|guest|external|inaudible)(?: (?:speaker|user|caller|participant))?|(?:speaker|sprecher|participant|caller|user|guest|orateur|hablante)[ _#-]*(?:\d+|[a-z])?|(?:s|spk_?)\d+|(?:i(?:phone|pad)|galaxy|android|macbook|laptop|desktop|phone|pc)(?: ?\w{0,3})?|\+?[\d\s().x*-]{5,})$/i.test(label.trim())
}

/** True for a voice by its number, or "Someone": no person would be found again by it. */
export function namesNobody(label: string): boolean {
  return isAnonymousLabel(label) || /^(?:someone|somebody|another (?:speaker|voice)|voice \d+)(?: (?:at|from|of|in|else)\b.*)?$/i.test(label.trim())
}

const NOT_A_COMPANY = /^(?:guest|external|extern|externe|externo|gast|invit[eé]|invitado|host|co-?host|me|you|he\/him|she\/her|they\/them|(?:he|she|they)(?:\/\w+)+|unverified|muted|presenter|organi[sz]er|phone|iphone|mobile|him|her)$/i

/** A label without pictures: "🎉 Jane Doe". */
export const withoutEmoji = (label: string): string => label.replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u200d]/gu, '').trim()

export type LabelParts = { name: string; company?: string; email?: string }

/** Splits a label into name, company and e-mail: `Ana Ruiz | Halden`, `Ruiz, Ana (Guest)`, `Ana <ana@x.example>`. */
export function normaliseLabel(label: string): LabelParts {
  let rest = withoutEmoji(label).replace(/[\s\u00a0]+/g, ' ').trim()
  const email = /<?\s*(?:mailto:)?([^\s<>()@,;]+@[^\s<>()@,;]+\.[^\s<>()@,;]+)\s*>?/.exec(rest)
  if (email !== null) rest = rest.replace(email[0], ' ').trim()
  rest = rest.replace(/[([]\s*\d{1,2}:\d\d(?::\d\d)?\s*[)\]]$/, '').replace(/^["']+|["']+$/g, '').trim()
  let company: string | undefined
  for (;;) {
    const bracket = /^(.*\S)\s*[([]([^()[\]]*)[)\]]$/.exec(rest)
    if (bracket === null) break
    const inside = (bracket[2] ?? '').trim()
    if (inside !== '' && !NOT_A_COMPANY.test(inside)) company = inside
    rest = (bracket[1] ?? '').trim()
  }
  const suffix = /^(.{2,}?)\s*(?:\s\|\s?|\|\s|\s[-–—@/]\s|\s@)\s*(\S.*)$/.exec(rest)
  if (suffix !== null) {
    const after = (suffix[2] ?? '').trim()
    rest = (suffix[1] ?? rest).trim()
    if (!NOT_A_COMPANY.test(after)) company ??= after
  }
  const name = rest === '' && email !== null ? nameFromAddress(email[1] ?? '') : uninverted(rest === '' ? label.trim() : rest)
  return { name, ...(company === undefined ? {} : { company }), ...(email?.[1] === undefined ? {} : { email: email[1].toLowerCase() }) }
}

/** `ravi.thekkepat@x` → `Ravi Thekkepat`; an address without a dot says no name and stays as it is. */
function nameFromAddress(address: string): string {
  const local = address.split('@')[0] ?? address
  const words = local.split(/[._]+/).filter((word) => /^\p{L}[\p{L}'-]*$/u.test(word))
  if (words.length < 2 || isSharedMicrophone(address)) return address
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** `Ruiz, Ana` → `Ana Ruiz`; leaves `Ana Ruiz, Halden Ltd` alone. */
function uninverted(name: string): string {
  const match = /^([\p{L}'’-]+(?: (?:de|van|von|der|den|la|del|di|da|le|bin|al) ?[\p{L}'’-]*)?), ((?:Dr\.? |Prof\.? )?[\p{L}'’.-]+(?: [\p{L}'’.-]+)?)$/u.exec(name)
  return match === null ? name : `${match[2]} ${match[1]}`
}
