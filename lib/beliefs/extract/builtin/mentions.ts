import type { KnownPerson } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { lastOutsider } from './rules/outsiders'
import { ROLES } from './rules/roles'

/** Roles as a pattern, the longest first. */
export const ROLE_WORDS = ROLES.map((r) => r.replaceAll(' ', '\\s')).sort((a, b) => b.length - a.length).join('|')

/** Capitalised words that open sentences or are no people. */
const NO_NAMES = new Set(
  ("I I'm I'd I'll I've We We're It It's That That's This These Those There They He She You Your Our My The A An And But So If When What Which Who Why How Yes No Not Nobody None " +
    'Everyone Everybody Someone Somebody People Some Most Many All Both Each One Two Three Then Now Well Ok Okay Oh Right Sure Please Thanks Also Still Just Only Maybe Perhaps ' +
    'Honestly Frankly Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Everything ' +
    'Nothing Anything Something Because Since After Before While Once Until Unless Though Although However Finally Actually Basically Personally Overall Otherwise Sounds Looks Seems Feels Mine Ours Yours Whoever Whatever Another Other Same Such More Less Most Great Good Nice Fine Glad Happy Sorry Next Last God Let Subject Regards Best Automatically Services Team Yeah Hi Hello Dear ' +
    'In On At To Of By For From With Without About Into Over Under Between During Per As Or Nor Than Like Here Where Whether New Old First Second Third Last Half Part Four Five Six Seven Eight ' +
    'Nine Ten Eleven Twelve Thirteen Twenty Thirty Hundred Last Early Late Today Tomorrow Yesterday Tonight Friday Christmas Easter Whose Whom Its Their His Her Him Them Us Me Myself Themselves ' +
    'Very Too Even Ever Never Always Often Sometimes Usually Again Already Almost Quite Rather Really Truly Probably Possibly Certainly Definitely Absolutely Exactly Indeed Instead Later Soon ' +
    'Customers Clients Vendors Users Buyers Guests Engineers Managers Employees Colleagues Folks Guys Work Price Support Contract Quote Invoice Data Report Please Thank Okay Alright Fair Fast Slow ' +
    'See Look Listen Mind Aye Nah Nope Trust Believe Cheap Good Bad Better Best Worse Worst Big Small High Low Long Short Next Previous Current Different Real True False Wrong Ready Able Whole Every Any Few Several Several None Nobody').split(' '),
)

/** Not a pronoun, a weekday, a number or any other word that only stands with a capital because it opens a sentence. */
function isNameWord(word: string): boolean {
  return !NO_NAMES.has(word) && !NO_NAMES.has(word.replace(/s$/, '')) && !/['’](?:m|d|ll|ve|re|s)$/.test(word) && !/^\p{Lu}$/u.test(word)
}

/** A role without what stands round it: "our CFO's" is "CFO". */
export function cleanRole(said: string): string {
  return said
    .replace(/^(?:our|my|the|his|her|their|all our|all my|all the|the two|some of (?:our|my|the)|most of (?:our|my|the))\s+/i, '')
    .replace(/['’]s$/, '')
    .replace(/\b([a-z]) ([a-z]) ([a-z])\b$/i, '$1$2$3')
    .trim()
}

/** Too vague to hold a belief: it stays with the speaker, who speaks of them. */
export const NOBODY_IN_PARTICULAR = /^(?:people|lot|guys?|man|woman|girl|lady|head|lead)$/i

/** A name as it is said, where it can be one of theirs; null for a word that is no name and for whoever is not theirs. */
export function namedOrNull(said: string, us: readonly string[], people: readonly KnownPerson[]): string | null {
  const name = said.replace(/['’]s$/, '')
  const first = name.split(' ')[0] ?? name
  const isKnown = people.some((p) => [p.name, ...p.aliases].some((n) => n.split(' ').includes(first)))
  if (!isKnown && name.split(' ').some((word) => !isNameWord(word))) return null
  const lower = name.toLowerCase()
  if (us.some((u) => u.toLowerCase() === lower || u.toLowerCase().split(' ').includes(lower))) return null
  const known = people.find((p) => [p.name, ...p.aliases].some((n) => n.toLowerCase() === lower || n.toLowerCase().split(' ')[0] === lower))
  if (known && known.side !== 'customer') return null
  return name
}

/** Is somebody of theirs known by this name, or by its first word? */
export function isKnownPerson(name: string, people: readonly KnownPerson[]): boolean {
  const [first = name] = name.split(' ')
  return people.some((person) => person.side === 'customer' && [person.name, ...person.aliases].some((each) => each.split(' ').includes(first)))
}

/** What a following "he" or "she" (one) and "they" (many) refer to; null where nothing was named, `OUTSIDE` where it is nobody of the customer. */
export type Antecedents = { one: string | null; many: string | null }
export const OUTSIDE = ''

const GROUP = /(?:[^s]s|people|team|staff|board|exec|management|leadership|finance|legal|it|procurement|purchasing|group|committee|ops|lot|plant|department|crew|panel|company|marketing|security|compliance|hr|engineering|operations|headquarters|office)$/i

/** A role as it is mentioned, whole: "our ops director" is nobody's "ops". */
const ROLE_MENTIONED = new RegExp(String.raw`\b(?:our|my|the)\s(?:(?!(?:with|of|and|or|to|for|from|in|on|at|is|was|has|had|that|who)\s)[\p{L}-]+\s){0,2}?(?:${ROLE_WORDS})\b(?!\s(?:${ROLE_WORDS})\b)|\b(?:our|my|the)\s(?:(?:executive|advisory|supervisory|management|group|parish|school|whole|full|new|old)\s)?(?:board|management|leadership)\b|\b(?:ceo|cfo|cto|coo|cio|ciso)\b`, 'giu')
const CALLED = /(\p{Lu}\p{Ll}[\p{L}-]+)\s?,\s((?:he|she|that|who)(?:['’]s|\sis)\s)?$/u
const IS_THE = /(?:\b[Ii]s\s(\p{Lu}\p{Ll}[\p{L}-]+)|(\p{Lu}\p{Ll}[\p{L}-]+)(?:['’]s|\sis))\s$/u

const IS_CALLED = /^\s(?:is|was)\s(?:(?:called|named)\s|(?:Mr|Mrs|Ms|Dr)\.?\s){1,2}(\p{Lu}\p{Ll}[\p{L}-]+)/u

/** Who is said to have a role that is mentioned between `before` and `after`: "Karl, our CTO, …", "Graham, he's the MD", "Bex is the finance lead", "our director is Mr. Vell". */
function nameOfRole(before: string, after: string, us: readonly string[], people: readonly KnownPerson[]): string | null {
  const is = IS_THE.exec(before)
  if (is) return namedOrNull(is[1] ?? is[2] ?? '', us, people)
  const named = IS_CALLED.exec(after)
  if (named) return namedOrNull(named[1] ?? '', us, people)
  const called = CALLED.exec(before)
  // "I told Ana, our CFO will decide" names two.
  return called && (called[2] || /^\s?(?:[,.;!?)]|$)/.test(after)) ? namedOrNull(called[1] ?? '', us, people) : null
}

/** A capitalised word within a sentence, not behind what a place or a time stands behind. */
const MIDDLE_NAME = /(?<=[\p{Ll},]\s)(?<!\b(?:in|at|near|from|to|of|on|into|via|through|per|for|the|a|an|until|by|since|before|after|last|next|every|[Oo]ur|[Yy]our|[Mm]y|[Tt]he)\s)(\p{Lu}\p{Ll}{2,})\b/gu

/** What somebody has, uses or buys is no person: "we have Fleetly". */
const IS_USED = /\b(?:(?:i|we|they)(?:'ve| have| had)(?: got)?|use|used|uses|using|tried|bought|installed|run|runs|running|replace|replaced|replacing)\s$/i

/** Does a name stand right before, so that the word is the second of one? */
const isSecondName = (before: string): boolean => isNameWord(/(\p{Lu}[\p{L}-]+)\s$/u.exec(before)?.[1] ?? 'I')

/** May it name a firm, as nobody known and no role is called so? */
const isStranger = (word: string, us: readonly string[], people: readonly KnownPerson[]): boolean =>
  namedOrNull(word, us, people) !== null && !isKnownPerson(word, people) && !ROLES.includes(word.toLowerCase())

/** Somebody whom a text names: by the name that they are known by, and as it was said. */
type Mention = { name: string; said: string; index: number; number: 'one' | 'many' }

/** Everybody of the customer whom a text mentions, in no order. Where known people are named, words that may be anything are left out. */
function mentionsIn(text: string, us: readonly string[], people: readonly KnownPerson[]): Mention[] {
  const found: Mention[] = []
  const consider = (name: string | null, said: string, index: number, isRole = false): void => {
    if (name) found.push({ name, said, index, number: isRole && GROUP.test(name) ? 'many' : 'one' })
  }
  for (const m of text.matchAll(ROLE_MENTIONED)) {
    const role = cleanRole(m[0])
    if (/\sit$/.test(m[0]) || NOBODY_IN_PARTICULAR.test(role)) continue
    const name = nameOfRole(text.slice(0, m.index), text.slice(m.index + m[0].length), us, people)
    consider(name ?? role, name ?? m[0], m.index, name === null)
  }
  let known = false
  for (const person of people) {
    if (person.side !== 'customer') continue
    for (const name of [person.name, person.name.split(' ')[0] ?? '', ...person.aliases]) {
      const last = name.length > 2 ? [...text.matchAll(new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'gu'))].at(-1) : undefined
      if (last) {
        consider(person.name, name, last.index)
        known = true
      }
    }
  }
  if (known) return found
  for (const m of text.matchAll(MIDDLE_NAME)) if (!IS_USED.test(text.slice(0, m.index)) && !isSecondName(text.slice(0, m.index))) consider(namedOrNull(m[1] ?? '', us, people), m[1] ?? '', m.index)
  for (const m of text.matchAll(/(?:^|[.!?]\s)(\p{Lu}\p{Ll}{2,})(?=,? (?:our|my|the|is|has|thinks|wants|says)\b|['’]s\b)/gu)) consider(namedOrNull(m[1] ?? '', us, people), m[1] ?? '', m.index)
  return found
}

const latest = (mentions: readonly Mention[], number: Mention['number']): Mention | undefined =>
  mentions.filter((mention) => mention.number === number).reduce<Mention | undefined>((last, mention) => (last && last.index > mention.index ? last : mention), undefined)

/** Where somebody who is no part of the customer is mentioned last; −1 where nobody is. */
function outsiderIn(text: string, us: readonly string[], people: readonly KnownPerson[]): number {
  const strangers = [...text.matchAll(MIDDLE_NAME)].filter((m) => isStranger(m[1] ?? '', us, people))
  return Math.max(lastOutsider(lowered(text)), strangers.at(-1)?.index ?? -1)
}

/** The last person and the last group of the customer mentioned in a text. */
export function lastMentioned(text: string, us: readonly string[], people: readonly KnownPerson[]): Antecedents {
  const mentions = mentionsIn(text, us, people)
  const many = latest(mentions, 'many')
  const outsider = outsiderIn(text, us, people)
  // What a group speaks of in its own sentence does not take its place: "the board reckon we have too many vendors".
  const isOutside = outsider > (many?.index ?? -1) && (!many || /(?<!\b(?:Mr|Mrs|Ms|Dr))[.!?]/.test(text.slice(many.index, outsider)))
  return { one: latest(mentions, 'one')?.name ?? null, many: isOutside ? OUTSIDE : (many?.name ?? null) }
}

/** Whom "he" or "she" (one) or "they" (many) can only mean after a text, as it was said there; null where nobody or several could be meant. */
export function onlyMentioned(text: string, number: Mention['number'], us: readonly string[], people: readonly KnownPerson[]): string | null {
  const mentions = mentionsIn(text, us, people)
  const fitting = mentions.filter((mention) => mention.number === number)
  if (new Set(fitting.map(({ name }) => name)).size !== 1 || (number === 'many' && outsiderIn(text, us, people) >= 0)) return null
  return latest(fitting, number)?.said ?? null
}
