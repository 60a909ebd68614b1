import type { KnownPerson } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { cleanRole, isKnownPerson, namedOrNull, nameOf, NOBODY_IN_PARTICULAR } from './called'
import { GIVEN_NAMES } from './rules/capitals'
import { pronounOfPerson } from './rules/genders'
import { lastOutsider, oneOutside } from './rules/outsiders'
import { OWN_VIEWS, ROLES } from './rules/roles'

/** Roles as a pattern, the longest first. */
export const ROLE_WORDS = ROLES.map((r) => r.replaceAll(' ', '\\s')).sort((a, b) => b.length - a.length).join('|')

/**
 * What a following "he" or "she" (one) and "they" (many) refer to; null where nothing was named, `OUTSIDE` where it is nobody of the
 * customer or where two may be meant. `he` and `she` where they are not the same.
 */
export type Antecedents = { one: string | null; many: string | null; he?: string | null; she?: string | null }
export const OUTSIDE = ''

/** Whom a pronoun refers to. */
export function referentOf(antecedents: Antecedents, pronoun: string): string | null {
  if (/^the(?:y|ir|m)$/i.test(pronoun)) return antecedents.many
  const own = /^h(?:e|is|im)$/i.test(pronoun) ? antecedents.he : antecedents.she
  return own === undefined ? antecedents.one : own
}

/** What was mentioned last goes before what was mentioned before it. */
export const merged = (older: Antecedents, newer: Antecedents): Antecedents => ({
  one: newer.one ?? older.one, many: newer.many ?? older.many, he: newer.he ?? older.he ?? null, she: newer.she ?? older.she ?? null,
})

const GROUP = /(?:[^s]s|people|team|staff|board|exec|management|leadership|finance|legal|it|procurement|purchasing|group|committee|ops|lot|plant|department|crew|panel|company|marketing|security|compliance|hr|engineering|operations|headquarters|office)$/i

/** A role as it is mentioned, whole: "our ops director" is nobody's "ops". */
const roleMentioned = (whose: string): RegExp => new RegExp(String.raw`\b(?:${whose})\s(?:(?!(?:with|of|and|or|to|for|from|in|on|at|is|was|has|had|that|who)\s)[\p{L}-]+\s){0,2}?(?:${ROLE_WORDS})\b(?!\s(?:${ROLE_WORDS})\b)(?:(?<=\b(?:head|director|manager|vp|chief))\sof\s[\p{L}-]+)?|\b(?:${whose})\s(?:(?:executive|advisory|supervisory|management|group|parish|school|whole|full|new|old)\s)?(?:board|management|leadership)\b|\b(?:ceo|cfo|cto|coo|cio|ciso)\b`, 'giu')
const THEIR_ROLE = roleMentioned('our|my|the')
/** In our mouth theirs are "yours". */
const YOUR_ROLE = roleMentioned('your|the')
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
/** The same behind what a place stands behind as well: only a given name, or whom one talked to, is a person's there. */
const GIVEN_NAME = /(?<=\b(?:by|for|with|from|to|of)\s)(\p{Lu}\p{Ll}{2,})\b/gu
const FIRST_NAME = /(?:^|[.!?]\s)(\p{Lu}\p{Ll}{2,})(?=,? (?:our|my|the)\b|\s\p{Ll})/gu

/** What somebody has, uses or buys is no person: "we have Fleetly". */
const IS_USED = /\b(?:(?:i|we|they)(?:'ve| have| had)(?: got)?|use|used|uses|using|tried|bought|installed|run|runs|running|replace|replaced|replacing)\s$/i
/** Whom one talks to is a person, and so is whoever says or thinks: nothing else is "he" or "she". */
const TALKED_TO = /\b(?:called|named|name is|asked|ask|told|tell|met|meet|phoned|rang|emailed|(?:spoke|spoken|speak|talked|talk|met|agreed|sat down)(?: \p{Ll}+)? (?:to|with)|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Doctor)\s$/u
const SPEAKS = /^\s(?:just |also |still |really )*(?:thinks?|wants?|said|says|told|asked|asks|reckons|believes|feels|hates|loves|insists|doubts|prefers|refuses|hopes|worries)\b/

/** Does a name stand right before, so that the word is the second of one? */
const isSecondName = (before: string): boolean => namedOrNull(/(\p{Lu}[\p{L}-]+)\s$/u.exec(before)?.[1] ?? 'I', [], []) !== null

/** May it name a firm, as nobody known and no role is called so? */
const isStranger = (word: string, us: readonly string[], people: readonly KnownPerson[]): boolean =>
  namedOrNull(word, us, people) !== null && !isKnownPerson(word, people) && !ROLES.includes(word.toLowerCase())

/** "I asked Acme and they said", "we asked Acme for a quote". */
const OF_A_FIRM = /^[^.!?]{0,60}\b(?:they|their|them)\b|^ (?:for|about) (?:a|an|the|their) (?:[\p{Ll}-]+ )?(?:quote|price|bid|offer|proposal|demo|discount)\b/u
/** "John from your team" is one of ours. */
const OF_OURS = /^\s(?:from|on|at|in)\syour\b/

/** A product or a firm is nobody: a name that is only seen here must be a given name, or talked to, or say something. */
const isPerson = (word: string, before: string, after: string): boolean => GIVEN_NAMES.has(word) || (TALKED_TO.test(before) && !OF_A_FIRM.test(after)) || SPEAKS.test(after) || /^[^,;:]{1,60}\b(?:asked|told|tell|ask|know|met|see) (?:him|her)\b/.test(after)

/** After these "'s" is "is" or "has": "Maria's asking if it can wait", "Maria's late". */
const IS_OR_HAS = [
  String.raw`(?:not|n't|a|an|the|been|got|no|still|also|really|just|always|very|quite|so|too|never|already|now|here|on|in|at|off|out|away|he|she|they|he's|she's|we|i|it|there)(?!\p{L})`,
  String.raw`\p{Ll}+ing\s(?:for|to|if|whether|about|us|me|it|the|a|that)(?!\p{L})`,
  String.raw`(?:asked|told|said|seen|had|read|decided|come|gone|left|agreed)\s`,
  String.raw`(?:worried|happy|unhappy|keen|against|convinced|sceptical|skeptical|nervous|fine|sure|unsure|afraid|late|gone|ill|new)(?:\s?[,.;!?]|\s(?:about|with|that|to|and|but|of|on|by)(?!\p{L})|$)`,
].join('|')
/** "Maria's numbers": she only has them. A worry of hers is hers. */
const OWNS = new RegExp(String.raw`^['’]s\s(?!${IS_OR_HAS}|(?:\p{L}+\s){0,2}${OWN_VIEWS}(?!\p{L}))`, 'u')

const GREETS = /(?:^|[\n.!?,]\s?)(?:hi|hello|hey|dear|thanks|thank you|cheers|morning|good morning|good afternoon|sorry|regards|best|over to you)[,\s]+$/i
/** "Thanks, Ana", "Ana, how about you", "right, Ana?", and a name under a letter: whoever is addressed or signs is nobody whom one speaks of. */
function isAddressed(before: string, after: string): boolean {
  if (GREETS.test(before) && /^\s?(?:[,.;:!?\n–—-]|$|\p{Ll})/u.test(after)) return true
  if (/(?:^|\n)\s*$/.test(before) && /^\s*(?:\n|$)/.test(after)) return true
  if (/(?:^|[\n.!?]\s*|\b(?:so|and|ok|okay|well|right|but|perfect|great|sure|understood|maybe)[,.]?\s)$/i.test(before) && /^,\s(?!(?:our|my|your|the|who|whose|he|she|and|from|in)\b|\p{Lu}\p{Ll})/u.test(after)) return true
  return /,\s$/.test(before) && /^\s?\?/.test(after)
}

/** Somebody whom a text names: by the name that they are known by, and as it was said. */
type Mention = { name: string; said: string; index: number; number: 'one' | 'many' }

/** Whose text it is: their name as it is written, and whether they are of ours. */
export type Teller = { speaker?: string; ours?: boolean }

/** Is somebody of this name the one who speaks under this label? */
export const isCalled = (name: string, speaker: string): boolean => name.toLowerCase() === speaker.toLowerCase() || (speaker.includes(' ') && !name.includes(' ') && speaker.toLowerCase().split(' ').includes(name.toLowerCase()))

/** Everybody of the customer whom a text mentions, in no order. Where known people are named, words that may be anything are left out. */
function mentionsIn(text: string, us: readonly string[], people: readonly KnownPerson[], { speaker, ours = false }: Teller = {}): Mention[] {
  const found: Mention[] = []
  const consider = (name: string | null, said: string, index: number, isRole = false): void => {
    const rest = text.slice(index + said.length)
    if (name && !OWNS.test(rest) && (ours || !OF_OURS.test(rest)) && !(speaker && isCalled(name, speaker))) found.push({ name: isRole ? nameOf(name, people) : name, said, index, number: isRole && GROUP.test(name) ? 'many' : 'one' })
  }
  for (const m of text.matchAll(ours ? YOUR_ROLE : THEIR_ROLE)) {
    const role = cleanRole(m[0])
    if (/\sit$/.test(m[0]) || NOBODY_IN_PARTICULAR.test(role)) continue
    const name = nameOfRole(text.slice(0, m.index), text.slice(m.index + m[0].length), us, people)
    consider(name ?? role, name === null || OWNS.test(text.slice(m.index + m[0].length)) ? m[0] : name, m.index, name === null)
  }
  let known = false
  for (const person of people) {
    if (person.side !== 'customer') continue
    const names = [person.name, person.name.split(' ')[0] ?? '', person.name.split(' ').at(-1) ?? '', ...person.aliases].filter((name) => name.length > 2 && /^\p{Lu}/u.test(name) && !ROLES.includes(name.toLowerCase()))
    const taken: { from: number; to: number }[] = []
    for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
      for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'gu'))) {
        const to = index + name.length
        if (taken.some((each) => index < each.to && to > each.from)) continue
        taken.push({ from: index, to })
        if (isAddressed(text.slice(0, index), text.slice(to)) || (speaker && isCalled(person.name, speaker))) continue
        consider(person.name, name, index)
        known = true
      }
    }
  }
  if (known) return found
  for (const pattern of [MIDDLE_NAME, GIVEN_NAME, FIRST_NAME]) {
    for (const m of text.matchAll(pattern)) {
      const word = m[1] ?? ''
      const at = m.index + m[0].length - word.length
      const [before, after] = [text.slice(0, at), text.slice(at + word.length)]
      if (pattern === GIVEN_NAME && !GIVEN_NAMES.has(word) && !TALKED_TO.test(before)) continue
      if (!IS_USED.test(before) && !isSecondName(before) && isPerson(word, before, after) && !isAddressed(before, after)) consider(namedOrNull(word, us, people), word, at)
    }
  }
  return found
}

const latest = (mentions: readonly Mention[], number: Mention['number']): Mention | undefined =>
  mentions.filter((mention) => mention.number === number).reduce<Mention | undefined>((last, mention) => (last && last.index > mention.index ? last : mention), undefined)

/** Where somebody who is no part of the customer is mentioned last; −1 where nobody is. */
function outsiderIn(text: string, us: readonly string[], people: readonly KnownPerson[]): number {
  const strangers = [...text.matchAll(MIDDLE_NAME)].filter((m) => isStranger(m[1] ?? '', us, people))
  return Math.max(lastOutsider(lowered(text)), strangers.at(-1)?.index ?? -1)
}

/** Where one of ours is spoken of last in a text of theirs: "your engineer", "Jon". */
function oursIn(text: string, people: readonly KnownPerson[]): number {
  const named = people.filter(({ side }) => side === 'us' || side === 'partner').flatMap((person) => [person.name, person.name.split(' ')[0] ?? '']).filter((name) => name.length > 2)
  const spokenOf = named.flatMap((name) => [...text.matchAll(new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'gu'))].filter(({ index }) => !isAddressed(text.slice(0, index), text.slice(index + name.length))).map(({ index }) => index))
  return Math.max(oneOutside(lowered(text)), ...spokenOf)
}

const ENDS_SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr))[.!?](?:\s|$)|\n/

/** Neither a name nor a role says that it is the other. */
const mayBe = (pronoun: 'he' | 'she', { name, said }: Mention): boolean => ![pronounOfPerson(name), pronounOfPerson(said)].includes(pronoun === 'he' ? 'she' : 'he')

/** Whom "he" or "she" means after a text: the last who may be; `OUTSIDE` where one sentence names two, or one of ours after them. */
function meantBy(pronoun: 'he' | 'she', text: string, mentions: readonly Mention[], ours: number): string | null {
  const fitting = mentions.filter((mention) => mention.number === 'one' && mayBe(pronoun, mention))
  const last = latest(fitting, 'one')
  if (ours > (last?.index ?? -1)) return OUTSIDE
  if (!last) return null
  const inOneSentence = (index: number): boolean => index < last.index && !ENDS_SENTENCE.test(text.slice(index, last.index))
  const isOther = fitting.some(({ name, index }) => name !== last.name && inOneSentence(index))
  const isSpokenOf = [...text.matchAll(pronoun === 'he' ? /\b(?:he|him)\b/gi : /\b(?:she|her)\b/gi)].some(({ index }) => inOneSentence(index))
  return isOther || isSpokenOf ? OUTSIDE : last.name
}

/** The last person and the last group of the customer mentioned in a text. */
export function lastMentioned(text: string, us: readonly string[], people: readonly KnownPerson[], teller: Teller = {}): Antecedents {
  const mentions = mentionsIn(text, us, people, teller)
  const many = latest(mentions, 'many')
  const outsider = outsiderIn(text, us, people)
  // What a group speaks of in its own sentence does not take its place: "the board reckon we have too many vendors".
  const isOutside = outsider > (many?.index ?? -1) && (!many || /(?<!\b(?:Mr|Mrs|Ms|Dr))[.!?]/.test(text.slice(many.index, outsider)))
  const ours = teller.ours ? -1 : oursIn(text, people)
  return { one: latest(mentions, 'one')?.name ?? null, many: isOutside ? OUTSIDE : (many?.name ?? null), he: meantBy('he', text, mentions, ours), she: meantBy('she', text, mentions, ours) }
}

/** Whom "he" or "she" (one) or "they" (many) can only mean after a text, as it was said there; null where nobody or several could be meant. */
export function onlyMentioned(text: string, pronoun: 'he' | 'she' | 'they', us: readonly string[], people: readonly KnownPerson[], teller: Teller = {}): string | null {
  const mentions = mentionsIn(text, us, people, teller)
  const number = pronoun === 'they' ? 'many' : 'one'
  const fitting = mentions.filter((mention) => mention.number === number && (pronoun === 'they' || mayBe(pronoun, mention)))
  if (new Set(fitting.map(({ name }) => name)).size !== 1 || (number === 'many' && outsiderIn(text, us, people) >= 0)) return null
  return latest(fitting, number)?.said ?? null
}
