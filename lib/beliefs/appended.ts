import { FUTURE, PAST, PRESENT } from './lexicon'

/** What goes on after a statement has said what it says: a clause with a subject of its own, or a contrast. */
const GOES_ON = /, (?=(?:(?:and|but|so|because|as|since) )?(?:(?:right now|so far|now|today|currently|at the moment) )?(?:the|they|it|nobody|no one|he|she|we|their|its|his|her|this|that|there|everyone|everybody|nothing|none|not|never)\b)/g
/** These only lead to what is said, which needs a verb of its own. */
const LEADS = /^(?:(?:also|still|really) )?(?:thinks?|says?|complains?|expects?|believes?|fears?|worries|hopes?|feels?|finds?|doubts?|reckons?|knows?|notes?|adds?|guesses|supposes|if|when|once|unless|since|because|although|while|as|after|before|until)\b/i
const HOLDERS_VERB = /^(?:[A-Z][a-z]+s|Is|Has|Does|Would|Will|Can|Cannot|Could|Should|May|Might|Must|Had|Was) /

/** Has a clause said something by its end: the holder's own verb, or a word of time or state? */
function isComplete(head: string): boolean {
  if (HOLDERS_VERB.test(`${head} `) && !LEADS.test(head)) return head.includes(' ')
  return !/^(?:\S+ )?(?:if|when|once|unless)\b/i.test(head) && head.toLowerCase().split(/\s+/).slice(1).some((word) => PAST.has(word) || PRESENT.has(word) || FUTURE.has(word))
}

/**
 * Where a statement goes on with something else: "Needs the spend flat, | the owners have not moved". What is denied there denies
 * nothing of what stands before it. Null where it does not go on.
 */
export function appendedAt(statement: string): number | null {
  for (const { index } of statement.matchAll(GOES_ON)) if (isComplete(statement.slice(0, index))) return index
  return null
}
