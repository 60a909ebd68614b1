import { byWord } from '@/lib/shared/by-word'
import { MONTH_WORDS, STOP_WORDS } from './lexicon'
import type { NumberRun } from './numbers'

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const TEENS = ['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth']
const TENS: Readonly<Record<string, number>> = byWord({ twenty: 20, thirty: 30 })
const ROUND: Readonly<Record<string, number>> = byWord({ twentieth: 20, thirtieth: 30 })
const LAST_DAY = 31

/** Days of a month in words, as the source of a pattern: "ninth", "twenty-first". */
export const SPELLED_DAY = `(?:${[...UNITS, ...TEENS].join('|')}|twentieth|twenty[- ](?:${UNITS.join('|')})|thirtieth|thirty[- ]first)`

/** Months by name, as the source of a pattern. */
export const MONTH_NAME = [...MONTH_WORDS].join('|')

/** Words that stand before a day: "by the seventeenth". */
const LEADS: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'before', 'from', 'since', 'after', 'for', "it's", 'is', 'was', 'not', 'to', 'say', 'and'])
/** "The third" alone may be a part or a place in a row as well. */
const LEAST_ALONE = 4

/** The number that an ordinal in words starting at `tokens[from]` stands for ("twenty", "fifth": 25), or null. */
export function ordinalAt(tokens: readonly string[], from: number): NumberRun | null {
  const word = tokens[from] ?? ''
  const tens = TENS[word]
  if (tens !== undefined) {
    const unit = UNITS.indexOf(tokens[from + 1] ?? '') + 1
    return unit > 0 ? { value: tens + unit, length: 2 } : null
  }
  const value = ROUND[word] ?? (UNITS.includes(word) ? UNITS.indexOf(word) + 1 : TEENS.includes(word) ? TEENS.indexOf(word) + UNITS.length + 1 : 0)
  return value > 0 ? { value, length: 1 } : null
}

/**
 * The day of a month that starts at `tokens[from]` in words, with how many tokens it takes: beside its month ("the thirtieth of
 * September", "May the third"), or alone where nothing is counted by it ("by the seventeenth"). Null for "the third site".
 */
export function dayAt(tokens: readonly string[], from: number): NumberRun | null {
  const day = ordinalAt(tokens, from)
  if (!day || day.value > LAST_DAY) return null
  const [before, next] = [tokens[from - 1] ?? '', tokens[from + day.length]]
  // "The third may be late."
  const month = next === 'of' ? tokens[from + day.length + 1] : next === 'may' ? undefined : next
  if (MONTH_WORDS.has(month ?? '') || MONTH_WORDS.has(before === 'the' ? (tokens[from - 2] ?? '') : before)) return day
  const isAlone = next === undefined || (STOP_WORDS.has(next) && next !== 'one' && next !== 'ones' && next !== 'of' && next !== 'thing')
  return before === 'the' && isAlone && day.value >= LEAST_ALONE && LEADS.has(tokens[from - 2] ?? '') ? day : null
}
