import { beforeComma } from './fronted'
import { bare, ofSpeaker, retell, thirdPerson } from './retell'
import { IMPERATIVES, ORDERS } from './rules/verbs'

/** Orders and requests to us. */
export function fromOrder(words: readonly string[]): string[] | null {
  const at = (i: number): string => bare(words[i])
  if (at(0) === 'thank' && words[1]?.toLowerCase() === 'you') return ['Thanks the vendor', ...retell(words.slice(2))]
  // "Just don't want us to lose it": what is left out is "I".
  if (/^(?:just|really|simply|still|also)$/.test(at(0)) && at(1) === "don't" && OWN_MIND.test(at(2))) return ofSpeaker(words.slice(1))
  // "Please can you call": asked, however it is put.
  if (/^(?:please|kindly)$/.test(at(0)) && ASKS_US.test(at(1)) && at(2) === 'you' && words.length > 3) return ['Wants the vendor to', ...retell(words.slice(3).filter((word, i) => i > 0 || bare(word) !== 'please'))]
  if (/^(?:please|kindly|just)$/.test(at(0)) && (at(1) === "don't" || (at(1) === 'do' && at(2) === 'not'))) return ['Does not want the vendor to', ...retell(words.slice(at(1) === "don't" ? 2 : 3))]
  if (at(0) === "don't" && /^(?:really|even|actually|just)$/.test(at(1)) ? OWN_MIND.test(at(2)) : at(0) === "don't" && OWN_MIND.test(at(1))) return ofSpeaker(words)
  if (/^(?:don't|do)$/.test(at(0)) && (at(0) === "don't" || at(1) === 'not')) return ['Does not want the vendor to', ...retell(words.slice(at(0) === "don't" ? 1 : 2))]
  if (at(0) === 'lets' && /^[a-z]{3,}$/.test(at(1)) && !/^(?:the|you|him|her|them|one|our|people|this|that|everybody|anybody)$/.test(at(1))) return ['Wants to', ...retell(words.slice(1))]
  if (at(0) === "let's" || (at(0) === 'let' && at(1) === "us")) return ['Wants to', ...retell(words.slice(at(0) === 'let' ? 2 : 1))]
  if (at(0) === 'never' && !OWN_MIND.test(at(1)) && (IMPERATIVES.has(at(1)) || ORDERS.has(at(1)) || /^(?:change|touch|raise|move)$/.test(at(1))) && DONE_TO.test(at(2))) return ['Never wants the vendor to', ...retell(words.slice(1))]
  const notice = words.findIndex((word, i) => i < 9 && bare(word) === 'notice')
  // "Please take this as notice that we leave": no wish of theirs.
  if (notice > 2 && /^(?:please|kindly|accept|take|treat|consider)$/.test(at(0)) && words.slice(0, 4).some((word) => /^(?:accept|take|treat|consider)$/.test(bare(word))) && words.slice(1, notice).some((word) => /^(?:this|it)$/.test(bare(word))) && /^(?:that|of|to)$/.test(at(notice + 1))) return ['Gives notice', ...retell(words.slice(notice + 1))]
  const isAsked = /^(?:please|kindly)$/.test(at(0))
  const order = words.filter((w, i) => !(i < 2 && /^(?:please|kindly|just|simply),?$/i.test(w)))
  const first = bare(order[0])
  if (first === 'let' && /^(?:me|us)$/i.test(order[1] ?? '')) return ['Wants to', ...retell(order.slice(2))]
  const isOrder = !isNamedThing(order) && (IMPERATIVES.has(first) || (isAsked && !NO_ORDER.test(first)) || (ORDERS.has(first) && /^(?:\p{Lu}|\d)/u.test(order[1] ?? '')) || (ORDERS.has(first) && DONE_TO.test(bare(order[1]))) || (/^(?:lock|loop|factor)$/.test(first) && /^in$/.test(bare(order[1])) && DONE_TO.test(bare(order[2]))) || (/^(?:talk|speak|listen)$/.test(order[0]?.toLowerCase() ?? '') && /^(?:to|with)$/.test(bare(order[1])) && !/^(?:you|y'all)$/.test(bare(order[2]))) || (first === 'walk' && /^(?:me|us)$/.test(bare(order[1]))))
  if (isOrder && !isAsked) {
    const promised = fromBargain(order)
    if (promised) return promised
  }
  return isOrder ? ['Wants the vendor to', (order[0] ?? '').toLowerCase(), ...retell(order.slice(1))] : null
}

const ASKS_US = /^(?:can|could|would|will)$/

/** "Call recordings have to stay here", "Access needs a second key": the order's word is part of a name, and its verb follows. */
function isNamedThing(words: readonly string[]): boolean {
  const end = words.findIndex((word, i) => i > 0 && (word.endsWith(',') || NOT_IN_NAME.test(bare(word)) || DONE_TO.test(bare(word))))
  return words.slice(1, Math.min(end < 0 ? 5 : end, 5)).some((word) => HAS_TO.test(bare(word)))
}
const HAS_TO = /^(?:have|has|is|are|was|were|must|should|can|can't|cannot|will|won't|would|needs?|takes?|doesn't|don't|didn't|isn't|aren't)$/
/** Among the words of a name stands none of these. */
const NOT_IN_NAME = /^(?:sure|who|which|what|how|where|when|why|if|whether|and|but|or|so|to|i|we|you|he|she|they|there|everyone|everybody|people|somebody|someone)$/

/** "Put it in writing and I'll sign" asks nothing: "Will sign if the vendor puts it in writing". */
function fromBargain(order: readonly string[]): string[] | null {
  const and = order.findIndex((word, i) => i > 1 && i < 12 && word === 'and' && /^(?:i|we)$/i.test(order[i + 1] ?? ''))
  if (and < 0 || order.length - and < 4 || !PROMISES.test(bare(order[and + 2])) || order.slice(0, and - 1).some((word) => word.endsWith(',') || /^(?:and|or|if|unless|until|when)$/.test(word))) return null
  const kept = ofSpeaker(order.slice(and + 2))
  const deal = ['if', 'the vendor', thirdPerson(order[0] ?? ''), ...retell(order.slice(1, and)).map((word) => word.replace(/,$/, ''))]
  const comma = kept.findIndex((word, i) => i > 0 && word.endsWith(','))
  return comma < 0 ? [...kept, ...deal] : beforeComma(kept, comma, deal)
}
const PROMISES = /^(?:'ll|will|might|may|won't|can|could|would|'d|'m|am|are|'re|have|'ve)$/

/** "Don't need it" leaves out "I"; "don't forget it" is an order. */
const OWN_MIND = /^(?:want|need|think|know|like|love|care|believe|see|have|mind|understand|expect|feel|trust|remember|hate)$/
/** What an order is about. */
const DONE_TO = /^(?:the|a|an|my|our|your|his|her|their|it|them|him|us|me|that|this|these|those|up|off|out|down|back|both|everything|nothing|whatever|two|three|four|five|six|seven|eight|nine|ten|half)$/
/** "Please, the invoice first": no verb follows. */
export const NO_ORDER = /^(?:i|we|you|he|she|they|it|the|a|an|my|our|your|this|that|these|those|there|no|not|with|without|for|in|on|at|by|to|if|when|before|after)$/
