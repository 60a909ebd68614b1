import { numberAt } from '../../numbers'
import { DANGLING, PLAIN_VERBS } from './rules/verbs'

/** A clause of so many words is told whole. */
export const MOST_WORDS = 24
/** What was cut before these says what it said. */
const ADDED = /^(?:and|but|because|so|which|while|although|though)$/
/** What was cut before these says it of more than it was said of. */
const LIMITED = /^(?:when|until|till|before|after|since)$/
const PHRASE_STARTS = /^(?:than|for|with|without|from|in|at|by|on|into|about|over|per|as|against|during|between|that|instead|rather)$/
/** A question in a sentence, where no verb or preposition before it asks for it: "in weeks what takes them months". */
const ASKED = /^(?:what|how|why)$/
/** A phrase that wants what the next words would say. */
const UNFINISHED = /^(?:one|two|three|four|five|six|point|\d[\d.,]*|being|not|no|more|less|such|same|other|own|very|each|every|we|he|she|whether|like|just|only|also|even)$/

/** At most so many words: cut where a clause ends that loses nothing, else where another or a phrase ends, never after a word that wants another. */
function shorten(words: readonly string[]): string[] {
  const flat = words.join(' ').split(' ')
  if (flat.length <= MOST_WORDS) return flat
  const last = (fits: (word: string, before: string) => boolean, least: number): number => {
    for (let i = MOST_WORDS; i >= least; i--) if (!isInNumber(flat, i) && fits(flat[i]?.toLowerCase() ?? '', flat[i - 1] ?? '')) return i
    return 0
  }
  const whole = last((word, before) => ADDED.test(word) || (before.endsWith(',') && !LIMITED.test(word)), 9)
  const clause = last((word, before) => before.endsWith(',') || ADDED.test(word) || LIMITED.test(word) || (ASKED.test(word) && !isOpen(before)), 6)
  const phrase = last((word, before) => PHRASE_STARTS.test(word) && !DANGLING.has(before.toLowerCase()), 8) || last((word) => PHRASE_STARTS.test(word), 8)
  const cut = flat.slice(0, whole || (clause >= 9 ? clause : phrase || clause || MOST_WORDS))
  while (cut.length > 3 && !cut.at(-1)?.endsWith(',') && (DANGLING.has(tail(cut)) || UNFINISHED.test(tail(cut)))) cut.pop()
  return cut
}

/** "A hundred and ten" is one number. */
const isInNumber = (words: readonly string[], i: number): boolean => words[i] === 'and' && /^(?:hundred|thousand|million)$/i.test(words[i - 1] ?? '') && numberAt(words.slice(i + 1, i + 2).map((word) => word.toLowerCase().replace(/,$/, '')), 0) !== null

/** Does a word want what comes after it? */
const isOpen = (word: string): boolean => DANGLING.has(word.toLowerCase()) || PLAIN_VERBS.has(word.toLowerCase()) || /(?:s|ing|ed)$/.test(word) && PLAIN_VERBS.has(word.toLowerCase().replace(/(?:e?s|ing|ed)$/, ''))

const tail = (words: readonly string[]): string => (words.at(-1) ?? '').replace(/,$/, '').toLowerCase()

/** Puts a statement together: short enough, no closing mark, a capital first. */
export function finish(words: readonly string[]): string {
  const text = shorten(words.filter((word) => word !== '')).join(' ')
    .replace(/\bthat that\b/g, 'that this')
    .replace(/\b(the vendor (?:is|was)) the ones (who|that|which)\b/g, '$1 the one $2')
    .replace(/\b(it|this|that|he|she) is (?:got to|have to)\b/g, '$1 has to')
    .replace(/[\s,;:.!?-]+(?:(?:and|but|or)[\s,;:.!?-]*)*$/, '').replace(/\s+/g, ' ').trim().replace(/\b[ap]\.m$/, '$&.')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
