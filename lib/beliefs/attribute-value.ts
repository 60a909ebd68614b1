import { ordinalAt } from './days'
import { readProposition } from './normalize'
import type { Attribute } from './types'

/** What a value names: its numbers and dates where it has any, else its words. */
type Value = { numbers: ReadonlySet<number>; dates: ReadonlySet<string>; words: ReadonlySet<string> }

/** Spelled days ("the twenty-first of May") as numbers, so that they compare with written ones; a value is nothing else. */
const inDigits = (text: string): string => {
  const words = text.toLowerCase().split(/[\s-]+/)
  const read: string[] = []
  for (let i = 0; i < words.length; i++) {
    const day = ordinalAt(words, i)
    read.push(day ? String(day.value) : (words[i] ?? ''))
    if (day) i += day.length - 1
  }
  return read.join(' ')
}

/** "Four hundred twenty" of a budget is 420,000: thousands are left unsaid where both know them. */
const UNSAID = 1000

function read({ value }: Attribute): Value {
  const plain = readProposition(value)
  const { numbers } = readProposition(inDigits(value))
  return { numbers: new Set([...plain.numbers, ...numbers]), dates: plain.dates, words: new Set([...plain.stems].filter((word) => ordinalAt([word], 0) === null)) }
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
