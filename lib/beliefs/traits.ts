import { keyNumbers, readWords } from './told'
import { subjectKey } from './normalize'
import type { Match } from './types'

/** What the matcher takes of an observation to find others that it may be one with. */
export type Sayable = { statement: string; quote?: string; matches?: Match | null }

/** One of `one` or two of `two` must be among what another posts for the two to be alike at all. */
export type Asked = { one: readonly number[]; two: readonly number[] }

/** Numbers by which a belief is found again: coarser than the keys of its nodes, and a fifth of them. */
export function postedOf(said: Sayable): Int32Array {
  const { strong, short, bare, terms } = traitsOf(said)
  return keyNumbers([...strong, ...short.map((term) => `short ${term}`), ...bare.map((term) => `bare ${term}`), ...terms.map((term) => `term ${term}`)])
}

/** The numbers by which a statement asks for what it may be one with: a superset of what the matcher finds (see `relativesOf`). */
export function askedOf(said: Sayable): Asked {
  const { strong, short, bare, terms } = traitsOf(said)
  return {
    one: [...keyNumbers([...strong, ...short.map((term) => `short ${term}`), ...terms.map((term) => `bare ${term}`), ...bare.map((term) => `term ${term}`)])],
    two: [...keyNumbers(terms.map((term) => `term ${term}`))],
  }
}

/** Tells two texts apart that ask otherwise. */
export const askedBy = ({ statement, quote, matches }: Sayable): string => [statement, quote ?? '', matches?.statement ?? ''].join('\u0000')

type Traits = { strong: string[]; short: readonly string[]; bare: readonly string[]; terms: readonly string[] }

function traitsOf({ statement, quote, matches }: Sayable): Traits {
  const { own, stems, spelling, subject, naming, isBare, isShort } = readWords(statement, quote ?? '')
  // What a reader says that it matches is asked for by its subject.
  const named = matches ? [`is ${subjectKey(matches.statement)}`] : []
  return { strong: [`own ${own}`, ...spelling, `is ${subject}`, ...named], short: isShort ? stems : [], bare: isBare ? naming : [], terms: [...new Set([...stems, ...naming])] }
}
