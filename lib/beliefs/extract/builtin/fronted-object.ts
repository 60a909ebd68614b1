import { numberAt } from '../../numbers'
import { bare, lowerFirst, ofSpeaker } from './retell'
import { isAdverb, isVerb, MODALS } from './rules/verbs'

/** These begin the name of a thing, or say how many. */
const DETERMINER = /^(?:the|a|an|this|that|these|those|my|our|your|his|her|their|its|such|each|every|both|all|no|any|anything|everything|nothing|half|most|many|what)$/
/** Stand before the verb, which is not among them. */
const AUXILIARY = /^(?:'d|'ll|'ve|'m|'re|have|had|do|does|did|am|are|was|were|be|been|not|never|longer|(?:do|did|ca|wo|would|could|should|have|had)n't|can't|won't|cannot)$/
/** What may come after the place that the thing is missing from: "a year we can live with in Bonn". */
const AFTER_GAP = /^(?:in|at|on|for|from|with|without|before|after|since|by|past|as|until|till|when|if|because|while|again|now|today|tomorrow|tonight|yesterday|next|last|any|anymore|myself|ourselves|too|either|though|aloud|everywhere|anywhere|over|across|into|out)$/
const STRANDED = /^(?:with|without|about|for|on|of|to|at|from|by|in|into|over|after)$/
const ENDS = /^(?:because|that|who|which|what|if|when|unless|until|till|while|and|but|or|so)$/
/** Of these nothing is missing after them: "live without". */
const WITHOUT_OBJECT = /^(?:live|go|come|work|wait|talk|sleep|stay|sit|stand|agree|wonder|worry|travel|arrive|move)$/
/** "Every lift we touched" is a thing, and what it was. */
const UNIVERSAL = /^(?:every|all|any|anything|everything|nothing|no)$/

const isFinite = (word: string): boolean => isVerb(word) || /^'(?:s|re|ve|ll|d|m)$/.test(word)

/** "Up to fifty thousand". */
const isUpTo = (front: readonly string[]): boolean =>
  (/^up to$/i.test(front.slice(0, 2).join(' ')) && numberAt(front.map(bare), /^an?$/.test(bare(front[2])) ? 3 : 2) !== null) || (/^(?:over|under|about|around|roughly)$/.test(bare(front[0])) && numberAt(front.map(bare), 1) !== null)

/** Where the thing in front belongs among the words after "I" or "we", or -1 where no place for it is sure. */
function placeOf(rest: readonly string[]): number {
  const at = (i: number): string => bare(rest[i])
  let verb = 0
  while (verb < rest.length && (MODALS.has(at(verb)) || AUXILIARY.test(at(verb)) || isAdverb(at(verb)) || (at(verb) === 'no' && at(verb + 1) === 'longer'))) verb++
  // "Have no quarrel with", at its end.
  if (/^(?:no|a|any|little)$/.test(at(verb)) && /^(?:have|had|'ve|'d)$/.test(at(verb - 1)) && rest.length < 8 && STRANDED.test(at(rest.length - 1))) return rest.length - 1
  if (!/^[a-z]{2,},?$/.test(rest[verb] ?? '') || AFTER_GAP.test(at(verb)) || DETERMINER.test(at(verb)) || STRANDED.test(at(verb))) return -1
  while (at(verb + 1) === 'to' && rest[verb]?.endsWith(',') === false && /^[a-z]{2,}$/.test(at(verb + 2)) && !DETERMINER.test(at(verb + 2)) && !/^(?:it|them|him|us|me|you)$/.test(at(verb + 2))) verb += 2
  const endsAt = (i: number): boolean => i === rest.length - 1 || rest[i]?.endsWith(',') === true
  const goesOn = (i: number): boolean => {
    const end = rest.findIndex((word, k) => k > i && (word.endsWith(',') || ENDS.test(word)))
    return rest.slice(i + 1, end < 0 ? undefined : end + 1).some((word) => isFinite(bare(word)))
  }
  // "Can live with as drafted", "am looking forward to": a preposition without its thing.
  for (let i = verb; i < Math.min(rest.length, verb + 4); i++) {
    if (i > verb && STRANDED.test(at(i)) && (endsAt(i) || /^(?:as|in|at|before|after|when|if|because|until|today|now)$/.test(at(i + 1)))) return goesOn(i) && !endsAt(i) ? -1 : i
    if (endsAt(i)) break
  }
  const isState = rest.slice(0, verb).some((word) => /^(?:'m|'re|am|are|was|were|be)$/.test(bare(word)))
  const isGap = endsAt(verb) || (AFTER_GAP.test(at(verb + 1)) && (at(verb + 1) !== 'any' || /^(?:more|longer)$/.test(at(verb + 2))))
  return isState || WITHOUT_OBJECT.test(at(verb)) || !isGap || (!endsAt(verb) && goesOn(verb)) ? -1 : verb
}

/** "Two years I can't": what they cannot do is left out. */
function withDo(words: readonly string[], subject: number, proper: ReadonlySet<string>): string[] | null {
  const front = words.slice(0, subject)
  const can = words[subject + 1] ?? ''
  const end = words[subject + 2]
  const isLeftOut = /^(?:can|can't|cannot|could|couldn't)$/.test(bare(can)) && (end === undefined || can.endsWith(',')) && subject < 6
  const isThing = numberAt(front.map(bare), 0) !== null || DETERMINER.test(bare(front[0])) || /^(?:\p{Lu}\p{Ll}{2,}|\d\S*)$/u.test(front[0] ?? '')
  if (!isLeftOut || !isThing || front.some((word) => word.endsWith(',') || isFinite(bare(word)) || ENDS.test(bare(word)))) return null
  return ofSpeaker([bare(can), 'do', ...lowerFirst(front, proper).slice(0, -1), `${(subject === 1 ? lowerFirst(front, proper) : front).at(-1) ?? ''}${end === undefined ? '' : ','}`, ...words.slice(subject + 2)])
}

/** "Ninety I can say aloud at the table" → "Can say ninety aloud at the table"; null where what stands in front is no thing, or its place is not sure. */
export function withObject(words: readonly string[], subject: number, proper: ReadonlySet<string>): string[] | null {
  const isWhat = bare(words[0]) === 'what'
  const second = isWhat && subject === 1 ? words.findIndex((word, i) => i > 3 && /^(?:i|we)$/i.test(word) && words[i - 1]?.endsWith(',') === true) : subject
  if (second < 1 || second > 9) return null
  const left = isWhat ? null : withDo(words, second, proper)
  if (left) return left
  const front = words.slice(0, second)
  const rest = words.slice(second + 1)
  const isThing = DETERMINER.test(bare(front[0])) || numberAt(front.map(bare), 0) !== null || isUpTo(front) || (front.length < 3 && /^\p{L}{4,}$/u.test(bare(front.at(-1))) && !isAdverb(bare(front[0])) && (MODALS.has(bare(rest[0])) || /^(?:'m|'re|am|are|can't)$/.test(bare(rest[0]))))
  if (!isThing || /^(?:and|or|but|so)$/.test(bare(front.at(-1))) || front.slice(0, -1).some((word) => word.endsWith(','))) return null
  // With a comma only what was said of itself: "what we feared, we fear no more".
  if (front.at(-1)?.endsWith(',') === true && !isWhat) return null
  if (!isWhat && front.some((word) => isFinite(bare(word)))) return null
  if (!MODALS.has(bare(rest[0])) && !AUXILIARY.test(bare(rest[0])) && rest.length > 8) return null
  if (UNIVERSAL.test(bare(front[0])) && !MODALS.has(bare(rest[0])) && !/^(?:'m|'re|'d|'ll|am|are|can't|won't)$/.test(bare(rest[0]))) return null
  const place = placeOf(rest)
  if (place < 0) return null
  const comma = rest[place]?.endsWith(',') === true ? ',' : ''
  const thing = lowerFirst(front, proper).map((word) => word.replace(/,$/, ''))
  return ofSpeaker([...rest.slice(0, place), bare(rest[place]), ...thing.slice(0, -1), `${thing.at(-1) ?? ''}${comma}`, ...rest.slice(place + 1)])
}
