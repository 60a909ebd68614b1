import { precisionOf } from '@/lib/beliefs/pure'
import type { PrecisionRow } from '@/lib/beliefs/types'
import { effectiveSize, weightedMean } from './weighting'
import type { ReviewLabel } from './labels'

/** Measured acceptance of an extractor version in one source type, and how many labels are behind it. */
export type MeasuredPrecision = Omit<PrecisionRow, 'publishedAt'> & { labels: number }

/**
 * Acceptance by source type of one extractor version, over what was *shown*: that is what the precision weighs, because what was
 * possibly heard moves no belief that is shown. p̂ = Σ(accepted/π)/Σ(1/π), n = (Σw)²/Σw² (DESIGN §3).
 */
export function measuredPrecisions(labels: readonly ReviewLabel[]): MeasuredPrecision[] {
  const sources = [...new Set(labels.map(({ source }) => source))].sort()
  return sources.flatMap((source) => {
    const own = labels.filter((label) => label.source === source && label.shown)
    const [first] = own
    const acceptance = weightedMean(own, ({ accepted }) => Number(accepted), ({ weight }) => weight)
    if (!first || acceptance === null) return []
    const { extractor, extractorVersion } = first
    return [{ extractor, extractorVersion, source, acceptance, n: effectiveSize(own.map(({ weight }) => weight)), labels: own.length }]
  })
}

/** A change of the precision factor smaller than this moves no figure that anybody reads. */
const NOTABLE = 0.005

/** The rows worth publishing: those whose precision (n·p̂ + 8)/(n + 10) differs from the one in force, or from .8 where none is. */
export function precisionsToPublish(measured: readonly MeasuredPrecision[], rows: readonly PrecisionRow[], now: Date): Omit<PrecisionRow, 'publishedAt'>[] {
  return measured
    .filter((each) => Math.abs(precisionOf(each) - precisionOf(newest(rows, each, now))) >= NOTABLE)
    .map(({ labels: _, ...row }) => row)
}

/** The row in force for an extractor version and source type. */
export function newest(rows: readonly PrecisionRow[], { extractor, extractorVersion, source }: Omit<PrecisionRow, 'publishedAt' | 'acceptance' | 'n'>, now: Date): PrecisionRow | undefined {
  return rows
    .filter((row) => row.extractor === extractor && row.extractorVersion === extractorVersion && row.source === source && row.publishedAt <= now)
    .reduce<PrecisionRow | undefined>((last, row) => (last === undefined || row.publishedAt > last.publishedAt ? row : last), undefined)
}

/**
 * What reviewers accept of what one reader shows, over all sources, as published last: a share in 0..1 with the preference of the queue
 * taken out, null before, and the effective number of observations that it rests on.
 */
export function acceptanceOf(rows: readonly PrecisionRow[], reader: Pick<PrecisionRow, 'extractor' | 'extractorVersion'>, now: Date): { reviewed: number; acceptance: number | null } {
  const sources = [...new Set(rows.map(({ source }) => source))]
  const inForce = sources.flatMap((source) => newest(rows, { ...reader, source }, now) ?? [])
  const acceptance = weightedMean(inForce, (row) => row.acceptance, ({ n }) => n)
  return { reviewed: Math.round(inForce.reduce((sum, { n }) => sum + n, 0)), acceptance }
}
