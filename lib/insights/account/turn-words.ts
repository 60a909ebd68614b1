import type { TurnSide, TurnView } from './types'

/** A run of words of how somebody turned; with `side` it is one of their two views. */
export type TurnPart = { text: string } | { side: TurnSide }

/** "changed their mind: from … to …", after the name of who did; in words of its own where only one of the two is known. */
export function turnParts(turn: TurnView): TurnPart[] {
  if (turn.to === null) return [{ text: 'gave up: ' }, { side: turn.from }]
  return turn.from === null ? [{ text: 'came to a new view: ' }, { side: turn.to }] : [{ text: 'changed their mind: from ' }, { side: turn.from }, { text: ' to ' }, { side: turn.to }]
}
