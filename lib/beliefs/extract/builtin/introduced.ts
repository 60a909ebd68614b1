import type { KnownPerson } from '@/lib/beliefs/types'
import { cleanRole, INTRODUCED, isNameWord, namedOrNull, TITLES, withShortTitle } from './called'
import { GIVEN_NAMES, keepsCapital } from './rules/capitals'
import { FIRM_ROLES, INTRODUCTIONS } from './rules/introductions'
import { ROLES } from './rules/roles'

/** Nobody but a person is spoken of so right after. */
const SPOKEN_OF = /\b(?:he|she|him|her|his)\b/i
/** How far after a name. */
const SOON = 90

/** May a word be somebody's name and nothing else? A maker, a land or a day is none; a given name is. */
const mayBeName = (word: string): boolean => isNameWord(word) && !ROLES.includes(word.toLowerCase()) && (GIVEN_NAMES.has(word) || !keepsCapital(word))

/** Whom a text introduces by name: "My plant director, Emil, …", "Claudia (CTO)", "Dagmar in compliance … she", "Doctor Lindqvist". */
function introductionsIn(text: string): { name: string; role: string }[] {
  return INTRODUCTIONS.flatMap(({ id, pattern }) => [...text.matchAll(pattern)].flatMap((m) => {
    const whole = m.groups?.['name'] ?? ''
    // "And Marisa is our COO": a word that opens the sentence is no name.
    const said = !TITLES.test(whole) && /\s/.test(whole) && !isNameWord(whole.split(' ')[0] ?? '') ? whole.split(' ').slice(1).join(' ') : whole
    const words = said.replace(TITLES, '').split(' ')
    const role = cleanRole(m.groups?.['role'] ?? '')
    const isSure = TITLES.test(said) || GIVEN_NAMES.has(words[0] ?? '')
    const needsProof = id === 'name_of_group' || FIRM_ROLES.test(role)
    if (!words.every(mayBeName) || (needsProof && !isSure && !SPOKEN_OF.test(text.slice(m.index + m[0].length, m.index + m[0].length + SOON)))) return []
    return [{ name: withShortTitle(said), role: id === 'name_of_group' ? '' : role }]
  }))
}

/**
 * Everybody who may be meant from here on: the people known before, and whoever of the customer a text introduces. A role goes with
 * whoever was said to have it, so that "our CFO" and "Walter" are one.
 */
export function withIntroduced(people: readonly KnownPerson[], text: string, us: readonly string[]): readonly KnownPerson[] {
  let known = people
  for (const { name, role } of introductionsIn(text)) {
    const bare = name.replace(TITLES, '')
    if (namedOrNull(bare, us, known) === null) continue
    const fits = known.filter((person) => person.name === name || bare.split(' ').every((word) => person.name.split(' ').includes(word)) || person.name.replace(TITLES, '').split(' ').every((word) => bare.split(' ').includes(word)))
    if (fits.length > 1 || fits.some(({ side }) => side === 'us' || side === 'partner')) continue
    const [same] = fits
    if (!same) known = [...known, { key: `${INTRODUCED}${name}`, name, aliases: [...(name === bare ? [] : [bare.split(' ').at(-1) ?? '']), ...(role ? [role] : [])], side: 'customer' }]
    else if (role && !same.aliases.includes(role)) known = known.map((person) => (person === same ? { ...person, aliases: [...person.aliases, role] } : person))
  }
  return known
}
