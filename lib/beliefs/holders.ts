import { normaliseName } from '@/lib/shared/names'
import type { CommitteeRole, Side } from '@/lib/shared/vocabulary'
import { byWord } from '@/lib/shared/by-word'
import { ROLES } from './extract/builtin/rules/roles'
import { soundOfName } from './sound-of-name'
import type { Holder } from './types'

export const COMPANY = 'company'
export const personKey = (id: string): string => `person:${id}`

/** A holder that a speaker named by name or role, as the ledger keeps it: resolved when read, so arrival order is no matter. */
export const saidKey = (as: string): string => `said:${normaliseName(as)}`
export const isSaid = (key: string): boolean => key.startsWith('said:')

export type HolderPerson = {
  id: string
  kind: 'named' | 'someone'
  name: string
  side: Side
  title: string | null
  role: CommitteeRole
  aliases: string[]
  modelled: boolean
}

/** Abbreviations of offices and the words that titles spell them with. */
const OFFICES: Record<string, string> = byWord({
  ceo: 'chief executive', cfo: 'chief financial', cto: 'chief technology', coo: 'chief operating', cio: 'chief information officer',
  ciso: 'chief information security', cmo: 'chief marketing', cro: 'chief revenue', cpo: 'chief product', vp: 'vice president', md: 'managing director',
})

/** "Dr Hsu" is whoever is called Hsu. */
const TITLE = /^(?:dr|doctor|mr|mrs|ms|prof|professor) /

/**
 * Resolves "our CFO" or "Marisa" to one person of the account, or to nobody when none or several fit.
 * A name, alias or title must fit exactly; a first name or an office only if it fits one person alone. Failing all, a first name
 * that sounds like one person's alone is taken for theirs, since transcripts write names as they hear them ("Ralph" for Rolf).
 */
export function resolveSaid(key: string, people: readonly HolderPerson[]): string | null {
  const said = key.slice('said:'.length).replace(/^(?:our|my|the|their|his|her) /, '').replace(TITLE, '')
  const named = people.filter((person) => person.kind === 'named')
  const ways: ((person: HolderPerson) => boolean)[] = [
    (person) => [person.name, ...person.aliases].some((label) => normaliseName(label) === said),
    (person) => normaliseName(person.title ?? '') === said,
    (person) => normaliseName(person.name).split(' ')[0] === said,
    (person) => normaliseName(person.name).split(' ').at(-1) === said,
    (person) => holdsOffice(person, said),
    soundingLike(said),
  ]
  for (const fits of ways) {
    const found = named.filter(fits)
    if (found.length === 1 && found[0]) return personKey(found[0].id)
    if (found.length > 1) return null
  }
  return null
}

function soundingLike(said: string): (person: HolderPerson) => boolean {
  const sound = ROLES.includes(said) ? null : soundOfName(said)
  return ({ name }) => sound !== null && sound === soundOfName(normaliseName(name).split(' ')[0] ?? '')
}

function holdsOffice(person: HolderPerson, said: string): boolean {
  const title = normaliseName(person.title ?? '')
  if (title === '') return false
  const office = OFFICES[said]
  if (title.split(' ').includes(said)) return said in OFFICES
  return office !== undefined ? title.includes(office) : said.includes(' ') && title.includes(said)
}

/** Everyone who can hold a belief in an account: its people, the company, and whoever was only named. */
export function holdersOf(people: readonly HolderPerson[], keys: Iterable<string>): { holders: Holder[]; resolve: (key: string) => string } {
  const resolved = new Map<string, string>()
  const holders = new Map<string, Holder>()
  holders.set(COMPANY, { key: COMPANY, personId: null, name: 'The company', role: 'company', modelled: true })
  for (const person of people) {
    const key = personKey(person.id)
    // Our own people and partners hold no belief of the customer's (DESIGN law 5).
    const modelled = person.modelled && (person.side === 'customer' || person.side === 'unknown')
    holders.set(key, { key, personId: person.id, name: person.name, role: person.role, modelled, ...(!person.modelled && { objected: true as const }) })
  }
  for (const key of keys) {
    if (!isSaid(key) || resolved.has(key)) continue
    const person = resolveSaid(key, people)
    resolved.set(key, person ?? key)
    if (!person) holders.set(key, { key, personId: null, name: nameOfSaid(key), role: roleOfSaid(key), modelled: true })
  }
  return { holders: [...holders.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), resolve: (key) => resolved.get(key) ?? key }
}

/** Where a group can be that is no place with a name. */
const COMMON_PLACES: ReadonlySet<string> = new Set([
  ...ROLES, ...('accounts accounting billing branches charge clinic design development dispatch factory field general hospital house kitchen kitchens lab labs logistics maintenance office offices ' +
    'payroll planning product production question quality reception research retail school schools service shop shops store support total training transport warehouse warehouses yard').split(' '),
])

/** A place behind "in" has its capital. The key keeps none, so that what is no place is known by its word. */
const withPlace = (said: string): string => said.replace(/(?<= in )[\p{L}-]+$/u, (place) => (COMMON_PLACES.has(place) ? place : place.charAt(0).toUpperCase() + place.slice(1)))

/** Two words of which neither is a role or a group are somebody's name. */
function isPersonName(said: string): boolean {
  const words = said.split(' ')
  return words.length === 2 && words.every((word) => /^\p{L}{2,}$/u.test(word) && !ROLES.includes(word))
}

/** "said:cfo" → "CFO", "said:legal team" → "Legal team", "said:teams in oslo" → "Teams in Oslo", "said:head of it" → "Head of IT", "said:ada berg" → "Ada Berg". */
export function nameOfSaid(key: string): string {
  const said = key.slice('said:'.length).replace(/^(?:our|my|the|their|his|her) /, '')
  if (said in OFFICES || said.length <= 3) return said.toUpperCase()
  if (isPersonName(said)) return said.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
  return withPlace(said.charAt(0).toUpperCase() + said.slice(1)).replace(/(?<=\b(?:of|in|for) )(?:it|hr|qa|pr|bi)\b/g, (short) => short.toUpperCase())
}

function roleOfSaid(key: string): CommitteeRole {
  return /\b(?:legal|procurement|compliance|counsel)\b/.test(key) ? 'legal' : 'unknown'
}

/** The name behind a stored holder key, given the names of people by id; for lists that need no more than the name. */
export function nameOfHolder(key: string, accountName: string, people: ReadonlyMap<string, string>): string {
  if (key === COMPANY) return accountName
  return key.startsWith('person:') ? (people.get(key.slice('person:'.length)) ?? 'Somebody') : nameOfSaid(key)
}
