import { isAdverb, isVerb } from './rules/verbs'
import { bare, lowerFirst } from './retell'

/** "Clause 8 (Liability) -", "Q5 (migration):", "Section 3:": a place in a paper, and what it is about. */
const NUMBERED = String.raw`(?:(?:clause|section|point|item|article|paragraph|para|question|row|lot|req(?:uirement)?|q|no\.?|#)\s?[\d.]+[a-z]?)`
const IN_BRACKETS = new RegExp(String.raw`^${NUMBERED}\s*\(([^()]{2,40})\)$`, 'i')
const ONLY_NUMBERED = new RegExp(String.raw`^${NUMBERED}$`, 'i')
/** A label at the start of a line or of an item, and the mark that ends it. */
const BEFORE = /(?:^|\n)[ \t]*([-•*–][ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]+)?([^\n.,:;!?]{2,60}?|[^\n:;!?,]{0,20}\d\.\d[^\n:;!?,]{0,50}?)[ \t]*(?::|[ \t][-–—])[ \t]+$/i
/** Half of a label that the quote begins with: "Liability) - we require no cap". */
const SWALLOWED = /^([^()\n:]{2,40})\)\s*(?::|[-–—])\s+(?=\S+ \S+)/
const SWALLOWED_NUMBER = new RegExp(String.raw`^(${NUMBERED})\s*(?:\(([^()]{2,40})\)\s*)?(?::|[-–—])\s+(?=\S+ \S+)`, 'i')
/** These say how a line is meant and not what it is about. */
const NO_TOPIC = /^(?:subject|re|fwd?|ps|p\.s|nb|fyi|note|notes|update|question|answer|so|data point|news|side note|summary|findings|edit|disclaimer|warning|reminder|ask|request|issue|problem|context|background|conclusion|yes|no|ok|okay|sorry|well|thanks|thank you|hi|hello|dear all|bottom line|(?:only |just )?(?:one|another|two|three|last|other)(?: more| other| last)? (?:things?|points?|notes?|questions?)|tl;?dr|from|to|cc|date|sent)$/i
/** "…: must stay here": a verb that has the label for its subject. */
const VERB_FIRST = /^(?:must|has to|have to|needs?|should|cannot|can't|will|won't|would|wouldn't|is|isn't|are|aren't|was|wasn't|were|does|doesn't|do not|don't|did|didn't|comes?|takes?|scored|requires?|remains?|still (?:is|has|needs))\s/i
/** "…: not acceptable for us". */
const VERDICT = /^(?:still |very |quite |too |really |far |way |rather |a bit |completely |totally |simply )*(?:not |un)?(?:fine|good|ok|okay|great|excellent|poor|bad|weak|strong|missing|unclear|clear|late|slow|fast|acceptable|unacceptable|mandatory|required|optional|essential|perfect|solid|expensive|dear|cheap|high|low|broken|done|useless|useful|reliable|unreliable|sufficient|insufficient|adequate|inadequate|convincing|ready|possible|impossible|out of the question|non-negotiable|negotiable)(?=$|[.,;!]| (?:for|to|in|and|but|on|at|with|without|until|before|after|since|so|as|because|by|from|than|yet|now|here|today|again|enough)\b)/i
/** A label that the quote begins with, before a clause: "Invoices - we need them by the 5th". */
const BEFORE_CLAUSE = /^(\p{Lu}[^:.!?,;"“()]{2,30}?)(?::|\s[-–—])\s+(?=(?:we|i|you|the|our|my|your|it|there|they|no|this|that|we['’]re|you['’]ve|it['’]s|we['’]ve)\s\S+)/iu
const AT_LINE_START = /(?:^|\n)[ \t]*(?:[-•*–][ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]+)?$/i
const INSIDE = /^([\p{L}][^:.!?,;"“]{2,40}):\s+(?=\S)/u

/** The same before further sentences of its line: "Clause 4 (delivery) - We agree to half of it. | We want a penalty". */
const BEFORE_LINE = new RegExp(String.raw`(?:^|\n)[ \t]*(${NUMBERED}\s*\([^()]{2,40}\))[ \t]*(?::|[-–—])[ \t]+[^\n]{1,200}[.!?;][ \t]+$`, 'i')

export type Labelled = { clause: string; topic: string | null }

const isTopic = (label: string): boolean => label.split(/\s+/).length <= 6 && !NO_TOPIC.test(label) && !label.split(/\s+/).some((word) => isVerb(bare(word)) || /^(?:i|we|you|he|she|they|it)$/i.test(word))

function topicIn(label: string): string | null {
  const inner = IN_BRACKETS.exec(label)?.[1]
  const topic = (inner ?? label).trim().replace(/\s*\(([^()]*)\)$/, ', $1')
  return isTopic(topic) ? topic : null
}

/**
 * A quote with what its list or paper calls it: "Noise: | must stop at ten" is told as "Noise must stop at ten"; of "Clause 4
 * (delivery) - | we want a penalty" the topic is "delivery". `people` are names, which are no topics.
 */
export function labelled(quote: string, before: string, names: { proper: ReadonlySet<string>; people: ReadonlySet<string> }): Labelled {
  const half = SWALLOWED.exec(quote)
  const small = (topic: string | null): string | null => topic && (ONLY_NUMBERED.test(topic) ? topic : lowerFirst(topic.split(/\s+/), names.proper).join(' '))
  if (half?.[1]) return { clause: quote.slice(half[0].length), topic: small(topicIn(half[1])) }
  const number = SWALLOWED_NUMBER.exec(quote)
  if (number?.[1]) return { clause: quote.slice(number[0].length), topic: small(topicIn(number[2] ?? number[1])) }
  const inside = INSIDE.exec(quote)
  if (inside?.[1] && isTopic(inside[1]) && !isPerson(inside[1], names.people)) {
    const rest = quote.slice(inside[0].length)
    if (VERDICT.test(rest) && rest.split(/\s+/).length < 9) return { clause: `${inside[1]} ${be(inside[1])} ${rest}`, topic: null }
    if (VERB_FIRST.test(rest)) return { clause: `${inside[1]} ${rest}`, topic: null }
  }
  const own = AT_LINE_START.test(before) ? BEFORE_CLAUSE.exec(quote) : null
  const ownTopic = own?.[1] && !isPerson(own[1], names.people) && !own[1].split(' ').every((word) => isAdverb(word.toLowerCase())) ? topicIn(own[1]) : null
  if (own && ownTopic) return { clause: quote.slice(own[0].length), topic: small(ownTopic) }
  const line = BEFORE_LINE.exec(before.slice(-300))
  if (line?.[1]) return { clause: quote, topic: small(topicIn(line[1])) }
  const found = BEFORE.exec(before.slice(-120))
  const label = found?.[2]?.trim()
  const topic = label && !isPerson(label, names.people) ? topicIn(label) : null
  if (!found || !label || topic === null) return { clause: quote, topic: null }
  const isCounted = ONLY_NUMBERED.test(label)
  const named = small(topic) ?? topic
  if (VERB_FIRST.test(quote)) return { clause: `${named} ${quote}`, topic: null }
  if (VERDICT.test(quote) && (quote.split(',')[0] ?? '').split(/\s+/).length < 9) return { clause: `${named} ${be(named)} ${quote}`, topic: null }
  return { clause: quote, topic: found[1] !== undefined || IN_BRACKETS.test(label) || isCounted ? named : null }
}

const be = (topic: string): string => (/[^su]s$/.test(topic) && !/(?:access|process|status|address)$/i.test(topic) ? 'are' : 'is')
const isPerson = (label: string, people: ReadonlySet<string>): boolean => label.split(/\s+/).some((word) => people.has(word))

/** A statement with its topic behind it, where it does not name it: "Requires no cap (liability)". */
export function withTopic(statement: string, topic: string | null): string {
  if (topic === null) return statement
  const told = statement.toLowerCase()
  const isTold = topic.toLowerCase().split(/[\s-]+/).some((word) => word.length > 3 && told.includes(word.slice(0, Math.max(4, word.length - 3))))
  return isTold ? statement : `${statement} (${topic})`
}
