import { DAY_MS, TREND, confidenceOf } from '@/lib/beliefs/pure'
import type { Instant, Ledger, Standing } from '@/lib/beliefs/types'
import { decisionMakerOf } from './decision-maker'
import { hearingAt, overallFigure } from './hearing'
import { misreadError } from './misread'
import { movedMost, netSince } from './movement'
import { overallSeries, type OverallPoint } from './series'
import { silentSince, trendOf, trendPoints } from './trend'
import { heardAt } from './voices'
import type { Alignment, Movement } from './types'

type Level = { value: number | null; unfloored: number; mass: number }

/** Of an alignment what lists show: no components, and a series without intervals, which are the dear part of it. */
export type Pulse = Pick<Alignment, 'overall' | 'trend' | 'decisionMaker'> & { series: OverallPoint<Level>[]; moved: Movement | null }

/** The pulse of an account at an instant; every number is the one that `align` gives. */
export function pulse(ledger: Ledger, standing: Standing, at: Instant): Pulse {
  const hearing = hearingAt(ledger, standing, at)
  const { interactions, voices, moment, heard, floor } = hearing
  const weights = ledger.dimensionWeights
  const overall = overallFigure(hearing, weights)
  const series = overallSeries(interactions, voices, weights, ({ toward, away }, enough): Level => {
    const unfloored = confidenceOf(toward, away)
    return { value: enough ? unfloored : null, unfloored, mass: toward + away }
  })
  const points = trendPoints(series, voices, ({ unfloored }) => unfloored)
  const misread = misreadError({ series, points, interactions, voices, weights }, ({ mass }) => mass)
  const monthBefore = new Date(moment.getTime() - TREND.perDays * DAY_MS)
  return {
    overall, series,
    trend: trendOf(points, { ...floor, enough: overall.value !== null }, silentSince(interactions, at.asOf), misread),
    decisionMaker: decisionMakerOf(ledger, hearing),
    moved: movedMost({ before: heardAt(voices, monthBefore), after: heard, from: monthBefore, to: moment, net: netSince(overall, series, monthBefore) }, weights),
  }
}
