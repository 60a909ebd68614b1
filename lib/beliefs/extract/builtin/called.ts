import type { KnownPerson } from '@/lib/beliefs/types'

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
export function isNameWord(word: string): boolean {
  return !NO_NAMES.has(word) && !NO_NAMES.has(word.replace(/s$/, '')) && !/['’](?:m|d|ll|ve|re|s)$/.test(word) && !/^\p{Lu}$/u.test(word)
}

/** A role without what stands round it: "our CFO's" is "CFO". */
export function cleanRole(said: string): string {
  return said
    .replace(/^(?:our|my|the|your|his|her|their|all our|all my|all the|the two|some of (?:our|my|the)|most of (?:our|my|the))\s+/i, '')
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
  const called = people.filter((p) => [p.name, ...p.aliases].some((n) => n.toLowerCase() === lower || n.toLowerCase().split(' ')[0] === lower))
  const known = called.length > 0 ? called : people.filter((p) => p.name.toLowerCase().split(' ').at(-1) === lower)
  if (known[0] && known[0].side !== 'customer') return null
  return name
}

/** Is somebody of theirs known by this name, or by its first word? */
export function isKnownPerson(name: string, people: readonly KnownPerson[]): boolean {
  const [first = name] = name.split(' ')
  return people.some((person) => person.side === 'customer' && [person.name, ...person.aliases].some((each) => each.split(' ').includes(first)))
}

/** "Dr", "Mrs": said before a name, and no part of it. */
export const TITLES = /^(?:Dr|Doctor|Mr|Mrs|Ms|Prof|Professor)\.?\s/
const SHORT: Readonly<Record<string, string>> = { Doctor: 'Dr', Professor: 'Prof' }

/** "Doctor Hsu" and "Dr. Hsu" are one: "Dr Hsu". */
export const withShortTitle = (name: string): string => name.replace(/^(Dr|Doctor|Mr|Mrs|Ms|Prof|Professor)\.?\s+/, (_, title: string) => `${SHORT[title] ?? title} `)

/** Does a talk itself introduce this person? Nobody else knows them. */
const isIntroduced = ({ key }: KnownPerson): boolean => key.startsWith(INTRODUCED)
export const INTRODUCED = 'said:'

/** Whoever of theirs alone is called so here, by name, surname or role, as they were introduced; else as it was said. */
export function nameOf(as: string, people: readonly KnownPerson[]): string {
  const said = withShortTitle(as)
  const bare = said.replace(TITLES, '')
  const fits = people.filter((person) => person.side === 'customer' && (person.aliases.some((alias) => alias.toLowerCase() === said.toLowerCase()) || (isIntroduced(person) && (person.name === said || person.name.split(' ').includes(bare)))))
  return fits.length === 1 && fits[0] ? fits[0].name : said
}
