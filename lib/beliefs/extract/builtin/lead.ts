import type { Kind, Stance } from '@/lib/shared/vocabulary'
import { numberAt } from '../../numbers'
import { bare } from './retell'
import { valenceOf } from './rules/valence'
import { CONDITION, isAdverb, isVerb, MODALS, PAST_FORMS, PLAIN_VERBS } from './rules/verbs'

/** A figure without a verb: "190 for the lot, I've paid more for carpet". */
function isBareFigure(words: readonly string[]): boolean {
  const comma = words.findIndex((word) => word.endsWith(','))
  return comma > 0 && numberAt(words.map(bare), 0) !== null && !words.slice(0, comma + 1).some((word) => isVerb(bare(word)))
}

const isPast = (word: string): boolean => (PAST_FORMS.has(word) && !/^(?:was|were|had|thought|felt|lay)$/.test(word)) || /[^e]ed$/.test(word)

/** With a number after it, such a past tells what happened, however good or bad it was: "wrong orders went from nine to two". */
const EVENT = /^(?:went|came|took|rose|fell|dropped|grew|lost|sold|paid|spent|sent|said|told|stayed|waited|closed|opened|began|started|stopped|ended|arrived|moved|ran|rang|called)$/

const flat = (words: readonly string[]): string[] => words.join(' ').split(' ').map(bare)
/** No clause, but a piece of one: "four weeks at ten per crew", "every night since May". */
const lacksVerb = (words: readonly string[]): boolean => !flat(words).some((word) => isVerb(word) || word === 'be' || /[a-z]{3}ed$/.test(word))
/** The same where a plural may be a verb that is not known: "the pump trips". */
const isFragment = (words: readonly string[]): boolean => lacksVerb(words) && !flat(words).some((word) => /[^s']s$/.test(word))

/** "If we get the keys this week": what follows from it is not said. */
const isConditionAlone = (words: readonly string[]): boolean => CONDITION.test(bare(words[0])) && !words.some((word) => word.endsWith(',')) && !/ (?:it|he|she|they|that|this|there|nobody|everybody) (?:would|will|can|could|is|are|has|have|does|do)\b/.test(flat(words).slice(2).join(' '))

/** These judge. */
const QUALITY = /^(?:interesting|boring|missing|amazing|exciting|annoying|tiring|demanding|lacking|willing|convincing|disappointing|misleading|going|looking|getting)$/

/** What happened, or how many there are, is no opinion: "the bank asked for it", "the day has been moved", "thirty is what we told them". */
function isFact(words: readonly string[]): boolean {
  const plain = words.map(bare)
  if (words.length > 2 && plain[0] !== 'one' && numberAt(plain, 0) !== null) return !plain.some((word) => /^(?:would|could|might)$/.test(word))
  const end = words.findIndex((word, i) => word.endsWith(',') || (i > 1 && /^(?:that|which|who|because|if|when|so|and|but|than)$/.test(word)))
  const main = plain.slice(0, end < 0 ? undefined : end + 1)
  const { good, bad } = valenceOf(main)
  const past = main.findIndex((word, i) => i > 0 && isPast(word))
  if (good !== bad) return past > 0 && EVENT.test(main[past] ?? '') && main.some((_, i) => i > past && numberAt(main, i) !== null) && !main.slice(0, past).some((word) => MODALS.has(word) || PLAIN_VERBS.has(word))
  if (main.some((word, i) => i > 0 && /[a-z]{2}ing$/.test(word) && /^(?:is|are)$/.test(main.slice(0, i).filter((each) => !isAdverb(each) && each !== 'not').at(-1) ?? '') && !QUALITY.test(word))) return true
  if (past < 1) return false
  const before = main.slice(0, past).filter((word) => !isAdverb(word) && word !== 'not')
  // "The list has been sent", or a past of its own; "a crane that is needed" is neither.
  return /^(?:was|were|has|have|had)$|'s$/.test(before.at(-1) ?? '') || !before.some((word, i) => MODALS.has(word) || (i > 0 && /^(?:is|are|was|were|has|have|does|do|a|an|the|my|our|their|no)$|(?:'s|n't)$/.test(word)))
}

/** "My worry is the crane", "what bothers me is the crane": named as one, it is no complaint. */
const NAMED_WORRY = /\b(?:worry|worries|concerns?|fears?|gripes?|complaints?|beef|bothers|frightens|scares)(?: (?:me|us|them))?(?: (?:most|more))?(?: (?:is|are)\b|$)/

/** How a clause about something else is introduced: a complaint only where it complains, an opinion only where it may be one. */
export function leadOf({ kind, stance }: { kind: Kind; stance: Stance }, words: readonly string[]): string {
  const opinion = isFact(words) || isBareFigure(words) || lacksVerb(words) || isConditionAlone(words) ? 'Says' : 'Thinks'
  if (kind === 'evaluation') return opinion
  if (isConditionAlone(words)) return opinion
  if (kind === 'expectation') return words.some((w, i) => i < 8 && /^(?:will|shall|going|won't)$/.test(bare(w))) ? 'Expects that' : opinion
  if (kind === 'concern') return stance === 'negative' && complains(words) && !isFragment(words) ? 'Complains that' : opinion
  return 'Says'
}

/** Speaks ill on the whole, and does so from the start: "it does us credit, I was wrong" complains of nothing. */
function complains(words: readonly string[]): boolean {
  const plain = words.map(bare)
  const { good, bad } = valenceOf(plain)
  const comma = words.findIndex((word, i) => i > 1 && (word.endsWith(',') || word === 'because'))
  const opens = comma < 0 || CONDITION.test(plain[0] ?? '') ? bad : valenceOf(plain.slice(0, comma + 1)).bad
  return bad > good && opens > 0 && !NAMED_WORRY.test(plain.join(' ')) && !/^what [a-z]+s (?:them|us|me)\b/.test(plain.join(' '))
}
