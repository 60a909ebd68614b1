import { brierInterval, brierScore } from './brier'
import { binsFor, calibrationError, calibrationErrorInterval, reliabilityBins, type ReliabilityBin } from './reliability'
import type { Labelled } from './types'

/** How well probabilities predicted what people said: figures in 0..1 with 90 % intervals, null without labels. */
export type Quality = {
  n: number
  /** Weighted share that was accepted. */
  accepted: number | null
  brier: number | null
  brierInterval: [number, number] | null
  ece: number | null
  eceInterval: [number, number] | null
  bins: ReliabilityBin[]
}

/** Brier score, calibration error and reliability of judged readings; the error's interval is a bootstrap's. Few labels make few bins. */
export function qualityOf(labels: readonly Labelled[]): Quality {
  const bins = binsFor(labels.length)
  const total = labels.reduce((sum, { weight }) => sum + weight, 0)
  return {
    n: labels.length,
    accepted: total > 0 ? labels.reduce((sum, { accepted, weight }) => sum + (accepted ? weight : 0), 0) / total : null,
    brier: brierScore(labels), brierInterval: brierInterval(labels),
    ece: calibrationError(labels, bins), eceInterval: calibrationErrorInterval(labels, bins),
    bins: reliabilityBins(labels, bins),
  }
}
