import { oppositeOf, phraseAt } from './canon'
import { likeness, termsOf } from './likeness'
import { overlapOf } from './match'
import { STOP_WORDS } from './lexicon'
import { readProposition } from './normalize'
import { stem } from './stem'
import type { LedgerObservation } from './types'
import type { Identified } from './views'

const LEAST_OVERLAP = 0.2
const MOST = 3

/** How alike two statements are by their words and by what they are about, 0..1. */
const alike = (a: string, b: string): number => Math.max(overlapOf(readProposition(a), readProposition(b)), likeness(termsOf(a, ''), termsOf(b, '')).share)

/** Beliefs with those first that say something most like a statement; else as they come. */
export function likestFirst<B extends { statement: string }>(statement: string, beliefs: readonly B[]): B[] {
  return beliefs.map((belief) => ({ belief, share: alike(statement, belief.statement) })).sort((a, b) => b.share - a.share).map(({ belief }) => belief)
}

/** Beliefs of the same holder that say something alike, most alike first: for spotting duplicates. At most three. */
export function similarBeliefs(observation: Pick<LedgerObservation, 'holderKey' | 'statement'>, beliefs: readonly Identified[]): Identified[] {
  return beliefs
    .filter((belief) => belief.holder.key === observation.holderKey)
    .map((belief) => ({ belief, overlap: alike(observation.statement, belief.statement) }))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || (a.belief.key < b.belief.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ belief }) => belief)
}

/** A statement in pieces, those marked whose words the other has not in any wording; small words are never marked. */
export function markedWords(statement: string, other: string): { text: string; differs: boolean }[] {
  const { stems, numbers } = readProposition(other)
  const theirs = new Set(wordsOf(other))
  const texts = statement.split(/(?<=\s)/)
  const words = texts.flatMap((text, piece) => wordsOf(text).map((word) => ({ piece, word, base: stem(word) })))
  const differing = new Set<number>()
  for (let i = 0; i < words.length; ) {
    const phrase = phraseAt(words.map(({ base }) => base), i)
    const length = phrase?.length ?? 1
    const { word = '', base = '' } = words[i] ?? {}
    const known = phrase ? stems.has(oppositeOf(phrase.name) ?? phrase.name) || stems.has(phrase.name) : STOP_WORDS.has(word) || theirs.has(word) || stems.has(base) || numbers.has(Number(word))
    for (const { piece } of words.slice(i, i + length)) if (!known) differing.add(piece)
    i += length
  }
  const pieces: { text: string; differs: boolean }[] = []
  texts.forEach((text, piece) => {
    const last = pieces.at(-1)
    const differs = differing.has(piece)
    if (last && last.differs === differs) last.text += text
    else pieces.push({ text, differs })
  })
  return pieces
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
