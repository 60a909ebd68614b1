import type { Kind } from '@/lib/shared/vocabulary'
import { FILLERS } from './rules/fillers'
import { ADVERBS, DANGLING, IMPERATIVES, MODALS, PAST_FORMS, THIRD_PERSON } from './rules/verbs'

export type StatementInput = {
  /** The quote, without the holder's name where somebody else holds it. */
  clause: string
  kind: Kind
  /** True if the holder's own name was cut off the front: what follows starts with their verb. */
  subjectDropped: boolean
}

const MOST_WORDS = 15
const SPLIT: Readonly<Record<string, readonly string[]>> = {
  "i'm": ['i', "'m"], im: ['i', "'m"], "i've": ['i', "'ve"], "i'd": ['i', "'d"], "i'll": ['i', "'ll"], "we're": ['we', "'re"], "we've": ['we', "'ve"],
  "we'd": ['we', "'d"], "we'll": ['we', "'ll"],
}
const PLAIN: Readonly<Record<string, string>> = {
  my: 'their', our: 'their', me: 'them', us: 'them', mine: 'theirs', ours: 'theirs', myself: 'themselves', ourselves: 'themselves',
  your: "the vendor's", yours: "the vendor's", yourself: 'the vendor', yourselves: 'the vendor',
}
const SPELLED: Readonly<Record<string, string>> = {
  "it's": 'it is', its: 'its', "that's": 'that is', thats: 'that is', "there's": 'there is', "they're": 'they are', "they've": 'they have', "they'd": 'they would',
  "they'll": 'they will', "he's": 'he is', "she's": 'she is', "isn't": 'is not', "aren't": 'are not', "don't": 'do not', "doesn't": 'does not', "didn't": 'did not',
  "can't": 'cannot', "won't": 'will not', "wouldn't": 'would not', "couldn't": 'could not', "shouldn't": 'should not', "wasn't": 'was not', "weren't": 'were not',
  "haven't": 'have not', "hasn't": 'has not', "hadn't": 'had not', "let's": 'they should', "what's": 'what is', "who's": 'who is', "here's": 'here is',
  "it'll": 'it will', "it'd": 'it would', "that'd": 'that would', "that'll": 'that will', "you're": 'the vendor is', "you've": 'the vendor has', "you'll": 'the vendor will',
  "you'd": 'the vendor would', gonna: 'going to', wanna: 'want to', gotta: 'got to', im: 'they are', ive: 'they have', dont: 'do not', doesnt: 'does not', didnt: 'did not', cant: 'cannot', wont: 'will not',
}

/** Third person singular of a present verb; pasts, modals and -ed forms stay. */
export function thirdPerson(verb: string): string {
  const lower = verb.toLowerCase()
  const known = THIRD_PERSON[lower]
  if (known) return known
  if (MODALS.has(lower) || PAST_FORMS.has(lower) || /[^e]ed$|ied$|eed?ed$/.test(lower) || /s$/.test(lower) && !/ss$/.test(lower)) return lower
  if (/(?:s|sh|ch|x|z|o)$/.test(lower)) return `${lower}es`
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return `${lower}s`
}

/** Words of a clause without fillers, repeats and marks that mean nothing. */
function wordsOf(clause: string): string[] {
  const out: string[] = []
  for (const raw of clause.replaceAll('’', "'").replace(/\s+/g, ' ').split(' ')) {
    const bare = raw.replace(/^["([{]+|["\])}.,;:!?…]+$/g, '')
    const comma = /[,;]$/.test(raw)
    const lower = bare.toLowerCase()
    if (!bare || FILLERS.has(lower) || bare === '-' || bare === '–' || bare === '—') continue
    const split = SPLIT[lower] ?? [bare]
    for (const word of split) if (out[out.length - 1]?.replace(/,$/, '').toLowerCase() !== word.toLowerCase() || /^(?:that|had)$/i.test(word)) out.push(word)
    if (comma && out.length > 0) out[out.length - 1] += ','
  }
  return out
}

/** Turns the rest of a clause into the third person: "my" → "their", "I am" → "they are", "you have" → "the vendor has". */
function retell(words: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const comma = word.endsWith(',') ? ',' : ''
    const lower = word.replace(/,$/, '').toLowerCase()
    const next = words[i + 1]?.replace(/,$/, '').toLowerCase() ?? ''
    if (lower === 'i' || lower === 'we') {
      out.push('they')
      const verb = { am: 'are', "'m": 'are', was: 'were', "'re": 'are', "'ve": 'have', "'d": 'would', "'ll": 'will' }[next]
      if (verb) {
        out.push(verb + (words[i + 1]?.endsWith(',') ? ',' : ''))
        i++
      } else out[out.length - 1] += comma
    } else if (lower === 'you') {
      out.push(`the vendor${comma}`)
      if (comma === '' && next && !ADVERBS.has(next) && (next in THIRD_PERSON || /^(?:have|do|are|want|need|get|give|keep|make|take|go|offer|say|charge|think|sell|know|let|tell|assume|admit|mention|promise|estimate|build|ship|show|use|call|work|run|put|see|help|like|claim|expect|ask|cost|bill|provide|support|care|listen|lose|win|raise|drop|fix)$/.test(next)) && !/^(?:do|did|can|will|would|could|should|to|for|with|from|of|if i|let|tell|give|help|ask)$/.test(words[i - 1]?.toLowerCase() ?? '')) {
        out.push(thirdPerson(next))
        i++
      }
    } else if (lower in PLAIN) out.push((PLAIN[lower] ?? '') + comma)
    else if (lower in SPELLED) out.push((SPELLED[lower] ?? '') + comma)
    else out.push(word)
  }
  return out
}

/** At most fifteen words, cut where a clause ends if that leaves enough, never after a word that wants another. */
function shorten(words: readonly string[]): string[] {
  const flat = words.join(' ').split(' ')
  if (flat.length <= MOST_WORDS) return flat
  let cut = flat.slice(0, MOST_WORDS)
  for (let i = MOST_WORDS - 1; i >= 6; i--) {
    const next = flat[i + 1]?.toLowerCase() ?? ''
    if (flat[i]?.endsWith(',') || /^(?:and|but|because|so|if|when|which|while|although|though|unless)$/.test(next)) {
      cut = flat.slice(0, i + 1)
      break
    }
  }
  while (cut.length > 3 && DANGLING.has((cut[cut.length - 1] ?? '').replace(/,$/, '').toLowerCase())) cut.pop()
  return cut
}

function finish(words: readonly string[]): string {
  const text = shorten(words).join(' ').replace(/\bthat that\b/g, 'that this').replace(/\bit is (?:got to|have to)\b/g, 'it has to').replace(/[\s,;:.!?-]+$/, '').replace(/\s+/g, ' ').trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const OPENING = /^(?:and|but|so|well|yes|yeah|yep|no|ok|okay|oh|then|also|because|or|plus|hi|hello|look|see|honestly|frankly|like|sure|fine,|right,|good,|great,|which|realistically|anyway|anyways),?$/i

const LEAD: Readonly<Record<Kind, string>> = {
  priority: 'Says', concern: 'Complains that', expectation: 'Expects that', evaluation: 'Thinks', constraint: 'Says', intent: 'Says',
}

/**
 * One third-person clause of at most fifteen words without the holder: "I don't need five dashboards" →
 * "Does not need five dashboards". First-person words never remain.
 */
export function toStatement({ clause, kind, subjectDropped }: StatementInput): string {
  const question = /\?\s*["')]*$/.test(clause) || /^\W*(?:can|could|would|will|do|are|have) (?:you|we|i)\b/i.test(clause)
  let words = wordsOf(clause)
  while (words.length > 2 && OPENING.test(words[0] ?? '')) words = words.slice(1)
  if (words.length > 4 && /^(?:i|we)$/i.test(words.at(-2) ?? '') && /^(?:think|guess|suppose|believe|hope|reckon)$/i.test(words.at(-1) ?? '')) words = words.slice(0, -2)
  const at = (i: number): string => (words[i] ?? '').replace(/,$/, '').toLowerCase()
  if (words.length === 0) return finish([LEAD[kind], clause])
  if (subjectDropped) return finish(conjugated(wordsOf(clause.replace(/^\s*(?:'s|’s)?\s*,[^,]{1,40},/, ' '))))
  if (question) return finish(fromQuestion(words, kind))
  const subject = words.findIndex((w, i) => i < 5 && /^(?:i|we)$/i.test(w))
  if (subject === 0) return finish(conjugated(words.slice(1)))
  if (subject > 0 && !/^(?:if|when|unless|as|since|until|before|after|what|how|which|that|where|than|because)$/i.test(at(0)) && !/^(?:if|that|what|when|which|as|than|where|how|until|unless)$/i.test(at(subject - 1)) && words.slice(0, subject).every((w) => ADVERBS.has(w.replace(/,$/, '').toLowerCase()) || /,$/.test(w) || /^(?:for|to|me|be|honest|fair|right|at|the|moment|in|my|our|opinion|personally)$/i.test(w))) {
    return finish(conjugated(words.slice(subject + 1)))
  }
  if (subject > 0 && subject <= 3 && words.length - subject <= 8 && !/,$/.test(words[subject - 1] ?? '') && /^(?:that|this|the|those|these|it|a|[a-z]+s)$/.test(at(0)) && !words.slice(0, subject).some((w) => /^(?:is|was|are|if|when|because|and|what|how|as)$/i.test(w) || w.toLowerCase() in THIRD_PERSON)) {
    const said = conjugated(words.slice(subject + 1)).map((w) => w.replace(/,$/, ''))
    const object = retell(lowerFirst(words.slice(0, subject)))
    return finish(/^(?:better|more|less|very|a)$/.test(said[1] ?? '') ? [said[0] ?? '', ...object, ...said.slice(1)] : [...said, ...object])
  }
  if (/^thank$/.test(at(0)) && at(1) === 'you') return finish(['Thanks the vendor', ...retell(words.slice(2))])
  if (/^(?:please|just)$/.test(at(0)) && (at(1) === "don't" || (at(1) === 'do' && at(2) === 'not'))) return finish(['Does not want the vendor to', ...retell(words.slice(at(1) === "don't" ? 2 : 3))])
  if (/^(?:please|just)$/.test(at(0)) || IMPERATIVES.has(at(0))) {
    const order = words.filter((w, i) => !(i < 2 && /^(?:please|just),?$/i.test(w)))
    const first = order[0]?.toLowerCase() ?? ''
    if (first === 'let' && /^(?:me|us)$/i.test(order[1] ?? '')) return finish(['Wants to', ...retell(order.slice(2))])
    if (IMPERATIVES.has(first) || /^please/i.test(words[0] ?? '')) return finish(['Wants the vendor to', first, ...retell(order.slice(1))])
  }
  if (/^(?:don't|do)$/.test(at(0)) && (at(0) === "don't" || at(1) === 'not')) return finish(['Does not want the vendor to', ...retell(words.slice(at(0) === "don't" ? 1 : 2))])
  if (/^let's$/.test(at(0))) return finish(['Wants to', ...retell(words.slice(1))])
  if (/^not$/.test(at(0))) return finish(['Is not', ...retell(words.slice(1))])
  if (/^(?:sounds?|looks?|seems?|feels?)$/.test(at(0))) return finish(['Thinks it', thirdPerson(at(0)), ...retell(words.slice(1))])
  if (/^(?:glad|happy|sorry|sad|excited|interested|willing|ready|worried|afraid|tired|impressed|disappointed|thrilled)$/.test(at(0))) return finish(['Is', ...lowerFirst(retell(words))])
  if (/^(?:love|like|need|want|hate|prefer|hope|hoping|looking|wish)$/.test(at(0))) return finish(/ing$/.test(at(0)) ? ['Is', ...retell(words)] : [thirdPerson(at(0)), ...retell(words.slice(1))])
  if (MODALS.has(at(0)) || /^(?:can't|won't|cannot)$/.test(at(0))) return finish(conjugated(words))
  const told = retell(words)
  const past = PAST_FORMS.has(told[2]?.toLowerCase() ?? '')
  return finish([kind === 'expectation' && past ? 'Says' : LEAD[kind], ...lowerFirst(told)])
}

/** A clause whose subject is the holder: first verb into the third person, the rest retold. */
function conjugated(words: readonly string[]): string[] {
  const out: string[] = []
  let i = 0
  const bare = (k: number): string => (words[k] ?? '').replace(/,$/, '').toLowerCase()
  while (i < words.length && (ADVERBS.has(bare(i)) || /^(?:kind|sort)$/.test(bare(i)) || (bare(i) === 'of' && i > 0) || /^(?:he|she|they)$/.test(bare(i)))) {
    if (!/^(?:all|both|he|she|they|then|just)$/.test(bare(i))) out.push(bare(i))
    i++
  }
  if (bare(i) === "'s") out.push(PAST_FORMS.has(bare(i + 1)) || /(?:asked|decided|wanted|needed|warned|complained)$/.test(bare(i + 1)) || bare(i + 1) === 'set' ? 'has' : 'is')
  else if (i < words.length) out.push(thirdPerson(bare(i)) + ((words[i] ?? '').endsWith(',') ? ',' : ''))
  const wasDo = /^(?:would|had)$/.test(bare(i)) || bare(i) === "'d"
  const rest = retell(words.slice(i + 1))
  if (wasDo && /^better$/i.test(rest[0] ?? '')) out[out.length - 1] = 'had'
  return [...out, ...rest]
}

function lowerFirst(words: readonly string[]): string[] {
  const first = words[0] ?? ''
  const keep = /^\p{Lu}{2,}/u.test(first) || (/^\p{Lu}/u.test(first) && !/^(?:the|this|that|it|they|their|there|these|those|a|an|he|she|at|for|in|on|if|when|what|no|not|some|my|our|most|every|all|one|two|as|to|is|how|why|with)$/i.test(first) && (words[1] ?? '').match(/^\p{Lu}/u) !== null)
  return keep ? [...words] : [first.charAt(0).toLowerCase() + first.slice(1), ...words.slice(1)]
}

/** A question that shows an attitude, told as what they want, offer or doubt. */
function fromQuestion(words: readonly string[], kind: Kind): string[] {
  const at = (i: number): string => (words[i] ?? '').replace(/,$/, '').toLowerCase()
  const rest = (from: number): string[] => retell(words.slice(from))
  if (/^(?:how|what)$/.test(at(0)) && at(1) === 'about') return ['Proposes', ...rest(2)]
  if (/^(?:would|could|can|will|are|do)$/.test(at(0)) && at(1) === 'you') {
    const aux = { would: 'would', could: 'could', can: 'can', will: 'will', are: 'is', do: 'would' }[at(0)] ?? 'would'
    return ['Asks whether the vendor', aux, ...rest(2)]
  }
  if (/^(?:can|could|may|would|should|do|am|are|have)$/.test(at(0)) && /^(?:i|we)$/.test(at(1))) return ['Asks whether they', at(0) === 'am' ? 'are' : at(0) === 'do' ? '' : at(0), ...rest(2)].filter(Boolean)
  if (/^(?:is|are|was|does|do|did|has|have|will|would|can|could)$/.test(at(0)) && /^(?:it|this|that|there|they|these|he|she)$/.test(at(1))) {
    const aux = /^(?:does|do|did)$/.test(at(0)) ? [] : [at(0)]
    const verb = at(0) === 'does' ? [thirdPerson(at(2)), ...rest(3)] : rest(2)
    return ['Asks whether', at(1), ...aux, ...verb]
  }
  if (/^(?:why|how|when|where|what|who)$/.test(at(0)) && /^(?:is|are|was|do|does|did|would|should|can|could|will|am|have|has)$/.test(at(1)) && /^(?:it|this|that|there|they|these|i|we|you|he|she)$/.test(at(2))) {
    const [subject] = retell([at(2)])
    const aux = /^(?:do|does|did)$/.test(at(1)) ? [] : [at(1) === 'am' ? 'are' : at(1) === 'are' && at(2) === 'you' ? 'is' : at(1)]
    const verb = at(1) === 'does' || (at(1) === 'do' && at(2) === 'you') ? [thirdPerson(at(3)), ...rest(4)] : rest(3)
    return [kind === 'concern' ? 'Questions' : 'Asks', at(0), subject ?? '', ...aux, ...verb]
  }
  if (words.length <= 4 && /\d/.test(words.join(' '))) return ['Offers', ...rest(0)]
  const subject = words.findIndex((w, i) => i < 3 && /^(?:i|we)$/i.test(w))
  if (subject === 0) return conjugated(words.slice(1))
  return [kind === 'concern' ? 'Questions:' : 'Asks:', ...lowerFirst(rest(0))]
}
