import { calibrationsInForce, curveFor, precisionOf, type CalibrationCurve } from '@/lib/beliefs/pure'
import type { CalibrationRow, PrecisionRow } from '@/lib/beliefs/types'
import type { SourceType } from '@/lib/shared/vocabulary'
import { fitOf, isOutdone, onCurve, type Fit } from './fit'
import { byVersion, labelsOf, type JudgingDecision, type ReviewLabel } from './labels'
import { measuredPrecisions, newest } from './precision'
import { qualityOf, type Quality } from './quality'

export type SourceAcceptance = {
  source: SourceType
  /** Labels of what was shown, and their effective number. */
  labels: number
  n: number
  /** p̂, weighted, and the precision (n·p̂ + 8)/(n + 10) that it makes. */
  acceptance: number
  precision: number
  /** The precision that projections use now, and since when; .8 and null before anything was published. */
  inForce: { precision: number; publishedAt: string | null }
}

/** How well one version of an extractor knows what a reviewer would accept. */
export type VersionCalibration = {
  extractor: string
  extractorVersion: string
  labels: number
  /** Of them drawn at random. */
  audited: number
  /** Median seconds of a decision; null where none was measured. */
  seconds: number | null
  sources: SourceAcceptance[]
  /** Readings as the reader ships them, and as the calibration in force corrects them. */
  shipped: Quality
  corrected: Quality
  inForce: (CalibrationCurve & { publishedAt: string }) | null
  /** A curve fitted to all labels by now, and whether it may take the place of what is in force. */
  fit: Fit | null
  /** What is in force does worse than readings as shipped. */
  outdone: boolean
}

/** Everything that reviewers' decisions say about the readers, by extractor version. */
export function calibrationReport(decisions: readonly JudgingDecision[], rows: { precisions: readonly PrecisionRow[]; calibrations: readonly CalibrationRow[] }, now: Date): VersionCalibration[] {
  const inForce = calibrationsInForce(rows.calibrations, now)
  return byVersion(labelsOf(decisions, rows.calibrations)).flatMap((labels): VersionCalibration[] => {
    const [first] = labels
    if (!first) return []
    const { extractor, extractorVersion } = first
    const curve = curveFor(inForce, first)
    const row = inForce.get(`${extractor}\u0000${extractorVersion}`)
    const shipped = qualityOf(labels)
    return [{
      extractor, extractorVersion, labels: labels.length, audited: labels.filter(({ weight }) => weight > 1).length, seconds: medianSeconds(labels),
      sources: measuredPrecisions(labels).map((measured) => {
        const held = newest(rows.precisions, measured, now)
        return {
          source: measured.source, labels: measured.labels, n: measured.n, acceptance: measured.acceptance, precision: precisionOf(measured),
          inForce: { precision: precisionOf(held), publishedAt: held?.publishedAt.toISOString() ?? null },
        }
      }),
      shipped, corrected: curve === null ? shipped : qualityOf(onCurve(labels, curve)),
      inForce: row ? { slope: row.slope, offset: row.offset, publishedAt: row.publishedAt.toISOString() } : null,
      fit: fitOf(labels, curve), outdone: isOutdone(labels, curve),
    }]
  })
}

function medianSeconds(labels: readonly ReviewLabel[]): number | null {
  const sorted = labels.flatMap(({ seconds }) => (seconds === null ? [] : [seconds])).sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
