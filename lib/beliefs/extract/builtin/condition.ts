import { MOST_WORDS } from './finish'
import { beforeComma } from './fronted'
import { fromOrder } from './order'
import { bare, lowerFirst, ofSpeaker, retell } from './retell'
import { NOT_A_SUBJECT_GAP, PREPOSITION, TIME } from './rules/connectives'
import { CONDITION, FEELING, IMPERATIVES, isVerb, MODALS, ORDERS, PAST_FORMS } from './rules/verbs'

/** "If X, we would Y" → "Would Y if X"; "If X, it breaks" → "Thinks it breaks if X". */
export function fromCondition(words: readonly string[], proper: ReadonlySet<string>): string[] | null {
  if ((!CONDITION.test(bare(words[0])) && !/^(?:assuming|providing|supposing)$/.test(bare(words[0])) && !opensTime(words) && !opensInverted(words)) || /^(?:not|so)$/.test(bare(words[1]))) return null
  const first = words.findIndex((word) => word.endsWith(','))
  // "If the words, if the contract says so, we sign": begun, and begun again.
  if (first > 0 && CONDITION.test(bare(words[first + 1])) && !words.slice(1, first + 1).some(isFinite)) return fromCondition(words.slice(first + 1), proper)
  const comma = mainComma(words)
  // "If it jams then it stops, we all wait": the comma comes after what follows from it.
  const then = words.findIndex((w, i) => i >= 3 && w.toLowerCase() === 'then' && !/,$|^and$/i.test(words[i - 1] ?? '') && (i < comma || (comma < 0 && goesOnAfter(words, i))))
  const subject = words.findIndex((w, i) => i >= 3 && /^(?:i|we)$/i.test(w) && (comma < 0 || i > comma) && !NOT_A_SUBJECT_GAP.test(bare(words[i - 1])) && !(comma < 0 && BEFORE_RELATIVE.test(bare(words[i - 1])) && !(WOULD.test(bare(words[i + 1])) && !/things?$/.test(bare(words[i - 1])) && words.slice(2, i - 1).some((each) => isVerb(bare(each))))))
  // "When I click it spins, then it dies": what follows from it stands before the comma.
  const early = earlySubject(words, comma) ?? (comma > 0 && bare(words[comma + 1]) === 'then' ? otherSubject(words.slice(0, comma + 1)) : null)
  const split = early ?? (comma < 0 && subject < 0 ? otherSubject(words) : null) ?? (then > 0 ? then : comma >= 0 && (subject < 0 || subject > comma) && !isPhrase(words, comma + 1, subject) ? comma + 1 : subject)
  if (split < 3 || words.length - split < 2) return null
  let main = words.slice(split)
  if (bare(main[0]) === 'then') main = main.slice(1)
  const condition = retell([bare(words[0]), ...words.slice(1, split)]).map((w, i, all) => (i === all.length - 1 ? w.replace(/,$/, '') : w)).filter((w, i, all) => i < all.length - 1 || !(/^(?:and|but)$/.test(w) || (w === 'then' && !/^(?:by|until|till|since|before|after|from|back|just|right|even|every|now|around|and)$/.test(bare(all[i - 1])))))
  const body = /^(?:i|we)$/i.test(main[0] ?? '') ? (wouldHave(words, main) ?? ofSpeaker(main.slice(1))) : (fromOrder(main) ?? ['Thinks', ...lowerFirst(retell(main), proper)])
  const added = body.findIndex((w, i) => i > 0 && (early !== null || then > 0 || /^(?:and|but|so|if|otherwise)$/.test(bare(w)) || (isClause(body.slice(i)) && body.slice(body[0] === 'Thinks' ? 1 : 0, i).some((each) => isVerb(bare(each))))) && body[i - 1]?.endsWith(',') === true)
  const complement = TIME.test(bare(words[0])) ? body.findIndex((w, i) => i > 0 && w === 'that' && isVerb(bare(body[i - 1]))) : -1
  const whole = complement > 0 ? [...body.slice(0, complement), ...condition, ...body.slice(complement)] : added < 0 ? [...body, ...condition] : beforeComma(body, added - 1, condition)
  const length = (list: readonly string[]): number => list.join(' ').split(' ').length
  if (length(whole) <= MOST_WORDS) return whole
  if (body[0] === 'Thinks') return ['Thinks', ...condition.slice(0, -1), `${condition.at(-1) ?? ''},`, ...body.slice(1)]
  const tail = body.findIndex((w, i) => i > 3 && (/^(?:and|or|because|but)$/i.test(w) || (body[i - 1] ?? '').endsWith(',')))
  if (tail > 0) return [...body.slice(0, tail).map((w, i) => (i === tail - 1 ? w.replace(/,$/, '') : w)), ...condition]
  // Rather without who somebody is than without the condition: "would look silly before Jo, who signed it".
  const relative = body.findIndex((w, i) => i > 3 && /^(?:who|which)$/.test(w) && !isVerb(bare(body[i - 1])))
  const short = relative > 0 ? [...body.slice(0, relative), ...condition] : null
  return short && length(short) <= MOST_WORDS ? short : ['Says', ...condition.slice(0, -1), `${condition.at(-1) ?? ''},`, ...retell(main)]
}

const isFinite = (word: string): boolean => isVerb(bare(word)) || /^'(?:s|re|ve|ll|d|m)$/.test(bare(word))

/** What follows from it only then: "If the pilot works, we've won" does not say that they have. */
function wouldHave(condition: readonly string[], main: readonly string[]): string[] | null {
  const done = main.findIndex((word, i) => i > 1 && !/^(?:basically|pretty|much|really|already|just|all|probably|effectively)$/.test(bare(word)))
  const isDone = bare(condition[0]) === 'if' && /^(?:'ve|have)$/.test(main[1] ?? '')
    && (PAST_FORMS.has(bare(main[done])) || /[a-z]{2}(?:ed|en|one)$/.test(bare(main[done]))) && !/^(?:got|had|been)$/.test(bare(main[done]))
  return isDone ? ['would', ...main.slice(2, done), 'have', ...retell(main.slice(done))] : null
}

/** "Then there are no hard feelings and I would stay": what follows has a subject, and the speaker goes on after it. */
function goesOnAfter(words: readonly string[], then: number): boolean {
  return SUBJECT_AGAIN.test(words[then + 1] ?? '') && words.some((word, i) => i > then + 2 && /^(?:and|but)$/.test(word) && /^(?:i|we)$/i.test(words[i + 1] ?? ''))
}

/** Nouns that a clause may follow without "that": "the way it prints". */
const BEFORE_RELATIVE = /^(?:(?:some|any|every|no)?things?|ones?|way|people|numbers?|all|time|moment|day)$/

/** Where a clause of somebody else follows without a comma: "if it is a film they will not watch it", "when it rains it leaks"; null where that is unsure. */
function otherSubject(words: readonly string[]): number | null {
  const at = words.findIndex((word, i) => i >= 3 && word !== 'IT' && /^(?:it|they|he|she|it's|it'll|it'd|they're|they'll|they'd|he's|she's|that's)$/i.test(word) && (word.includes("'") || isFinite(words[i + 1] ?? '') || (/^(?:it|he|she)$/i.test(word) && LIKE_A_VERB.test(bare(words[i + 1]))))
    && (words.slice(1, i).some(isFinite) || /^(?:i|we|you|they)$/i.test(words[1] ?? '')) && !isFinite(words[i - 1] ?? '') && !NOT_A_SUBJECT_GAP.test(bare(words[i - 1])) && !BEFORE_RELATIVE.test(bare(words[i - 1])) && !/^(?:to|of|for|with|in|on|at|by|about|and|or|but|so|then|whether|if|why|who)$/.test(bare(words[i - 1])))
  if (at < 0 || words.length - at < 3) return null
  const end = words.findIndex((word, i) => i > at && (word.endsWith(',') || /^(?:and|but|or|so|because|if|when|that|what|who|which|how|where|till|until)$/.test(word)))
  const finite = words.slice(at, end < 0 ? undefined : end + 1).map(bare).filter((word) => PAST_FORMS.has(word) || MODALS.has(word) || word.includes("'") || /^(?:is|are|has|does)$/.test(word) || (/s$/.test(word) && isVerb(word)))
  return finite.length > 1 ? null : at
}

/** By its ending a verb, though none that is known: "it spins". */
const LIKE_A_VERB = /^(?!(?:this|always|sometimes|perhaps|towards|upwards|downwards|afterwards|besides|plus|minus|days|weeks|months|years|hours|times)$)[a-z]{2,}[a-rt-z]s$/

const WOULD = /^(?:'d|would|'ll|will|could|might)$/

/** The comma that a condition ends in, or -1: "If it could drop in, half an hour, live, that would help", "If we raise it our crew would, rightly, go". */
function mainComma(words: readonly string[]): number {
  for (let i = 2; i < words.length - 2; i++) {
    if (words[i]?.endsWith(',') !== true) continue
    if (MODALS.has(bare(words[i]))) return -1
    const next = bare(words[i + 1])
    if (/^(?:and|but|or|so|because|which)$/.test(next)) continue
    // "If the team, which was good, stays": the clause goes on behind what was put in.
    if (/s$/.test(next) && isVerb(next) && !next.includes("'")) continue
    // "If it gets through we sign, if not we wait": the first condition has its own end.
    if (CONDITION.test(next) && words.slice(3, i).some((word) => /^(?:i|we)$/i.test(word))) return -1
    if (next === 'then' || !isAdded(words, i + 1)) return i
  }
  return -1
}
/** Do one or two short pieces without a verb follow, and then a clause? */
function isAdded(words: readonly string[], from: number, pieces = 2): boolean {
  const end = words.findIndex((word, k) => k >= from && word.endsWith(','))
  const piece = words.slice(from, end + 1).map(bare)
  if (pieces === 0 || end < 0 || end > from + 2 || end >= words.length - 2 || SUBJECT_AGAIN.test(words[from] ?? '')) return false
  if (piece.some((word) => IMPERATIVES.has(word) || ORDERS.has(word) || (isVerb(word) && piece.length > 1))) return false
  return SUBJECT_AGAIN.test(words[end + 1] ?? '') || isAdded(words, end + 1, pieces - 1)
}

/** A clause of its own begins so. */
const SUBJECT_AGAIN = /^(?:i|we|you|he|she|it|they|that|this|there|that's|it's|there's|that'd|it'd|that'll|it'll|it would),?$/i

/** "Before I take it upstairs, we need …": a clause of its own, of its speaker or up to a comma. */
function opensTime(words: readonly string[]): boolean {
  if (!TIME.test(bare(words[0]))) return false
  const comma = words.findIndex((word) => word.endsWith(','))
  if (/^(?:soon|long)$/.test(bare(words[1])) && bare(words[2]) === 'as') return comma > 3 && /^(?:i|we|you|he|she|it|they|there|that|this|the|my|our|your)(?:'|$)/.test(bare(words[comma + 1]))
  const inner = words.slice(2, comma < 0 ? undefined : comma + 1)
  if (/^(?:i|we)$/i.test(words[1] ?? '')) return comma > 2 || inner.some((word, i) => i > 0 && /^(?:i|we)$/i.test(word))
  return comma > 2 && /^(?:he|she|it|they|there|the|a|an|my|our|your|his|her|their)$/.test(bare(words[1])) && inner.some((word) => isVerb(bare(word)))
}

/** "Should the pilot fail, we leave", "Had I known, I would not have signed": a condition without its "if". */
function opensInverted(words: readonly string[]): boolean {
  const comma = words.findIndex((word) => word.endsWith(','))
  if (bare(words[0]) === 'should') return comma > 2 && /^(?:the|a|an|this|that|these|those|my|our|your|their|his|her|it|they|you|he|she|any|anything|anybody)$/.test(bare(words[1])) && /^(?:i|we|the|my|our|it|they|he|she|that|this|you|there)$/.test(bare(words[comma + 1]))
  return bare(words[0]) === 'had' && /^(?:i|we|you|he|she|it|they|the|my|our|your|somebody|anybody)$/.test(bare(words[1])) && words.slice(3).some((word) => /^(?:would|could|might|'d)/.test(bare(word)))
}

/** Not the rest of a list: "…, end of story", "…, that is all". */
const isClause = (rest: readonly string[]): boolean => /^(?:that|this|it|end|they)$/.test(bare(rest[0])) && !rest.some((word) => /^(?:and|or)$/.test(bare(word)))

/** "If it breaks in the night I want to look inside, …": where its speaker begins before the comma, with a wish of theirs. */
function earlySubject(words: readonly string[], comma: number): number | null {
  const isState = (i: number): boolean => /^(?:am|'m|'re)$/.test(bare(words[i + 1])) && new RegExp(`^(?:${FEELING}|in|out|done|fine|finished)$`).test(bare(words[i + 2]))
  const at = words.findIndex((word, i) => i >= 4 && (i < comma - 2 || isState(i)) && i < comma && /^(?:i|we)$/i.test(word) && !/^(?:and|or|but)$/.test(bare(words[i - 1])) && !NOT_A_SUBJECT_GAP.test(bare(words[i - 1]))
    && (/^(?:want|need|will|would|might|may|could|'ll|'d)$/.test(bare(words[i + 1])) || isState(i)) && (/^(?:it|he|she|they|you|that|this)$/.test(bare(words[1])) || words.slice(2, i).some((each) => isVerb(bare(each)))))
  return at < 0 ? null : at
}

/** A phrase between commas before the subject: "If it works in our hall, with our machines, we sign". */
const isPhrase = (words: readonly string[], from: number, subject: number): boolean =>
  subject > from && subject - from <= 6 && PREPOSITION.test(bare(words[from])) && words[subject - 1]?.endsWith(',') === true
