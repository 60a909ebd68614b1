import { canonOf } from './canon'
import { subjectTitle } from './knowledge/subject-titles'
import { weightOfStem } from './likeness'
import { readProposition, wordsOf } from './normalize'
import { LIKENESS } from './policy'

/**
 * What names a subject in a statement: a concept, a subject that the field knows, or another word; `words` is how it may be written,
 * and `isThing` whether a word stands as the name of a thing there ("the orders", and not "in order to", "fewer" or "fixed").
 */
export type SubjectTerm = { term: string; words: string; rank: 'concept' | 'subject' | 'word'; isThing: boolean }

const wordsIn = (words: string): string[] => words.split(' ')

/** Verbs of wanting and deciding: they say how something is held, and name nothing that it is about. */
const HOW_HELD = new Set(wordsIn('prefer insist agree accept refuse decide consider commit intend recommend approve reject compare justify handle rely depend allow avoid continue').map(canonOf))
/** What is counted by, and not about. */
const MEASURES = new Set(wordsIn('dollar euro pound cent percent second minute hour day week month quarter year thousand million').map(canonOf))
/** After these a thing is named. */
const BEFORE_A_THING = new Set(wordsIn('a an the this that these those their its our your his her no any every each some more fewer less another same new own better good of for with about without from into against'))
/** How words end that do not name things: they tell what is done, or how. */
const NO_THING = /(?:ed|ing|ly|er|est|ier)$/

/** What a statement is about, across accounts: its concepts, and its words that name a subject, without names of people and firms. */
export function subjectTerms(statement: string): SubjectTerm[] {
  const { sequence, stems, places, objects, concepts } = readProposition(statement)
  const written = wordsOf(statement).map((word) => word.toLowerCase())
  const found = new Map<string, SubjectTerm>()
  for (const concept of concepts) found.set(`concept ${concept}`, { term: `concept ${concept}`, words: concept, rank: 'concept', isThing: true })
  sequence.forEach((stem, i) => {
    const place = places[i] ?? -1
    const word = written[place]
    if (word === undefined || !stems.has(stem) || objects.has(stem) || HOW_HELD.has(stem) || MEASURES.has(stem) || weightOfStem(stem) < LIKENESS.subject) return
    const title = subjectTitle(stem)
    const isThing = title !== undefined || (!NO_THING.test(word) && BEFORE_A_THING.has(written[place - 1] ?? ''))
    if (found.get(stem)?.isThing !== true) found.set(stem, { term: stem, words: title ?? word, rank: title === undefined ? 'word' : 'subject', isThing })
  })
  return [...found.values()]
}
