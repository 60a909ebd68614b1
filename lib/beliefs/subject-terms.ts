import { canonOf } from './canon'
import { weightOfStem } from './likeness'
import { readProposition, wordsOf } from './normalize'
import { LIKENESS } from './policy'

/** A word or concept that names what a statement is about, and how it may be written. */
export type SubjectTerm = { term: string; words: string; concept: boolean }

/** Verbs of wanting and deciding: they say how something is held, and name nothing that it is about. */
const HOW_HELD = new Set('prefer insist agree accept refuse decide consider commit intend recommend approve reject compare justify handle rely depend allow avoid continue'.split(' ').map(canonOf))

/** What a statement is about, across accounts: its concepts, and its words that name a subject, without names of people and firms. */
export function subjectTerms(statement: string): SubjectTerm[] {
  const { sequence, stems, places, objects, concepts } = readProposition(statement)
  const written = wordsOf(statement)
  const found = new Map<string, SubjectTerm>()
  for (const concept of concepts) found.set(`concept ${concept}`, { term: `concept ${concept}`, words: concept, concept: true })
  sequence.forEach((stem, i) => {
    const word = written[places[i] ?? -1]?.toLowerCase()
    if (word === undefined || !stems.has(stem) || objects.has(stem) || found.has(stem) || HOW_HELD.has(stem) || weightOfStem(stem) < LIKENESS.subject) return
    found.set(stem, { term: stem, words: word, concept: false })
  })
  return [...found.values()]
}
