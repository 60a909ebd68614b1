import { isVerb } from './rules/verbs'
import { fromCondition } from './condition'
import { wordsOf } from './retell'

/** Most words of a condition that is told with what depends on it. */
const MOST_WORDS = 14
const IF = String.raw`(?:if|unless|as long as|so long as|provided(?: that)?|providing(?: that)?|assuming(?: that)?|once)`
/** "If the pilot holds, | we sign": all that stands before the quote in its sentence. */
const IF_BEFORE = new RegExp(String.raw`(?:^|[.!?\n]\s*|\b(?:and|but|so|because)\s)(?:(?:and|but|so|also|well|then|ok|okay|yes|no),?\s+)*(${IF}\s[^.,;:!?\n]+),?\s*(?:then\s+)?$`, 'i')
/** "| We sign if the pilot holds": what follows it in its sentence. */
const IF_BEHIND = new RegExp(String.raw`^,?\s*(?:only\s)?(${IF}\s[^.,;:!?\n]+?)(?=\s*(?:[.,;:!?\n]|$|\s[-–—]\s|\s(?:and|but)\s))`, 'i')
/** "If the pilot fails. | That's it for us." */
const IF_SENTENCE = new RegExp(String.raw`(?:^|[.!?\n]\s*)(?:(?:and|but|so)\s)?(${IF}\s[^.,;:!?\n]+)[.!…]+\s*$`, 'i')
const HAS_CONDITION = /\b(?:if|unless|provided|providing|assuming|once|as long as|so long as|whether)\b/i
/** Goes on with what was said, and not with what follows from the condition. */
const JOINED = /^\W*(?:and|or|but|because|which|who|that(?!['’]s\b|\s(?:is|would|will|was)\b)|then again)\b/i
const POINTS_BACK = /^\W*(?:then|that|it|this)(?:['’]s|['’]d|['’]ll|\s(?:is|would|will|means|we|i))\b|^\W*then\b/i

/** "…, if it jams, | we call you": the condition is of what comes after it. */
const GOES_ON = /^\s*[,–—-]+\s*(?:then|i|we|you|it|they|he|she|that|this|there|the|our|my|your|please|i'\p{L}+|we'\p{L}+|it's|that's)\b/iu

const isClause = (condition: string): boolean => {
  const words = condition.trim().split(/\s+/)
  return words.length > 2 && words.length <= MOST_WORDS && words.slice(1).some((word) => isVerb(word.toLowerCase().replaceAll('’', "'")))
}

/** Does what follows from it stand in it already: "if it jams we call you"? */
const isWhole = (condition: string): boolean => fromCondition(wordsOf(condition), new Set()) !== null

/**
 * What a quote is said on, where its condition stands beside it in its sentence, or right before it in one of its own; null
 * where there is none. `before` and `after` are the turn's text around the quote. "If we move, | we need two lifts" → "if we move".
 */
export function conditionOf(quote: string, before: string, after: string): string | null {
  if (HAS_CONDITION.test(quote)) return null
  if (/\?\W*$/.test(quote)) return null
  const behind = IF_BEHIND.exec(after)
  if (behind?.[1] && isClause(behind[1]) && !/\b(?:then|why)\b/i.test(behind[1]) && !isWhole(behind[1]) && !GOES_ON.test(after.slice(behind[0].length))) return lowered(behind[1])
  const ahead = JOINED.test(quote) ? undefined : IF_BEFORE.exec(before)?.[1]
  if (ahead && isClause(ahead) && !/\b(?:then|why)\b/i.test(ahead) && !isWhole(ahead)) return lowered(ahead)
  const own = POINTS_BACK.test(quote) ? IF_SENTENCE.exec(before)?.[1] : undefined
  return own && isClause(own) && !isWhole(own) ? lowered(own) : null
}

const lowered = (condition: string): string => condition.trim().charAt(0).toLowerCase() + condition.trim().slice(1)

/** A quote with its condition behind it. */
export const withCondition = (quote: string, condition: string | null): string => (condition === null ? quote : `${quote.replace(/[\s.,;:!]+$/, '')} ${condition}`)
