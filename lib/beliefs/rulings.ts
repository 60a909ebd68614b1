import type { LedgerDecision } from './types'

/** Where an observation stands in a ruling: in which of its parts. `joins` says that the part is one belief. */
export type Place = {
  ruling: number; part: number; joins: boolean
  /** When it was said that the second part took the place of the first. */
  supersedes?: Date
}

/** The actions that say which observations are one belief and which are not. */
const GROUPING: readonly LedgerDecision['action'][] = ['merge', 'split', 'move', 'keep_apart', 'supersede']

/** Does it say how observations group? A move to another holder does not: it corrects who holds them. */
export function isGrouping({ action, parts, correction }: LedgerDecision): boolean {
  return GROUPING.includes(action) && (parts ?? []).length > 0 && correction?.holderKey === undefined
}

/** A part whose observations are one belief: what was merged, split off or moved. */
export const isJoining = ({ action }: Pick<LedgerDecision, 'action'>, part: number): boolean => action !== 'keep_apart' && action !== 'supersede' && part === 0

/** What people say of two observations; the newest ruling that tells decides. Null where none does. */
export const ruledOn = (a: readonly Place[], b: readonly Place[]): 'together' | 'apart' | null => newestOn(a, b)?.said ?? null

/** The newest ruling that tells how two observations stand, and what it says. */
export function newestOn(a: readonly Place[], b: readonly Place[]): { ruling: number; said: 'together' | 'apart' } | null {
  let newest: { ruling: number; said: 'together' | 'apart' } | null = null
  for (const x of a) {
    for (const y of b) {
      if (x.ruling !== y.ruling || x.ruling <= (newest?.ruling ?? -1) || (x.part === y.part && !x.joins)) continue
      newest = { ruling: x.ruling, said: x.part === y.part ? 'together' : 'apart' }
    }
  }
  return newest
}
