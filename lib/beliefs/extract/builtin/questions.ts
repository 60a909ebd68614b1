import type { Kind } from '@/lib/shared/vocabulary'
import { byWord } from '@/lib/shared/by-word'
import { MODALS, PLAIN_VERBS } from './rules/verbs'
import { bare, conjugated, lowerFirst, retell, thirdPerson } from './retell'

const DENIED: Readonly<Record<string, string>> = byWord({
  "isn't": 'is', "aren't": 'are', "wasn't": 'was', "weren't": 'were', "don't": 'do', "doesn't": 'does', "didn't": 'did', "can't": 'can', "couldn't": 'could', "won't": 'will', "wouldn't": 'would', "shouldn't": 'should', "haven't": 'have', "hasn't": 'has',
})
/** "Why isn't there a second line", "why don't you ship": what is not so, in the order of a statement. */
function whatIsNot(words: readonly string[]): string[] {
  const subject = bare(words[2])
  const aux = DENIED[bare(words[1])] ?? ''
  const rest = words.slice(3)
  if (subject === 'there' && /^(?:is|are|was|were)$/.test(aux)) return ['there', aux, 'no', ...retell(/^(?:a|an|any)$/.test(bare(rest[0])) ? rest.slice(1) : rest)]
  const isVendor = subject === 'you'
  const form = isVendor ? ({ are: 'is', were: 'was', do: 'does', have: 'has' }[aux] ?? aux) : aux
  return [isVendor ? 'the vendor' : (retell([subject])[0] ?? ''), ...(form === 'can' ? ['cannot'] : [form, 'not']), ...retell(rest)]
}

const POLITE = /^(?:please|just|also|maybe|perhaps|kindly|then)$/
/** Of these the asker wants no more than to be told. */
const TELLS = /^(?:tell|say|explain|hear|see|remind|describe|repeat|elaborate|clarify|ask|get|go|come|do|be|have|imagine|handle|support|help|promise|offer|beat|match|take|accept|give|meet)$/

/** "Could you leave out the second slide?" wishes for it: told as that; null where it may only ask what can be. */
function fromWish(words: readonly string[]): string[] | null {
  const asked = words.filter((word, i) => !(i < 5 && POLITE.test(bare(word))))
  const [modal, whom, verb] = [bare(asked[0]), bare(asked[1]), bare(asked[2])]
  if (!/^(?:can|could|would|will)$/.test(modal) || !/^(?:you|we|i)$/.test(whom) || asked.length < 3 || !(PLAIN_VERBS.has(verb) || /^[a-z]{3,}(?:ate|ise|ize|ify|lude|vide|rect|ange|firm)$|^(?:talk|speak|begin|stay|extend|waive|exempt|swap|trial|skip|hide|defer|phase|cap|freeze|spread|borrow|lease|rent|trade|settle)$/.test(verb)) || TELLS.test(verb)) return null
  if (whom === 'you') return modal === 'would' && !words.some((word, i) => i < 5 && POLITE.test(bare(word))) ? null : ['Would like the vendor to', ...retell(asked.slice(2))]
  return /^(?:can|could)$/.test(modal) ? ['Would like to', ...retell(asked.slice(2))] : null
}

/** A question that shows an attitude, told as what they want, offer or doubt. */
export function fromQuestion(words: readonly string[], kind: Kind, proper: ReadonlySet<string>): string[] {
  const wish = fromWish(words)
  if (wish) return wish
  const at = (i: number): string => bare(words[i])
  const rest = (from: number): string[] => retell(words.slice(from))
  if (/^(?:can|could|may|might)$/.test(at(0)) && /^(?:i|we)$/.test(at(1))) {
    const have = at(2) === 'please' ? 3 : 2
    if (/^(?:have|get)$/.test(at(have)) && /^(?:a|an|the|some|another|more|one|two|three|that|this|it|our|your|access|\d.*)$/.test(at(have + 1)) && !/ed$/.test(at(have + 2))) return ['Would like', ...rest(have + 1).filter((word) => word !== 'please')]
  }
  if (at(0) === 'please' && /^(?:can|could|would|will)$/.test(at(1))) return fromQuestion(words.slice(1), kind, proper)
  if (/^(?:how|what)$/.test(at(0)) && at(1) === 'about') return ['Proposes', ...rest(2)]
  if (/^(?:would|could|can|will|are|do|might)$/.test(at(0)) && at(1) === 'you') {
    const aux = { would: 'would', could: 'could', can: 'can', will: 'will', are: 'is', do: 'would', might: 'might' }[at(0)] ?? 'would'
    return ['Asks whether the vendor', aux, ...rest(2)]
  }
  if (/^(?:can|could|may|might|would|should|shall|must|do|did|am|are|were|have)$/.test(at(0)) && /^(?:i|we)$/.test(at(1))) return ['Asks whether they', at(0) === 'am' ? 'are' : at(0) === 'do' ? '' : at(0), ...rest(2)].filter((word, i) => word !== '' && !(i < 4 && word === 'please'))
  if (/^(?:why|how|when|where|what|who)$/.test(at(0)) && MODALS.has(at(1)) && /^(?:the|a|my|our|your)$/.test(at(2))) {
    const verb = words.findIndex((word, i) => i > 3 && PLAIN_VERBS.has(bare(word)))
    if (verb > 0) return [kind === 'concern' ? 'Questions' : 'Asks', at(0), ...retell(words.slice(2, verb)), at(1), ...rest(verb)]
  }
  if (at(0) === 'any' && /^(?:chance|way|possibility|room|wiggle|flexibility|movement|leeway|give|news|discount)$/.test(at(1))) return ['Asks whether there is any', ...rest(1)]
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
  if (/^(?:why|how|when|where|what|who)$/.test(at(0)) && at(1) in DENIED && /^(?:it|this|that|there|they|these|i|we|you|he|she)$/.test(at(2)) && words.length > 3) return [kind === 'concern' ? 'Questions' : 'Asks', at(0), ...whatIsNot(words)]
  if (words.length <= 4 && /\d/.test(words.join(' '))) return ['Offers', ...rest(0)]
  const subject = words.findIndex((w, i) => i < 3 && /^(?:i|we)$/i.test(w))
  if (subject === 0) return conjugated(words.slice(1))
  return [kind === 'concern' ? 'Questions:' : 'Asks:', ...lowerFirst(rest(0), proper)]
}
