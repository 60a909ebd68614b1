import { ALIGNMENT_FLOOR, DAY_MS, TREND, distinctInteractions, project } from '@/lib/beliefs/pure'
import type { Instant, Ledger, LedgerInteraction, Projection } from '@/lib/beliefs/types'
import type { Dimension } from '@/lib/shared/vocabulary'
import { consensusOf, holderViews } from './consensus'
import { blockedByOf, decisionMakerOf } from './decision-maker'
import { contributionsOf, figureOf, floorOf, massesOf } from './figure'
import { movedBetween } from './movement'
import { seriesOf } from './series'
import { silentSince, trendOf, type TrendPoint } from './trend'
import { heardAt, voicesOf, type Heard, type Voice } from './voices'
import type { Alignment, AlignmentFigure, AlignmentPoint, Movement } from './types'

/** How many movers a header shows. */
const MOVERS = 5

/**
 * Alignment of an account at an instant, with its components, series, trend and what made it (DESIGN §3). `projection`
 * is the ledger's at the same instant. Evaluated at the last word from the customer: later time only widens the interval.
 */
export function align(ledger: Ledger, projection: Projection, at: Instant): Alignment {
  const voices = voicesOf(ledger, projection)
  const interactions = distinctInteractions(ledger, at)
  const moment = momentOf(interactions, voices, at)
  const idleMs = at.asOf.getTime() - moment.getTime()
  const heard = heardAt(voices, moment)
  const weights = ledger.dimensionWeights
  const floor = floorOf(heard)
  const masses = massesOf(heard, weights)
  const enough = floor.met && masses.toward + masses.away >= ALIGNMENT_FLOOR.mass
  const series = seriesOf(interactions, voices, weights)
  const points = trendPoints(series, voices)
  const monthBefore = new Date(moment.getTime() - TREND.perDays * DAY_MS)
  return {
    overall: figureOf(masses, enough, idleMs),
    components: componentsOf(heard, floor.met, idleMs),
    consensus: consensusOf(holderViews(heard)),
    trend: trendOf(points, { ...floor, enough }, silentSince(interactions, at.asOf)),
    series,
    contributions: contributionsOf(heard, weights),
    decisionMaker: decisionMakerOf(ledger, heard, idleMs),
    blockedBy: blockedByOf(projection),
    movedBy: movedBetween(heardAt(voices, monthBefore), heard, weights).slice(0, MOVERS),
  }
}

/**
 * The points that the trend is fitted to. An interaction that said nothing for or against us repeats the value before it:
 * old refusals that merely age, under a row of usage batches, are no convergence.
 */
function trendPoints(series: readonly AlignmentPoint[], voices: readonly Voice[]): TrendPoint[] {
  const telling = new Set(voices.flatMap(({ toward, evidence }) => (toward === null ? [] : [evidence.interaction.id])))
  const points: TrendPoint[] = []
  for (const { interactionId, at, overall } of series) {
    points.push({ at, value: telling.has(interactionId) ? overall.unfloored : (points.at(-1)?.value ?? overall.unfloored) })
  }
  return points
}

/** What moved alignment between two instants, largest first. Each side is evaluated at its last word from the customer. */
export function movement(ledger: Ledger, from: Instant, to: Instant): Movement[] {
  const [before, after] = [from, to].map((at) => {
    const voices = voicesOf(ledger, project(ledger, at))
    return heardAt(voices, momentOf(distinctInteractions(ledger, at), voices, at))
  })
  return movedBetween(before ?? [], after ?? [], ledger.dimensionWeights)
}

/** The last interaction with the customer, or what a colleague reported after it; the instant itself when neither is. */
function momentOf(interactions: readonly LedgerInteraction[], voices: readonly Voice[], { asOf }: Instant): Date {
  const times = [
    ...interactions.filter(({ fromCustomer }) => fromCustomer).map(({ occurredAt }) => occurredAt.getTime()),
    ...voices.map(({ from }) => from),
  ]
  return times.length === 0 ? asOf : new Date(times.reduce((a, b) => Math.max(a, b)))
}

function componentsOf(heard: readonly Heard[], met: boolean, idleMs: number): Record<Dimension, AlignmentFigure> {
  const figure = (dimension: Dimension): AlignmentFigure => {
    const masses = massesOf(heard.filter(({ voice }) => voice.dimension === dimension))
    return figureOf(masses, met && masses.toward + masses.away >= ALIGNMENT_FLOOR.componentMass, idleMs)
  }
  return {
    value: figure('value'), product: figure('product'), integration: figure('integration'), trust: figure('trust'),
    price: figure('price'), timing: figure('timing'), relationship: figure('relationship'),
  }
}
