import type { CellState } from './types'

/** What the live, shown beliefs of an account weigh for and against one proposition; masses ≥ 0, by their holders' power. */
export type Weighed = {
  /** Are they about the proposition itself? Else they are about its dimension, and about no other proposition. */
  tied: boolean
  toward: number
  away: number
  leadToward: string | null
  leadAway: string | null
  beliefs: number
}

/** Both sides weigh: of all that is heard the lesser makes at least a quarter (DESIGN §3, contested). */
const CONTESTED_SHARE = 0.25

export type Cell = { state: Exclude<CellState, 'unheard'>; tied: boolean; beliefId: string; againstId: string | null; beliefs: number }

/** What an account makes of a proposition: by the beliefs about it, or where there are none by those about its dimension. Null while unheard. */
export function cellOf(weighed: readonly Weighed[]): Cell | null {
  const heard = weighed.filter(({ toward, away }) => toward + away > 0)
  const one = heard.find(({ tied }) => tied) ?? heard[0]
  if (!one) return null
  const { toward, away, tied, beliefs } = one
  const [lead, other] = toward >= away ? [one.leadToward, one.leadAway] : [one.leadAway, one.leadToward]
  const beliefId = lead ?? other
  if (beliefId === null) return null
  const contested = Math.min(toward, away) >= CONTESTED_SHARE * (toward + away)
  return { state: contested ? 'contested' : toward >= away ? 'believed' : 'doubted', tied, beliefId, againstId: contested && lead !== null ? other : null, beliefs }
}
