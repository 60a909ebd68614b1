import { align, type Alignment } from '@/lib/alignment'
import { project } from '@/lib/beliefs'
import type { Instant, Ledger } from '@/lib/beliefs/types'
import type { Trend } from '@/lib/shared/vocabulary'
import type { Gold } from './gold'
import { sameFiles } from './score-account'

/** Where alignment stood and went, as of the last interaction. */
export type Course = {
  overall: number | null
  trend: Trend
  /** What the trend is beneath silence, and whether it is more than one standard error. */
  direction: Trend
  clear: boolean
  /** Per 30 days, ± one jackknife standard error. */
  slope: number | null
  interval: [number, number] | null
  /** Interactions after which alignment went where the gold says, of those that the gold judges and that are points. */
  moves: { right: number; of: number }
}

/** Smaller changes of alignment are told as flat. */
const FLAT = 0.01

/** When the last word of a ledger was said, with everything known that ever will be. */
export function lastInstant({ interactions, observations }: Ledger): Instant {
  const latest = (times: readonly Date[]): Date => times.reduce((last, time) => (time > last ? time : last), new Date(0))
  const asOf = latest([...interactions.map(({ occurredAt }) => occurredAt), ...observations.map(({ eventAt }) => eventAt)])
  return { asOf, knownAt: latest([asOf, ...interactions.map(({ ingestedAt }) => ingestedAt), ...observations.map(({ ingestedAt }) => ingestedAt)]) }
}

/** The course of an account's alignment as of the last thing said in it. */
export function courseOf(ledger: Ledger, gold: Gold): Course {
  const at = lastInstant(ledger)
  const alignment = align(ledger, project(ledger, at), at)
  const { overall, trend } = alignment
  return {
    overall: overall.value, trend: trend.trend, direction: trend.direction ?? trend.trend, clear: trend.clear, slope: trend.slope, interval: trend.interval,
    moves: movesOf(alignment, ledger, gold),
  }
}

function movesOf({ series }: Alignment, ledger: Ledger, gold: Gold): Course['moves'] {
  const isSameFile = sameFiles(gold)
  const files = new Map(ledger.interactions.map(({ id, fileName }) => [id, fileName]))
  const moves = series.flatMap(({ interactionId, overall }, index) => {
    const said = gold.alignment_by_interaction.find(({ file }) => isSameFile(files.get(interactionId) ?? '', file))
    const delta = overall.unfloored - (series[index - 1]?.overall.unfloored ?? 0.5)
    return said ? [said.direction === (Math.abs(delta) < FLAT ? 'flat' : delta > 0 ? 'up' : 'down')] : []
  })
  return { right: moves.filter(Boolean).length, of: moves.length }
}
