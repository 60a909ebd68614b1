import { MEASURES } from './lexicon'
import { readProposition } from './normalize'
import { valuesIn } from './replaced'
import { nameRivals, namesValue, unitOf, type NewValue } from './turnabout-value'
import type { LedgerObservation, ProjectedBelief } from './types'

/** The values that some observations name, in their words and in their statements. */
export const valuesOf = (observations: readonly Pick<LedgerObservation, 'statement' | 'quote'>[]): ReadonlySet<string> => new Set(observations.flatMap(({ quote, statement }) => [...valuesIn(quote), ...valuesIn(statement)]))

/** Does the earlier belief name the value that is said to be replaced, or, where none is, another one of the same unit? */
export function isOtherValue({ was, now }: NewValue, { quote }: LedgerObservation, belief: ProjectedBelief, held: ReadonlySet<string>): boolean {
  if (was !== null) return namesValue(held, was) && !countApart(was, quote, belief)
  const { numbers, dates } = readProposition(now)
  const [counted, dated] = [[...numbers].map(String), [...dates]]
  // Of two days in one month the day tells which is which, of two months the month, of two spans of time either end.
  const isSame = dated.length > 0 && [...held].some((value) => !NUMBER.test(value))
    ? [...counted, ...dated].every((value) => held.has(value)) : (counted.length > 0 ? counted : dated).some((value) => held.has(value))
  return !isSame && nameRivals(now, belief.statement)
}

/** A value that is no date. */
const NUMBER = /^[\d.]+$/

/** Does the number of before measure in the quote what it does not in the belief ("five percent", "five suppliers")? */
function countApart(was: string, quote: string, { clusters }: ProjectedBelief): boolean {
  const numbers = new Set(valuesIn(was))
  const unitsIn = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => [...readProposition(text).quantities].flatMap((quantity) => (numbers.has(quantity.split(' ')[0] ?? '') ? (unitOf(quantity) ?? []) : [])))
  const [mine, theirs] = [unitsIn([quote]), unitsIn(clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.quote)))]
  const isMeasured = [...mine, ...theirs].some((unit) => MEASURES.has(unit))
  return isMeasured && mine.length > 0 && theirs.length > 0 && !mine.some((unit) => theirs.includes(unit))
}
