import { isNameWord } from './called'
import { ROLES } from './rules/roles'
import type { Token } from './tokens'

/** Most words between the two commas: "the head of our support desk". */
const MOST_WORDS = 7
const DETERMINER = /^(?:the|our|my|their|his|her|its|a|an)$/
const ROLE_WORDS = new Set(ROLES.flatMap((role) => role.split(' ')))
/** After these a new clause begins: "I met Ana, the boss, and we agreed". */
const JOINS = /^(?:and|or|but|so|because|then|which|while|though|who|i|we|you|it|that|this)$/

/** Before a name of a day or a place: "in May, the team, tired of it, left". */
const BEFORE_NO_PERSON = /^(?:in|on|since|until|by|during|last|next|this|at|near)$/

/** Between two commas, somebody's name: "my plant director, Emil, wants it"; two words at most, or three with a title. */
const MOST_NAME_WORDS = 3
const isName = (tokens: readonly Token[]): boolean => tokens.length > 0 && tokens.length <= MOST_NAME_WORDS && tokens.every(({ text }) => /^(?:\p{Lu}\p{Ll}[\p{L}'’-]*|\.)$/u.test(text)) && tokens.every(({ text }) => text === '.' || (isNameWord(text) && !ROLE_WORDS.has(text.toLowerCase())))
/** "(CFO)", "(our operations lead)": who somebody is, and nothing else. */
const isRole = (tokens: readonly Token[]): boolean => tokens.length > 0 && tokens.length < MOST_ROLE_WORDS && tokens.every(({ kind }) => kind !== 'mark') && ROLE_WORDS.has(tokens.at(-1)?.lower ?? '')
/** How far before its comma the "our" or "the" of a role may stand. */
const MOST_ROLE_WORDS = 6

/** Does a role of theirs end before this place: "our head of IT", "the new plant director"? */
function endsRole(tokens: readonly Token[], end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - MOST_ROLE_WORDS); i--) {
    if (tokens[i]?.kind === 'mark') return false
    if (DETERMINER.test(tokens[i]?.lower ?? '')) return tokens.slice(i + 1, end).some(({ lower }) => ROLE_WORDS.has(lower))
  }
  return false
}

/** "The head of support", after the name of somebody whose place "in" or "at" does not say. */
const describes = (between: readonly Token[], name: Token | undefined, before: Token | undefined): boolean =>
  /^\p{Lu}\p{Ll}/u.test(name?.text ?? '') && !BEFORE_NO_PERSON.test(before?.lower ?? '') && DETERMINER.test(between[0]?.lower ?? '') &&
  between.every(({ kind }) => kind !== 'mark') && between.slice(1).some(({ lower }) => ROLE_WORDS.has(lower))

/**
 * The commas around who somebody is, right after their name: "Priya, the head of support, hates it" is one clause, and a cut at
 * either of them would part what is felt from whoever feels it. Of "I asked Ben, the IT director, and he likes it" only the first.
 * Token indexes. So is "my plant director, Emil, hates it".
 */
export function appositionCommas(tokens: readonly Token[]): Set<number> {
  const commas = new Set<number>()
  for (let open = 1; open < tokens.length; open++) {
    const mark = tokens[open]?.text
    if (mark !== ',' && mark !== '(') continue
    let shut = open + 1
    while (shut - open <= MOST_WORDS && tokens[shut] && (tokens[shut]?.kind !== 'mark' || tokens[shut]?.text === '.')) shut++
    const after = tokens[shut + 1]
    if (tokens[shut]?.text !== (mark === '(' ? ')' : ',') || !after || after.kind === 'mark') continue
    const between = tokens.slice(open + 1, shut)
    const isOne = (isName(between) && endsRole(tokens, open)) || (mark === '(' ? isRole(between) && isName(tokens.slice(open - 1, open)) : describes(between, tokens[open - 1], tokens[open - 2]))
    if (!isOne) continue
    commas.add(open)
    if (!JOINS.test(after.lower)) commas.add(shut)
  }
  return commas
}
