import { ADMISSION } from './policy'
import type { CalibrationRow, Ledger, LedgerObservation } from './types'

/** σ(slope·logit(p) + offset); slope 1 and offset 0 leave a probability as it is. */
export type CalibrationCurve = Pick<CalibrationRow, 'slope' | 'offset'>

/** Probabilities so near to 0 or 1 are taken for this far from it: a logit must be finite. */
const EDGE = 1e-6

/** Log odds of a probability in 0..1. */
export function logit(p: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, p))
  return Math.log(inside / (1 - inside))
}

/** A probability on a curve, in 0..1 (Platt 1999). */
export const calibratedBy = ({ slope, offset }: CalibrationCurve, p: number): number => 1 / (1 + Math.exp(-(slope * logit(p) + offset)))

/**
 * Was this reading set by a rule and not by a probability? A reader gives exactly these to what must not be shown however sure it
 * is, and to what must be. They stay, and nothing is learned of them.
 */
export const isRuled = (reading: number): boolean => reading === ADMISSION.folded || reading === ADMISSION.shown

type Version = Pick<CalibrationRow, 'extractor' | 'extractorVersion'>

const versionOf = ({ extractor, extractorVersion }: Version): string => `${extractor}\u0000${extractorVersion}`

/** The curve in force at `knownAt` for each extractor version: the newest row published by then; of equals the larger sample. */
export function calibrationsInForce(rows: readonly CalibrationRow[], knownAt: Date): Map<string, CalibrationRow> {
  const inForce = new Map<string, CalibrationRow>()
  for (const row of rows) {
    if (row.publishedAt > knownAt) continue
    const held = inForce.get(versionOf(row))
    const apart = held ? row.publishedAt.getTime() - held.publishedAt.getTime() : 1
    if (!held || apart > 0 || (apart === 0 && (row.n > held.n || (row.n === held.n && row.slope > held.slope)))) inForce.set(versionOf(row), row)
  }
  return inForce
}

/** The curve in force for a reader, or null while its readings stand as it ships them. */
export function curveFor(inForce: ReadonlyMap<string, CalibrationRow>, version: Version): CalibrationCurve | null {
  return inForce.get(versionOf(version)) ?? null
}

/** A reading as it counts: on the curve, unless a rule set it. */
export const readingOn = (curve: CalibrationCurve | null, reading: number): number => (curve === null || isRuled(reading) ? reading : calibratedBy(curve, reading))

/**
 * The ledger with each reading as the calibration in force at `knownAt` corrects it. The stored reading stays as the reader gave
 * it: which observations are admitted is part of the projection, so that laws 1 and 9 hold whenever a curve is published.
 */
export function withCalibration(ledger: Ledger, knownAt: Date): Ledger {
  const inForce = calibrationsInForce(ledger.calibrations, knownAt)
  if (inForce.size === 0) return ledger
  const corrected = (observation: LedgerObservation): LedgerObservation => {
    const reading = readingOn(curveFor(inForce, observation), observation.reading)
    return reading === observation.reading ? observation : { ...observation, reading }
  }
  return { ...ledger, observations: ledger.observations.map(corrected) }
}
