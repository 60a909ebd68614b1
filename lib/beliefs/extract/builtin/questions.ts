import type { Kind } from '@/lib/shared/vocabulary'
import { MODALS, PLAIN_VERBS } from './rules/verbs'
import { bare, conjugated, lowerFirst, retell, thirdPerson } from './retell'

/** A question that shows an attitude, told as what they want, offer or doubt. */
export function fromQuestion(words: readonly string[], kind: Kind, proper: ReadonlySet<string>): string[] {
  const at = (i: number): string => bare(words[i])
  const rest = (from: number): string[] => retell(words.slice(from))
  if (/^(?:how|what)$/.test(at(0)) && at(1) === 'about') return ['Proposes', ...rest(2)]
  if (/^(?:would|could|can|will|are|do|might)$/.test(at(0)) && at(1) === 'you') {
    const aux = { would: 'would', could: 'could', can: 'can', will: 'will', are: 'is', do: 'would', might: 'might' }[at(0)] ?? 'would'
    return ['Asks whether the vendor', aux, ...rest(2)]
  }
  if (/^(?:can|could|may|might|would|should|shall|must|do|did|am|are|were|have)$/.test(at(0)) && /^(?:i|we)$/.test(at(1))) return ['Asks whether they', at(0) === 'am' ? 'are' : at(0) === 'do' ? '' : at(0), ...rest(2)].filter(Boolean)
  if (/^(?:why|how|when|where|what|who)$/.test(at(0)) && MODALS.has(at(1)) && /^(?:the|a|my|our|your)$/.test(at(2))) {
    const verb = words.findIndex((word, i) => i > 3 && PLAIN_VERBS.has(bare(word)))
    if (verb > 0) return [kind === 'concern' ? 'Questions' : 'Asks', at(0), ...retell(words.slice(2, verb)), at(1), ...rest(verb)]
  }
  const pronoun = /^(?:it|this|that|there|they|these|he|she|somebody|someone|anybody|anyone|nobody|everybody|everyone)$/
  if (/^(?:is|are|was|were|does|do|did|has|have|will|would|can|could|might|should)$/.test(at(0)) && pronoun.test(at(1))) {
    const aux = /^(?:does|do|did)$/.test(at(0)) ? [] : [at(0)]
    const verb = at(0) === 'does' ? [thirdPerson(at(2)), ...rest(3)] : rest(2)
    return ['Asks whether', at(1), ...aux, ...verb]
  }
  if (/^(?:why|how|when|where|what|who)$/.test(at(0)) && /^(?:is|are|was|do|does|did|would|should|can|could|will|am|have|has)$/.test(at(1)) && /^(?:it|this|that|there|they|these|i|we|you|y'all|he|she)$/.test(at(2))) {
    const [subject] = retell([at(2)])
    const aux = /^(?:do|does|did)$/.test(at(1)) ? [] : [at(1) === 'am' ? 'are' : at(1) === 'are' && at(2) === 'you' ? 'is' : at(1)]
    const verb = at(1) === 'does' || (at(1) === 'do' && at(2) === 'you') ? [thirdPerson(at(3)), ...rest(4)] : rest(3)
    return [kind === 'concern' ? 'Questions' : 'Asks', at(0), subject ?? '', ...aux, ...verb]
  }
  if (words.length <= 4 && /\d/.test(words.join(' '))) return ['Offers', ...rest(0)]
  const subject = words.findIndex((w, i) => i < 3 && /^(?:i|we)$/i.test(w))
  if (subject === 0) return conjugated(words.slice(1))
  return [kind === 'concern' ? 'Questions:' : 'Asks:', ...lowerFirst(rest(0), proper)]
}
