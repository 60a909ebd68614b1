import { DAY_MS, TREND, project } from '@/lib/beliefs/pure'
import type { Instant, Ledger, Standing } from '@/lib/beliefs/types'
import { consensusOf, holderViews } from './consensus'
import { blockedByOf, decisionMakerOf } from './decision-maker'
import { contributionsOf, figureOf } from './figure'
import { componentFigures, hearingAt, holderFigures, overallFigure, peopleNeeded, type Hearing, type Scope } from './hearing'
import { misreadError } from './misread'
import { leadBy, movedBetween, netSince } from './movement'
import { seriesOf } from './series'
import { silentSince, trendLineOf, trendOf, trendPoints } from './trend'
import { heardAt } from './voices'
import type { Alignment, AlignmentFigure, Movement } from './types'

/** How many movers a header shows. */
const MOVERS = 5

/**
 * Alignment of an account at an instant, with its components, series, trend and what made it (DESIGN §3). `projection`
 * is the ledger's at the same instant; `scope` narrows it to a deal's interactions or to one person. Evaluated at the last word from the customer: later time only widens the interval.
 */
export function align(ledger: Ledger, projection: Standing, at: Instant, scope: Scope = {}): Alignment {
  const hearing = hearingAt(ledger, projection, at, scope)
  const { interactions, voices, moment, heard, floor } = hearing
  const weights = ledger.dimensionWeights
  const overall = overallFigure(hearing, weights)
  const series = seriesOf(interactions, voices, weights, figureOf, peopleNeeded(scope))
  const monthBefore = new Date(moment.getTime() - TREND.perDays * DAY_MS)
  const points = trendPoints(series, voices, ({ unfloored }) => unfloored)
  const trend = trendOf(points, { ...floor, enough: overall.value !== null }, silentSince(interactions, at.asOf), misreadError({ series, points, interactions, voices, weights }, ({ toward, away }) => toward + away))
  const component = componentFigures(hearing)
  return {
    overall,
    components: {
      value: component('value'), product: component('product'), integration: component('integration'), trust: component('trust'),
      price: component('price'), timing: component('timing'), relationship: component('relationship'),
    },
    consensus: consensusOf(holderViews(heard)),
    trend,
    trendLine: trend.slope === null ? null : trendLineOf(points, series.find(({ overall: { value } }) => value !== null)?.at),
    series,
    holders: holdersHeard(hearing),
    contributions: contributionsOf(heard, weights),
    decisionMaker: decisionMakerOf(ledger, hearing),
    blockedBy: blockedByOf(hearing.standing),
    movedBy: leadBy(movedBetween(heardAt(voices, monthBefore), heard, weights), netSince(overall, series, monthBefore)).slice(0, MOVERS),
  }
}

function holdersHeard(hearing: Hearing): Alignment['holders'] {
  const mass = ({ figure }: Alignment['holders'][number]): number => figure.toward + figure.away
  return holderFigures(hearing).map(([holderKey, figure]) => ({ holderKey, figure })).sort((a, b) => mass(b) - mass(a) || (a.holderKey < b.holderKey ? -1 : 1))
}

/** What moved alignment between two instants, largest first. Each side is evaluated at its last word from the customer. */
export const movement = (ledger: Ledger, from: Instant, to: Instant): Movement[] => movementSince(ledger, project(ledger, to), to, from).movements

/** The same with the figure at both ends, where the model at the later instant is there already. */
export function movementSince(ledger: Ledger, projection: Standing, to: Instant, from: Instant): { before: AlignmentFigure; after: AlignmentFigure; movements: Movement[] } {
  const [before, after] = [hearingAt(ledger, project(ledger, from), from), hearingAt(ledger, projection, to)]
  const weights = ledger.dimensionWeights
  // The later look knows when and by what words a belief ended.
  const voices = new Map(after.voices.map((voice) => [voice.evidence.observation.id, voice]))
  const known = before.heard.map((item) => ({ ...item, voice: voices.get(item.voice.evidence.observation.id) ?? item.voice }))
  return { before: overallFigure(before, weights), after: overallFigure(after, weights), movements: movedBetween(known, after.heard, weights) }
}
