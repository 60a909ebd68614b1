import { qualityOf, type Quality } from '@/lib/review/calibration/quality'
import type { LabelledConversation } from './labelled'
import { overlapOf } from './words'

/** A reading counts as accepted when it shares this much of the shorter quote with a label: said and meant, wherever it is cut. */
const ACCEPTED = 0.6

/** How well readings (0..1) predict that a label stands behind them, over every reading that was given. */
export function readingQuality(items: readonly LabelledConversation[], readings: ReadonlyMap<string, readonly { turn: number; quote: string; reading: number }[]>): Quality {
  return qualityOf(items.flatMap((item) => {
    const turns = new Map(item.turns.map((turn) => [turn.i, turn.text]))
    return (readings.get(item.id) ?? []).map(({ turn, quote, reading }) => ({
      probability: reading, weight: 1,
      accepted: item.labels.some((label) => label.turn === turn && overlapOf(turns.get(turn) ?? '', label.quote, quote).shorter >= ACCEPTED),
    }))
  }))
}
