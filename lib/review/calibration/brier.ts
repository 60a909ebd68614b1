import type { Labelled } from './types'

/**
 * Brier score: the weighted mean square of probability minus outcome. In 0..1, 0 is perfect; a constant ½ scores .25.
 * Null without labels. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
 */
export function brierScore(labels: readonly Labelled[]): number | null {
  let sum = 0
  let total = 0
  for (const { probability, accepted, weight } of labels) {
    sum += weight * (probability - Number(accepted)) ** 2
    total += weight
  }
  return total > 0 ? sum / total : null
}
