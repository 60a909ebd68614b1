import { divisible, foundChances, spanChances } from './division'
import { sigmoid } from './heads'
import { linearAnswer } from './linear'
import type { Pair } from './model'
import { scoreOf } from './net'
import type { PreparedTurn } from './prepare'

/** What the net, which sees the turn as a whole, weighs beside the linear model, which sees each span alone: by cross-validation. */
const NET_SHARE = 0.6
/** An attitude in so many words ("We need single sign-on.") counts at least as likely as not, whatever stands around it. */
const PLAIN_CHANCE = 0.5
const PLAIN_WORDS = 4

/** The chance of each span of a turn to find an observation, 0..1, uncalibrated. */
export function chancesOf(turn: PreparedTurn, { net, linear }: Pair): number[] {
  const scores = turn.features.map((features) => scoreOf(net, features))
  const found = foundChances(turn.spans, spanChances(divisible(turn.units.length, turn.spans), scores), wordsBefore(turn))
  return turn.features.map((features, i) => {
    const chance = NET_SHARE * (found[i] ?? 0) + (1 - NET_SHARE) * sigmoid(linearAnswer(linear, features)[0] ?? 0)
    const has = (feature: string): boolean => features.includes(feature)
    const plain = has('r:any') && has('e:whole') && !has('e:mark:?') && !has('k:chatter') && (turn.spans[i]?.words ?? 0) >= PLAIN_WORDS
    return plain ? Math.max(chance, PLAIN_CHANCE) : chance
  })
}

/** How many words stand before each token, and in all. */
function wordsBefore({ tokens }: PreparedTurn): Int32Array {
  const words = new Int32Array(tokens.length + 1)
  tokens.forEach(({ kind }, i) => {
    words[i + 1] = (words[i] ?? 0) + (kind === 'mark' ? 0 : 1)
  })
  return words
}
