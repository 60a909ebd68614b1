import type { Label, LabelledConversation } from './labelled'
import { overlapOf, type Overlap } from './words'

/** What is compared of a prediction. */
export type Prediction = {
  turn: number; quote: string; holder: string; reported: boolean
  kind: string; dimension: string; stance: string; polarity: string; certainty: string
}

/** A prediction matches a label of its turn when they share this much of the shorter quote, and of both together. */
const MATCH = { shorter: 0.6, both: 0.3 }

export const isMatch = ({ shorter, both }: Overlap): boolean => shorter >= MATCH.shorter && both >= MATCH.both

/** Pairs labels and predictions one to one, best overlap first; optional labels come after all others. */
export function pairsOf<P extends Prediction>(item: LabelledConversation, predictions: readonly P[]): Map<Label, P> {
  const turns = new Map(item.turns.map((turn) => [turn.i, turn.text]))
  const candidates = item.labels.flatMap((label) => predictions.flatMap((prediction) => {
    const text = label.turn === prediction.turn ? turns.get(label.turn) : undefined
    if (text === undefined) return []
    const overlap = overlapOf(text, label.quote, prediction.quote)
    return isMatch(overlap) ? [{ label, prediction, score: overlap.both + overlap.shorter - (label.optional ? 1 : 0) }] : []
  }))
  const pairs = new Map<Label, P>()
  const taken = new Set<P>()
  for (const { label, prediction } of candidates.sort((a, b) => b.score - a.score)) {
    if (pairs.has(label) || taken.has(prediction)) continue
    pairs.set(label, prediction)
    taken.add(prediction)
  }
  return pairs
}
