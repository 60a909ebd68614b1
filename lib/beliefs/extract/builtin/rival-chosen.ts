import { lowered } from '@/lib/shared/lowered'
import type { Names } from './names'
import { negationIn } from './rules/negation'
import type { Pull } from './rules/pulls'

/** Whom or what they go with, where it has a name of its own: "we've decided to go with Fleetly". */
const GOES_WITH = /(?:^|\s)(?:[Ii]|[Ww]e)(?:['’](?:ve|re|m|d|ll))?\s(?:[\p{Ll}'’]+\s){0,5}?(?:go|going|gone|went|signed(?:\sup)?|sign)\s(?:ahead\s)?with\s(?:the\s)?(\p{Lu}[\p{L}\d.&-]*[\p{L}\d])(?![\p{L}\d])(?!['’]s)(?!\s(?:plan|tier|option|edition|package|licen[cs]e|module|version|proposal|offer)\b)/u
/** A contract that is signed with whoever has a name of their own: "the contract with Fleetly is signed". */
const SIGNED_WITH = /\b(?:[Cc]ontract|[Aa]greement|[Dd]eal|[Oo]rder)\s(?:with|from|at)\s(?:the\s)?(\p{Lu}[\p{L}\d.&-]*[\p{L}\d])(?![\p{L}\d])(?!['’]s)[^.,;?]{0,30}?(?:\sis|\shas\sbeen|\swas|['’]s)\s(?:now\s|already\s|all\s|just\s)*(?:signed|sealed|done|agreed|placed|closed)\b|\bsigned\s(?:a|the|our|an)\s(?:[\p{L}-]+\s){0,3}(?:contract|agreement|deal|order)\swith\s(?:the\s)?(\p{Lu}[\p{L}\d.&-]*[\p{L}\d])(?![\p{L}\d])(?!['’]s)/u
/** A choice among what is offered. */
const OFFERED = /^(?:Option|Plan|Tier|Variant|Package|Offer|Proposal|Phase|Version|Model|You|Your|Yours|A|An|The|That|This|It)$/
/** Words of whoever leaves. */
const PARTING = /\b(?:(?:won't|will not|not|n't) (?:be )?(?:renew|extend|sign|continu)\w*|cancel\w*|terminat\w*|(?:give|giving|serve) notice|leav(?:e|ing) you|instead|unfortunately|regret|sorry|(?:rather than|over|not) you(?:rs)?|no longer|(?:end|ends|ending|stop|stopping) (?:our|the|your) (?:contract|subscription|service|licen[cs]e)|competitors?|rivals?)\b/

/**
 * How a decision for somebody by name pulls, who is neither us nor one of theirs: away from us where the turn takes leave of us or a
 * contract is signed, else neither way, since a name that nobody told us may be of what we sell. Null where nothing of the kind is said.
 */
export function pullOfRival(quote: string, turn: string, { ours, theirs }: Pick<Names, 'ours' | 'theirs'>): Pull | null {
  const signed = SIGNED_WITH.exec(quote)
  const name = signed?.[1] ?? signed?.[2] ?? GOES_WITH.exec(quote)?.[1]
  if (name === undefined || OFFERED.test(name) || ours.has(name) || theirs.has(name) || negationIn(lowered(quote)) === 'main' || /^\W*(?:if|unless|once|when|until)\b/i.test(quote)) return null
  if (signed) return { stance: 'negative', kind: 'intent', certainty: 'committed' }
  return { stance: PARTING.test(lowered(turn)) ? 'negative' : 'neutral' }
}
