import { canonOf } from './canon'
import { likeness, termsOf } from './likeness'
import { overlapOf } from './match'
import { STOP_WORDS } from './lexicon'
import { readProposition } from './normalize'
import type { LedgerObservation } from './types'
import type { Identified } from './views'

const LEAST_OVERLAP = 0.2
const MOST = 3

/** Beliefs of the same holder that say something alike, most alike first: for spotting duplicates. At most three. */
export function similarBeliefs(observation: Pick<LedgerObservation, 'holderKey' | 'statement'>, beliefs: readonly Identified[]): Identified[] {
  const proposition = readProposition(observation.statement)
  const terms = termsOf(observation.statement, '')
  return beliefs
    .filter((belief) => belief.holder.key === observation.holderKey)
    .map((belief) => ({ belief, overlap: Math.max(overlapOf(proposition, readProposition(belief.statement)), likeness(terms, termsOf(belief.statement, '')).share) }))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || (a.belief.key < b.belief.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ belief }) => belief)
}

/** A statement in pieces, those marked whose words the other has not in any wording; small words are never marked. */
export function markedWords(statement: string, other: string): { text: string; differs: boolean }[] {
  const { stems, numbers } = readProposition(other)
  const theirs = new Set(other.toLowerCase().match(WORD) ?? [])
  const pieces: { text: string; differs: boolean }[] = []
  for (const text of statement.split(/(?<=\s)/)) {
    const word = (text.toLowerCase().match(WORD) ?? [])[0] ?? ''
    const known = word === '' || STOP_WORDS.has(word) || theirs.has(word) || stems.has(canonOf(word)) || numbers.has(Number(word))
    const last = pieces.at(-1)
    if (last && last.differs === !known) last.text += text
    else pieces.push({ text, differs: !known })
  }
  return pieces
}

const WORD = /[\p{L}\p{N}'-]+/gu
