import { endOf } from '@/lib/alignment/pure'
import type { Alignment, AlignmentPoint, Movement } from '@/lib/alignment/types'
import type { Identified } from '@/lib/beliefs'
import type { Ledger } from '@/lib/beliefs/types'
import type { DealRecord } from '@/lib/crm/types'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { endedWords } from './account/ended-words'
import type { AlignmentPointView, AlignmentView, DealView, MovedView } from './types'

export const dealView = (deal: DealRecord): DealView => ({
  ...deal,
  stageSince: deal.stageSince?.toISOString() ?? null,
  closeDate: deal.closeDate?.toISOString().slice(0, 10) ?? null,
  leadScore: deal.leadScore && { score: deal.leadScore.score, at: deal.leadScore.at.toISOString() },
  outcomeAt: deal.outcomeAt?.toISOString() ?? null,
})

/** Points a chart can show; long histories are thinned on the server, the ends kept. */
const MOST_POINTS = 300

/** Alignment as pages show it: ids instead of keys, ISO dates, and nothing under the evidence floor. */
export function alignmentView(alignment: Alignment, beliefs: readonly Identified[], { interactions }: Pick<Ledger, 'interactions'>): AlignmentView {
  const byKey = new Map(beliefs.map((belief) => [belief.key, belief]))
  const titles = new Map(interactions.map((interaction) => [interaction.id, interaction.title]))
  // Nor is a movement of a number that is not told.
  const moved = alignment.overall.value === null ? [] : alignment.movedBy.flatMap((movement) => movedView(movement, byKey) ?? [])
  const { trend, decisionMaker, blockedBy } = alignment
  const blocking = blockedBy && byKey.get(blockedBy.beliefKey)
  return {
    overall: alignment.overall,
    components: DIMENSIONS.map((dimension) => ({
      dimension,
      figure: alignment.components[dimension],
      moved: alignment.components[dimension].value === null ? null
        : moversIn(dimension, alignment.movedBy, byKey).flatMap((movement) => movedView(movement, byKey) ?? [])[0] ?? null,
    })),
    consensus: alignment.consensus,
    trend: { ...trend, silentSince: trend.silentSince?.toISOString() ?? null },
    trendLine: alignment.trendLine && {
      from: { at: alignment.trendLine.from.at.toISOString(), value: alignment.trendLine.from.value }, to: { at: alignment.trendLine.to.at.toISOString(), value: alignment.trendLine.to.value },
    },
    series: thinned(alignment.series).map((point) => pointView(point, titles)),
    decisionMaker,
    blockedBy: blockedBy && blocking ? { name: blockedBy.name, beliefId: blocking.id } : null,
    movedBy: moved,
  }
}

/** What moved one dimension, the largest first; nothing that its holder has contradicted since, who may have done so in words of another dimension. */
function moversIn(dimension: Dimension, movements: readonly Movement[], byKey: ReadonlyMap<string, Identified>): Movement[] {
  const isContradicted = ({ contribution, delta, ended, at }: Movement): boolean => !ended && (byKey.get(contribution.beliefKey)?.clusters ?? [])
    .some(({ evidence }) => evidence.some(({ observation: { eventAt, stance } }) => eventAt > at && stance === (delta > 0 ? 'negative' : 'positive')))
  return movements.filter((movement) => movement.contribution.dimension === dimension && !isContradicted(movement)).toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}

function movedView({ contribution, delta, ended, at, statement, interactionId, interactionTitle }: Movement, byKey: Map<string, Identified>): MovedView | null {
  const belief = byKey.get(contribution.beliefKey)
  return belief ? {
    delta, beliefId: belief.id, interactionId, statement: ended ? endedWords(statement, endOf(belief)) : statement, holder: belief.holder.name, interactionTitle, at: at.toISOString(),
  } : null
}

function pointView(point: AlignmentPoint, titles: Map<string, string>): AlignmentPointView {
  const components: Partial<Record<Dimension, number | null>> = {}
  const intervals: AlignmentPointView['intervals'] = {}
  for (const dimension of DIMENSIONS) {
    const figure = point.components[dimension]
    components[dimension] = figure?.value ?? null
    if (figure && figure.value !== null) intervals[dimension] = figure.interval
  }
  return {
    interactionId: point.interactionId, title: titles.get(point.interactionId) ?? '', at: point.at.toISOString(),
    overall: point.overall.value, interval: point.overall.value === null ? null : point.overall.interval, components, intervals,
  }
}

function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points]
  const step = (points.length - 1) / (MOST_POINTS - 1)
  return Array.from({ length: MOST_POINTS }, (_, n) => points[Math.round(n * step)]).filter((point) => point !== undefined)
}
