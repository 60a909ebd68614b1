import { MULTIPLIERS, TENS, UNITS } from './lexicon'

const DIGITS = /^[£$€]?(\d+(?:[.,]\d+)*)(k|m|bn|%|ms|s|h|x|st|nd|rd|th)?$/
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** The number a token writes in digits ("13,000", "£40k", "99.9%"), or null. */
export function digitsOf(token: string): number | null {
  const match = DIGITS.exec(token)
  if (!match?.[1]) return null
  const plain = GROUPED.test(match[1]) ? match[1].replaceAll(',', '') : match[1].replace(',', '.')
  const scale = match[2] === 'k' ? 1000 : match[2] === 'm' ? 1_000_000 : match[2] === 'bn' ? 1_000_000_000 : 1
  const value = Number(plain) * scale
  return Number.isFinite(value) ? value : null
}

export type NumberRun = { value: number; length: number }

/**
 * The number that starts at `tokens[from]`, in digits or words, with how many tokens it takes. Reads "forty four" as 44,
 * "one twenty" as 120 (as spoken), "two hundred and fifty thousand" as 250,000,
 * "one point eight" as 1.8. A lone "one" is a pronoun, not a number.
 */
export function numberAt(tokens: readonly string[], from: number): NumberRun | null {
  let total = 0
  let current: number | null = null
  let i = from
  let single = true
  for (; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const small = UNITS[token] ?? TENS[token] ?? digitsOf(token)
    if (small !== null && small !== undefined) {
      const joined: number | null = current === null ? small : join(current, small, token)
      if (joined === null) break
      single = current === null
      current = joined
    } else if (current === null && i === from && (token === 'hundred' || token === 'thousand')) {
      // "A hundred and fifty", "the thousand": the one goes without saying.
      current = MULTIPLIERS[token] ?? 1
      single = false
    } else if (current !== null && MULTIPLIERS[token] !== undefined) {
      const scale = MULTIPLIERS[token] ?? 1
      single = false
      if (scale === 100) current *= 100
      else { total += current * scale; current = 0 }
    } else if (token === 'point' && current !== null && Number.isInteger(current) && isDigit(tokens[i + 1])) {
      let place = 0.1
      for (; isDigit(tokens[i + 1]); i++, place /= 10) current += place * (UNITS[tokens[i + 1] ?? ''] ?? 0)
      current = Number(current.toFixed(6))
      single = false
    } else if (!(token === 'and' && current !== null && current >= 100 && tokens[i + 1] !== undefined && isSmall(tokens[i + 1] ?? ''))) break
  }
  if (current === null || (single && tokens[from] === 'one')) return null
  return { value: total + current, length: i - from }
}

/** A digit in words, as it stands behind a spoken point. */
const isDigit = (token: string | undefined): boolean => (UNITS[token ?? ''] ?? 10) < 10

const isSmall = (token: string): boolean => UNITS[token] !== undefined || TENS[token] !== undefined

/** How a second small number word continues the first; null where it starts a number of its own. */
function join(current: number, next: number, token: string): number | null {
  if (digitsOf(token) !== null) return null
  if (current === 0 || (current >= 100 && current % 100 === 0)) return current + next
  if (current >= 20 && current < 100 && current % 10 === 0 && next < 10) return current + next
  if (current > 100 && current % 100 >= 20 && current % 10 === 0 && next < 10) return current + next
  if (current < 20 && next >= 10) return current * 100 + next
  return null
}
