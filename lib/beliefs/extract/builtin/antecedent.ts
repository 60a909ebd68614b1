import { numberAt } from '../../numbers'
import { MOST_WORDS } from './finish'
import { retell } from './retell'
import { ROLES } from './rules/roles'
import { VAGUE_WORDS } from './rules/vague'
import { MODALS, PAST_FORMS, PLAIN_VERBS } from './rules/verbs'

const PEOPLE = new Set([...ROLES.flatMap((role) => [role, role.replace(/s$/, '')]), 'sceptic', 'champion', 'buyer', 'customer', 'guest', 'driver', 'person', 'colleague', 'vendor', 'supplier'])
const DETERMINERS = /^(?:the|our|your|my)$/i
/** A time or a turn of speech, not what "it" is: "in the meantime", "the year before". */
const NO_NOUN = /^(?:meantime|moment|time|end|beginning|start|middle|day|week|weekend|month|year|quarter|morning|afternoon|evening|night|spring|summer|autumn|winter|while|rest|way|point|case|side|hand|truth|same|whole|lot|ones?)$/
/** Goes with a time, never with a noun before it: "the big ones last year". */
const ENDS_NOUN = /^(?:last|next|ago|today|yesterday|tomorrow|tonight|first|live|anyway|either|too|early|late|free|full|right|already|soon|often)$/
/** A thing that is only where something is or goes is seldom meant after it: "in the queue", "under the library". */
const PLACES = /^(?:in|on|at|under|over|from|to|of|for|with|off|by|into|onto|near|behind|about|through|round|around|between|after|before|since|until)$/i
/** Says which, and not what: "the next", "the sixteenth". */
export const NO_NAME = /^(?:next|last|first|second|third|latter|former|other|others|old|new|same|big|small|best|worst|only|main|[a-z]+(?:[a-z]th|ieth))$/
/** What has a number or a day of its own: "it is ninety a year", "it is now the ninth of May". */
const VALUE = /^it (?:is|was|will be|would be|has to be|must be)(?: (?:now|still|only|just|about|around|roughly|almost|nearly|under|over|at least|at most|up to|no more than|no less than|more than|less than|the|a))* (.*)$/i
const ORDINAL = /^(?:first|second|third|\d+(?:st|nd|rd|th)|(?:twenty|thirty)-?\w*|[a-z]+th)$/
const VALUED = /^(?:prices?|costs?|fees?|numbers?|figures?|budget|sum|line|total|rate|rent|bill|quote|offer|amount|limit|cap|threshold|target|deposit|discount|date|deadline|term|score|invoice)$/

/** "It" that stands for no thing: "it is worth seeing", "it is not that we doubt it", "it takes a week". */
const NO_THING = /^it (?:is|was|would be|will be|has been|takes?|took|depends|turns out|seems|means|sounds|looks like|rains?|feels)\b.{0,30}\b(?:that|to|who|when|worth|about|like|because|time|why|how|what)\b|^it (?:takes?|took|depends|turns out|means|is not|would not)\b/i

/** Many by their form, and the first part of a name of one thing: "the sales report". */
const COMPOUND = /^(?:sales|operations|logistics|analytics|systems?|services|claims|payments|customs|savings|accounts|communications|news|goods|works|sports|arms|parts|terms|records|needs|benefits|admissions|procurements)$/

/** The noun that a sentence names, if it names exactly one with "the", "our" or "your" (or with `determiners`); as a statement writes it. */
export function onlyNoun(sentence: string, determiners = DETERMINERS): string | null {
  const words = sentence.replaceAll('’', "'").match(/[\p{L}\p{N}'-]+|[,;:()]/gu) ?? []
  const found = new Map<string, boolean>()
  words.forEach((word, i) => {
    if (!determiners.test(word)) return
    const noun: string[] = []
    for (const next of words.slice(i + 1, i + 4)) {
      const lower = next.toLowerCase()
      // "Our drivers share a van": what follows the many is what they do.
      if (/[^s'’iu]s$/.test(noun.at(-1) ?? '') && !COMPOUND.test(noun.at(-1)?.toLowerCase() ?? '')) break
      if (!/^\p{L}/u.test(next) || VAGUE_WORDS.has(lower) || (noun.length > 0 && (ENDS_NOUN.test(lower) || (/^\p{Lu}/u.test(next) && /^\p{Ll}/u.test(noun.at(-1) ?? '')))) || MODALS.has(lower) || PAST_FORMS.has(lower) || /n['’]t$|['’](?:s|re|ve|ll|d)$/.test(lower) || (noun.length > 0 && (PLAIN_VERBS.has(lower) || /ed$/.test(lower)))) break
      noun.push(next)
    }
    if (noun.length > 0) found.set([...retell([word.toLowerCase()]), ...noun].join(' '), PLACES.test(words[i - 1] ?? ''))
  })
  const [only, isPlace] = [...found][0] ?? []
  return found.size === 1 && only && !isPlace && !/s$/.test(only) && !NO_NOUN.test(only.split(' ').at(-1)?.toLowerCase() ?? '') && !PEOPLE.has(only.split(' ').at(-1)?.toLowerCase() ?? '') ? only : null
}

/**
 * A statement of a quote that begins with "it", with the noun of the same turn's preceding sentence in its place where just
 * one thing, and nobody, can be meant. `before` is the turn's text in front of the quote.
 */
export function withNoun(statement: string, quote: string, before: string): string {
  if (!/^it\b/i.test(quote)) return statement
  const found = /^(Thinks|Says|Complains that|Expects that) (it .*)$/.exec(statement)
  if (!found || NO_THING.test(found[2] ?? '')) return statement
  const previous = before.trim().split(/(?<=[.!?])\s+/).at(-1) ?? ''
  const noun = onlyNoun(previous)
  const value = VALUE.exec(found[2] ?? '')?.[1]?.toLowerCase().split(' ')
  const isValue = value !== undefined && (numberAt(value, 0) !== null || (value[0] === 'one' && /^(?:hundred|thousand|million)$/.test(value[1] ?? '')) || ORDINAL.test(value[0] ?? ''))
  const last = noun?.split(' ').at(-1)?.toLowerCase() ?? ''
  if (NO_NAME.test(last) || (isValue && !VALUED.test(last))) return statement
  const whole = `${found[1]} ${noun}${(found[2] ?? '').slice(2)}`
  return noun && !statement.includes(noun) && whole.split(' ').length <= MOST_WORDS ? whole : statement
}

/** Opens a clause about somebody who was named before it. */
const OF_SOMEBODY = /^\W*(?:(?:and|but|so|because|then|well|yes|no|i think|i believe|i guess|i'm guessing|i suppose|i reckon|i'm sure|i'd say|maybe|probably)[\s,]+)*(he|she|they)(?:'|\b)/i

/** The pronoun that a quote is about, if it opens it and its speaker is no part of it. */
export function pronounOf(quote: string): 'he' | 'she' | 'they' | null {
  const said = OF_SOMEBODY.exec(quote.replaceAll('’', "'"))?.[1]?.toLowerCase()
  return said === 'he' || said === 'she' || said === 'they' ? said : null
}

/** A statement about "he", "she" or "they" with whom it is about in their place; `said` is how they were mentioned, as "our CFO" or "Ana". */
export function withPerson(statement: string, pronoun: string, said: string): string {
  const found = new RegExp(String.raw`^(.*?\b(?:Thinks|Says|that|Expects|Believes|Guesses|guessing|Supposes|Reckons|sure)) ${pronoun}\b`).exec(statement)
  if (!found || found[0].split(' ').length > 4) return statement
  const role = /^(?:[A-Z]{3,4}|[a-z]{3})$/.test(said) ? `the ${said}` : said.replace(/^(?:Our|My|The)\b/, (word) => word.toLowerCase())
  const whole = `${found[1]} ${retell(role.split(/\s+/)).join(' ')}${statement.slice(found[0].length)}`
  return whole.split(' ').length <= MOST_WORDS ? whole : statement
}

/** What somebody had said that it is: "I said in February it was the cheap option". */
const SAID_TO_BE = /\bit(?: was|'s| is| would be|'d be) (?!n't\b|not\b)((?:[\p{L}\p{N}'’-]+ ?){1,8})[.!]?$/u

/** "It isn't", said of one's own word of right before, with what that had said that it is: "Thinks it is not the cheap option". */
export function withFormer(statement: string, former: string): string {
  const said = SAID_TO_BE.exec(former.trim())?.[1]?.trim()
  if (!said || !/^(?:Thinks|Says) it (?:is|was) not(?=,|$)/.test(statement)) return statement
  const whole = statement.replace(/^((?:Thinks|Says) it (?:is|was) not)(?=,|$)/, (found) => `${found} ${retell(said.split(' ')).join(' ')}`)
  return whole.split(' ').length <= MOST_WORDS ? whole : statement
}
