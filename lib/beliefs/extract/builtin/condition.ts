import { MOST_WORDS } from './finish'
import { beforeComma } from './fronted'
import { fromOrder } from './order'
import { bare, lowerFirst, ofSpeaker, retell } from './retell'
import { NOT_A_SUBJECT_GAP, PREPOSITION, TIME } from './rules/connectives'
import { CONDITION, FEELING, isVerb } from './rules/verbs'

/** "If X, we would Y" → "Would Y if X"; "If X, it breaks" → "Thinks it breaks if X". */
export function fromCondition(words: readonly string[], proper: ReadonlySet<string>): string[] | null {
  if ((!CONDITION.test(bare(words[0])) && !opensTime(words)) || /^(?:not|so)$/.test(bare(words[1]))) return null
  const comma = words.findIndex((w, i) => i >= 2 && w.endsWith(',') && i < words.length - 2 && !/^(?:and|but|or|so|because|which)$/.test(bare(words[i + 1])))
  // "If it jams then it stops, we all wait": the comma comes after what follows from it.
  const then = words.findIndex((w, i) => i >= 3 && i < comma && w.toLowerCase() === 'then' && words[i - 1]?.endsWith(',') === false)
  const subject = words.findIndex((w, i) => i >= 3 && /^(?:i|we)$/i.test(w) && (comma < 0 || i > comma) && !NOT_A_SUBJECT_GAP.test(bare(words[i - 1])) && !(comma < 0 && /^(?:some|any|every|no)?things?$|^(?:ones?|way|people|numbers?|all)$/.test(bare(words[i - 1]))))
  const early = earlySubject(words, comma)
  const split = early ?? (then > 0 ? then : comma >= 0 && (subject < 0 || subject > comma) && !isPhrase(words, comma + 1, subject) ? comma + 1 : subject)
  if (split < 3 || words.length - split < 2) return null
  let main = words.slice(split)
  if (bare(main[0]) === 'then') main = main.slice(1)
  const condition = retell([bare(words[0]), ...words.slice(1, split)]).map((w, i, all) => (i === all.length - 1 ? w.replace(/,$/, '') : w))
  const body = /^(?:i|we)$/i.test(main[0] ?? '') ? ofSpeaker(main.slice(1)) : (fromOrder(main) ?? ['Thinks', ...lowerFirst(retell(main), proper)])
  const added = body.findIndex((w, i) => i > 0 && (early !== null || then > 0 || /^(?:and|but|so)$/.test(bare(w)) || (isClause(body.slice(i)) && body.slice(body[0] === 'Thinks' ? 1 : 0, i).some((each) => isVerb(bare(each))))) && body[i - 1]?.endsWith(',') === true)
  const complement = TIME.test(bare(words[0])) ? body.findIndex((w, i) => i > 0 && w === 'that' && isVerb(bare(body[i - 1]))) : -1
  const whole = complement > 0 ? [...body.slice(0, complement), ...condition, ...body.slice(complement)] : added < 0 ? [...body, ...condition] : beforeComma(body, added - 1, condition)
  const length = (list: readonly string[]): number => list.join(' ').split(' ').length
  if (length(whole) <= MOST_WORDS) return whole
  if (body[0] === 'Thinks') return ['Thinks', ...condition.slice(0, -1), `${condition.at(-1) ?? ''},`, ...body.slice(1)]
  const tail = body.findIndex((w, i) => i > 3 && (/^(?:and|or|because|but)$/i.test(w) || (body[i - 1] ?? '').endsWith(',')))
  return tail > 0 ? [...body.slice(0, tail).map((w, i) => (i === tail - 1 ? w.replace(/,$/, '') : w)), ...condition] : whole
}

/** "Before I take it upstairs, we need …": a clause of its own, of its speaker or up to a comma. */
function opensTime(words: readonly string[]): boolean {
  if (!TIME.test(bare(words[0]))) return false
  const comma = words.findIndex((word) => word.endsWith(','))
  const inner = words.slice(2, comma < 0 ? undefined : comma + 1)
  if (/^(?:i|we)$/i.test(words[1] ?? '')) return comma > 2 || inner.some((word, i) => i > 0 && /^(?:i|we)$/i.test(word))
  return comma > 2 && /^(?:he|she|it|they|there|the|a|an|my|our|your|his|her|their)$/.test(bare(words[1])) && inner.some((word) => isVerb(bare(word)))
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
