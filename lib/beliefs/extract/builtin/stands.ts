import { LEADS, VAGUE_WORDS } from './rules/vague'
import { MODALS, PAST_FORMS, PLAIN_VERBS } from './rules/verbs'

const BE = /^(?:is|are|was|were|be|been|has|have|had|does|do|did|cannot|seems?|would|could|should|will|can|may|might|must)$/
/** After these a word that may be a verb is a noun: "late for work", "a good help". */
const BEFORE_NOUN = /^(?:a|an|the|for|of|my|their|our|this|that|in|at|on|by|from|with|without|no|more|vendor's|its|his|her|good|bad|great|new)$/
const wordsIn = (statement: string): string[] => statement.toLowerCase().match(/[\p{L}\p{N}$€£%]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []

const isVerb = (word: string): boolean =>
  BE.test(word) || MODALS.has(word) || PAST_FORMS.has(word) || PLAIN_VERBS.has(word) || (/[^e]ed$/.test(word) && word.length > 4) || /^[a-z]{4,}(?:ises|izes|ates|ifies)$/.test(word)

/** Words that say something of their own: neither function words nor pronouns nor "thing" and "stuff". */
export function contentWords(statement: string): string[] {
  const [, rest] = splitLead(statement)
  return wordsIn(rest).filter((word) => !VAGUE_WORDS.has(word))
}

/** "I don't, for the record": what they do not was said by somebody else. */
const ELLIPSIS = /^(?:do|does|did|is|was|has|had|can|could|will|would|should|may|might|must)(?: not)?(?:,| (?:but|and|though|either|too)\b)|^cannot(?:,| (?:but|and|either)\b)/i

/** Opens a statement about something that it does not name. */
const POINTING = /^(?:it|that|this|they|he|she|these|those|there|the vendor(?!['’]s))\b/i

function splitLead(statement: string): [string, string] {
  const lead = LEADS.exec(statement)?.[0] ?? ''
  return [lead, statement.slice(lead.length)]
}

/**
 * Does a statement stand on its own: a whole clause with a verb and at least two words that say something? "Cannot" and
 * "Thinks not at eighteen" do not.
 */
export function stands(statement: string): boolean {
  const [lead, rest] = splitLead(statement)
  const words = wordsIn(rest)
  const content = contentWords(statement)
  if (lead === '') return content.length >= 2 && !ELLIPSIS.test(rest)
  if (/^(?:since|because|which|who|whose|so that|whereas|although|though|until|than|not|and|or|nor|is that|are that|as(?! (?:of|from)\b)|to)\b/i.test(rest)) return false
  // "Mostly in hours that we do not pay" goes on about something else.
  if (/^(?:mostly|mainly|partly|largely|chiefly|especially|particularly|namely) (?:in|on|by|for|from|with|to|at|because|due|through|about|of)\b/i.test(rest)) return false
  if (/^(?:if|when|unless|once)\b/i.test(rest) && !/,|\bthey (?:would|will|can|could|are|have|do|still|want|need)\b/i.test(rest)) return false
  const verbs = words.filter((word, i) => isVerb(word) && !(PLAIN_VERBS.has(word) && BEFORE_NOUN.test(words[i - 1] ?? ''))).length
  const inner = words.filter((word, i) => i > 0 && /^(?:who|which|that|what|where)$/.test(word)).length
  if (verbs === 0 || verbs <= inner) return false
  // What goes on after it does not say what "it" is.
  return POINTING.test(rest) && !/\b(?:each other|one another)\b/.test(rest.split(',')[0] ?? '') ? contentWords(`${lead}${rest.split(',')[0] ?? ''}`).length >= 3 : content.length >= 2
}
