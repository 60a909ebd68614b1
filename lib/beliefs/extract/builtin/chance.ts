import { probabilities, type Linear } from './linear'
import type { PreparedTurn } from './prepare'

/** An attitude in so many words ("We need single sign-on.") counts at least as likely as not, whatever stands around it. */
const PLAIN_CHANCE = 0.5
const PLAIN_WORDS = 4

/** The chance of each span of a turn to be an observation, 0..1, uncalibrated. */
export function chancesOf(turn: PreparedTurn, counts: Linear): number[] {
  return turn.features.map((features, i) => {
    const chance = probabilities(counts, features)[1] ?? 0
    const has = (feature: string): boolean => features.includes(feature)
    const plain = has('r:any') && has('e:whole') && !has('e:mark:?') && !has('k:chatter') && (turn.spans[i]?.words ?? 0) >= PLAIN_WORDS
    return plain ? Math.max(chance, PLAIN_CHANCE) : chance
  })
}
