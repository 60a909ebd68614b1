import type { Labelled } from './types'

/** One bar of a reliability diagram: what was promised and what was accepted, among readings of like probability. */
export type ReliabilityBin = {
  /** Smallest and largest probability in it. */
  low: number
  high: number
  /** Labels and their weight. */
  n: number
  weight: number
  /** Weighted means of the probabilities and of the acceptance, in 0..1. */
  promised: number
  accepted: number
}

/**
 * Bins of about equal weight, by probability: with bins of equal width most would be empty, because readings crowd at the
 * ends (Nguyen and O'Connor, EMNLP 2015; Nixon et al., "Measuring calibration in deep learning", 2019). Equal probabilities
 * share a bin, so that the order of the labels cannot matter.
 */
export function reliabilityBins(labels: readonly Labelled[], bins = 10): ReliabilityBin[] {
  const steps = stepsOf(labels)
  const total = steps.reduce((sum, step) => sum + step.weight, 0)
  const groups = new Map<number, Step[]>()
  let seen = 0
  for (const step of steps) {
    const index = Math.floor((bins * (seen + step.weight / 2)) / total)
    groups.set(index, [...(groups.get(index) ?? []), step])
    seen += step.weight
  }
  return [...groups.values()].map(binOf)
}

/** All labels of one probability. */
type Step = { probability: number; n: number; weight: number; accepted: number }

function stepsOf(labels: readonly Labelled[]): Step[] {
  const steps = new Map<number, Step>()
  for (const { probability, accepted, weight } of labels) {
    const step = steps.get(probability) ?? { probability, n: 0, weight: 0, accepted: 0 }
    step.n += 1
    step.weight += weight
    if (accepted) step.accepted += weight
    steps.set(probability, step)
  }
  return [...steps.values()].filter(({ weight }) => weight > 0).sort((a, b) => a.probability - b.probability)
}

function binOf(steps: readonly Step[]): ReliabilityBin {
  const sum = (of: (step: Step) => number): number => steps.reduce((total, step) => total + of(step), 0)
  const weight = sum((step) => step.weight)
  return {
    low: steps[0]?.probability ?? 0, high: steps.at(-1)?.probability ?? 0, n: sum((step) => step.n), weight,
    promised: sum((step) => step.weight * step.probability) / weight, accepted: sum((step) => step.accepted) / weight,
  }
}

/**
 * Expected calibration error over bins of equal mass: Σ share·|promised − accepted|. In 0..1; null without labels. Guo et
 * al., "On calibration of modern neural networks", ICML 2017. Above 0 even for a perfect reader when labels are few.
 */
export function calibrationError(labels: readonly Labelled[], bins = 10): number | null {
  const found = reliabilityBins(labels, bins)
  const total = found.reduce((sum, bin) => sum + bin.weight, 0)
  return total > 0 ? found.reduce((sum, bin) => sum + bin.weight * Math.abs(bin.promised - bin.accepted), 0) / total : null
}
