import { calibratedBy, logit, type CalibrationCurve } from '@/lib/beliefs/pure'
import { effectiveSize } from './weighting'
import type { Labelled } from './types'

const STEPS = 100
const TOLERANCE = 1e-10

/**
 * Fits σ(slope·logit(p) + offset) to judged readings by maximum likelihood with weights. Targets are smoothed as Platt does,
 * (N₊ + 1)/(N₊ + 2) and 1/(N₋ + 2), so that few labels never give certainty; N are effective sizes, because weighted labels say
 * less than their number. Newton's method with step halving. Null without labels of both kinds. Platt, "Probabilistic outputs
 * for support vector machines" (1999); Lin, Lin and Weng, Machine Learning 68 (2007).
 */
export function fitPlatt(labels: readonly Labelled[]): CalibrationCurve | null {
  const [good, bad] = [labels.filter(({ accepted }) => accepted), labels.filter(({ accepted }) => !accepted)]
  if (good.length === 0 || bad.length === 0) return null
  const size = effectiveSize(labels.map(({ weight }) => weight))
  const total = labels.reduce((sum, { weight }) => sum + weight, 0)
  const share = good.reduce((sum, { weight }) => sum + weight, 0) / total
  const high = (size * share + 1) / (size * share + 2)
  const low = 1 / (size * (1 - share) + 2)
  const rows = labels.map(({ probability, accepted, weight }) => ({ x: logit(probability), t: accepted ? high : low, w: (weight * size) / total }))
  let curve: CalibrationCurve = { slope: 1, offset: 0 }
  let loss = lossOf(rows, curve)
  for (let step = 0; step < STEPS; step++) {
    const direction = newtonStep(rows, curve)
    let scale = 1
    let next = moved(curve, direction, scale)
    let reached = lossOf(rows, next)
    while (reached > loss && scale > 1e-8) {
      scale /= 2
      next = moved(curve, direction, scale)
      reached = lossOf(rows, next)
    }
    const gained = loss - reached
    if (gained <= 0) break
    curve = next
    loss = reached
    if (gained < TOLERANCE) break
  }
  return curve
}

type Row = { x: number; t: number; w: number }

const moved = ({ slope, offset }: CalibrationCurve, [a, b]: [number, number], scale: number): CalibrationCurve => ({ slope: slope + scale * a, offset: offset + scale * b })

/** log(1 + eˣ) without overflow. */
const softplus = (x: number): number => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))

/** Weighted cross-entropy. */
const lossOf = (rows: readonly Row[], { slope, offset }: CalibrationCurve): number =>
  rows.reduce((sum, { x, t, w }) => sum + w * (softplus(slope * x + offset) - t * (slope * x + offset)), 0)

function newtonStep(rows: readonly Row[], curve: CalibrationCurve): [number, number] {
  let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9]
  for (const { x, t, w } of rows) {
    const p = 1 / (1 + Math.exp(-(curve.slope * x + curve.offset)))
    const error = w * (t - p)
    const curvature = w * p * (1 - p)
    a += error * x
    b += error
    aa += curvature * x * x
    ab += curvature * x
    bb += curvature
  }
  const determinant = aa * bb - ab * ab
  if (determinant <= 1e-12) return [0, b / bb]
  return [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant]
}

/** Labels as a curve calibrates them. */
export const recalibrated = (labels: readonly Labelled[], curve: CalibrationCurve): Labelled[] =>
  labels.map((label) => ({ ...label, probability: calibratedBy(curve, label.probability) }))
