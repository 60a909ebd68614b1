import { calibratedBy, isRuled, readingOn, type CalibrationCurve } from '@/lib/beliefs/pure'
import { seeded } from '@/lib/shared/seeded'
import { effectiveSize, weightedError } from './weighting'
import { fitPlatt, recalibrated } from './platt'
import type { ReviewLabel } from './labels'
import type { Labelled } from './types'

/** What a curve must have behind it before it may correct readings. */
export const GATE = {
  /** Labels, labels of the rarer kind, and effective size: below, a curve of two parameters follows chance. */
  labels: 200, ofEach: 30, effective: 100,
  /** A flatter curve would turn readings into one number, and a falling one would turn them round. */
  slope: 0.1,
  /** It must beat what is in force by this many standard errors of the difference, on labels that it was not fitted to. */
  errors: 1,
} as const

const FOLDS = 5

export type Fit = {
  curve: CalibrationCurve
  labels: number
  /** Effective number of labels. */
  n: number
  /** Gain in squared error over what is in force, on held-out labels, and its standard error. Positive is better. */
  gain: { mean: number; error: number } | null
  /** Why it may not be put in force; empty when it may. */
  against: string[]
}

/**
 * Fits a curve to the labels of one extractor version and says whether it may be put in force in place of `current` (null: readings
 * as shipped). The gain is cross-validated by conversation, because quotes of one conversation are alike; the one-standard-error
 * rule (Breiman et al., 1984) keeps a curve from changing with every handful of labels. Null without labels of both kinds.
 */
export function fitOf(labels: readonly ReviewLabel[], current: CalibrationCurve | null): Fit | null {
  const fitted = labels.filter(({ probability }) => !isRuled(probability))
  const curve = fitPlatt(fitted)
  if (!curve) return null
  const n = effectiveSize(fitted.map(({ weight }) => weight))
  const gain = gainOf(fitted, (rest) => fitPlatt(rest), current)
  const accepted = fitted.filter((label) => label.accepted).length
  const rarer = Math.min(accepted, fitted.length - accepted)
  const against = [
    ...(fitted.length < GATE.labels ? [`${fitted.length} of ${GATE.labels} labels`] : []),
    ...(rarer < GATE.ofEach ? [`${rarer} of ${GATE.ofEach} labels of the rarer kind`] : []),
    ...(n < GATE.effective ? [`an effective size of ${Math.floor(n)} of ${GATE.effective}`] : []),
    ...(curve.slope < GATE.slope ? ['readings that do not tell good from bad'] : []),
    ...(!gain || gain.mean <= GATE.errors * gain.error ? ['no gain beyond one standard error'] : []),
  ]
  return { curve, labels: fitted.length, n, gain, against }
}

/** The curve that leaves readings as they are. */
export const IDENTITY: CalibrationCurve = { slope: 1, offset: 0 }

/** Is what is in force worse than readings as shipped, by more than chance? Then it is to be taken back. */
export function isOutdone(labels: readonly ReviewLabel[], current: CalibrationCurve | null): boolean {
  if (current === null || (current.slope === 1 && current.offset === 0)) return false
  const fitted = labels.filter(({ probability }) => !isRuled(probability))
  const gain = gainOf(fitted, () => IDENTITY, current)
  return fitted.length >= GATE.labels && gain !== null && gain.mean > GATE.errors * gain.error
}

function gainOf(labels: readonly ReviewLabel[], fit: (rest: readonly Labelled[]) => CalibrationCurve | null, current: CalibrationCurve | null): Fit['gain'] {
  const foldOf = (label: ReviewLabel): number => Math.floor(seeded(label.interactionHash)() * FOLDS)
  const gains = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const held = labels.filter((label) => foldOf(label) === fold)
    const curve = fit(labels.filter((label) => foldOf(label) !== fold))
    return curve === null ? [] : held.map(({ probability, accepted, weight }) => {
      const target = Number(accepted)
      return { gain: (readingOn(current, probability) - target) ** 2 - (calibratedBy(curve, probability) - target) ** 2, weight }
    })
  })
  return weightedError(gains, ({ gain }) => gain, ({ weight }) => weight)
}

/** Labels with their readings as a curve would have them; those that a rule set stay. */
export const onCurve = (labels: readonly ReviewLabel[], curve: CalibrationCurve | null): Labelled[] =>
  curve === null ? [...labels] : labels.flatMap((label) => (isRuled(label.probability) ? [label] : recalibrated([label], curve)))
