import type { Rule } from '@/lib/shared/rule'
import { numberAt } from '../../../numbers'
import { isVerb, PLAIN_VERBS } from './verbs'

const LEAD = '^(?:Thinks|Says|Complains that|Expects that)'

/** Forms of a finished statement that nobody would put their name to: something of it was lost, or is in the wrong place. */
export const GARBLED: readonly Rule[] = [
  { id: 'head_alone', pattern: /(?:^|\b(?:they|he|she|it|we) (?:still |also |really )?|, )(?:wants?|needs?|expects?|requires?|would (?:like|want|need|expect)|insists? on|is looking for|are looking for)(?: (?:from the vendor|for now|here|today|next))?$|\b(?:the following|as follows)(?: [\p{L}]+){0,3}$/iu, example: 'For the second hall they want' },
  { id: 'condition_alone', pattern: /^(?:Thinks|Says) (?:if|unless|once) they (?:can|could|will|would|are|have|do|did|should)\b(?!.*,)(?!.*\b(?:they|it|this|that|there|vendor|nobody|everybody) (?:will|would|can|could|is|are|has|have|does|do|still|need|needs|want|wants)\b)/, example: 'Says if they can use the lift at night' },
  { id: 'ends_in_preposition', pattern: /^(?:Will|Would|Does|Can|Cannot|Could|Is|Must|Should)(?: not)?(?: even| ever| really| still| also)? \p{L}+ (?:at|with|for|about|of|on|into|from)$/u, example: 'Will not even look at' },
  { id: 'asks_in_statement', pattern: new RegExp(String.raw`${LEAD} (?:why|how|where|when|what|who|whom|whose)(?: on earth| the hell| exactly)? (?:is|are|am|was|were|does|do|did|can|could|will|would|should|has|have)(?: not)? (?:the|a|an|there|it|this|that|they|their|he|she|we|any|anybody|nobody)\b`, 'i'), example: 'Thinks why is there no lift' },
  { id: 'no_subject', pattern: new RegExp(String.raw`${LEAD} (?:used to|am|is|are|was|were|isn't|has|have|had|does|do|did|says?|said|told|called|can|cannot|could|will|would|should|must|might|may|wants?|needs?|thinks|likes|gets|got|went|came)\b(?! (?:be|what)\b)`, 'i'), example: 'Thinks used to work there' },
  { id: 'preposition_first', pattern: new RegExp(String.raw`${LEAD} (?:with|without|of|than|about|into|onto|and|or|but|nor|as they|as their|so that|such as|including|except|due to)\b(?!.*\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|should|must|does|do|did|needs?|wants?|comes?|goes|makes?|takes?|gets?|works?|thinks?|\p{L}+ed)\b)`, 'iu'), example: 'Says without the third key' },
  { id: 'left_over', pattern: /(?:^|[ ,])(?:no|yes), not (?:until|before|unless|yet)\b|^(?:Thinks|Says|Complains that) (?!.*\b(?:that|which|what|if|when|as|than|and|but|so|because)\b)[^,]* they (?:can|cannot|could|could not|will|will not|would|would not)(?:, (?:not|but|and|unless|until|if)|$)/, example: 'Says forty lamps they cannot, not before May' },
  { id: 'thinks_they_think', pattern: new RegExp(String.raw`${LEAD}\b.* they (?:think|guess|suppose|believe|reckon)$`, 'i'), example: 'Thinks around twenty they think' },
  { id: 'modal_order', pattern: /\b(?:wants|want) the vendor(?:'s people)? to (?:can|could|will|would|should|must|shall|may|might|want|wants|be able)\b|\bto (?:can|could|will|would|should|must) (?:the vendor|they|it)\b/i, example: 'Wants the vendor to can the vendor calls' },
  { id: 'two_verbs', pattern: /\b(?:it|that|this) is (?:they|i|we) (?:will|would|can|are|have|do)\b/i, example: 'Hates it when it is they will look' },
]

/** "Thinks poor offer, the crew disliked it": what comes first has no verb of its own, and is no time, place or condition. */
function startsWithout(statement: string): boolean {
  const first = /^(?:Thinks|Says|Complains that|Expects that) ([^,]+), /.exec(statement)?.[1]?.toLowerCase()
  if (first === undefined || /^(?:in|on|at|for|with|without|from|by|before|after|as|if|when|while|once|unless|to|of|under|over|since|until|per|maybe|perhaps|ideally|hopefully|the (?:more|less|sooner|longer))\b/.test(first)) return false
  const words = first.split(' ')
  // "Poor offer": by its place a noun.
  if (words.length === 2 && PLAIN_VERBS.has(words[1] ?? '') && !/s$/.test(words[1] ?? '') && !/(?:s|they|you|people)$/.test(words[0] ?? '')) return true
  return words.length > 1 && words.length < 5 && !words.some((word) => isVerb(word) || /[a-z]{2}ed$|[a-z]{3}[^s'’]s$/.test(word) || numberAt([word], 0) !== null)
}

const CONDITION = /(?<!\b(?:as|even|what|only|but|than|me|us|see|know|ask|asked|asks|check|wonder|wondering|sure|tell|say) )\b(?:if|unless)\b(?! (?:you will|you like|you ask|i may|you want|possible|necessary|needed|anything|not|any|ever|only|so|i'm honest|i am honest|it were|you please|you don't mind|that makes sense))/
const TOLD_CONDITION = /\b(?:if|unless|when|once|provided|assuming|as long as|whether|without|until|should)\b/i

/** Was the condition lost on which it was said: "if it rains we stay | and that is that" → "Stays"? `clause` in small letters. */
export const lostItsCondition = (statement: string, clause: string): boolean => CONDITION.test(clause) && !TOLD_CONDITION.test(statement)

/** Is a finished statement in a form that lost something? */
export const isGarbled = (statement: string): boolean => GARBLED.some(({ pattern }) => pattern.test(statement)) || startsWithout(statement)
