import { subjectsIn, termsOf, type Terms } from './likeness'
import { readProposition, subjectKey, type Proposition } from './normalize'
import { LIKENESS } from './policy'
import { spellingKeysOf } from './spelling'

/** All that grouping wants to know of a statement and the quote that it was read from: a pure function of the two texts. */
export type Told = {
  read: Proposition
  terms: Terms
  /** Equal words give equal texts, whatever small words are between them. */
  own: string
  /** Its content stems in order; its own text where it has none. */
  stems: readonly string[]
  /** Sharing one stem may be half of it. */
  isShort: boolean
  /** Terms of it that name a subject, and whether it tells nothing else. */
  naming: readonly string[]
  isBare: boolean
  /** See `spellingKeysOf`. */
  spelling: readonly string[]
  /** How many of its words name a subject. */
  subjects: number
  /** The names of its terms, in one text. */
  weighed: string
  /** Its subject key. */
  subject: string
  /** What two must share one of to be alike at all: one posts, the other asks. See `keyNumbers`. */
  posted: Int32Array
  asked: Int32Array
  /** By which it is known while it is remembered: never that of another two texts. */
  serial: number
  /** What grouping calls it, by the attitude in which it was said; see `nodeOf`. */
  called: Map<number, { id: string; text: string }>
}

let serial = 0

/** At most this many stems: sharing one of them may be half of a statement. */
const SHORT = 3

const held = new Map<string, Map<string, Told>>()
let count = 0
const LIMIT = 50_000

/** Memoised: an account's statements are read again with each of its interactions. */
export function readWords(statement: string, quote: string): Told {
  const known = held.get(statement)?.get(quote)
  if (known !== undefined) return known
  if (count >= LIMIT) {
    held.clear()
    count = 0
  }
  const made = tell(statement, quote)
  const quotes = held.get(statement)
  if (quotes) quotes.set(quote, made)
  else held.set(statement, new Map([[quote, made]]))
  count++
  return made
}

function tell(statement: string, quote: string): Told {
  const read = readProposition(statement)
  const terms = termsOf(statement, quote)
  // Without a content word only the very same statement is the same; its signature says nothing.
  const own = read.stems.size > 0 ? read.signature : statement.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const stems = read.stems.size > 0 ? [...read.stems].sort() : [own]
  const spelling = spellingKeysOf(statement)
  const keys = [`=${stems.join(' ')}`, ...spelling]
  const isShort = stems.length <= SHORT
  if (isShort) keys.push(...stems)
  for (let i = 0; i < stems.length; i++) for (let j = i + 1; j < stems.length; j++) keys.push(`${stems[i]} ${stems[j]}`)
  const naming = [...terms.telling].filter((term) => (terms.weights.get(term) ?? 0) >= LIKENESS.subject)
  // With one subject in common, one of the two tells nothing else; with several, they share two words.
  const isBare = terms.telling.size === 1
  return {
    serial: serial++, called: new Map(), read, terms, own, stems, isShort, naming, isBare, spelling, subjects: subjectsIn(statement), weighed: [...terms.weights.keys()].sort().join(' '), subject: subjectKey(statement),
    posted: keyNumbers([...keys, ...naming.map((term) => `any ${term}`), ...(isBare ? naming.map((term) => `bare ${term}`) : [])]),
    asked: keyNumbers([...keys, ...naming.map((term) => (isBare ? `any ${term}` : `bare ${term}`))]),
  }
}

/** Keys as numbers, each once. Two keys of one number cost a look at a pair that is nothing; the same two everywhere. */
export function keyNumbers(keys: readonly string[]): Int32Array {
  return Int32Array.from(new Set(keys.map(numberOf)))
}

/** FNV-1a over the UTF-16 units. */
export function numberOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash | 0
}
