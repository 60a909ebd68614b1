import { byWord } from '@/lib/shared/by-word'
import { numberAt } from '../../numbers'
import { COMMON_OPENING, DONE_BY_PEOPLE, keepsCapital } from './rules/capitals'
import { FILLERS } from './rules/fillers'
import { ROLES } from './rules/roles'
import { COULD_HAVE, isAdverb, PAST_FORMS } from './rules/verbs'
import { bare, BASE_IN_ED, thirdPerson } from './third-person'
import { isOneOfUs, toldOfYou } from './whom'

export { bare, thirdPerson }

const SPLIT: Readonly<Record<string, readonly string[]>> = byWord({
  "i'm": ['i', "'m"], im: ['i', "'m"], "i've": ['i', "'ve"], "i'd": ['i', "'d"], "i'll": ['i', "'ll"], "we're": ['we', "'re"], "we've": ['we', "'ve"],
  "we'd": ['we', "'d"], "we'll": ['we', "'ll"],
})
const PLAIN: Readonly<Record<string, string>> = byWord({
  my: 'their', our: 'their', me: 'them', us: 'them', mine: 'theirs', ours: 'theirs', myself: 'themselves', ourselves: 'themselves',
  your: "the vendor's", yours: "the vendor's", yourself: 'itself', yourselves: 'itself', "y'all": 'the vendor',
})
const SPELLED: Readonly<Record<string, string>> = byWord({
  "they're": 'they are', "they've": 'they have', "they'll": 'they will', "isn't": 'is not', "aren't": 'are not', "don't": 'do not', "doesn't": 'does not', "didn't": 'did not',
  "can't": 'cannot', "won't": 'will not', "wouldn't": 'would not', "couldn't": 'could not', "shouldn't": 'should not', "wasn't": 'was not', "weren't": 'were not',
  "haven't": 'have not', "hasn't": 'has not', "hadn't": 'had not', "let's": 'they should', "it'll": 'it will', "that'll": 'that will', "he'll": 'he will', "she'll": 'she will',
  "you're": 'the vendor is', "you've": 'the vendor has', "you'll": 'the vendor will', "'em": 'them', "needn't": 'need not', "mustn't": 'must not', "shan't": 'will not',
  ...COULD_HAVE, "there've": 'there have', "who've": 'who have',
  gonna: 'going to', wanna: 'want to', gotta: 'got to', im: 'they are', ive: 'they have', dont: 'do not', doesnt: 'does not', didnt: 'did not', cant: 'cannot', wont: 'will not',
})

/** "'d" before a participle is "had" ("I'd had"), before anything else "would". */
export function hadOrWould(next: readonly string[]): 'had' | 'would' {
  const at = next.findIndex((w) => !isAdverb(bare(w)) && bare(w) !== 'not')
  const word = bare(next[at])
  // "I'd a bad year", "we'd no more room": a thing that they had.
  if (/^(?:an?|any|some|no|nothing|enough)$/.test(word) && !(word === 'no' && /^(?:sooner|more|longer)$/.test(bare(next[at + 1])))) return 'had'
  return /^(?:given|taken|known|written|better|become|chosen|broken|forgotten|spoken|driven|shown|grown|drawn|gone|done|seen|fallen|thrown|worn|torn|sworn|hidden|ridden|risen|frozen|stolen|woken|begun|rung|sunk|drunk|flown|blown|eaten|bitten|beaten|proven|been)$/.test(word) || (PAST_FORMS.has(word) && !PAST_OR_BASE.test(word)) || (/[^e]ed$/.test(word) && !BASE_IN_ED.test(word)) ? 'had' : 'would'
}
/** Pasts that are base forms of themselves or of other verbs: "I'd bet", "we'd lay it out". */
const PAST_OR_BASE = /^(?:bet|lay|fell|saw)$/

/** "'s" before a participle that takes "have" is "has" ("it's been"), before anything else, and of what is done by somebody, "is". */
export function hasOrIs(next: readonly string[]): 'has' | 'is' {
  const place = next.findIndex((w) => !isAdverb(bare(w)) && bare(w) !== 'not')
  const word = bare(next[place])
  const after = bare(next[place + 1])
  if (after === 'by') return 'is'
  if (/^(?:been|kept|got|had|become|grown|happened|changed|stopped|started|improved|helped|moved|used|shown|said|told|asked|answered|decided|wanted|needed|warned|complained|worked|fallen|risen|begun|forgotten|taken|come|made|put|seen|eased|slipped|slowed|calmed|worsened)$/.test(word)) return 'has'
  return isDoneTo(next.slice(place)) || (word === 'run' && after === 'for' && LENGTH_OF_TIME.test(next.slice(place + 2).map(bare).join(' '))) ? 'has' : 'is'
}

/** Of these a participle with an object after it is active: "she's done more shifts", "it's cut our bill". */
const TAKES_OBJECT = /^(?:done|cost|cut|lost|won|bought|built|found|sold|written|showed|brought|earned|spent|saved|doubled|halved|reduced|caused|chosen|broken|eaten|stolen|driven|beaten|caught|taught)$/
const OBJECT = /^(?:me|us|them|him|her|it|a|an|the|my|our|your|their|its|his|more|less|most|no|nothing|everything|everybody|every|each|all|some|any|what|two|three|four|five|six|seven|eight|nine|ten|half|\d.*)$/
const isDoneTo = ([verb = '', object]: readonly string[]): boolean => TAKES_OBJECT.test(verb) && OBJECT.test(bare(object))
const LENGTH_OF_TIME = /^(?:(?:over|about|almost|nearly|some|many|a few|a|an|\w+) )?(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|decades?|ages|quarters?|seasons?)\b/

/** What ends in a full stop and ends no sentence. */
const SHORT_FORM = /^(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Corp|Co|No|Herr|Frau|approx|vs|etc|\p{L})\.$/u
/** Letters that each stand for a word: "a.m.", "e.g." */
const LETTERS = /^(?:\p{L}\.)+\p{L}$/u

/** Written without their apostrophe, or as they are said. */
const WITHOUT_MARK: Readonly<Record<string, string>> = byWord({
  cant: "can't", dont: "don't", doesnt: "doesn't", didnt: "didn't", wont: "won't", isnt: "isn't", arent: "aren't", wasnt: "wasn't", werent: "weren't", havent: "haven't", hasnt: "hasn't", hadnt: "hadn't",
  wouldnt: "wouldn't", couldnt: "couldn't", shouldnt: "shouldn't", aint: "ain't", thats: "that's", theres: "there's", youre: "you're", theyre: "they're", youve: "you've", theyve: "they've", cos: 'because', coz: 'because', cuz: 'because',
})

/** "The the list" and "I, I want" are begun twice; "they cut it, it was", "one one eight" and "had had" are not. */
function stammered(before: readonly string[], word: string, next: string): boolean {
  const last = before.at(-1) ?? ''
  if (bare(last) !== word.toLowerCase() || /^(?:that|had)$/i.test(word) || numberAt([word.toLowerCase() === 'one' ? next : word.toLowerCase()], 0) !== null) return false
  // "Not Mondays, Mondays are full".
  if (last.endsWith(',') && word.length > 4 && /^(?:is|are|was|were|has|have|do|does|will|would|can)$/.test(next)) return false
  return !last.endsWith(',') || before.length < 2 || !/^(?:it|they|he|she|this|you|we|i|them|her|nobody)$/i.test(word) || /,$|^(?:and|but|or|so|because|that|if|when|which)$/i.test(before.at(-2) ?? '')
}

/** Words of a clause without fillers, repeats and marks that mean nothing; of two sentences the first ends in a comma. */
export function wordsOf(clause: string): string[] {
  const out: string[] = []
  const all = clause.replaceAll('’', "'").trim().replace(/\s+/g, ' ').split(' ')
  const endsSentence = (i: number): boolean => /[.!?]["')\]]?$/.test(all[i] ?? '') && !SHORT_FORM.test(all[i] ?? '') && /^["'(]?\p{Lu}/u.test(all[i + 1] ?? '')
  for (const [i, raw] of all.entries()) {
    const stripped = raw.replace(/^["([{]+|["\])}.,;:!?…]+$/g, '')
    const bareWord = LETTERS.test(stripped) && raw.includes(`${stripped}.`) ? `${stripped}.` : stripped
    const word = i > 0 && endsSentence(i - 1) && COMMON_OPENING.test(bareWord) ? bareWord.toLowerCase() : bareWord
    const comma = /[,;:]$/.test(raw) || endsSentence(i)
    const lower = word.toLowerCase()
    const short = WITHOUT_MARK[lower]
    if (short) {
      out.push(short)
      if (comma) out[out.length - 1] += ','
      continue
    }
    if (!word || FILLERS.has(lower) || word === '-' || word === '–' || word === '—') {
      if (comma && out.length > 0 && !out.at(-1)?.endsWith(',')) out[out.length - 1] += ','
      continue
    }
    for (const part of SPLIT[lower] ?? [word]) {
      if (!stammered(out, part, bare(all[i + 1]))) out.push(part)
      else if (!comma && out.at(-1)?.endsWith(',')) out[out.length - 1] = (out.at(-1) ?? '').slice(0, -1)
    }
    if (comma && out.length > 0) out[out.length - 1] += ','
  }
  return out.filter((word, i) => !isBegunAgain(out, i) && !isBegunAgain(out, i - 1))
}

/** "When we when we moved": is the word the first of two that are said twice, a subject among them? */
function isBegunAgain(words: readonly string[], i: number): boolean {
  const [first, second] = [bare(words[i]), bare(words[i + 1])]
  return i >= 0 && first !== '' && first === bare(words[i + 2]) && second === bare(words[i + 3]) && second !== '' && [first, second].some((word) => /^(?:i|we|you|it|they|he|she)$/.test(word))
}

/** "Ana's kept every promise": what somebody has done, before what they did it to. */
const HAS_DONE = /^(?:been|kept|had|given|told|asked|made|answered|promised|taken|said|sent|brought|held|shown)$/
const AFTER_DONE = /^(?:a|an|the|every|each|all|no|his|her|their|its|our|my|your|us|me|them|it|that|to|very|really|so|too|on|in|for)$/

/** A contraction with "'s" or "'d" of any subject, spelled by what follows it; null for a possessive. */
function spelledShort(word: string, next: readonly string[]): string | null {
  const lower = bare(word)
  const short = /^(it|that|there|he|she|who|what|where|here|this|they|nobody|everything|nothing)('s|'d)$/.exec(lower)
  if (lower === 'thats') return 'that is'
  if (lower.endsWith("'s") && ((HAS_DONE.test(bare(next[0])) && AFTER_DONE.test(bare(next[1]))) || isDoneTo(next))) return `${word.slice(0, word.lastIndexOf("'"))} has`
  const possessive = /^(?:nobody|everything|nothing|who)'s$/.test(lower) && hasOrIs(next) === 'is' && !/(?:ing|ed|not|the|a|an|in|on|so|too|very|wrong|right|fine)$/.test(bare(next[0]))
  if (!short || possessive) return null
  return `${short[1]} ${short[2] === "'s" ? hasOrIs(next) : hadOrWould(next)}`
}

/** What follows "I" or "we", as it follows "they". */
const FOR_THEY: Readonly<Record<string, string>> = byWord({ am: 'are', "'m": 'are', was: 'were', "wasn't": 'were not', "ain't": 'are not', "'re": 'are', "'ve": 'have', "'ll": 'will' })
/** "Down in the mine", "invoices in US dollars": things, no pronouns. */
function isNoun(word: string, before: readonly string[]): boolean {
  const last = bare(before.at(-1))
  if (/^US,?$/.test(word)) return !/^\p{Lu}{2,},?$/u.test(before.at(-1) ?? '')
  return bare(word) === 'mine' && (DETERMINER.test(last) || (DETERMINER.test(bare(before.at(-2))) && !/^(?:is|are|was|were|be|isn't|aren't|wasn't|weren't|of|than|as|like|and|or|not|to|with|for|on|in|see|saw|says?)$/.test(last)))
}
const DETERMINER = /^(?:a|an|the|this|that|each|every|another|any|no|our|my|their|your|his|her|its)$/

/** "People like yourselves" are us; "do it yourselves" only stresses who does it. */
const LIKE = /^(?:like|as|than|from|and|or|including|except)$/

/** Turns the rest of a clause into the third person: "my" → "their", "I am" → "they are", "you have" → "the vendor has". */
export function retell(words: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const comma = word.endsWith(',') ? ',' : ''
    const lower = bare(word)
    const next = bare(words[i + 1])
    const spelled = spelledShort(word.replace(/,$/, ''), words.slice(i + 1))
    if (lower === 'i' || lower === 'we') {
      out.push('they')
      const verb = next === "'d" ? hadOrWould(words.slice(i + 2)) : FOR_THEY[next]
      if (verb) {
        out.push(verb + (words[i + 1]?.endsWith(',') ? ',' : ''))
        i++
      } else out[out.length - 1] += comma
    } else if (lower === 'you' || (lower === "you're" && isOneOfUs(words, i))) {
      const { told, used } = toldOfYou(words, i, out)
      out.push(...told)
      i += used - 1
    } else if (lower === "you'd") out.push('the vendor', hadOrWould(words.slice(i + 1)) + comma)
    else if (lower === "ain't") out.push((/^(?:they|these|those|people|the vendor)$/.test(bare(out.at(-1))) ? 'are not' : 'is not') + comma)
    else if (isNoun(word, words.slice(0, i))) out.push(word)
    else if (spelled) out.push(...`${spelled}${comma}`.split(' '))
    else if (/^yoursel(?:f|ves)$/.test(lower) && LIKE.test(bare(words[i - 1]))) out.push(`the vendor${comma}`)
    else if (lower in PLAIN) out.push((PLAIN[lower] ?? '') + comma)
    else if (lower in SPELLED) out.push((SPELLED[lower] ?? '') + comma)
    else out.push(word)
  }
  return out
}

/** After these an adverb stands where it should. */
const NO_MAIN_VERB = /^(?:am|is|are|was|were|be|'m|'re|'s|'d|'ll|'ve|do|does|did|can|cannot|could|will|would|should|must|may|might|shall|[a-z]+n't)$/

/** Opens a clause in which somebody else may be the subject. */
const SUBORDINATE = /^(?:if|when|unless|until|once|that|because|what|how|who|which|where|why|before|after|since|while|than|whether|as)$/

/** Where the speaker goes on as the subject of what they said: "I'm not sad, I sleep better", "… and I have the hair to show for it". */
function goesOnAt(words: readonly string[]): number {
  return words.findIndex((word, i) => {
    if (i === 0 || i > words.length - 3 || !/^(?:i|we)$/i.test(word)) return false
    const before = words[i - 1] ?? ''
    if (before.endsWith(',')) return !words.slice(0, i).some((each) => SUBORDINATE.test(bare(each)))
    if (!/^(?:and|but|or|so)$/i.test(before)) return false
    return words[i - 2]?.endsWith(',') === true ? bare(words[0]) !== 'if' : !/^so$/i.test(before) && !words.slice(0, i - 1).some((each) => each.endsWith(',') || SUBORDINATE.test(bare(each)))
  })
}

/** A clause whose subject is its speaker, who is not named again where they go on. */
export function ofSpeaker(words: readonly string[]): string[] {
  const next = goesOnAt(words)
  return next < 0 ? conjugated(willing(words)) : [...conjugated(willing(words.slice(0, next))), ...ofSpeaker(words.slice(next + 1))]
}

/** "I should like" is no duty: "would like". */
const willing = (words: readonly string[]): readonly string[] =>
  bare(words[0]) === 'should' && (/^(?:like|love|expect|prefer|hope|think|imagine)$/.test(bare(words[1])) || (bare(words[1]) === 'be' && /^(?:glad|happy|grateful|delighted|sorry|surprised)$/.test(bare(words[2])))) ? ['would', ...words.slice(1)] : words

/** Told of a time that is over, "read" is its own past: "I read this twice". */
const READ_BEFORE = /\b(?:twice|three times|yesterday|ago|last (?:night|week|month|year|time)|this morning|the other day)\b/i

/** A clause whose subject is the holder: first verb into the third person, the rest retold. */
export function conjugated(given: readonly string[]): string[] {
  const named = /^(?:he|she|they)('(?:d|s|ll|ve|re))$/.exec(bare(given[0]))
  const words = named ? [named[1] ?? '', ...given.slice(1)] : given
  const out: string[] = []
  let i = 0
  const at = (k: number): string => bare(words[k])
  while (i < words.length && (isAdverb(at(i)) || /^(?:kind|sort)$/.test(at(i)) || (at(i) === 'of' && i > 0) || (at(i) === 'no' && at(i + 1) === 'longer') || (at(i) === 'longer' && at(i - 1) === 'no') || /^(?:he|she|they)$/.test(at(i)))) {
    if (!/^(?:all|both|he|she|they|then|just)$/.test(at(i))) out.push(at(i))
    i++
  }
  // "I do think" only stresses: "thinks".
  if (at(i) === 'do' && /^(?:think|believe|want|need|like|hope|expect|see|know|feel|trust|love|prefer|fear|worry|care|mind|agree|understand|appreciate|wish|wonder|doubt)$/.test(at(i + 1))) i++
  // "Wants still the old crane": "still wants the old crane".
  if (/^(?:also|still|now|already)$/.test(at(i + 1)) && !words[i]?.endsWith(',') && !NO_MAIN_VERB.test(at(i)) && (OBJECT.test(at(i + 2)) || (at(i + 2) === 'that' && !/^ha[sd]|have/.test(at(i))))) {
    return [...out, at(i + 1), thirdPerson(at(i)), ...retell(words.slice(i + 2))]
  }
  const comma = (words[i] ?? '').endsWith(',') ? ',' : ''
  if (at(i) === "'s") out.push(hasOrIs(words.slice(i + 1)) + comma)
  else if (at(i) === "'d") out.push(hadOrWould(words.slice(i + 1)) + comma)
  else if (at(i) === 'read' && READ_BEFORE.test(words.slice(i + 1).join(' '))) out.push(`read${comma}`)
  else if (i < words.length) out.push(thirdPerson(at(i)) + comma)
  return [...out, ...retell(words.slice(i + 1))]
}

const ROLE_WORDS = new Set(ROLES.flatMap((role) => role.split(' ')))
const isRole = (word: string): boolean => ROLE_WORDS.has(word) || ROLE_WORDS.has(word.replace(/s$/, '')) || /(?:[^s]s|body|one|ing|ion|ment|ity|ance|ence|ship)$|^(?:support|service|reception|payroll|dispatch|design|research|press|board|council|court|quality|head)$/.test(word)

/** The first word in lower case unless it is a name, an abbreviation or begins one. */
export function lowerFirst(words: readonly string[], proper: ReadonlySet<string>): string[] {
  const first = words[0] ?? ''
  const plain = first.replace(/(?:'s|’s)?,?$/, '')
  // Two capitals in a row are a name's: "Fergal Nolan will decide"; so are two with "and" between: "Bonn and Kiel agree".
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}[\p{Ll}'’-]+/u.test(word ?? '') && !/^I'/.test(word ?? '')
  const isNamed = !COMMON_OPENING.test(plain) && isCapital(first) && (keepsCapital(plain) || isCapital(words[1]) || (words[1] === 'and' && isCapital(words[2])))
  const isSomebody = isCapital(first) && first.length > 2 && !COMMON_OPENING.test(plain) && !isRole(plain.toLowerCase()) && (DONE_BY_PEOPLE.test(bare(words[1])) || (bare(words[1]) === 'would' && /^(?:want|like|love|prefer|rather|insist|agree|hate)$/.test(bare(words[2]))))
  const keep = isNamed || isSomebody || /^(?:\p{Lu}{2,}|(?:Mr|Mrs|Ms|Dr|Herr|Frau)$)/u.test(first) || proper.has(plain) || /^\p{Lu}.*\p{Lu}/u.test(plain)
  return keep ? [...words] : [first.charAt(0).toLowerCase() + first.slice(1), ...words.slice(1)]
}
