import { byWord } from '@/lib/shared/by-word'
import { ADVERBS, isAdverb, MODALS, PAST_FORMS, PLAIN_VERBS, TAKES_VENDOR_S, THIRD_PERSON } from './rules/verbs'
import { bare, thirdPerson } from './third-person'

/** After these "you" is a subject, and what follows it a verb. */
const OPENS_CLAUSE = /^(?:either|how|whether|if|when|unless|once|until|whenever|because|whatever)$/
/** What follows these is a fact: "I see that you ship", but "I prefer that you call". */
const IS_KNOWN = /^(?:see|hear|know|sure|feel|glad|happy|shows?|proves?|believe|think|understand|notice|found|worried|afraid)$/
const isBaseVerb = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !MODALS.has(word) && !/(?:ed|ing|ly)$/.test(word) && !/^(?:and|are|all|both|guys|two|three|not|too|for|with|who|that|the|never|often|ever|folks|people|then|there|here)$/.test(word)

/** Between these and "you" no verb takes an ending: "do you sell", "we want you to". */
const BARE_AFTER = /^(?:do|did|make|makes|made|making|lets|helps|helped|see|saw|watch|watched|had|have|has|can|will|would|could|should|must|might|may|to|for|with|from|of|let|tell|give|help|ask|like|want|need|rather)$/
/** "Both of you" are people. */
const EACH_OF = /^(?:both|all|some|one|two|three|none|any|each|either|neither|most) of$/
/** Of anybody: "you never know". */
const GENERIC = /^(?:never|just never) (?:know|learn)$/
/** What anybody does who learns it: "once you get past the first page". */
const GETS_USED = /^(?:past|used to|over|the hang|into the)\b/
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

/** "You're the only person who writes": whoever of us they deal with. */
const PERSON = /^(?:person|human|one|man|woman|agent|rep|engineer|guy|lady|technician|soul|body|supplier|vendor|company|firm)$/
const FIRST = /^(?:first|only|best|nicest|kindest|last|one|most|helpful|friendly|friendliest|real|actual|living|single|other)$/

/** Does "you" at this place mean the person of ours who is spoken to? "The only person", but not "the only supplier". */
export function isOneOfUs(words: readonly string[], you: number): boolean {
  const the = you + (/^you're$/.test(bare(words[you])) ? 1 : 2)
  if (bare(words[the]) !== 'the' || !FIRST.test(bare(words[the + 1])) || (the === you + 2 && !/^(?:are|were)$/.test(bare(words[you + 1])))) return false
  const noun = words.slice(the + 1, the + 5).map(bare).find((word) => PERSON.test(word) && word !== 'one')
  return noun !== undefined && !/^(?:supplier|vendor|company|firm|body)$/.test(noun)
}

/** What a statement says for "you" at a place, and how many words of the clause that takes; `before` is what is told already. */
export function toldOfYou(words: readonly string[], you: number, before: readonly string[]): { told: string[]; used: number } {
  const word = words[you] ?? ''
  const comma = word.endsWith(',') ? ',' : ''
  const next = bare(words[you + 1])
  const after = bare(words[you + 2])
  const ends = (i: number): string => (words[i]?.endsWith(',') ? ',' : '')
  if (isOneOfUs(words, you)) return bare(word) === "you're" ? { told: ["the vendor's contact", 'is'], used: 1 } : { told: ["the vendor's contact", next === 'were' ? 'was' : 'is'], used: 2 }
  if (EACH_OF.test(before.slice(-2).join(' ').toLowerCase()) && comma === '') return { told: ["the vendor's people"], used: 1 }
  if (isBuyers(words, you)) return { told: [`customers${comma}`], used: 1 }
  if (comma === '' && GENERIC.test(`${next} ${after}`)) return { told: ['one', next, `${after}s${ends(you + 2)}`], used: 3 }
  if (comma === '' && /^(?:guys|folks|lot|people)$/.test(next)) return { told: [`the vendor's people${ends(you + 1)}`], used: 2 }
  if (comma === '' && next === 'get' && OPENS_CLAUSE.test(bare(words[you - 1])) && GETS_USED.test(`${after} ${bare(words[you + 3])}`)) return { told: ['one', 'gets'], used: 2 }
  const named = comma === '' && isAnybody(words, you) ? 'one' : `the vendor${comma}`
  if (comma === '' && WERE[next]) return { told: [named, `${WERE[next] ?? ''}${ends(you + 1)}`], used: 2 }
  const bareBefore = BARE_AFTER.test(bare(words[you - 1]))
  // "As you always say": the verb comes after.
  if (comma === '' && isAdverb(next) && TAKES_VENDOR_S.has(after) && !PAST_FORMS.has(after) && !bareBefore) return { told: [named, next, `${thirdPerson(after)}${ends(you + 2)}`], used: 3 }
  const isKnown = next in THIRD_PERSON || TAKES_VENDOR_S.has(next) || PLAIN_VERBS.has(next) || ((you === 0 || OPENS_CLAUSE.test(bare(words[you - 1])) || (bare(words[you - 1]) === 'that' && IS_KNOWN.test(bare(words[you - 2])))) && isBaseVerb(next))
  if (comma === '' && next && !ADVERBS.has(next) && !PAST_FORMS.has(next) && isKnown && !bareBefore) return { told: [named, `${thirdPerson(next)}${ends(you + 1)}`], used: 2 }
  return { told: [named], used: 1 }
}
