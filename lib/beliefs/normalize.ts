import { appendedAt } from './appended'
import { canonOf, conceptsOf, oppositeOf, phraseAt } from './canon'
import { dayAt } from './days'
import {
  COMPARING, DATE_LEADS, DATE_UNITS, DATE_WORDS, DOWNWARD, FUTURE, HOLDING, NEGATIONS, ORDERING, PARTIES, PAST, PRESENT, SCOPES, STILL_OWN, STOP_WORDS, UPWARD,
} from './lexicon'
import { numberAt } from './numbers'
import { stem } from './stem'
import type { Polarity } from '@/lib/shared/vocabulary'

/** What the matcher knows of a statement. A pure function of its text, so the order of arrival cannot matter. */
export type Proposition = {
  /** Content stems in the order said, opposites written as their first word; negation left out. */
  sequence: string[]
  stems: ReadonlySet<string>
  /** Where each of the sequence stands among the words. */
  places: number[]
  /** Which way a number bounds: "under 200" is not "over 200". */
  bound: 'up' | 'down' | null
  numbers: ReadonlySet<number>
  dates: ReadonlySet<string>
  /** Names and abbreviations: capitals inside the sentence. */
  objects: ReadonlySet<string>
  scopes: ReadonlySet<string>
  /** What people in this business speak of again and again, as the words together name it. */
  concepts: ReadonlySet<string>
  /** Numbers with what they count ("9 week"): naming one again is naming the same thing. */
  quantities: ReadonlySet<string>
  /** Is it about what somebody else thinks? */
  nested: boolean
  tense: 'past' | 'present' | 'future' | null
  /** Does a word say which is which ("over", "than", "to")? Then the order of the others carries meaning. */
  ordering: boolean
  /** How many words deny it, and the stem that the first denial or opposite stands on. */
  negations: number
  /** How many of them deny what it says, and not what it goes on with. */
  denials: number
  /** What it goes on with: its stems, and those of them behind its first denial. Null where it does not go on. */
  aside: { stems: ReadonlySet<string>; denied: ReadonlySet<string> } | null
  turned: boolean
  mark: string | null
  /** How many stems of the sequence stand before the first denial or opposite; null without one. */
  markAt: number | null
  /** Equal for statements that differ in nothing but small words, denial and order of arrival. */
  signature: string
  /** See `subjectKey`. */
  subject: string
}

const TOKEN = /[\p{L}\p{N}£$€%][\p{L}\p{N}£$€%.,'’-]*/gu

/** Words of a text, with their punctuation trimmed but their capitals kept. */
export function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).map((token) => token.replaceAll('’', "'").replace(/[.,'-]+$/, '')).filter((token) => token !== '')
}

/** Words of a statement as its proposition counts them: of a hyphened word each part, unless it holds a number. */
export const wordsOf = (statement: string): string[] => tokensOf(statement.replace(/\bper cent\b/gi, 'percent')).flatMap(splitHyphen)

const cache = new Map<string, Proposition>()
const CACHE_LIMIT = 100_000

/** Reads a statement into what the matcher compares. Memoised; a statement is at most a sentence. */
export function readProposition(statement: string): Proposition {
  const held = cache.get(statement)
  if (held) return held
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const made = analyse(statement)
  cache.set(statement, made)
  return made
}

function analyse(statement: string): Proposition {
  const raw = wordsOf(statement)
  const words = raw.map((token) => token.toLowerCase())
  const bases = words.map((word) => stem(word.replace(/'(?:s|re|ve|d|ll|m)$/, '')))
  // "The thirty-four's still right."
  const counted = words.map((word) => word.replace(/'s$/, ''))
  const sequence: string[] = []
  const places: number[] = []
  const ordering = words.some((word) => ORDERING.has(word))
  const comparing = words.some((word) => COMPARING.has(word))
  let bound: Proposition['bound'] = null
  const numbers = new Set<number>()
  const quantities = new Set<string>()
  const dates = new Set<string>()
  const objects = new Set<string>()
  const scopes = new Set<string>()
  const turnedStems: string[] = []
  let tense: Proposition['tense'] = null
  let negations = 0
  let denials = 0
  const aside = { stems: new Set<string>(), denied: new Set<string>() }
  const appended = appendedAt(statement)
  const tail = appended === null ? words.length : wordsOf(statement.slice(0, appended)).length
  let mark: string | null = null
  let markAt: number | null = null
  let marking = false
  const take = (term: string, place: number): void => {
    if (oppositeOf(term) !== undefined) turnedStems.push(term)
    sequence.push(term)
    places.push(place)
    if (place >= tail) aside.stems.add(term)
    if (place >= tail && negations > denials) aside.denied.add(term)
    if (marking) { mark = term; markAt = sequence.length - 1; marking = false }
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const token = raw[i] ?? ''
    tense ??= PAST.has(word) ? 'past' : FUTURE.has(word) ? 'future' : PRESENT.has(word) ? 'present' : null
    if (NEGATIONS.has(word)) {
      if (isIdle(words, i, tail)) continue
      negations++
      if (i < tail) denials++
      marking ||= mark === null
      continue
    }
    const date = dateAt(raw, words, i)
    if (date) { dates.add(date); continue }
    const day = dayAt(counted, i)
    const number = day ?? numberAt(counted, i)
    if (number) {
      numbers.add(number.value)
      quantities.add(`${number.value} ${day || IN_A_ROW.test(word) ? PLACE : (bases[i + number.length] ?? '')}`.trim())
      bound ??= boundAt(words, i)
      i += number.length - 1
      continue
    }
    if (SCOPES.has(word)) scopes.add(canonOf(word))
    const party = comparing && (PARTIES.has(word) || isUs(words, i))
    const phrase = party || isUs(words, i) ? null : phraseAt(bases, i)
    if (phrase) {
      take(phrase.name, i)
      for (let inner = i + 1; inner < i + phrase.length; inner++) tense ??= PAST.has(words[inner] ?? '') ? 'past' : null
      i += phrase.length - 1
      continue
    }
    if (/^\p{Lu}/u.test(token) && (i > 0 || /^[\p{Lu}\d]{2,}$/u.test(token))) objects.add(stem(word.replace(/'s$/, '')))
    if (!party && (STOP_WORDS.has(word) || word.length < 2 || isUs(words, i))) continue
    const base = bases[i] ?? word
    if (!party && STOP_WORDS.has(base)) continue
    take(base, i)
  }
  // With two opposites in one statement the sides cannot be told by counting: the words then stay as they are.
  const turned = turnedStems.length === 1
  const only = turnedStems[0] ?? ''
  const base = oppositeOf(only) ?? only
  const named = turned ? sequence.map((item) => (item === only ? base : item)) : sequence
  const marked = negations > 0 ? (mark === only && turned ? base : mark) : turned ? base : null
  const stems = new Set(named)
  return {
    subject: subjectOf(statement, stems, numbers, dates), sequence: named, stems, numbers, quantities, dates, objects, scopes, concepts: conceptsOf(stems), nested: words.some((word, place) => place > 1 && HOLDING.has(word) && !NEGATIONS.has(words[place - 1] ?? '') && !STILL_OWN.has(words[place - 1] ?? '')), tense, negations, denials, aside: tail < words.length ? aside : null, turned, mark: marked,
    markAt: negations > 0 ? markAt : turned ? named.indexOf(base) : null,
    ordering, places, bound,
    signature: [
      named.join(' '), [...numbers].sort((a, b) => a - b).join(','), [...dates].sort().join(','), [...objects].sort().join(','),
      tense ?? '', negations > 1 ? `${negations}×` : '', negations > denials ? 'aside' : '', marked ?? '', turned ? '~' : '', bound ?? '',
    ].join('|'),
  }
}

/** A "not" that denies nothing of the statement: one that it ends with, or goes on behind ("unless we show them why not", "like it or not"), and "whether or not". */
function isIdle(words: readonly string[], i: number, tail: number): boolean {
  const [before, last] = [words[i - 1] ?? '', i === words.length - 1 || i === tail - 1]
  return words[i] === 'not' && ((last && (before === 'why' || before === 'or')) || (before === 'or' && words[i - 2] === 'whether'))
}

/** "17th" and "the seventeenth" count no things: their unit is a place in a row. */
const IN_A_ROW = /^\d+(?:st|nd|rd|th)$/
const PLACE = 'th'

/** Which way the number at `i` bounds, by the word before it. */
function boundAt(words: readonly string[], i: number): Proposition['bound'] {
  const before = words[i - 1] === 'than' || words[i - 1] === 'of' ? (words[i - 2] ?? '') : (words[i - 1] ?? '')
  // "No more than" bounds the other way round.
  const turned = NEGATIONS.has(words[i - 3] ?? '') && words[i - 1] === 'than'
  if (UPWARD.has(before)) return turned ? 'down' : 'up'
  if (DOWNWARD.has(before)) return turned ? 'up' : 'down'
  return null
}

/** "The vendor" is us, and in every second statement; "vendor lock-in" is a subject. */
function isUs(words: readonly string[], i: number): boolean {
  return words[i - 1] === 'the' && (words[i] === 'vendor' || words[i] === "vendor's")
}

const splitHyphen = (token: string): string[] => (/\d/.test(token) ? [token] : token.split('-').filter((part) => part !== ''))

/** The date that token `i` names, normalised, or null. A number beside a month belongs to the date only as a guard. */
function dateAt(raw: readonly string[], words: readonly string[], i: number): string | null {
  const word = words[i] ?? ''
  const before = words[i - 1] ?? ''
  if (DATE_WORDS.has(word) && !(word === 'march' && raw[i] === 'march')) return word.slice(0, 3)
  if (word === 'may' && i > 0 && raw[i] === 'May') return word
  if (/^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/.test(word)) return word
  if (DATE_UNITS.has(word) && (DATE_LEADS.has(before) || (before === 'the' && DATE_LEADS.has(words[i - 2] ?? '')))) return `${before} ${word}`
  return null
}

/** Does the statement carry a date? Then plans and limits in it age faster. */
export function hasDate(statement: string): boolean {
  return readProposition(statement).dates.size > 0
}

/**
 * Which side of its (affirmatively stored) subject a statement is on: denied once, by its words (but for what it goes on with) or its polarity, turns it;
 * an opposite ("expensive" of "cheap") turns it again.
 */
export function sideOf(statement: string, polarity: Polarity): Polarity {
  const read = readProposition(statement)
  const denied = polarity === 'negated' || read.denials > 0
  return denied !== read.turned ? 'negated' : 'affirmed'
}

/** Subject key: what the statement is about, whichever way it leans. Equal keys are one subject of one holder. */
export const subjectKey = (statement: string): string => readProposition(statement).subject

function subjectOf(statement: string, stems: ReadonlySet<string>, numbers: ReadonlySet<number>, dates: ReadonlySet<string>): string {
  const key = [...stems].sort().join(' ')
  const guards = [...[...numbers].map(String).sort(), ...[...dates].sort()].join(' ')
  const subject = [key, guards].filter((part) => part !== '').join(' # ')
  // A statement of nothing but small words is its own subject.
  return subject === '' ? statement.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() : subject
}

/** A 64-bit name for content in hex (two 32-bit halves mixed as in cyrb53). Short and stable; not for secrets. */
export function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
