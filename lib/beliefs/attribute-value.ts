import { readProposition } from './normalize'
import type { Attribute } from './types'

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth',
  'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
]
const TENTHS = new Map([['twenty', 20], ['thirty', 30]])

/** What a value names: its numbers and dates where it has any, else its words. */
type Value = { numbers: ReadonlySet<number>; dates: ReadonlySet<string>; words: ReadonlySet<string> }

/** Spelled days ("the twenty-first of May") as numbers, so that they compare with written ones. */
function inDigits(text: string): string {
  return text.toLowerCase().replace(/\b(?:(twenty|thirty)[- ])?([a-z]+)\b/g, (whole, tens: string | undefined, word: string) => {
    const unit = ORDINALS.indexOf(word) + 1
    return unit > 0 ? String((TENTHS.get(tens ?? '') ?? 0) + unit) : whole
  })
}

/** "Four hundred twenty" of a budget is 420,000: thousands are left unsaid where both know them. */
const UNSAID = 1000

function read({ value }: Attribute): Value {
  const plain = readProposition(value)
  const { numbers } = readProposition(inDigits(value))
  return { numbers: new Set([...plain.numbers, ...numbers]), dates: plain.dates, words: new Set([...plain.stems].filter((word) => !ORDINALS.includes(word))) }
}

/**
 * Do two wordings set one value ("40k" and "forty thousand", "16 February" and "the sixteenth of February")? A value that is
 * only less exact than the other ("March", "3 March") changes nothing. Symmetric.
 */
export function isSameValue(a: Attribute, b: Attribute): boolean {
  const [x, y] = [read(a), read(b)]
  if (x.numbers.size + x.dates.size === 0 || y.numbers.size + y.dates.size === 0) {
    return x.numbers.size + x.dates.size + y.numbers.size + y.dates.size === 0 && (a.value.trim().toLowerCase() === b.value.trim().toLowerCase() || (x.words.size > 0 && isNested(x.words, y.words)))
  }
  const shared = (x.dates.size > 0 && y.dates.size > 0) || (x.numbers.size > 0 && y.numbers.size > 0)
  const numbers = isNested(x.numbers, y.numbers) || (a.name === 'budget' && b.name === 'budget' && (isNested(inThousands(x.numbers), y.numbers) || isNested(x.numbers, inThousands(y.numbers))))
  return shared && numbers && isNested(x.dates, y.dates)
}

const inThousands = (numbers: ReadonlySet<number>): ReadonlySet<number> => new Set([...numbers].map((number) => (number >= 20 && number < UNSAID ? number * UNSAID : number)))

function isNested<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].every((item) => large.has(item))
}
