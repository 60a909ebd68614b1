import { weightedError, weightedMean } from './weighting'
import type { Labelled } from './types'

/**
 * Brier score: the weighted mean square of probability minus outcome. In 0..1, 0 is perfect; a constant ½ scores .25.
 * Null without labels. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
 */
export function brierScore(labels: readonly Labelled[]): number | null {
  return weightedMean(labels, squaredError, ({ weight }) => weight)
}

const Z = 1.645

/** 90 % interval of a Brier score, ± 1.645 standard errors of the weighted mean. Null with fewer than two labels. */
export function brierInterval(labels: readonly Labelled[]): [number, number] | null {
  const found = weightedError(labels, squaredError, ({ weight }) => weight)
  return found && [Math.max(0, found.mean - Z * found.error), Math.min(1, found.mean + Z * found.error)]
}

const squaredError = ({ probability, accepted }: Labelled): number => (probability - Number(accepted)) ** 2
