import type { HolderRef, KnownPerson } from '@/lib/beliefs/types'
import { cleanRole, isKnownPerson, namedOrNull, NOBODY_IN_PARTICULAR, TITLES } from './called'
import { referentOf, ROLE_WORDS, type Antecedents } from './mentions'
import { ATTITUDE_VERBS } from './rules/attitudes'
import { GIVEN_NAMES } from './rules/capitals'
import { lastOutsider } from './rules/outsiders'
import { isPolicy } from './rules/policies'
import { COMPANY_FIRST_PERSON, COMPANY_SUBJECTS, HOLDS, MOVES_SOMEBODY, OWN_VIEWS, TELLING } from './rules/roles'

export type HeldBy = {
  holder: HolderRef
  reported: boolean
  /** Characters of the clause (after its beginning) taken up by the holder's name, so that a statement can drop it. */
  subjectEnd: number
}

const SPEAKER: HeldBy = { holder: { kind: 'speaker' }, reported: false, subjectEnd: 0 }

/** What the firm holds and the speaker says as one of it. */
const OF_THE_HOUSE: HeldBy = { holder: { kind: 'company' }, reported: false, subjectEnd: 0 }

const DETERMINER = String.raw`(?:our|my|the|some of (?:our|my|the)|one of (?:our|my|the)|most of (?:our|my|the)|both|all (?:our|my|the)|his|her|their|old|new|some|two|the two)`
const ROLE_SUBJECT = String.raw`(?:(?:${DETERMINER})\s(?:(?!(?:says?|said|thinks?|tells?|told|the|our|my|that)\s)[\p{L}'’-]+\s){0,3}?)?(?:${ROLE_WORDS})(?:\sof\s(?:the\s)?[\p{L}-]+|\sin\s[\p{L}-]+|\supstairs)?(?:'s)?`
/** Who that is, between the name and the verb: ", Emil,", "(Irena)", "themselves". */
const APPOSED = String.raw`(?:\s?,(?:[^,.]|(?<=\b(?:Mr|Mrs|Ms|Dr))\.){1,40},|\s?\([^()]{1,40}\))?(?:\s(?:themselves|himself|herself|personally|though|however|apparently))?`
const ASIDE = String.raw`${APPOSED}(?:\s(?:he|she|they))?(?:\s(?:really|also|still|just|simply|only|always|actually|honestly|certainly|definitely|already|now|even|both|all|kind of|sort of|currently|obviously|frankly))*`

const COMPANY = new RegExp(String.raw`(?:^|[\s,;"])(${COMPANY_SUBJECTS})${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'iu')
const ROLE = new RegExp(String.raw`(?:^|[\s,;"])(${ROLE_SUBJECT})${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'giu')
const NAME = new RegExp(String.raw`(?:^|[\s,;"])((?:(?:Old|Dr\.?|Doctor|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Herr|Frau)\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}'-]+)?)(?:'s|’s)?${ASIDE}\s?${ATTITUDE_VERBS}\b`, 'gu')
const PRONOUN = new RegExp(String.raw`(?:^|[\s,;"])(he|she|they)(?:'s|'d|'ll|'re)?${ASIDE}\s?(?:${TELLING}|says? to me|can(?:'t|not| not) (?:stand|bear|see|live|wait)|(?:won't|will not|wouldn't|would not|will|would) [a-z]+|${ATTITUDE_VERBS})\b`, 'iu')
const TOLD = new RegExp(String.raw`(?:^|[\s,;"])(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+)\s(?:just\s|also\s|even\s|always\s)?(?:${TELLING}|told (?:him|her|them))\b`, 'u')
/** Handed on in the passive: "I'm told by our rail desk that …", "I hear from the night crew that …". */
const TOLD_BY = new RegExp(String.raw`\b(?:i|we)(?:'m|'re|'ve been| am| are| was| were| have been)?(?: (?:also|often|always|just|now|still|reliably|repeatedly))* (?:(?:told|assured|warned|informed|advised) by|(?:hear|heard|gather|understand|learned|learnt) from) ((?:our|my|the|some of our)(?: (?!that\b)[\p{L}-]+){1,4}?|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s?,? that\s`, 'iu')
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

/** How much of what follows a name still says who it is: "(Irena)", "themselves". What stands between commas a statement drops itself. */
const apposedAt = (rest: string): number => /^(?:\s?\([^()]{1,40}\)|\s(?:themselves|himself|herself|personally|though|however))+(?=\s)/.exec(rest)?.[0].length ?? 0

/** Whoever is said to have told it, and where what they told begins. */
function toldBy(text: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  const told = TOLD_BY.exec(text)
  if (!told || /^\W*(?:if|when|unless)\b/i.test(text)) return null
  const said = told[1] ?? ''
  const as = namedOrNull(cleanRole(said), us, people)
  return as && lastOutsider(said.toLowerCase()) < 0 && !NOBODY_IN_PARTICULAR.test(as) ? { holder: named(as), reported: true, subjectEnd: told.index + told[0].length } : null
}

/** "And London" is London: a word that only opens the sentence is no name. */
const withoutOpening = (said: string): string => (TITLES.test(said) ? said : said.replace(/^(?:And|But|So|Or|Then|Now|Because|Also|Even|Only|Well|Old)\s(?=\p{Lu})/u, ''))

/** Told of its holder, "Henrik's main worry is the price" is of theirs. */
export const ofThemselves = (statement: string, as: string): string =>
  statement.replace(new RegExp(String.raw`^(\S+ (?:that )?)(?:(?:the|their) )?${as.split(' ').at(-1)?.replace(/[^\p{L}-]/gu, '') ?? ''}['’]s (?=(?:\p{L}+ ){0,2}${OWN_VIEWS}(?!\p{L}))`, 'iu'), '$1their ')

/** Not the pronoun "it", nobody of ours ("your people"), and not what something is compared with ("than finance says"). */
function standsAlone(head: string, index: number, subject: string): boolean {
  if (/(?:^|\s)it(?:'s)?$/i.test(subject) && !/\bIT(?:'s)?$/.test(subject)) return false
  return !/\b(?:your|you|than|whatever|what|as|like|if|when|unless|once|whether)\s*$/i.test(head.slice(0, index))
}

/** The board and the management are the firm; anyone else is somebody. */
function named(as: string): HolderRef {
  return /^(?:board|company|firm|management|leadership)$/i.test(as) ? { kind: 'company' } : { kind: 'named', as }
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
  const handedOn = toldBy(text, us, people)
  if (handedOn) return handedOn
  const head = text.slice(0, 110)
  if (COMPANY_FIRST_PERSON.test(text.toLowerCase())) return OF_THE_HOUSE
  // "Nobody in finance likes it" is what the speaker says of them, and not what finance likes.
  if (NOBODY.test(text)) return SPEAKER
  const firstPerson = /^(?:\W*(?:and|but|so|well|yes|yeah|because|see|look|also|frankly|honestly)\s)*(?:i|we|i'm|i'd|i'll|i've|we're|we'd|we'll|we've|my instruction|my target)\b/i.test(text)
  const passesOn = /\b(?:i|we)(?:'m)? (?:know|hear|heard|think|understand|gather|was told|am told|told|believe|suspect)\b/i.test(head)
  if (firstPerson && !passesOn) return quotedBefore(before, antecedents, us, people) ?? SPEAKER
  if (/^(?:\W*(?:and|but|so)\s)*(?:if|when|unless|whether|once)\b/i.test(text) && !/^if you ask\b/i.test(text)) return SPEAKER
  const handed = HANDED_ON.exec(text) ?? WHAT_TOLD.exec(text)
  if (handed) {
    const as = /^(?:she|he|they)$/i.test(handed[1] ?? '') ? referentOf({ ...antecedents, many: antecedents.one }, handed[1] ?? '') : namedOrNull(cleanRole(handed[1] ?? ''), us, people)
    if (as) return { holder: named(as), reported: true, subjectEnd: handed[0].length }
  }
  const last = OF_LAST.exec(text)
  const of = last?.slice(1).find((word) => word !== undefined)
  const antecedent = of && referentOf(antecedents, of)
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
    const as = standsAlone(head, m.index, m[1] ?? '') ? namedOrNull(withoutOpening(m[1] ?? ''), us, people) : null
    if (as && (!inner || m.index > inner.end)) inner = { as, end: m.index + m[0].indexOf(m[1] ?? '') + (m[1]?.length ?? 0) }
  }
  if (inner && !(firstPerson && !passesOn)) return { holder: named(inner.as), reported: true, subjectEnd: inner.end + apposedAt(text.slice(inner.end)) }
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
    const whom = referentOf(antecedents, said)
    const end = pronoun.index + pronoun[0].toLowerCase().indexOf(said.toLowerCase()) + said.length
    if (whom) return { holder: named(whom), reported: true, subjectEnd: end }
  }
  const held = quotedBefore(before, antecedents, us, people) ?? goesOnTold(text, before, us, people) ?? subjectBefore(text, before, us, people)
  return held === SPEAKER && isPolicy(text.toLowerCase()) ? OF_THE_HOUSE : held
}

function heldWithoutSubject(head: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  for (const pattern of WITHOUT_SUBJECT) {
    const said = pattern.exec(head)?.[1]
    if (!said) continue
    const role = cleanRole(said)
    const as = NOBODY_IN_PARTICULAR.test(role) || us.some((u) => role.toLowerCase().includes(u.toLowerCase())) ? null : namedOrNull(role, us, people)
    // A place or a product has no worries: a name must be known, a role be one.
    if (as && (/^(?:our|my|the)\s|^C[A-Z]O$|^CISO$/i.test(said) || isKnownPerson(as, people) || GIVEN_NAMES.has(as))) return { holder: named(as), reported: true, subjectEnd: 0 }
  }
  return null
}

const SAYS = new RegExp(String.raw`(?:^|[\s,;"])(?<!\b(?:what|as|than)\s)(${ROLE_SUBJECT}|\p{Lu}[\p{L}-]+|he|she)\s(?:also\s|just\s|always\s|even\s)?(?:says?|said|thinks|reckons|believes|tells? (?:me|us)|told (?:me|us)|keeps saying)(?:\s?,[^,]{1,30},)?(?:\sthat|[\s:,"“]*)$`, 'u')

/** Somebody's words follow: "My boss said | it would be automatic". */
function quotedBefore(before: string, antecedents: Antecedents, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  const said = SAYS.exec(before.replaceAll('’', "'").trimEnd())
  if (!said) return null
  const pronoun = /^(?:he|she)$/i.test(said[1] ?? '')
  const as = pronoun ? referentOf(antecedents, said[1] ?? '') : namedOrNull(cleanRole(said[1] ?? ''), us, people)
  return as && !/^(?:they|you|i|we|it)$/i.test(as) ? { holder: { kind: 'named', as }, reported: true, subjectEnd: 0 } : null
}

/** What was told goes on without a subject of its own: "I'm told by the desk that it is good for ships but | useless for trains". */
function goesOnTold(text: string, before: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy | null {
  const told = toldBy(before.replaceAll('’', "'"), us, people)
  return told && !/^\W*(?:i|we|our|my|you)\b/i.test(text) ? { ...told, subjectEnd: 0 } : null
}

/** The subject stands right before the clause: "The CFO loved it and | wants a second site". */
function subjectBefore(text: string, before: string, us: readonly string[], people: readonly KnownPerson[]): HeldBy {
  const teller = quotedBefore(before, { one: null, many: null }, us, people)
  if (teller) return teller
  const verb = new RegExp(String.raw`^${ATTITUDE_VERBS}\b`, 'i')
  if (!before || !verb.test(text)) return SPEAKER
  const whole = `${before.replaceAll('’', "'").trimEnd()} ${text}`
  const offset = whole.length - text.length
  let found: string | null = null
  for (const m of whole.matchAll(ROLE)) if (m.index < offset) found = cleanRole(m[1] ?? '') || found
  for (const m of whole.matchAll(NAME)) if (m.index < offset) found = namedOrNull(withoutOpening(m[1] ?? ''), us, people) ?? found
  return found ? { holder: { kind: 'named', as: found }, reported: true, subjectEnd: 0 } : SPEAKER
}
