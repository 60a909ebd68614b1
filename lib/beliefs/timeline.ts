import { massesAt } from './cluster'
import { isOpenTurn } from './open-turn'
import { opinionOf } from './opinion'
import { DAY_MS } from './policy'
import { project } from './project'
import type { Instant, Ledger, ProjectedBelief, TimelinePoint } from './types'

/** What happened to a belief at a moment, for the marks on its line. */
export type TimelineMark = {
  at: Date
  kind: 'supports' | 'contradicts' | 'mind_change' | 'superseded' | 'resolved'
  interactionId: string
  observationIds: string[]
}

export type BeliefTimeline = { key: string; points: TimelinePoint[]; marks: TimelineMark[] }

export type TimelineOptions = {
  /** Days between grid points that show decay; 7 unless told. */
  everyDays?: number
}

/** A belief's opinion after each of its interactions and on a grid between; null when no belief has the key. */
export function beliefTimeline(ledger: Ledger, beliefKey: string, at: Instant, options: TimelineOptions = {}): BeliefTimeline | null {
  const projection = project(ledger, at)
  const belief = projection.beliefs.find(({ key }) => key === beliefKey)
  return belief ? timelineOf(belief, at, options) : null
}

/**
 * The same from a projection at hand. The side is the one displayed at the instant, throughout, so that the line does not
 * jump where the heavier side changed; it ends where the belief closed.
 */
export function timelineOf(belief: ProjectedBelief, at: Instant, { everyDays = 7 }: TimelineOptions = {}): BeliefTimeline {
  const end = belief.validTo !== null && belief.validTo < at.asOf ? belief.validTo : at.asOf
  const marks = timelineMarks(belief)
  const events = new Map(marks.map((mark) => [mark.at.getTime(), mark.interactionId]))
  const times = new Map<number, string | null>(events)
  for (let time = belief.firstSeen.getTime(); time < end.getTime(); time += everyDays * DAY_MS) {
    if (!times.has(time)) times.set(time, null)
  }
  if (!times.has(end.getTime())) times.set(end.getTime(), null)
  const told = [...times].filter(([time]) => time <= end.getTime()).sort(([a], [b]) => a - b)
  const masses = massesAt(belief.clusters, told.map(([time]) => time))
  const points = told.map(([time, interactionId], index): TimelinePoint => {
    const { r, s } = masses[index] ?? { r: 0, s: 0 }
    return { at: new Date(time), opinion: opinionOf(r, s), interactionId }
  })
  return { key: belief.key, points, marks }
}

/** What happened to a belief, by time: each piece of evidence and each turn. */
export function timelineMarks(belief: ProjectedBelief): TimelineMark[] {
  const marks = new Map<string, TimelineMark>()
  const evidence = belief.clusters.flatMap((cluster) => cluster.evidence)
  for (const { observation, interaction, supports } of evidence) {
    const kind = isOpenTurn(observation) ? 'mind_change' : supports ? 'supports' : 'contradicts'
    const id = `${observation.eventAt.getTime()} ${interaction.hash} ${kind}`
    const mark = marks.get(id)
    if (mark) mark.observationIds.push(observation.id)
    else marks.set(id, { at: observation.eventAt, kind, interactionId: interaction.id, observationIds: [observation.id] })
  }
  if (belief.validTo !== null) {
    const closer = evidence.find(({ observation }) => observation.id === belief.closedBy)
    const kind = belief.status === 'resolved' ? 'resolved' : belief.closedBecause === 'mind_change' ? 'mind_change' : 'superseded'
    const last = evidence.at(-1)
    marks.set('closed', {
      at: belief.validTo, kind, interactionId: (closer ?? last)?.interaction.id ?? '', observationIds: belief.closedBy ? [belief.closedBy] : [],
    })
  }
  return [...marks.values()].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind < b.kind ? -1 : 1))
}
