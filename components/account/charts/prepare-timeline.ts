import type { TimelineView } from '@/lib/beliefs/types'
import { formatConfidence, formatDate } from '@/lib/shared/format'
import { downsample } from './downsample'
import { monthTicks } from './time-axis'

type Mark = TimelineView['marks'][number]
export type TimelineRow = { t: number; confidence: number; band: [number, number] }
export type TimelineMark = { t: number; y: number; kind: Mark['kind']; label: string; interactionId: string | null }
export type TimelineChart = { rows: TimelineRow[]; marks: TimelineMark[]; domain: [number, number]; ticks: number[]; summary: string }

export const MARK_WORDS: Record<Mark['kind'], string> = {
  supports: 'supports', contradicts: 'contradicts', mind_change: 'mind changed', resolved: 'resolved', superseded: 'superseded', review: 'reviewed',
}

const MOST = 160

/**
 * Decides what a belief's timeline draws: its confidence with the band, and a mark for every piece of evidence and every turn,
 * standing on the line at its date. `domain` lets several timelines share one axis.
 */
export function prepareTimeline({ points, marks }: TimelineView, shared?: [number, number]): TimelineChart {
  const rows = downsample(points, MOST).map((point): TimelineRow => ({ t: Date.parse(point.at), confidence: point.confidence, band: [point.low, point.high] }))
  const times = [...rows.map((row) => row.t), ...marks.map((mark) => Date.parse(mark.at))]
  const domain = shared ?? [Math.min(...times), Math.max(...times)]
  return {
    rows, domain: times.length === 0 && !shared ? [0, 0] : domain, ticks: times.length === 0 ? [] : monthTicks(domain[0], domain[1], shared ? 4 : 6),
    marks: marks.map((mark) => ({ t: Date.parse(mark.at), y: confidenceAt(rows, Date.parse(mark.at)), kind: mark.kind, label: mark.label, interactionId: mark.interactionId })),
    summary: summarise(points, marks),
  }
}

/** The confidence in force at `t`: that of the last point up to it, so that a mark stands where its evidence took the line. */
function confidenceAt(rows: readonly TimelineRow[], t: number): number {
  return (rows.findLast((row) => row.t <= t) ?? rows[0])?.confidence ?? 0.5
}

function summarise(points: TimelineView['points'], marks: TimelineView['marks']): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return 'There is no evidence yet.'
  const number = (kind: Mark['kind']) => marks.filter((mark) => mark.kind === kind).length
  const turns = marks.filter((mark) => mark.kind === 'mind_change' || mark.kind === 'resolved' || mark.kind === 'superseded')
  const parts = [
    points.length > 1 ? `From ${formatConfidence(first.confidence)} on ${formatDate(first.at)} to ${formatConfidence(last.confidence)} on ${formatDate(last.at)}` : `${formatConfidence(last.confidence)} on ${formatDate(last.at)}`,
    `${number('supports')} supporting and ${number('contradicts')} contradicting`,
    ...turns.map((turn) => `${MARK_WORDS[turn.kind]} on ${formatDate(turn.at)}`),
  ]
  return `${parts.join('; ')}.`
}
