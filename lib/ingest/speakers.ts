import type { Side } from '@/lib/shared/vocabulary'
import type { ParsedSpeaker } from './types'
import { closestName, isGuessable } from './name-distance'
import { nameKey, nameKeys } from './name-key'
import { isAnonymousLabel, isSharedMicrophone, normaliseLabel } from './speaker-label'

export { nameKey, nameKeys } from './name-key'
export { isAnonymousLabel, isSharedMicrophone, namesNobody, normaliseLabel, type LabelParts } from './speaker-label'

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

type Known = KnownPeople['members'][number] | KnownPeople['people'][number]
type Candidate = {
  kind: 'member' | 'person'; id: string; name: string; side: Side; emails: string[]
  /** Keys of the full name, and of all labels with their name parts. */
  keys: string[]
  labels: string[]
  /** Keys of names turned round, "Brandt Ilka", and of those that may be misspelt. */
  turned: string[]
  guessable: string[]
}

// A file of thousands of conversations asks again and again for the same people; whoever changes is another object.
const candidates = new WeakMap<Known, Candidate>()

function candidateOf(known: Known): Candidate {
  const kept = candidates.get(known)
  if (kept) return kept
  const names = [known.name, ...known.aliases]
  const addresses = known.aliases.filter((alias) => alias.includes('@'))
  const emails = 'emails' in known ? known.emails : known.email === null ? [] : [known.email]
  const candidate: Candidate = {
    ...('emails' in known ? { kind: 'person', side: known.side } : { kind: 'member', side: 'us' }), id: known.id, name: known.name, emails: [...emails, ...addresses].map((each) => each.toLowerCase()),
    keys: nameKeys(known.name), labels: names.flatMap((name) => [...nameKeys(name), ...nameKeys(normaliseLabel(name).name)]),
    guessable: names.flatMap(nameKeys).filter(isGuessable), turned: names.flatMap((name) => nameKeys(name.split(/\s+/).toReversed().join(' '))),
  }
  candidates.set(known, candidate)
  return candidate
}

const candidatesOf = ({ members, people }: KnownPeople): Candidate[] => [...members, ...people].map(candidateOf)

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
  const says = (key: string): boolean => keys.has(key)
  const named = all.filter((each) => each.keys.some(says))
  if (named.length > 0) return hit(only(named), 'exact')
  const aliased = all.filter((each) => each.labels.some(says))
  if (aliased.length > 0) return hit(only(aliased), 'alias')
  const turned = all.filter((each) => each.turned.some(says))
  const short = all.filter((each) => each.keys.some((full) => [...keys].some((key) => isShortFor(key, full))))
  const near = only(turned) ?? only(short)
  if (near !== null) return hit(near, 'alias')
  const close = closestName([...keys], all.map((each) => each.guessable))
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
  const domain = (speaker.email ?? speaker.listedAs)?.split('@')[1]?.toLowerCase()
  const within = (domains: string[]): boolean =>
    domain !== undefined && domains.map((each) => each.toLowerCase().replace(/^www\./, '')).some((each) => domain === each || domain.endsWith(`.${each}`))
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

/** Somebody of ours speaks, and everybody of ours is a known member: whoever else speaks is hardly one of us. */
export function oursAreKnown(matches: readonly SpeakerMatch[]): boolean {
  const ours = matches.filter((each) => each.side === 'us')
  return ours.length > 0 && ours.every((each) => each.match !== null && each.confidence !== 'guess')
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
  if (!oursAreKnown(first)) return first
  return first.map((each) => {
    if (each.side !== 'unknown' || each.shared || isAnonymousLabel(each.label)) return each
    return { ...each, side: 'customer', suggestion: { ...each.suggestion, side: 'customer' } }
  })
}
