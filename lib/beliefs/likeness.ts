import { canonOf } from './canon'
import { WEAK_WORDS } from './knowledge/weak-words'
import { ATTITUDES, GENERAL_SUBJECTS, WORDS_OF_JUDGEMENT } from './knowledge/synonyms'
import { readProposition, type Proposition } from './normalize'
import { LIKENESS } from './policy'

const CONCEPT = 'concept '

const weak = new Set([...WEAK_WORDS].map(canonOf))
/** The classes that say how something is found. */
export const JUDGING: ReadonlySet<string> = new Set(WORDS_OF_JUDGEMENT.map(([name]) => name))

const attitudes = new Set(ATTITUDES)
const general = new Set(GENERAL_SUBJECTS)

/** What a statement, with the words it was read from, is about. */
export type Terms = {
  /** Terms and how much each says, 0..1. */
  weights: ReadonlyMap<string, number>
  /** Terms of the statement itself that tell it from another on the same subject. */
  telling: ReadonlySet<string>
}

/** The terms of a statement, and at less weight those that only its quote has. */
export function termsOf(statement: string, quote: string): Terms {
  const weights = new Map<string, number>()
  put(weights, readProposition(statement), 1)
  const telling = new Set([...weights].filter(([term, weight]) => !term.startsWith(CONCEPT) && (weight >= LIKENESS.judgement || (JUDGING.has(term) && !attitudes.has(term)))).map(([term]) => term))
  if (quote !== '' && quote.length <= LIKENESS.longestQuote) put(weights, readProposition(quote), LIKENESS.quoted)
  return { weights, telling }
}

/** How many words of a statement name a subject. */
export function subjectsIn(statement: string): number {
  const { weights, telling } = termsOf(statement, '')
  return [...telling].filter((term) => (weights.get(term) ?? 0) >= LIKENESS.subject).length
}

function put(weights: Map<string, number>, read: Proposition, share: number): void {
  const add = (term: string, weight: number): void => {
    if ((weights.get(term) ?? 0) < weight * share) weights.set(term, weight * share)
  }
  for (const stem of read.stems) add(stem, read.objects.has(stem) ? LIKENESS.name : weightOfStem(stem))
  for (const concept of read.concepts) add(`${CONCEPT}${concept}`, LIKENESS.concept)
  for (const quantity of read.quantities) {
    const unit = quantity.split(' ')[1]
    // "Two suppliers" says no more than "suppliers" does; "nine weeks" names something where "weeks" does not.
    if (unit !== undefined) add(`number ${quantity}`, read.stems.has(unit) && weightOfStem(unit) < LIKENESS.subject ? LIKENESS.quantity : LIKENESS.weak)
  }
  for (const date of read.dates) add(`date ${date}`, LIKENESS.date)
}

/** How much a word tells of what a statement is about, 0..1. */
export const weightOfStem = (stem: string): number => (weak.has(stem) ? LIKENESS.weak : JUDGING.has(stem) || general.has(stem) ? LIKENESS.judgement : 1)

export type Likeness = {
  /** Weighted Dice coefficient of the terms, 0..1. */
  share: number
  /** How many terms in common name a subject in both statements. */
  subjects: number
  /** How many terms each has that tell it from the other: of the two counts, the smaller. */
  open: number
}

/** How alike two statements are by what they are about. Symmetric. */
export function likeness(a: Terms, b: Terms): Likeness {
  let common = 0
  let subjects = 0
  const [small, large] = a.weights.size <= b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights]
  for (const [term, weight] of small) {
    const shared = Math.min(weight, large.get(term) ?? 0)
    common += shared
    // Words of the quotes alone make two statements likelier to be one; what these are about stands in both.
    if (shared >= LIKENESS.subject && a.telling.has(term) && b.telling.has(term)) subjects++
  }
  const whole = weightOfAll(a) + weightOfAll(b)
  return { share: whole === 0 ? 0 : (2 * common) / whole, subjects, open: Math.min(openIn(a, b), openIn(b, a)) }
}

function openIn(a: Terms, b: Terms): number {
  let open = 0
  for (const term of a.telling) if (!b.telling.has(term)) open++
  return open
}

const sums = new WeakMap<Terms, number>()

function weightOfAll(terms: Terms): number {
  const held = sums.get(terms)
  if (held !== undefined) return held
  const made = [...terms.weights.values()].sort((x, y) => x - y).reduce((total, weight) => total + weight, 0)
  sums.set(terms, made)
  return made
}
