import { numberOf } from './told'
import { LEAST_IN_COMMON, mostOf, turnWords } from './turnabout'
import { closedTopic, isDecision, isWordless } from './turnabout-reach'
import { newValuesIn } from './turnabout-value'
import type { LedgerObservation, TurnTrace } from './types'

/**
 * What the cache keeps of a turn of mind, so that whether it could concern a belief is known without reading it again.
 * @param breath what its holder said in the same turn of speech and around it, the turn included
 */
export function traceOf(turn: LedgerObservation, breath: readonly LedgerObservation[]): TurnTrace {
  const former = turn.matches?.statement ?? ''
  const reachesAll = isWordless(turn) || closedTopic(turn) !== null || isDecision(turn) || newValuesIn(turn.quote, former).some(({ was }) => was !== null)
  return { observation: turn.id, at: turn.eventAt.getTime(), words: reachesAll ? null : [...turnWords(...breath, { statement: '', quote: former })].map(numberOf).sort((a, b) => a - b) }
}

/** A belief as turns of mind see it: when it was heard of first and last (ms), and in what words. */
export type Reachable = { first: number; last: number; words: ReadonlySet<string> }

/** Could a turn of mind end this belief? Necessary, not enough: `linkTurnabout` decides. */
export function mayReach({ at, words }: TurnTrace, belief: Reachable): boolean {
  if (belief.first >= at || belief.last > at) return false
  if (words === null) return true
  const said = new Set(words)
  let weight = 0
  for (const word of belief.words) if (said.has(numberOf(word))) weight += /^\d/.test(word) ? 1 : mostOf(word)
  return weight >= LEAST_IN_COMMON - 1e-9
}
