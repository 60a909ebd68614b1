import { numberAt } from '../../numbers'
import { bare, lowerFirst, ofSpeaker, retell } from './retell'
import { NOT_A_SUBJECT_GAP, PREPOSITION, TIME } from './rules/connectives'
import { ADVERBS, CONDITION, isVerb, MODALS, PAST_FORMS, THIRD_PERSON } from './rules/verbs'

/** Something stands before "I" or "we": an adverb to drop, a phrase of place or time to put last, or the object. */
export function withFront(words: readonly string[], subject: number, proper: ReadonlySet<string>): string[] | null {
  const front = words.slice(0, subject)
  const first = bare(front[0])
  const gap = bare(words[subject - 1])
  // "Before we sign": no phrase.
  if (subject === 1 && (TIME.test(first) || CONDITION.test(first))) return null
  // "The only answer I had": a thing, and what it was.
  if (first === 'the' && front.some((w) => /^(?:only|first|last|best|worst|[a-z]{3,}est)$/.test(bare(w)))) return words.some((w) => /^(?:is|was|are|were)$/.test(bare(w))) ? null : ['Thinks it is', ...retell([first, ...words.slice(1)])]
  if (NOT_A_SUBJECT_GAP.test(first) && first !== 'before' && first !== 'after' && first !== 'since' && first !== 'as') return null
  if (/^(?:if|that|what|when|which|as|than|where|how|until|unless|and|but|or|because|so)$/.test(gap)) return null
  const droppable = front.every((w) => ADVERBS.has(bare(w)) || /^(?:for|to|me|be|honest|fair|right|at|the|moment|in|my|our|opinion|part|personally|case|first|second|third|firstly|secondly|finally|lastly)$/i.test(bare(w)))
  if (droppable) return ofSpeaker(words.slice(subject + 1))
  // "with four shops it fits": a clause of its own.
  const hasSubject = front.some((w, i) => i > 1 && /^(?:it|he|she|they|you|there)$/.test(bare(w)) && !PREPOSITION.test(bare(front[i - 1])))
  const finite = hasSubject || front.some((w) => /^(?:is|was|are|were|has|have|had|does|do|did|it's|that's|there's|will|would|can|could)$/.test(bare(w)) || PAST_FORMS.has(bare(w)))
  if (PREPOSITION.test(first) && !finite && subject <= 6 && words.length - subject > 2) {
    const said = ofSpeaker(words.slice(subject + 1))
    const phrase = retell([first, ...front.slice(1)]).map((w) => w.replace(/,$/, ''))
    const comma = said.findIndex((w, i) => i > 0 && w.endsWith(','))
    // "For the press I need somebody who knows it": the phrase is not of what they know.
    const relative = said.findIndex((w, i) => i > 1 && i < said.length - 1 && (comma < 0 || i < comma) && /^(?:who|which|that)$/.test(w) && !isVerb(bare(said[i - 1])) && !/^(?:is|are|am) /.test(said.slice(0, i).join(' ')))
    if (relative > 0) return [...said.slice(0, relative), ...phrase, ...said.slice(relative)]
    if (comma < 0) return [...said, ...phrase]
    return beforeComma(said, comma, phrase)
  }
  const refused = refusedThing(words, subject, proper)
  if (refused) return refused
  if (subject <= 3 && words.length - subject <= 8 && !/,$/.test(words[subject - 1] ?? '') && !finite && (/^(?:that|this|the|those|these|it|a|[a-z]+s)$/.test(first) || numberAt(front.map(bare), 0) !== null) && !front.some((w) => bare(w) in THIRD_PERSON) && !words.slice(subject + 2).some((w) => /^(?:is|are|was|were)$/.test(bare(w)))) {
    const said = ofSpeaker(words.slice(subject + 1)).map((w) => w.replace(/,$/, ''))
    const object = retell([first, ...front.slice(1)])
    // "Can put nine in front of them", but "is lukewarm about it".
    const place = said.findIndex((w, i) => i > 0 && i < said.length - 1 && /^(?:in|into|at|for|from|on|as|before|after)$/.test(w) && isVerb(bare(said[i - 1])))
    const at = /^(?:better|more|less|very|a|hard|easy|difficult)$/.test(said[1] ?? '') ? 1 : place > 0 ? place : said.length
    return [...said.slice(0, at), ...object, ...said.slice(at)]
  }
  return front.every((w) => w.endsWith(',')) ? ofSpeaker(words.slice(subject + 1)) : null
}

/** "Automatic renewal for two years, we will not accept": what it is, a comma, and what they do to it in one verb. */
function refusedThing(words: readonly string[], subject: number, proper: ReadonlySet<string>): string[] | null {
  const front = words.slice(0, subject)
  const rest = words.slice(subject + 1)
  const verb = bare(rest.at(-1))
  const fits = subject > 1 && front.at(-1)?.endsWith(',') === true && front.filter((word) => word.endsWith(',')).length === 1 && !front.some((word) => isVerb(bare(word)))
    && rest.length > 1 && rest.length < 4 && /^(?:can|could|can't|cannot|will|won't|would|wouldn't|shall|'ll|'d|must|don't)$/.test(bare(rest[0])) && /^[a-z]{3,}$/.test(verb) && verb !== 'not' && !MODALS.has(verb)
  return fits ? [...ofSpeaker(rest), ...lowerFirst(retell(front), proper).map((word) => word.replace(/,$/, ''))] : null
}

/** Puts a phrase in front of the comma that the word at `comma` ends in. */
export const beforeComma = (words: readonly string[], comma: number, phrase: readonly string[]): string[] =>
  [...words.slice(0, comma), (words[comma] ?? '').replace(/,$/, ''), ...phrase.slice(0, -1), `${phrase.at(-1) ?? ''},`, ...words.slice(comma + 1)]
