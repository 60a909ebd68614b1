import type { VersionCalibration } from '@/lib/review/types'
import { count, formatDate } from '@/lib/shared/format'
import { percent, percentInterval } from './words'

export type ReliabilityPoint = { promised: number; accepted: number; /** How far the interval reaches below and above. */ error: [number, number]; n: number; low: number; high: number }

/** Under so many judged readings a diagram would draw chance. */
export const DRAWN_FROM = 20

export type ReliabilityChartData = { before: ReliabilityPoint[]; /** Empty while no curve is in force. */ after: ReliabilityPoint[]; /** Are there enough to draw? */ drawn: boolean; summary: string }

/** Decides what the reliability diagram of a reader draws: readings as shipped, and as the curve in force corrects them. */
export function prepareReliability(version: VersionCalibration, asOf: string): ReliabilityChartData {
  const { shipped, corrected, inForce } = version
  return { before: pointsOf(shipped.bins), after: inForce ? pointsOf(corrected.bins) : [], drawn: version.labels >= DRAWN_FROM, summary: summarise(version, asOf) }
}

const pointsOf = (bins: VersionCalibration['shipped']['bins']): ReliabilityPoint[] =>
  bins.map(({ promised, accepted, interval, n, low, high }) => ({ promised, accepted, n, low, high, error: [accepted - interval[0], interval[1] - accepted] }))

function summarise({ labels, shipped, corrected, inForce, fit, outdone }: VersionCalibration, asOf: string): string {
  if (shipped.ece === null) return 'No reading of it was judged yet.'
  if (labels < DRAWN_FROM) return fewWords({ labels, shipped })
  const off = (ece: number): string => `${(ece * 100).toFixed(1)} points`
  const before = `Over ${labels} judged readings, what is promised and what is accepted lie ${off(shipped.ece)} apart as shipped`
  if (inForce && corrected.ece !== null) {
    return `${before}, and ${off(corrected.ece)} as corrected since ${formatDate(inForce.publishedAt, asOf)}.${outdone ? ' The correction does worse than none and is taken back tonight.' : ''}`
  }
  if (!fit) return `${before}. No curve yet: it needs accepted and rejected readings.`
  return fit.against.length === 0 ? `${before}. A correction that does better is put in force tonight.` : `${before}. No correction is in force: ${fit.against.join(', ')}.`
}

/** What a handful of judged readings tells: what they promised together, and what was accepted of them. */
function fewWords({ labels, shipped: { bins, accepted } }: Pick<VersionCalibration, 'labels' | 'shipped'>): string {
  const weight = bins.reduce((sum, bin) => sum + bin.weight, 0)
  const promised = bins.reduce((sum, bin) => sum + bin.weight * bin.promised, 0) / weight
  const [only] = bins
  const interval = only !== undefined && bins.length === 1 ? ` (${percentInterval(only.interval)})` : ''
  return `${count(labels, 'reading was', 'readings were')} judged so far: as shipped they promised ${percent(promised)}, and ${percent(accepted ?? 0)}${interval} were accepted. A diagram is drawn from ${DRAWN_FROM} on.`
}
