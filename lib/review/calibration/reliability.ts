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
  const groups: { index: number; steps: Step[] }[] = []
  let seen = 0
  for (const step of steps) {
    const index = Math.floor((bins * (seen + step.weight / 2)) / total)
    const group = groups.at(-1)
    if (group?.index === index) group.steps.push(step)
    else groups.push({ index, steps: [step] })
    seen += step.weight
  }
  return groups.map((group) => binOf(group.steps))
}

/** All labels of one probability. */
type Step = { probability: number; n: number; weight: number; accepted: number }

function stepsOf(labels: readonly Labelled[]): Step[] {
  const steps: Step[] = []
  for (const { probability, accepted, weight } of [...labels].sort((a, b) => a.probability - b.probability)) {
    if (weight <= 0) continue
    let step = steps.at(-1)
    if (!step || step.probability !== probability) {
      step = { probability, n: 0, weight: 0, accepted: 0 }
      steps.push(step)
    }
    step.n += 1
    step.weight += weight
    if (accepted) step.accepted += weight
  }
  return steps
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
