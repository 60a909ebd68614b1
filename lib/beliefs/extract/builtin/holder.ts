import type { HolderRef, KnownPerson } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { lastOutsider } from './rules/outsiders'
import { isPolicy } from './rules/policies'
import { ATTITUDE_VERBS, COMPANY_FIRST_PERSON, COMPANY_SUBJECTS, HOLDS, MOVES_SOMEBODY, OWN_VIEWS, ROLES, TELLING } from './rules/roles'

export type HeldBy = {
  holder: HolderRef
  reported: boolean
  /** Characters of the clause (after its beginning) taken up by the holder's name, so that a statement can drop it. */
  subjectEnd: number
}

const SPEAKER: HeldBy = { holder: { kind: 'speaker' }, reported: false, subjectEnd: 0 }

/** What the firm holds and the speaker says as one of it. */
const OF_THE_HOUSE: HeldBy = { holder: { kind: 'company' }, reported: false, subjectEnd: 0 }

const ROLE_WORDS = ROLES.map((r) => r.replaceAll(' ', '\\s')).sort((a, b) => b.length - a.length).join('|')
const DETERMINER = String.raw`(?:our|my|the|some of (?:our|my|the)|one of (?:our|my|the)|most of (?:our|my|the)|both|all (?:our|my|the)|his|her|their|old|new|some|two|the two)`
const ROLE_SUBJECT = String.raw`(?:(?:${DETERMINER})\s(?:(?!(?:says?|said|thinks?|tells?|told|the|our|my|that)\s)[\p{L}'’-]+\s){0,3}?)?(?:${ROLE_WORDS})(?:\sof\s(?:the\s)?[\p{L}-]+|\sin\s[\p{L}-]+|\supstairs)?(?:'s)?`
const ASIDE = String.raw`(?:\s?,[^,.]{1,40},)?(?:\s(?:he|she|they))?(?:\s(?:really|also|still|just|simply|only|always|actually|honestly|certainly|definitely|already|now|even|both|all|kind of|sort of|currently|obviously|frankly))*`

const COMPANY = new RegExp(String.raw`(?:^|[\s,;"])(${COMPANY_SUBJECTS})${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'iu')
const ROLE = new RegExp(String.raw`(?:^|[\s,;"])(${ROLE_SUBJECT})${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'giu')
const NAME = new RegExp(String.raw`(?:^|[\s,;"])((?:(?:Old|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Herr|Frau)\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}'-]+)?)(?:'s|’s)?${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'gu')
const PRONOUN = new RegExp(String.raw`(?:^|[\s,;"])(he|she|they)(?:'s|'d|'ll|'re)?${ASIDE}\s?(?:${TELLING}|says? to me|can(?:'t|not| not) (?:stand|bear|see|live|wait)|(?:won't|will not|wouldn't|would not|will|would) [a-z]+|${ATTITUDE_VERBS})\b`, 'iu')
const TOLD = new RegExp(String.raw`(?:^|[\s,;"])(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+)\s(?:just\s|also\s|even\s|always\s)?(?:${TELLING}|told (?:him|her|them))\b`, 'u')
/** How a clause begins, and no bare number: "told us two weeks". */
const OPENS_A_CLAUSE = /^\s*(?:(?:that|to|not|how|what|why|where|when|if|he|she|they|we|it|you|the|an?|our|my|your|this|there|nobody|everything|[\p{L}-]+ing|I|\p{Lu}\p{Ll}+)(?!\p{L}))/u
const ACCORDING = new RegExp(String.raw`\b(?:according to|if you ask|in the eyes of|from what i hear from)\s(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+)`, 'iu')

/** "What Priya has told me is that standing still is no choice". */
const WHAT_TOLD = new RegExp(String.raw`^(?:\W*(?:and|but|so)\s)*what\s(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+?)(?:'s|\shas)?\s(?:told|tells|said to|keeps telling)\s(?:me|us)\s(?:is|was)\s(?:that\s)?`, 'iu')

/** Whoever these do not include holds nothing. */
const NOBODY = /^(?:\W*(?:and|but|so|well|yes|no|because|honestly|frankly)[\s,]+)*(?:nobody|no one|no-one|none of|neither of|not (?:one|many|a single|all|everyone|everybody))\b/i

/** "What he thinks is that …", "her view is that …", "she was wondering if …": of whoever was named last. */
const OF_LAST = new RegExp(String.raw`^(?:\W*(?:and|but|so|well|now|because)\s)*(?:what\s(he|she|they)\s(?:really |also |still )?${HOLDS}\s(?:is|was)\b|(his|her|their)\s(?:[\p{Ll}-]+\s){0,2}?${OWN_VIEWS}\s?(?:is|was|are|were|has|:)(?!\p{L})|(he|she|they)(?:'s|'re| is| are| was| were)(?: still| really| always| now| just| also)* (?:wondering|convinced|persuaded|certain|sure|worried|afraid|scared|nervous|keen|against|adamant|sceptical|skeptical|of the (?:opinion|view))\b|(he|she|they)(?:'s|'ve| has| have) never (?:sat easy|been (?:happy|easy|comfortable|keen)|liked|trusted|wanted|believed)\b)`, 'iu')

/** Handed on by somebody between: "She told Mo, and Mo told me, that it will be May". */
const HANDED_ON = /^(?:\W*(?:and|but|so)\s)*(\p{Lu}[\p{L}-]+|she|he|they)\s+told\s+(\p{Lu}[\p{L}-]+)\s?,?\s+(?:and|who)\s+(?:\2\s+)?told\s+(?:me|us)\s?,?\s*(?:that\s+)?/iu

const SOMEBODY = String.raw`((?:[Oo]ur|[Mm]y|[Tt]he)\s(?:[\p{L}-]+\s)?(?:${ROLE_WORDS}|C[A-Z]O|CISO|HR)|CEO|CFO|CTO|COO|CIO|CISO|\p{Lu}\p{Ll}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)`
/** Somebody holds it without being the subject: "Priya's worry is …", "what bothers Priya is …", "for Priya it is …". */
const WITHOUT_SUBJECT = [
  new RegExp(String.raw`(?:^|[\s,;"])${SOMEBODY}'s\s(?:[\p{Ll}-]+\s){0,2}${OWN_VIEWS}\s?(?:is|was|are|were|has|:|about)(?!\p{L})`, 'u'),
  new RegExp(String.raw`(?:^|\s)${MOVES_SOMEBODY}\s${SOMEBODY}(?![\p{L}'])`, 'u'),
  new RegExp(String.raw`^(?:\W*(?:[Aa]nd|[Bb]ut|[Ss]o)\s)*(?:[Ff]or|[Tt]o)\s${SOMEBODY}(?:\s(?:here|personally|at least))?,?\s(?:it|that|this|the|he|she|they|what|nothing|everything)(?!\p{L})`, 'u'),
  new RegExp(String.raw`\b(?:from|in)\s${SOMEBODY}'s\s(?:point of view|eyes|perspective|mind|side)\b`, 'u'),
] as const

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

function cleanRole(said: string): string {
  return said
    .replace(/^(?:our|my|the|his|her|their|all our|all my|all the|the two|some of (?:our|my|the)|most of (?:our|my|the))\s+/i, '')
    .replace(/['’]s$/, '')
    .replace(/\b([a-z]) ([a-z]) ([a-z])\b$/i, '$1$2$3')
    .trim()
}

/** Too vague to hold a belief: it stays with the speaker, who speaks of them. */
const NOBODY_IN_PARTICULAR = /^(?:people|lot|guys?|man|woman|girl|lady|head|lead)$/i

/** Not the pronoun "it", nobody of ours ("your people"), and not what something is compared with ("than finance says"). */
function standsAlone(head: string, index: number, subject: string): boolean {
  if (/(?:^|\s)it(?:'s)?$/i.test(subject) && !/\bIT(?:'s)?$/.test(subject)) return false
  return !/\b(?:your|you|than|whatever|what|as|like|if|when|unless|once|whether)\s*$/i.test(head.slice(0, index))
}

/** The board and the management are the firm; anyone else is somebody. */
function named(as: string): HolderRef {
  return /^(?:board|company|firm|management|leadership)$/i.test(as) ? { kind: 'company' } : { kind: 'named', as }
}

function namedOrNull(said: string, us: readonly string[], people: readonly KnownPerson[]): string | null {
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

/**
 * Who holds what a clause says: the speaker, the whole firm, or somebody whom the speaker reports. `before` is the part of the
 * same sentence in front of the clause; `antecedents` are what "he", "she" and "they" would refer to. The innermost holder
 * wins: in "finance tell me the board wants …" it is the board.
 */
export function holderOf(
  clause: string, before: string, antecedents: Antecedents, us: readonly string[], people: readonly KnownPerson[],
): HeldBy {
  const text = clause.replaceAll('’', "'")
  const head = text.slice(0, 110)
  if (COMPANY_FIRST_PERSON.test(text.toLowerCase())) return OF_THE_HOUSE
  // "Nobody in finance likes it" is what the speaker says of them, and not what finance likes.
  if (NOBODY.test(text)) return SPEAKER
  const firstPerson = /^(?:\W*(?:and|but|so|well|yes|yeah|because|see|look|also)\s)*(?:i|we|i'm|i'd|i'll|i've|we're|we'd|we'll|we've|my instruction|my target)\b/i.test(text)
  const passesOn = /\b(?:i|we)(?:'m)? (?:know|hear|heard|think|understand|gather|was told|am told|told|believe|suspect)\b/i.test(head)
  if (firstPerson && !passesOn) return quotedBefore(before, antecedents.one, us, people) ?? SPEAKER
  if (/^(?:\W*(?:and|but|so)\s)*(?:if|when|unless|whether|once)\b/i.test(text) && !/^if you ask\b/i.test(text)) return SPEAKER
  const handed = HANDED_ON.exec(text) ?? WHAT_TOLD.exec(text)
  if (handed) {
    const as = /^(?:she|he|they)$/i.test(handed[1] ?? '') ? antecedents.one : namedOrNull(cleanRole(handed[1] ?? ''), us, people)
    if (as) return { holder: named(as), reported: true, subjectEnd: handed[0].length }
  }
  const last = OF_LAST.exec(text)
  const of = last?.slice(1).find((word) => word !== undefined)
  const antecedent = of && (/^the(?:y|ir)$/i.test(of) ? antecedents.many : antecedents.one)
  if (last && antecedent) return { holder: named(antecedent), reported: true, subjectEnd: /^(?:he|she|they)$/i.test(of) && !/\bwhat\s/i.test(last[0]) ? last.index + last[0].toLowerCase().indexOf(of.toLowerCase()) + of.length : 0 }
  const company = COMPANY.exec(head)
  if (company) return { holder: { kind: 'company' }, reported: true, subjectEnd: company.index + company[0].indexOf(company[1] ?? '') + (company[1]?.length ?? 0) }
  let inner: { as: string; end: number } | null = null
  for (const m of head.matchAll(ROLE)) {
    const subject = m[1] ?? ''
    if (!standsAlone(head, m.index, subject) || /^(?:people|lot|users|security|group|man|staff|team|lead|head)(?:'s)?$/i.test(subject)) continue
    const as = cleanRole(subject)
    if (!as || NOBODY_IN_PARTICULAR.test(as) || (us.length > 0 && us.some((u) => as.toLowerCase().includes(u.toLowerCase())))) continue
    inner = { as, end: m.index + m[0].indexOf(subject) + subject.length }
  }
  for (const m of head.matchAll(NAME)) {
    const as = standsAlone(head, m.index, m[1] ?? '') ? namedOrNull(m[1] ?? '', us, people) : null
    if (as && (!inner || m.index > inner.end)) inner = { as, end: m.index + m[0].indexOf(m[1] ?? '') + (m[1]?.length ?? 0) }
  }
  if (inner && !(firstPerson && !passesOn)) return { holder: named(inner.as), reported: true, subjectEnd: inner.end }
  const told = TOLD.exec(head)
  if (told) {
    const as = standsAlone(head, told.index, told[1] ?? '') ? namedOrNull(cleanRole(told[1] ?? ''), us, people) : null
    if (as && !NOBODY_IN_PARTICULAR.test(as.split(' ').at(-1) ?? '') && OPENS_A_CLAUSE.test(text.slice(told.index + told[0].length))) return { holder: { kind: 'named', as }, reported: true, subjectEnd: told.index + told[0].length }
  }
  const source = ACCORDING.exec(head)
  if (source) return { holder: { kind: 'named', as: cleanRole(source[1] ?? '') }, reported: true, subjectEnd: source.index + source[0].length }
  const other = firstPerson ? null : heldWithoutSubject(head, us, people)
  if (other) return other
  const pronoun = PRONOUN.exec(text.slice(0, 50))
  if (pronoun && !firstPerson) {
    const said = pronoun[1] ?? ''
    const whom = /^they$/i.test(said) ? antecedents.many : antecedents.one
    const end = pronoun.index + pronoun[0].toLowerCase().indexOf(said.toLowerCase()) + said.length
    if (whom) return { holder: named(whom), reported: true, subjectEnd: end }
  }
  const held = quotedBefore(before, antecedents.one, us, people) ?? subjectBefore(text, before, us, people)
  return held === SPEAKER && isPolicy(text.toLowerCase()) ? OF_THE_HOUSE : held
}

function heldWithoutSubject(head: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  for (const pattern of WITHOUT_SUBJECT) {
    const said = pattern.exec(head)?.[1]
    if (!said) continue
    const role = cleanRole(said)
    const as = NOBODY_IN_PARTICULAR.test(role) || us.some((u) => role.toLowerCase().includes(u.toLowerCase())) ? null : namedOrNull(role, us, people)
    // A place or a product has no worries: a name must be known, a role be one.
    if (as && (/^(?:our|my|the)\s|^C[A-Z]O$|^CISO$/i.test(said) || isKnownPerson(as, people))) return { holder: named(as), reported: true, subjectEnd: 0 }
  }
  return null
}

function isKnownPerson(name: string, people: readonly KnownPerson[]): boolean {
  const [first = name] = name.split(' ')
  return people.some((person) => person.side === 'customer' && [person.name, ...person.aliases].some((each) => each.split(' ').includes(first)))
}

const SAYS = new RegExp(String.raw`(?:^|[\s,;"])(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+|he|she)\s(?:also\s|just\s|always\s|even\s)?(?:says?|said|thinks|reckons|believes|tells? (?:me|us)|told (?:me|us)|keeps saying)(?:\s?,[^,]{1,30},)?(?:\sthat|[\s:,"“]*)$`, 'u')

/** Somebody's words follow: "My boss said | it would be automatic". */
function quotedBefore(before: string, antecedent: string | null, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  const said = SAYS.exec(before.replaceAll('’', "'").trimEnd())
  if (!said) return null
  const pronoun = /^(?:he|she)$/i.test(said[1] ?? '')
  const as = pronoun ? antecedent : namedOrNull(cleanRole(said[1] ?? ''), us, people)
  return as && !/^(?:they|you|i|we|it)$/i.test(as) ? { holder: { kind: 'named', as }, reported: true, subjectEnd: 0 } : null
}

/** The subject stands right before the clause: "The CFO loved it and | wants a second site". */
function subjectBefore(text: string, before: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy {
  const teller = quotedBefore(before, null, us, people)
  if (teller) return teller
  const verb = new RegExp(String.raw`^${ATTITUDE_VERBS}\b`, 'i')
  if (!before || !verb.test(text)) return SPEAKER
  const whole = `${before.replaceAll('’', "'").trimEnd()} ${text}`
  const offset = whole.length - text.length
  let found: string | null = null
  for (const m of whole.matchAll(ROLE)) if (m.index < offset) found = cleanRole(m[1] ?? '') || found
  for (const m of whole.matchAll(NAME)) if (m.index < offset) found = namedOrNull(m[1] ?? '', us, people) ?? found
  return found ? { holder: { kind: 'named', as: found }, reported: true, subjectEnd: 0 } : SPEAKER
}
