import { betaInterval } from '@/lib/beliefs/pure'
import { bootstrapInterval } from '@/lib/shared/bootstrap'
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
  /** 90 % interval of the acceptance for its effective number of labels: Beta(½, ½) before any. */
  interval: [number, number]
}

/** Labels that a bin should hold: of fewer its interval says nothing. */
const LABELS_A_BIN = 10
const MOST_BINS = 10

/** Bins for so many labels: one for each ten of them, ten at most. */
export const binsFor = (labels: number): number => Math.min(MOST_BINS, Math.max(1, Math.floor(labels / LABELS_A_BIN)))

type Bin = Omit<ReliabilityBin, 'interval'> & { /** (Σw)²/Σw² */ effective: number }

/**
 * Bins of about equal weight, by probability: with bins of equal width most would be empty, because readings crowd at the
 * ends (Nguyen and O'Connor, EMNLP 2015; Nixon et al., "Measuring calibration in deep learning", 2019). Equal probabilities
 * share a bin, so that the order of the labels cannot matter.
 */
export function reliabilityBins(labels: readonly Labelled[], bins = 10): ReliabilityBin[] {
  return binsOf(sorted(labels), bins).map(({ effective: n, ...bin }) => ({ ...bin, interval: betaInterval(bin.accepted * n + 0.5, (1 - bin.accepted) * n + 0.5, 0.9) }))
}

/**
 * Expected calibration error over bins of equal mass: Σ share·|promised − accepted|. In 0..1; null without labels. Guo et
 * al., "On calibration of modern neural networks", ICML 2017. Above 0 even for a perfect reader when labels are few.
 */
export function calibrationError(labels: readonly Labelled[], bins = 10): number | null {
  return errorOf(binsOf(sorted(labels), bins))
}

/** 90 % bootstrap interval of the calibration error. Null with fewer than two labels. */
export function calibrationErrorInterval(labels: readonly Labelled[], bins = 10): [number, number] | null {
  const ordered = sorted(labels)
  return bootstrapInterval(ordered.length, (times) => errorOf(binsOf(ordered, bins, times)))
}

const sorted = (labels: readonly Labelled[]): Labelled[] => [...labels].sort((a, b) => a.probability - b.probability)

/** Bins of labels sorted by probability, each counted so many times. A run of equal ones goes where its middle falls. */
function binsOf(ordered: readonly Labelled[], bins: number, times?: Uint32Array): Bin[] {
  const weightAt = (i: number): number => (ordered[i]?.weight ?? 0) * (times?.[i] ?? 1)
  let total = 0
  for (let i = 0; i < ordered.length; i++) total += weightAt(i)
  const found: Open[] = []
  let seen = 0
  for (let from = 0; from < ordered.length; ) {
    const probability = ordered[from]?.probability ?? 0
    let [to, n, weight, squares, accepted] = [from, 0, 0, 0, 0]
    for (; to < ordered.length && ordered[to]?.probability === probability; to++) {
      const own = weightAt(to)
      n += own > 0 ? (times?.[to] ?? 1) : 0
      weight += own
      squares += own * (ordered[to]?.weight ?? 0)
      if (ordered[to]?.accepted) accepted += own
    }
    if (weight > 0) add(found, Math.floor((bins * (seen + weight / 2)) / total), { probability, n, weight, squares, accepted })
    seen += weight
    from = to
  }
  return found.map(({ low, high, n, weight, squares, promised, accepted }) => ({ low, high, n, weight, promised: promised / weight, accepted: accepted / weight, effective: (weight * weight) / squares }))
}

/** A bin as it fills: sums instead of means. */
type Open = Omit<Bin, 'effective'> & { index: number; squares: number }

function add(found: Open[], index: number, { probability, n, weight, squares, accepted }: { probability: number } & Pick<Open, 'n' | 'weight' | 'squares' | 'accepted'>): void {
  const last = found.at(-1)
  if (last?.index !== index) {
    found.push({ index, low: probability, high: probability, n, weight, squares, promised: weight * probability, accepted })
    return
  }
  last.high = probability
  last.n += n
  last.weight += weight
  last.squares += squares
  last.promised += weight * probability
  last.accepted += accepted
}

function errorOf(bins: readonly Bin[]): number | null {
  const total = bins.reduce((sum, { weight }) => sum + weight, 0)
  return total > 0 ? bins.reduce((sum, { weight, promised, accepted }) => sum + weight * Math.abs(promised - accepted), 0) / total : null
}
