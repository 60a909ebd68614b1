import { overallAt } from '@/lib/alignment/pure'
import { distinctInteractions } from '@/lib/beliefs/pure'
import type { Ledger } from '@/lib/beliefs/types'

/** A deal's account at a cut-off. `said`: of what had been said by then; `known`: of what had also been taken in by then. */
export type StandingAt = { said: number | null; known: number | null; /** Interactions from then to the outcome, which do not count. */ leftOut: number }

/**
 * The leakage guard: alignment as it stood at the cut-off. Evidence, decisions and turns of mind of after it do not count, so that
 * the talk in which a deal was won or lost cannot foretell it. Null under the evidence floor.
 */
export function standingAt(ledger: Ledger, cutOff: Date, outcomeAt: Date, now: Date): StandingAt {
  const later = distinctInteractions(ledger, { asOf: outcomeAt, knownAt: now }).filter(({ occurredAt }) => occurredAt > cutOff)
  return {
    said: overallAt(ledger, { asOf: cutOff, knownAt: now }).value,
    known: overallAt(ledger, { asOf: cutOff, knownAt: cutOff }).value,
    leftOut: later.length,
  }
}
