import { MULTIPLIERS, TENS, UNITS } from '@/lib/beliefs/lexicon'

/** A statement is a clause: longer ones are a summary of several beliefs, or something else altogether. */
const MOST_WORDS = 30

/** A statement as it is stored: one line, without white space or a full stop round it; null when it is none. */
export function tidyStatement(said: string): string | null {
  const statement = said.replace(/\s+/g, ' ').trim().replace(/[.;,]+$/, '')
  const words = statement.split(' ').length
  if (!/\p{L}{2}/u.test(statement) || words > MOST_WORDS || statement.length > 300) return null
  return statement.charAt(0).toUpperCase() + statement.slice(1)
}

/** Does each number of the statement stand in the turn, in digits, or may it stand there in words? */
export function numbersHold(statement: string, text: string): boolean {
  const digits = (of: string): string[] => [...of.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replace(/[.,]/g, ''))
  const said = digits(text)
  const missing = digits(statement).filter((number) => !said.includes(number))
  return missing.length === 0 || hasNumberWord(text)
}

const FOREIGN = /\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\p{L}*(?:zig|hundert|tausend|million)\p{L}*|deux|trois|quatre|cinq|dix|vingt|cent|mille|dos|tres|cuatro|cinco|diez|veinte|cien|mil)\b/iu

function hasNumberWord(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? []
  return words.some((word) => word !== 'one' && (UNITS[word] !== undefined || TENS[word] !== undefined || MULTIPLIERS[word] !== undefined)) || FOREIGN.test(text) || /\d+\s?(?:k|m|mn|mio|tsd)\b/i.test(text)
}
