import { NO_NAME, onlyNoun } from './antecedent'
import { MOST_WORDS } from './finish'
import { isOpen } from './open'

/** With "a" and "an", too: "we made a link". */
const ANY_DETERMINER = /^(?:the|our|your|my|a|an)$/i
const POINTER = /(?<!\b(?:believe|that is|that was) )\bit\b(?=$|[,.]| (?:in|on|at|by|for|live|working|too|either|again|anyway|now|today|tonight|with|from|until|before|because|if|and|but|or|so|as|within|running|first|alone)\b)/
const ONE = /\bone\b(?=$|[,.]| (?:within|by|before|after|for|with|at|too|per|now|this|next|soon|instead)\b)/

/** "The fire test" → "a fire test". */
const anyOf = (noun: string): string => {
  const plain = noun.replace(/^(?:the vendor's|their|the|an?) /i, '')
  return `${/^[aeiou]/i.test(plain) ? 'an' : 'a'} ${plain}`
}

/**
 * A statement that points at something, with what the sentence before names, where that is one thing alone: "The fire test is
 * old. | We need one by May" → "Needs a fire test by May". `before` is that sentence, of the speaker's own or our question.
 */
export function withThing(statement: string, clause: string, before: string): string {
  if (!isOpen(statement, clause)) return statement
  const noun = onlyNoun(before, ANY_DETERMINER)
  if (noun === null || NO_NAME.test(noun.split(' ').at(-1)?.toLowerCase() ?? '') || statement.toLowerCase().includes(noun.split(' ').at(-1)?.toLowerCase() ?? '')) return statement
  const definite = noun.replace(/^an? /i, 'the ')
  const whole = ONE.test(statement) ? statement.replace(ONE, anyOf(noun)) : statement.replace(POINTER, definite)
  return whole.split(' ').length <= MOST_WORDS ? whole : statement
}
