import { byWord } from '@/lib/shared/by-word'
import { numberAt } from '../../numbers'
import { COMMON_OPENING, keepsCapital } from './rules/capitals'
import { FILLERS } from './rules/fillers'
import { ADVERBS, COULD_HAVE, isAdverb, MODALS, PAST_FORMS, PLAIN_VERBS, TAKES_VENDOR_S, THIRD_PERSON } from './rules/verbs'

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

/** The word alone, in lower case. */
export const bare = (word: string | undefined): string => (word ?? '').replace(/,$/, '').toLowerCase()

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

/** Written without their apostrophe. */
const WITHOUT_MARK: Readonly<Record<string, string>> = byWord({
  cant: "can't", dont: "don't", doesnt: "doesn't", didnt: "didn't", wont: "won't", isnt: "isn't", arent: "aren't", wasnt: "wasn't", werent: "weren't", havent: "haven't", hasnt: "hasn't", hadnt: "hadn't",
  wouldnt: "wouldn't", couldnt: "couldn't", shouldnt: "shouldn't", aint: "ain't", thats: "that's", theres: "there's", youre: "you're", theyre: "they're", youve: "you've", theyve: "they've",
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
    for (const part of SPLIT[lower] ?? [word]) if (!stammered(out, part, bare(all[i + 1]))) out.push(part)
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

/** After these "you" is a subject, and what follows it a verb. */
const OPENS_CLAUSE = /^(?:either|how|whether|if|when|unless|once|until|whenever|because|whatever)$/
/** What follows these is a fact: "I see that you ship", but "I prefer that you call". */
const IS_KNOWN = /^(?:see|hear|know|sure|feel|glad|happy|shows?|proves?|believe|think|understand|notice|found|worried|afraid)$/
const isBaseVerb = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !MODALS.has(word) && !/(?:ed|ing|ly)$/.test(word) && !/^(?:and|are|all|both|guys|two|three|not|too|for|with|who|that|the|never|often|ever|folks|people|then|there|here)$/.test(word)

/** What follows "I" or "we", as it follows "they". */
const FOR_THEY: Readonly<Record<string, string>> = byWord({ am: 'are', "'m": 'are', was: 'were', "wasn't": 'were not', "ain't": 'are not', "'re": 'are', "'ve": 'have', "'ll": 'will' })
/** Between these and "you" no verb takes an ending: "do you sell", "we want you to". */
const BARE_AFTER = /^(?:do|did|make|makes|made|making|lets|helps|helped|see|saw|watch|watched|had|have|has|can|will|would|could|should|must|might|may|to|for|with|from|of|let|tell|give|help|ask|like|want|need|rather)$/
/** "Both of you" are people. */
const EACH_OF = /^(?:both|all|some|one|two|three|none|any|each|either|neither|most) of$/
/** Of anybody: "you never know". */
const GENERIC = /^(?:never|just never) (?:know|learn)$/
/** What anybody does who uses a thing: "you can see at once who is late", "you have to click through five screens". */
const USES = /^(?:see|find|click|scroll|search|filter|sort|log|type|open|read|navigate|notice|choose|enter|print|guess|wait|copy|retype|download|drag)$/
const BEFORE_USE = /^(?:can|can't|cannot|could|couldn't|have|has|need|don't|must|to|only|just|still|always|really|then|even|easily|quickly|immediately|never)$/
/** Of us, however it is used: "you can see our numbers", "you could open it for me". */
const OF_SPEAKER = /^(?:i|we|i'm|we're|i've|we've|me|us|my|our|ours|mine|the vendor|yourself|yourselves)$/

/** What is done to whoever buys: "their pricing punishes you", "the old vendor charges you for every seat". */
const DONE_TO_BUYERS = /^(?:punish|punishes|penali[sz]es?|charges?|overcharges?|bills|locks)$/

/** Is "you" at this place whoever buys from a third, who does it to them? */
const isBuyers = (words: readonly string[], you: number): boolean => you > 1 && DONE_TO_BUYERS.test(bare(words[you - 1])) && !words.slice(0, you).some((word) => /^(?:i|we|you|your|to|will|would|can|could|should)$/.test(bare(word)))

/** Is "you" at this place anybody, as it is when people tell how a thing is used? */
function isAnybody(words: readonly string[], you: number): boolean {
  let at = you + 1
  while (at < words.length && BEFORE_USE.test(bare(words[at])) && words[at]?.endsWith(',') === false) at++
  if (at === you + 1 || !USES.test(bare(words[at]))) return false
  return !words.slice(at + 1).some((word) => OF_SPEAKER.test(bare(word)))
}

/** Of "you", which is one here. */
const WERE: Readonly<Record<string, string>> = byWord({ were: 'was', "weren't": 'was not' })

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
    } else if (lower === 'you') {
      if (EACH_OF.test(out.slice(-2).join(' ').toLowerCase()) && comma === '') {
        out.push("the vendor's people")
        continue
      }
      if (isBuyers(words, i)) {
        out.push(`customers${comma}`)
        continue
      }
      if (comma === '' && GENERIC.test(`${next} ${bare(words[i + 2])}`)) {
        out.push('one', next, `${bare(words[i + 2])}s${words[i + 2]?.endsWith(',') ? ',' : ''}`)
        i += 2
        continue
      }
      if (comma === '' && /^(?:guys|folks|lot|people)$/.test(next)) {
        out.push(`the vendor's people${words[i + 1]?.endsWith(',') ? ',' : ''}`)
        i++
        continue
      }
      out.push(comma === '' && isAnybody(words, i) ? 'one' : `the vendor${comma}`)
      if (comma === '' && WERE[next]) {
        out.push((WERE[next] ?? '') + (words[i + 1]?.endsWith(',') ? ',' : ''))
        i++
        continue
      }
      // "As you always say": the verb comes after.
      const after = bare(words[i + 2])
      if (comma === '' && isAdverb(next) && TAKES_VENDOR_S.has(after) && !PAST_FORMS.has(after) && !BARE_AFTER.test(bare(words[i - 1]))) {
        out.push(next, thirdPerson(after) + (words[i + 2]?.endsWith(',') ? ',' : ''))
        i += 2
        continue
      }
      if (comma === '' && next && !ADVERBS.has(next) && !PAST_FORMS.has(next) && (next in THIRD_PERSON || TAKES_VENDOR_S.has(next) || PLAIN_VERBS.has(next) || ((i === 0 || OPENS_CLAUSE.test(bare(words[i - 1])) || (bare(words[i - 1]) === 'that' && IS_KNOWN.test(bare(words[i - 2])))) && isBaseVerb(next))) && !BARE_AFTER.test(bare(words[i - 1]))) {
        out.push(thirdPerson(next) + (words[i + 1]?.endsWith(',') ? ',' : ''))
        i++
      }
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

/** Base verbs in -eed are no pasts. */
const BASE_IN_ED = /^(?:need|feed|seed|bleed|heed|speed|exceed|proceed|succeed|weed|breed|embed|shed)$/

/** These are no verbs, whatever stands in front of them: "told us two weeks". */
const NO_VERB = /^(?:a|an|the|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|nothing|something|everything|it|that|this|us|me|them|him|her|my|our|their|your|\d.*)$/

/** Third person singular of a present verb; pasts, modals, -ed forms and what is no verb stay. */
export function thirdPerson(verb: string): string {
  const lower = verb.toLowerCase()
  const known = THIRD_PERSON[lower]
  if (known) return known
  if (NO_VERB.test(lower)) return verb
  if (PAST_FORMS.has(lower) || /^(?:can|cannot|could|will|would|should|must|may|might|shall|ought|mightn't|no|not|never)$/.test(lower)) return lower
  if (lower.endsWith('ed') && !BASE_IN_ED.test(lower)) return lower
  if (/s$/.test(lower) && !/ss$/.test(lower)) return lower
  if (/(?:s|sh|ch|x|z|o)$/.test(lower)) return `${lower}es`
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return `${lower}s`
}

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

/** The first word in lower case unless it is a name, an abbreviation or begins one. */
export function lowerFirst(words: readonly string[], proper: ReadonlySet<string>): string[] {
  const first = words[0] ?? ''
  const plain = first.replace(/(?:'s|’s)?,?$/, '')
  // Two capitals in a row are a name's: "Fergal Nolan will decide"; so are two with "and" between: "Bonn and Kiel agree".
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}[\p{Ll}'’-]+/u.test(word ?? '') && !/^I'/.test(word ?? '')
  const isNamed = !COMMON_OPENING.test(plain) && isCapital(first) && (keepsCapital(plain) || isCapital(words[1]) || (words[1] === 'and' && isCapital(words[2])))
  const keep = isNamed || /^(?:\p{Lu}{2,}|(?:Mr|Mrs|Ms|Dr|Herr|Frau)$)/u.test(first) || proper.has(plain) || /^\p{Lu}.*\p{Lu}/u.test(plain)
  return keep ? [...words] : [first.charAt(0).toLowerCase() + first.slice(1), ...words.slice(1)]
}
