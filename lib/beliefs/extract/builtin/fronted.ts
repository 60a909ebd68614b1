import { numberAt } from '../../numbers'
import { withObject } from './fronted-object'
import { bare, lowerFirst, ofSpeaker, retell } from './retell'
import { NOT_A_SUBJECT_GAP, PREPOSITION, TIME } from './rules/connectives'
import { ADVERBS, CONDITION, isVerb, MODALS, PAST_FORMS, THIRD_PERSON } from './rules/verbs'

/** Something stands before "I" or "we": an adverb to drop, a phrase of place or time to put last, or the object. */
export function withFront(words: readonly string[], subject: number, proper: ReadonlySet<string>): string[] | null {
  const front = words.slice(0, subject)
  const first = bare(front[0])
  const gap = bare(words[subject - 1])
  // "Before we sign": no phrase.
  if (subject === 1 && words[0]?.endsWith(',') === false && (TIME.test(first) || CONDITION.test(first))) return null
  // "The only answer I had": a thing, and what it was.
  if (first === 'the' && front.some((w) => /^(?:only|first|last|best|worst|[a-z]{3,}est)$/.test(bare(w)))) return words.some((w) => /^(?:is|was|are|were)$/.test(bare(w))) ? null : ['Thinks it is', ...retell([first, ...words.slice(1)])]
  // "Every month I have to ask": how often it is.
  if (subject === 2 && /^(?:every|each)$/.test(first) && !words.slice(2).some((word) => /^(?:every|each)$/.test(bare(word))) && /^(?:day|week|month|quarter|year|morning|evening|night|summer|winter|spring|autumn|\p{L}+day)$/u.test(gap)) {
    const said = ofSpeaker(words.slice(subject + 1))
    const comma = said.findIndex((word, i) => i > 0 && word.endsWith(','))
    const often = [first, (words[1] ?? '').replace(/,$/, '')]
    return comma < 0 ? [...said, ...often] : beforeComma(said, comma, often)
  }
  const hedged = withHedge(words, subject)
  if (hedged) return hedged
  // "The yard we can do without the yard": begun, and begun again.
  if (front.length < 4 && first !== 'what' && bare(words.at(-1)) === gap && words.length - subject < 8 && !words.slice(subject + 1).some((word) => FINITE.test(bare(word)) && !MODALS.has(bare(word)) && !/^do/.test(bare(word)))) return ofSpeaker(words.slice(subject + 1))
  const object = withObject(words, subject, proper)
  if (object) return object
  const isBecauseOf = first === 'because' && bare(front[1]) === 'of'
  if (!isBecauseOf && NOT_A_SUBJECT_GAP.test(first) && !/^(?:before|after|since|as|until)$/.test(first)) return null
  // "After that we can": a time, no clause.
  const isPointing = subject === 2 && gap === 'that' && PREPOSITION.test(first) && !/^(?:say|mean)$/.test(bare(words[subject + 1]))
  if (/^(?:if|that|what|when|which|as|than|where|how|until|unless|and|but|or|because|so)$/.test(gap) && !isPointing) return null
  const droppable = front.every((w) => ADVERBS.has(bare(w)) || UNLUCKY.test(bare(w)) || /^(?:for|to|me|be|honest|fair|right|at|the|moment|in|my|our|opinion|part|personally|case|first|second|third|firstly|secondly|finally|lastly)$/i.test(bare(w)))
  if (droppable) return ofSpeaker(words.slice(subject + 1))
  // "with four shops it fits": a clause of its own. "For a shop which is open at night" is none.
  const relative = front.findIndex((word, i) => i > 0 && /^(?:which|that|who|where|what|how)$/.test(bare(word)) && !(bare(word) === 'that' && PREPOSITION.test(bare(front[i - 1]))))
  const outside = relative < 0 ? front : front.slice(0, relative)
  const finite = outside.some((w, i) => (i > 1 && /^(?:it|he|she|they|you|there)$/.test(bare(w)) && !PREPOSITION.test(bare(front[i - 1]))) || FINITE.test(bare(w)) || PAST_FORMS.has(bare(w)))
  const isLong = subject > 6 || relative > 0
  if ((isBecauseOf || PREPOSITION.test(first)) && !finite && words.length - subject > 2 && (!isLong || endsFront(words, subject, relative))) {
    const said = ofSpeaker(words.slice(subject + 1))
    const isList = subject > 6 && front.slice(0, -1).some((word) => word.endsWith(','))
    const phrase = retell([first, ...front.slice(1)]).map((w, i, all) => (isList && i < all.length - 1 ? w : w.replace(/,$/, '')))
    if (isList) return [...said.slice(0, -1), `${(said.at(-1) ?? '').replace(/,$/, '')},`, ...phrase]
    const comma = said.findIndex((w, i) => i > 0 && w.endsWith(','))
    // "For the press I need somebody who knows it": the phrase is not of what they know.
    const known = said.findIndex((w, i) => i > 1 && i < said.length - 1 && (comma < 0 || i < comma) && /^(?:who|which|that)$/.test(w) && !/^(?:and|but|or)$/.test(bare(said[i - 1])) && !/^(?:much|many|long|far|big|one)$/.test(bare(said[i + 1])) && !isVerb(bare(said[i - 1])) && !/^(?:is|are|am) /.test(said.slice(0, i).join(' ')))
    if (known > 0) return [...said.slice(0, known), ...phrase, ...said.slice(known)]
    if (comma < 0) return [...said, ...phrase]
    return beforeComma(said, comma, phrase)
  }
  // "It means we would not": no thing.
  if (isVerb(bare(front[1])) && /^(?:it|that|this)$/.test(first)) return null
  const refused = refusedThing(words, subject, proper)
  if (refused) return refused
  if (subject <= 3 && words.length - subject <= 8 && !/,$/.test(words[subject - 1] ?? '') && !finite && (/^(?:that|this|the|those|these|it|a|[a-z]+s)$/.test(first) || numberAt(front.map(bare), 0) !== null) && !front.some((w) => bare(w) in THIRD_PERSON) && !words.slice(subject + 2).some((w) => /^(?:is|are|was|were)$/.test(bare(w)) || (/s$/.test(bare(w)) && isVerb(bare(w)))) && !/^(?:no|the|my|our|your)$/.test(bare(words[subject + 2]))) {
    const said = ofSpeaker(words.slice(subject + 1)).map((w) => w.replace(/,$/, ''))
    const object = retell([first, ...front.slice(1)])
    // "Can put nine in front of them", but "is lukewarm about it".
    const place = said.findIndex((w, i) => i > 0 && i < said.length - 1 && /^(?:in|into|at|for|from|on|as|before|after)$/.test(w) && isVerb(bare(said[i - 1])))
    const at = /^(?:better|more|less|very|a|hard|easy|difficult)$/.test(said[1] ?? '') ? 1 : place > 0 ? place : said.length
    return [...said.slice(0, at), ...object, ...said.slice(at)]
  }
  return front.every((w) => w.endsWith(',')) ? ofSpeaker(words.slice(subject + 1)) : null
}

const FINITE = /^(?:is|was|are|were|has|have|had|does|do|did|it's|that's|there's|will|would|can|could)$/
/** Say that the speaker is sorry or glad of it, and nothing of what. */
const UNLUCKY = /^(?:unfortunately|fortunately|sadly|luckily|thankfully|regrettably)$/
const MAYBE = /^(?:maybe|perhaps|possibly|probably|presumably)$/

/** "Perhaps we will come" → "Will perhaps come"; "Hopefully we can come" → "Hopes they can come". */
function withHedge(words: readonly string[], subject: number): string[] | null {
  const word = bare(words[0])
  if (subject !== 1 || words.length < 4) return null
  if (word === 'hopefully') return ['Hopes', ...retell(words.slice(1))]
  if (!MAYBE.test(word)) return null
  const said = ofSpeaker(words.slice(2))
  return /^(?:will|would|can|could|should|may|might|must|is|was|has|had|cannot)(?: not)?$/.test(said[0] ?? '') && !said[0]?.includes(' ') ? [said[0] ?? '', word, ...said.slice(1)] : [word, ...said]
}

/** Does a long front end before this subject? After a comma, or where what follows is a need, a will or a state of its own. */
function endsFront(words: readonly string[], subject: number, relative: number): boolean {
  const isSaid = /^(?:need|want|would|'d|will|'ll|can|cannot|can't|could|couldn't|have|'ve|expect|do|don't|won't|wouldn't|am|'m|'re|are)$/.test(bare(words[subject + 1]))
  if (!isSaid) return false
  return words[subject - 1]?.endsWith(',') === true || (relative > 0 && words.slice(relative + 1, subject).some((word) => isVerb(bare(word))))
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
