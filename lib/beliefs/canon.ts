import { ANTONYMS } from './knowledge/antonyms'
import { CONCEPTS } from './knowledge/concepts'
import { SYNONYMS } from './knowledge/synonyms'
import { stem } from './stem'

type Phrase = { stems: string[]; name: string }

const words = (text: string): string[] => text.toLowerCase().split(/[\s-]+/).filter((word) => word !== '')

/** Phrases by their first stem, the longest first. */
const phrases = new Map<string, Phrase[]>()
for (const [name, list] of SYNONYMS) {
  for (const phrase of list.split(',')) {
    const stems = words(phrase).map(stem)
    const [first] = stems
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { stems, name }])
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length || (a.stems.join(' ') < b.stems.join(' ') ? -1 : 1))

/** The synonym class that is named at `stems[from]`, and how many words name it; null where none is. */
export function phraseAt(stems: readonly string[], from: number): { name: string; length: number } | null {
  const found = phrases.get(stems[from] ?? '')?.find((phrase) => phrase.stems.every((part, offset) => stems[from + offset] === part))
  return found ? { name: found.name, length: found.stems.length } : null
}

const names = new Set(SYNONYMS.map(([name]) => name))

/** What a word, or the name of a class, is compared as: the class, else the word's stem. */
export function canonOf(word: string): string {
  if (names.has(word)) return word
  const base = stem(word)
  return phraseAt([base], 0)?.name ?? base
}

const opposites = new Map(ANTONYMS.map(([base, turned]) => [canonOf(turned), canonOf(base)]))

/** The term that `term` is the opposite of ("expensive" of "cheap"), or undefined. */
export const oppositeOf = (term: string): string | undefined => opposites.get(term)

/** A slot also takes the opposites of its words: terms are compared affirmatively. */
const slotsOf = (slots: readonly string[]): ReadonlySet<string>[] =>
  slots.map((slot) => new Set(words(slot).map(canonOf).flatMap((term) => [term, oppositeOf(term) ?? term])))

const concepts = CONCEPTS.map(({ name, slots }) => ({ name, slots: slotsOf(slots) }))

const byFirstSlot = new Map<string, typeof concepts>()
for (const concept of concepts) {
  for (const term of concept.slots[0] ?? []) byFirstSlot.set(term, [...(byFirstSlot.get(term) ?? []), concept])
}

/** The concepts that the terms of one statement amount to, by name. */
export function conceptsOf(terms: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const term of terms) {
    for (const { name, slots } of byFirstSlot.get(term) ?? []) {
      const filled = slots.every((slot, index) => index === 0 || [...slot].some((other) => other !== term && terms.has(other)))
      if (filled) found.add(name)
    }
  }
  return found
}
