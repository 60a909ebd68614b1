import type { Side } from '@/lib/shared/vocabulary'
import type { ParsedSpeaker } from './types'
import { closestName } from './name-distance'

export type KnownPeople = {
  members: { id: string; name: string; aliases: string[]; email: string | null }[]
  people: { id: string; name: string; aliases: string[]; emails: string[]; side: Side }[]
  ourDomains: string[]
  ourName: string
  customerName: string
  customerDomains: string[]
}

/** What a label was matched to. A `guess` (a likely misspelling) must be shown to the user before it counts. */
export type SpeakerMatch = {
  label: string
  match: { kind: 'member' | 'person'; id: string } | null
  side: Side
  shared: boolean
  confidence: 'exact' | 'alias' | 'guess' | 'none'
  suggestion: { name: string; side: Side }
}

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

const NOT_A_COMPANY = /^(?:guest|external|extern|externe|externo|gast|invit[eé]|invitado|host|co-?host|me|you|he\/him|she\/her|they\/them|(?:he|she|they)(?:\/\w+)+|unverified|muted|presenter|organi[sz]er|phone|iphone|mobile|him|her)$/i

export type LabelParts = { name: string; company?: string; email?: string }

/** Splits a label into name, company and e-mail: `Ana Ruiz | Halden`, `Ruiz, Ana (Guest)`, `Ana <ana@x.example>`. */
export function normaliseLabel(label: string): LabelParts {
  let rest = label.replace(/[\s\u00a0]+/g, ' ').trim()
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

/** Key for comparing names: no case, accents, punctuation or academic titles. */
export function nameKey(name: string): string {
  return name.toLowerCase()
    .replace(/ß/g, 'ss').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/đ/g, 'd')
    .normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/['’]/g, '').replace(/[^\p{L}\p{N}@]+/gu, ' ').trim()
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|mx|ing|doctor|herr|frau|sir|dame) )+(?=\S)/, '')
}

/** The keys of a name: with umlauts it has two, because `Müller` is also written `Mueller` (but `Michael` is not `Michal`). */
export function nameKeys(name: string): string[] {
  const expanded = name.normalize('NFC').replace(/[äöüø]/gi, (letter) => `${{ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe' }[letter.toLowerCase()] ?? letter}`)
  return [...new Set([nameKey(name), nameKey(expanded)])].filter((key) => key !== '')
}

type Candidate = { kind: 'member' | 'person'; id: string; name: string; side: Side; names: string[]; emails: string[] }

function candidatesOf(known: KnownPeople): Candidate[] {
  const addresses = (aliases: string[]): string[] => aliases.filter((alias) => alias.includes('@'))
  return [
    ...known.members.map((member): Candidate => ({
      kind: 'member', id: member.id, name: member.name, side: 'us', names: [member.name, ...member.aliases],
      emails: [...(member.email === null ? [] : [member.email]), ...addresses(member.aliases)].map((each) => each.toLowerCase()),
    })),
    ...known.people.map((person): Candidate => ({
      kind: 'person', id: person.id, name: person.name, side: person.side, names: [person.name, ...person.aliases],
      emails: [...person.emails, ...addresses(person.aliases)].map((each) => each.toLowerCase()),
    })),
  ]
}

/** Only one candidate counts as a match: two people of one name stay unmatched until somebody says which. */
function only(candidates: Candidate[]): Candidate | null {
  return candidates.length === 1 ? candidates[0] ?? null : null
}

type Hit = { found: Candidate; confidence: 'exact' | 'alias' | 'guess' }
const hit = (found: Candidate | null, confidence: Hit['confidence']): Hit | null => (found === null ? null : { found, confidence })

function findCandidate(speaker: ParsedSpeaker, all: Candidate[]): Hit | null {
  const email = speaker.email?.toLowerCase()
  const addressed = email === undefined ? null : only(all.filter((each) => each.emails.includes(email)))
  if (addressed !== null) return hit(addressed, 'exact')
  const keys = new Set([speaker.label, speaker.name, normaliseLabel(speaker.label).name].flatMap(nameKeys))
  const known = (name: string): boolean => nameKeys(name).some((key) => keys.has(key))
  const named = all.filter((each) => known(each.name))
  if (named.length > 0) return hit(only(named), 'exact')
  const aliased = all.filter((each) => each.names.some((name) => known(name) || known(normaliseLabel(name).name)))
  if (aliased.length > 0) return hit(only(aliased), 'alias')
  const turned = all.filter((each) => each.names.some((name) => known(name.split(/\s+/).toReversed().join(' '))))
  const short = all.filter((each) => nameKeys(each.name).some((full) => [...keys].some((key) => isShortFor(key, full))))
  const near = only(turned) ?? only(short)
  if (near !== null) return hit(near, 'alias')
  const close = closestName([...keys], all.map((each) => each.names.flatMap(nameKeys)))
  const guess = close === null ? undefined : all[close]
  return guess === undefined ? null : hit(guess, 'guess')
}

/** A first name alone, a first name and an initial, or an initial and the surname, of a known full name. */
function isShortFor(key: string, full: string): boolean {
  const words = key.split(' ')
  const [first, ...others] = full.split(' ')
  if (words.length >= 2 && words[0]?.length === 1 && first?.startsWith(words[0]) === true && words.slice(1).join(' ') === others.join(' ')) return true
  if (words[0] !== first || others.length === 0 || (first?.length ?? 0) < 2) return false
  if (words.length === 1) return true
  return words.length === 2 && words[1]?.length === 1 && others.some((other) => other.startsWith(words[1] ?? '?'))
}

function companySide(speaker: ParsedSpeaker, known: KnownPeople): Side {
  const domain = speaker.email?.split('@')[1]?.toLowerCase()
  const within = (domains: string[]): boolean =>
    domain !== undefined && domains.some((each) => domain === each.toLowerCase() || domain.endsWith(`.${each.toLowerCase()}`))
  if (within(known.ourDomains)) return 'us'
  if (within(known.customerDomains)) return 'customer'
  const company = nameKey(speaker.company ?? normaliseLabel(speaker.label).company ?? '')
  const names = (full: string): boolean => {
    const key = nameKey(full)
    return company !== '' && key !== '' && (company === key || key.startsWith(`${company} `) || company.startsWith(`${key} `))
  }
  if (names(known.ourName)) return 'us'
  if (names(known.customerName)) return 'customer'
  return 'unknown'
}

/**
 * Matches the labels of one interaction to members and known people, and says on which side each speaks.
 * A shared microphone is never matched to a person. An unknown speaker is taken for the customer's only when
 * somebody of ours speaks and everybody of ours is a known member; otherwise the side stays unknown.
 */
export function matchSpeakers(speakers: ParsedSpeaker[], known: KnownPeople): SpeakerMatch[] {
  const all = candidatesOf(known)
  const first = speakers.map((speaker): SpeakerMatch => {
    const shared = speaker.shared || isSharedMicrophone(speaker.label)
    const found = shared ? null : findCandidate(speaker, all)
    const said = companySide(speaker, known)
    const side = found !== null && found.found.side !== 'unknown' ? found.found.side : speaker.side !== 'unknown' ? speaker.side : said
    return {
      label: speaker.label, side, shared,
      match: found === null ? null : { kind: found.found.kind, id: found.found.id },
      confidence: found?.confidence ?? 'none',
      suggestion: { name: found?.found.name ?? speaker.name, side },
    }
  })
  const ours = first.filter((each) => each.side === 'us')
  const oursKnown = ours.length > 0 && ours.every((each) => each.match !== null && each.confidence !== 'guess')
  if (!oursKnown) return first
  return first.map((each) => {
    if (each.side !== 'unknown' || each.shared || isAnonymousLabel(each.label)) return each
    return { ...each, side: 'customer', suggestion: { ...each.suggestion, side: 'customer' } }
  })
}
