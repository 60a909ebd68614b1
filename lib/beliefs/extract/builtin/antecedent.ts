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
const ENDS_NOUN = /^(?:last|next|ago|today|yesterday|tomorrow|tonight)$/
/** "It" that stands for no thing: "it is worth seeing", "it is not that we doubt it", "it takes a week". */
const NO_THING = /^it (?:is|was|would be|will be|has been|takes?|took|depends|turns out|seems|means|sounds|looks like|rains?|feels)\b.{0,30}\b(?:that|to|who|when|worth|about|like|because|time|why|how|what)\b|^it (?:takes?|took|depends|turns out|means|is not|would not)\b/i

/** The noun that the sentence before names, if it names exactly one with "the", "our" or "your"; as the statement writes it. */
function onlyNoun(sentence: string): string | null {
  const words = sentence.replaceAll('’', "'").match(/[\p{L}\p{N}'-]+|[,;:()]/gu) ?? []
  const found = new Set<string>()
  words.forEach((word, i) => {
    if (!DETERMINERS.test(word)) return
    const noun: string[] = []
    for (const next of words.slice(i + 1, i + 4)) {
      const lower = next.toLowerCase()
      if (!/^\p{L}/u.test(next) || VAGUE_WORDS.has(lower) || (noun.length > 0 && (ENDS_NOUN.test(lower) || (/^\p{Lu}/u.test(next) && /^\p{Ll}/u.test(noun.at(-1) ?? '')))) || MODALS.has(lower) || PAST_FORMS.has(lower) || (noun.length > 0 && (PLAIN_VERBS.has(lower) || /ed$/.test(lower)))) break
      noun.push(next)
    }
    if (noun.length > 0) found.add([...retell([word.toLowerCase()]), ...noun].join(' '))
  })
  const [only] = found
  return found.size === 1 && only && !/s$/.test(only) && !NO_NOUN.test(only.split(' ').at(-1)?.toLowerCase() ?? '') && !PEOPLE.has(only.split(' ').at(-1)?.toLowerCase() ?? '') ? only : null
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
  const whole = `${found[1]} ${noun}${(found[2] ?? '').slice(2)}`
  return noun && !statement.includes(noun) && whole.split(' ').length <= MOST_WORDS ? whole : statement
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
