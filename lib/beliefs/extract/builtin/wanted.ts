import { byWord } from '@/lib/shared/by-word'
import { bare } from './retell'
import { isAdverb, isVerb, MODALS, PAST_FORMS, PLAIN_VERBS } from './rules/verbs'

/** These begin the name of who or what is to do something. */
const BEGINS = /^(?:the|a|an|my|our|your|their|his|her|its|one|each|every|everybody|everyone|somebody|someone|nobody|something|nothing|anyone|people|all|both|these|those|i|we|you|he|she|they|it|two|three|four|five)$/
/** A second name after the first is of somebody to whom it is done: the verb between them is one that is not known. */
const NAMES_ANOTHER = /^(?:the|a|an|my|our|your|their|his|her|its|every|each|this|that|these|those)$/
const BEFORE_NAME = /^(?:all|both|half|of|from|for|in|at|on|with|by|to|under|over|behind|near|between|after|before|and|or|who|which|that)$/
/** A clause of another kind, or none, after these. */
const BREAKS = /^(?:than|before|after|if|when|because|so|but|to|until|unless|what|how|why|where|whether|as)$/
const OBJECTS: Readonly<Record<string, string>> = byWord({ i: 'me', we: 'us', he: 'him', she: 'her', they: 'them' })
const INFINITIVES: Readonly<Record<string, readonly string[]>> = byWord({
  is: ['be'], are: ['be'], am: ['be'], has: ['have'], have: ['have'], can: ['be', 'able', 'to'], may: ['be', 'allowed', 'to'], must: ['have', 'to'], will: [], should: [], shall: [],
})

/** Verbs that are nothing else, and only here of use. */
const MORE_VERBS = /^(joins?|attends?|handles?|approves?|delivers?|installs?|explains?|integrates?|manages?|responds?|provides?|confirms?|gets?)$/

/** "Reads" → "read"; only of verbs that are known. */
function baseOf(verb: string): string | null {
  if (MORE_VERBS.test(verb)) return verb.replace(/s$/, '')
  if (PLAIN_VERBS.has(verb) && !verb.endsWith('s')) return verb
  const tried = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')]
  return verb === 'does' ? 'do' : verb === 'goes' ? 'go' : verb.endsWith('s') ? (tried.find((base) => base !== verb && PLAIN_VERBS.has(base)) ?? null) : null
}

/** How many words of a clause from `at` its verb takes, and the infinitive of it; null where there is none that is known. */
function infinitiveAt(words: readonly string[], at: number): { length: number; infinitive: readonly string[] } | null {
  const word = bare(words[at])
  const next = bare(words[at + 1])
  if (/^(?:doesn't|don't)$/.test(word)) return { length: 1, infinitive: ['not', 'to'] }
  if (/^(?:does|do)$/.test(word) && next === 'not') return { length: 2, infinitive: ['not', 'to'] }
  const known = INFINITIVES[word]
  if (known) return /^(?:not|never)$/.test(next) ? { length: 2, infinitive: [next, 'to', ...known] } : { length: 1, infinitive: ['to', ...known] }
  const base = baseOf(word)
  return base === null ? null : { length: 1, infinitive: ['to', base] }
}

/** "I want that the gate is shut first" → "I want the gate to be shut first"; any other clause, and one whose verb is not known, as it is. */
export function withInfinitive(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, i) => i < 8 && words[i + 1] === 'that' && (/^(?:wants?|needs?)$/i.test(word) || (/^(?:like|love|prefer)$/i.test(word) && /^(?:'d|would)$/.test(words.slice(0, i).map(bare).filter((each) => !isAdverb(each)).at(-1) ?? ''))))
  if (at < 0) return words
  const from = at + 2
  if (!BEGINS.test(bare(words[from])) && !/^\p{Lu}/u.test(words[from] ?? '')) return words
  let isInside = false
  for (let i = from + 1; i < Math.min(words.length, from + 9); i++) {
    const word = bare(words[i])
    if (!isInside && NAMES_ANOTHER.test(word) && !BEFORE_NAME.test(bare(words[i - 1])) && !isVerb(bare(words[i - 1])) && infinitiveAt(words, i) === null) return words
    if (words[i - 1]?.endsWith(',') === true || BREAKS.test(word) || (/^(?:i|we|you|he|she|they)$/.test(word) && !isInside)) return words
    if (/^(?:who|which|that)$/.test(word)) {
      isInside = true
      continue
    }
    const found = infinitiveAt(words, i)
    if (!found) {
      if (PAST_FORMS.has(word) || MODALS.has(word)) return words
      continue
    }
    if (isInside) {
      isInside = false
      continue
    }
    const who = words.slice(from, i).map((each, k, all) => (k === 0 && all.length === 1 ? (OBJECTS[bare(each)] ?? each) : each))
    const comma = words[i + found.length - 1]?.endsWith(',') === true ? ',' : ''
    return [...words.slice(0, at + 1), ...who, ...found.infinitive.slice(0, -1), `${found.infinitive.at(-1) ?? ''}${comma}`, ...joined(words.slice(i + found.length))]
  }
  return words
}

/** "… and brings it home" goes on with the same infinitive. */
function joined(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, i) => /^(?:and|or)$/.test(word) && isVerb(bare(words[i + 1])) && baseOf(bare(words[i + 1])) !== null && bare(words[i + 1]).endsWith('s'))
  const end = words.findIndex((word) => word.endsWith(','))
  if (at < 0 || (end >= 0 && end < at)) return words
  const comma = words[at + 1]?.endsWith(',') === true ? ',' : ''
  return [...words.slice(0, at + 1), `${baseOf(bare(words[at + 1])) ?? ''}${comma}`, ...words.slice(at + 2)]
}
