import { lowered } from '@/lib/shared/lowered'
import type { ToldItem } from './listed'

/** `open`: without what opens it; `plain`: that in lower case. */
type Sentence = { start: number; end: number; said: string; open: string; plain: string }

const AMOUNT = String.raw`(?:[$€£]\s?\d[\d.,]*k?|\d[\d.,]*\s?(?:k|grand|quid|euros?|dollars?|pounds?|percent|per cent|%)|(?:\p{L}+ )?(?:hundred|thousand|grand|percent|per cent))`
/** "Twenty percent??" */
const OBJECTS = new RegExp(String.raw`^(?:(?:so|and|but|what|sorry|hang on|wait)[, ]+)?(?<amount>${AMOUNT}(?: (?:each|more|extra|a \p{L}+|per \p{L}+))?)\s*(?:\?\s*[?!]+|!\s*\?+)["')]*$`, 'iu')
const REFUSES = /^(?:(?:no|nope|sorry)[,. ]+)?(?:that's |that is |it's |it is )?(?:simply |just |really |absolutely )*(?:not happening|out of the question|not an option|not acceptable|unacceptable|not going to happen|not workable)(?: for (?:us|me))?[.!]*$/
const NAMES_AMOUNT = new RegExp(String.raw`(?:^|\s)(?<amount>${AMOUNT}(?: (?:each|more|extra|a \p{L}+|per \p{L}+))?)(?=[\s?!.,]|$)`, 'giu')
/** "Payments down again??" */
const AGAIN = /^(?<what>(?!.*\b(?:is|are|was|were|hi|hey|hello)\b)(?!(?:i|we|you|he|she|it|they|is|are|was|were|not|never|once|and|or|so|but|here|same)\b)[\p{L}\d'-]+(?: [\p{L}\d'-]+){0,3}) (?<how>down|late|broken|offline|missing|gone|slow|wrong|stuck|frozen|out|unavailable) (?<again>again(?: (?:today|this (?:week|morning|month)|since \p{L}+))?)[?!.]*$/iu
/** "No complaints about the hardware", "Mixed feelings so far": what they have. */
const HAVE = /^(?:(?:no|zero|not a single|not one) (?:(?:complaints?|regrets?|objections?)(?: [\p{L}\d][^?]*)?|(?:issues?|problems|faults?|outages?|downtime|appetite|budget|capacity) (?!at all|today)[\p{L}\d][^?]*)|mixed feelings?(?: [^?]*)?)[.!]*$/u
/** "Has to be on site and in Polish" */
const MUST = /^(?:has to|must|needs to) (?!be (?:nice|fun|hard|great|good|lovely|easy|right|wrong|a joke|joking)\b)(?<not>not )?(?<rest>(?:be|run|work|have|support|fit|include|stay|go|come|integrate|export|cover|handle|do|cost|last|meet|comply|allow|start|finish|sit|live|talk|connect|print|scan|read|show|pass|hold|keep|speak|carry) [^?]+)$/i
const WANTS = /\b(?:must|has to|have to|needs?|want|wants|require[sd]?|should|expect|essential|mandatory)\b/
/** "No cloud." after a requirement. */
const WITHOUT = /^no (?!(?:other|further|more|pressure|idea|problem|worries|thanks?|thank|doubt|offen[cs]e|hurry|rush|comment|need|wonder|chance|way|matter|surprise|one|more questions?|not|it|that|i|we|but|and)\b)[\p{L}\d-]+(?: [\p{L}\d-]+){0,4}[.!]*$/u
/** "Best install we've had in years" */
const BEST = /^(?:the )?(?:best|worst|smoothest|easiest|fastest|quickest|slowest|cleanest|toughest) (?:[\p{L}-]+ ){1,3}(?:i|we)(?:'ve| have)?(?: ever)? (?:had|seen|used|done|been through|worked with)\b(?!.* (?:is|was|were|are)\b)[^?]*$/u
/** "The platform's solid": no platform's something. */
const CONTRACTED = /^(?<what>(?:the|our|your|this) (?:[\p{L}-]+ ){0,2}[\p{L}-]+|(?!(?:that|it|this|there|here|what|who|he|she|everything|let)\b)(?:[\p{L}-]+ )?[\p{Ll}-]+(?='s (?:up|down)))'s (?<how>(?:(?:really|very|absolutely|so|pretty|quite|just|still|always|too|a bit|much) )*(?:great|excellent|outstanding|fantastic|brilliant|superb|solid|amazing|wonderful|terrific|impressive|helpful|responsive|reliable|easy|fast|quick|clear|bad|terrible|awful|poor|slow|clunky|useless|broken|unusable|unreliable|confusing|late|wrong|expensive|steep|tight|(?:up|down) (?:by )?[\p{L}\d.,-]+ ?(?:%|percent|per cent))[.!]*)$/iu
/** Told so, and it does not hold: "I was told on Tuesday it was fixed. It isn't." */
const PROMISED = /\b(?:i|we)(?:'ve| was| were| have been| had been)(?: been)? (?:told|promised|assured)\b|\byou(?:'ve| have)? (?:said|promised|told (?:me|us)|assured (?:me|us))\b/
const DENIED = /^(?:but |and |well,? )?(?:it|they|that|he|she|nothing|nobody|we) ?(?:still )?(?:isn't|is not|wasn't|was not|hasn't|has not|haven't|have not|didn't|did not|aren't|are not|weren't|doesn't|does not|don't|never (?:was|did|were|came|happened)|still (?:isn't|hasn't|doesn't|don't)|has(?: changed)?)(?: (?:been|happened|come|arrived|true|fixed|the case))?[.!]*$/
/** The harm of what the sentence before names: "This is killing us." */
const HARMS = /^(?:and |honestly,? )?(?:this|that|it)(?:'s| is) (?:absolutely |really |slowly |just |literally )?(?:killing|hurting|crippling|sinking|ruining|strangling|costing) (?:us|me|(?:my|our) [\p{L}-]+)(?: [^?]{0,40})?[.!]*$/u
const MOST_WORDS = 24
const wordCount = (text: string): number => text.split(/\s+/).length

/** Left of a colon a clause with a subject and what it must, may or is: the rest only fills it in. */
const CLAUSE_BEFORE = /^(?!(?:what|why|how|who|when|where|i|we|you|it|just|one|my)\b)(?:[\p{L}\d'-]+ ){1,8}(?:must|has to|have to|needs? to|can't|cannot|won't|will not) [^:?]{3,}: \S/u

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:\.(?=\p{L}|\d)[^.!?\n]+)*[.!?]*["')]*/gu)].flatMap(({ 0: whole, index }) => {
    const said = whole.trim().replace(/^(?:[-*•]|\d+[.)])\s+/, '')
    const start = index + whole.indexOf(said)
    const open = said.replaceAll('’', "'").replace(/^(?:(?:and|but|so|well|yes|yeah|honestly|frankly|ok|okay|oh|also|now)[, ]+)+/i, '')
    return said === '' ? [] : [{ start, end: start + said.length, said, open, plain: lowered(open) }]
  })
}

const withoutEnd = (said: string): string => said.replace(/[\s.!?]+$/, '')
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text)
const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const PLURAL = /(?:[^s\W]s|people|staff)$/

/** A sentence without a subject or verb, told with them; null of any other. `before` is the sentence before it. */
function completed({ said, open, plain }: Sentence, before: Sentence | undefined): Pick<ToldItem, 'text' | 'settles'> | null {
  const amount = OBJECTS.exec(said)?.groups?.['amount']
  if (amount) return { text: `We object to ${amount}`, settles: { kind: 'concern', stance: 'negative' } }
  const again = AGAIN.exec(open)?.groups
  if (again) return { text: upperFirst(`${again['what'] ?? ''} ${PLURAL.test(again['what'] ?? '') ? 'are' : 'is'} ${again['how'] ?? ''} ${again['again'] ?? ''}`), settles: { kind: 'concern', stance: 'negative' } }
  if (HAVE.test(plain)) {
    const lacksMeans = /\b(?:appetite|budget|capacity)\b/.test(plain)
    return { text: `We have ${lowerFirst(withoutEnd(open))}`, settles: plain.startsWith('mixed') ? { kind: 'evaluation', stance: 'neutral' } : lacksMeans ? { kind: 'constraint', stance: 'negative' } : { kind: 'evaluation', stance: 'positive' } }
  }
  const contracted = CONTRACTED.exec(open)?.groups
  if (contracted) return { text: upperFirst(`${contracted['what'] ?? ''} is ${withoutEnd(contracted['how'] ?? '')}`), settles: {} }
  if (BEST.test(plain)) return { text: `It is ${plain.startsWith('the ') ? '' : 'the '}${lowerFirst(withoutEnd(open))}`, settles: { kind: 'evaluation', stance: /^(?:the )?(?:worst|slowest|toughest)/.test(plain) ? 'negative' : 'positive' } }
  if (before && WITHOUT.test(plain) && WANTS.test(before.plain) && !before.said.endsWith('?')) return { text: `We want ${lowerFirst(withoutEnd(open))}`, settles: { kind: 'constraint', stance: 'neutral' } }
  return null
}

/** "Has to be on site and in Polish": what they need it to be. */
function required({ open }: Sentence): Pick<ToldItem, 'text' | 'settles'> | null {
  const found = MUST.exec(open)?.groups
  return found ? { text: `We need it ${found['not'] ?? ''}to ${withoutEnd(found['rest'] ?? '')}`, settles: { kind: 'constraint', stance: 'neutral' } } : null
}

/** Two sentences that say one thing: what was promised and does not hold, a harm with its cause, an amount with its refusal. */
function joined(first: Sentence, second: Sentence): Pick<ToldItem, 'text' | 'settles'> | null {
  if (wordCount(first.said) + wordCount(second.said) > MOST_WORDS) return null
  if (/\?!*$/.test(first.said)) {
    const amount = [...first.said.matchAll(NAMES_AMOUNT)].at(-1)?.groups?.['amount']
    return amount && REFUSES.test(second.plain) && wordCount(first.said) <= 8 ? { text: `We will not accept ${amount}`, settles: { kind: 'intent', stance: 'negative' } } : null
  }
  const then = lowerFirst(withoutEnd(second.said.replace(/^(?:but|and|well,?) /i, '')))
  if (PROMISED.test(first.plain) && DENIED.test(second.plain)) return { text: `${withoutEnd(first.said)}, but ${then}`, settles: { kind: 'concern', stance: 'negative' } }
  if (HARMS.test(second.plain) && !/^(?:this|that|it|they|he|she|you)\b/.test(first.plain)) return { text: `${withoutEnd(first.said)}, and ${then}`, settles: { kind: 'concern', stance: 'negative' } }
  return null
}

/** The whole of a sentence whose colon only fills in what stands before it: "Delivery must be staggered: fifty in May, the rest later". */
const filledIn = ({ said, plain }: Sentence): boolean => wordCount(said) <= MOST_WORDS && CLAUSE_BEFORE.test(plain)

/** The sentences of a turn that leave out what everybody understands, told in full and quoted as they stand. */
export function fragmentsIn(text: string): ToldItem[] {
  const sentences = sentencesOf(text)
  const told: ToldItem[] = []
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1]
    const pair = before && joined(before, sentence)
    if (pair) {
      if (told.at(-1)?.start === before.start) told.pop()
      told.push({ start: before.start, end: before.start + text.slice(before.start, sentence.end).replace(/[\s.]+$/, '').length, ...pair })
      return
    }
    const alone = completed(sentence, before) ?? (filledIn(sentence) ? { text: withoutEnd(sentence.said), settles: {} } : required(sentence))
    if (alone) told.push({ start: sentence.start, end: sentence.start + sentence.said.replace(/[\s.]+$/, '').length, ...alone })
  })
  return told
}
