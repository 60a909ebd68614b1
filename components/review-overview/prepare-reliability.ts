import type { VersionCalibration } from '@/lib/review/types'
import { formatDate } from '@/lib/shared/format'

export type ReliabilityPoint = { promised: number; accepted: number; /** How far the interval reaches below and above. */ error: [number, number]; n: number; low: number; high: number }

export type ReliabilityChartData = { before: ReliabilityPoint[]; /** Empty while no curve is in force. */ after: ReliabilityPoint[]; summary: string }

/** Decides what the reliability diagram of a reader draws: readings as shipped, and as the curve in force corrects them. */
export function prepareReliability(version: VersionCalibration, asOf: string): ReliabilityChartData {
  const { shipped, corrected, inForce } = version
  return { before: pointsOf(shipped.bins), after: inForce ? pointsOf(corrected.bins) : [], summary: summarise(version, asOf) }
}

const pointsOf = (bins: VersionCalibration['shipped']['bins']): ReliabilityPoint[] =>
  bins.map(({ promised, accepted, interval, n, low, high }) => ({ promised, accepted, n, low, high, error: [accepted - interval[0], interval[1] - accepted] }))

function summarise({ labels, shipped, corrected, inForce, fit, outdone }: VersionCalibration, asOf: string): string {
  if (shipped.ece === null) return 'No reading of it was judged yet.'
  const off = (ece: number): string => `${(ece * 100).toFixed(1)} points`
  const before = `Over ${labels} judged readings, what is promised and what is accepted lie ${off(shipped.ece)} apart as shipped`
  if (inForce && corrected.ece !== null) {
    return `${before}, and ${off(corrected.ece)} as corrected since ${formatDate(inForce.publishedAt, asOf)}.${outdone ? ' The correction does worse than none and is taken back tonight.' : ''}`
  }
  if (!fit) return `${before}. No curve yet: it needs accepted and rejected readings.`
  return fit.against.length === 0 ? `${before}. A correction that does better is put in force tonight.` : `${before}. No correction is in force: ${fit.against.join(', ')}.`
}
