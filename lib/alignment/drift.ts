import { BASE_RATE, DAY_MS, ALIGNMENT_HALF_LIFE, W, beliefDrift, decayOf, project, shiftBetween, type BeliefDrift, type Shift } from '@/lib/beliefs/pure'
import type { Instant, Ledger, ProjectedBelief } from '@/lib/beliefs/types'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { componentFigure, hearingAt, overallFigure } from './hearing'
import { silentSince } from './trend'
import type { AlignmentFigure } from './types'

/** The change of a figure over the window; null where it was under the evidence floor at either end. */
export type FigureDrift = Shift & { from: number; to: number }

export type Drift<B> = {
  windowDays: number
  beliefs: BeliefDrift<B>[]
  overall: FigureDrift | null
  components: Partial<Record<Dimension, FigureDrift>>
  /** Since when the customer says nothing, where that is longer than usual for them. */
  silentSince: Date | null
}

/**
 * How the beliefs of an account and its alignment moved over the last `windowDays` (DESIGN §3). Figures are compared as each stood
 * at its last word from the customer: time that passes after it moves none, so that silence is never told as a rise.
 */
export function driftOf<B extends ProjectedBelief>(ledger: Ledger, beliefs: readonly B[], at: Instant, windowDays: number): Drift<B> {
  const then: Instant = { ...at, asOf: new Date(at.asOf.getTime() - windowDays * DAY_MS) }
  const [before, now] = [hearingAt(ledger, project(ledger, then), then), hearingAt(ledger, { beliefs }, at)]
  const weights = ledger.dimensionWeights
  const components: Drift<B>['components'] = {}
  for (const dimension of DIMENSIONS) {
    const drift = between([componentFigure(before, dimension), before.idleMs], [componentFigure(now, dimension), now.idleMs])
    if (drift) components[dimension] = drift
  }
  return {
    windowDays, components, overall: between([overallFigure(before, weights), before.idleMs], [overallFigure(now, weights), now.idleMs]),
    beliefs: beliefDrift(beliefs, at.asOf, windowDays), silentSince: silentSince(now.interactions, at.asOf),
  }
}

type Dated = [figure: AlignmentFigure, idleMs: number]

function between(from: Dated, to: Dated): FigureDrift | null {
  if (from[0].value === null || to[0].value === null) return null
  return { from: from[0].value, to: to[0].value, ...shiftBetween(shapeOf(from), shapeOf(to)) }
}

/** The Beta behind a figure and its interval: the same mean, less certain the longer nobody spoke. */
function shapeOf([{ toward, away, unfloored }, idleMs]: Dated): [number, number] {
  const mass = (toward + away) * decayOf(idleMs, ALIGNMENT_HALF_LIFE)
  const size = mass + W
  return [Math.max(unfloored * size, BASE_RATE), Math.max((1 - unfloored) * size, BASE_RATE)]
}
