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

/**
 * The commas around who somebody is, right after their name: "Priya, the head of support, hates it" is one clause, and a cut at
 * either of them would part what is felt from whoever feels it. Of "I asked Ben, the IT director, and he likes it" only the first.
 * Token indexes.
 */
export function appositionCommas(tokens: readonly Token[]): Set<number> {
  const commas = new Set<number>()
  for (let open = 1; open < tokens.length; open++) {
    if (tokens[open]?.text !== ',' || !/^\p{Lu}\p{Ll}/u.test(tokens[open - 1]?.text ?? '') || !DETERMINER.test(tokens[open + 1]?.lower ?? '') || BEFORE_NO_PERSON.test(tokens[open - 2]?.lower ?? '')) continue
    let close = open + 2
    while (close - open <= MOST_WORDS && tokens[close] && tokens[close]?.kind !== 'mark') close++
    const next = tokens[close + 1]
    if (tokens[close]?.text !== ',' || !next || next.kind === 'mark' || !tokens.slice(open + 2, close).some(({ lower }) => ROLE_WORDS.has(lower))) continue
    commas.add(open)
    if (!JOINS.test(next.lower)) commas.add(close)
  }
  return commas
}
