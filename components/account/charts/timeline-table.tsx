import type { TimelineView } from '@/lib/beliefs/types'
import { formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'
import { Table } from '../../ui/table'
import { MARK_WORDS } from './prepare-timeline'

/** The twin of a timeline: each piece of evidence and each turn, with the confidence that it left. */
export function TimelineTable({ timeline }: { timeline: TimelineView }) {
  return (
    <Table label="Confidence over time">
      <thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col" className="text-right">Confidence</th><th scope="col">Between</th></tr></thead>
      <tbody>
        {timeline.marks.map((mark) => {
          const point = timeline.points.findLast((candidate) => candidate.at <= mark.at) ?? timeline.points[0]
          return (
            <tr key={`${mark.at} ${mark.kind} ${mark.label}`}>
              <td className="whitespace-nowrap">{formatDate(mark.at)}</td>
              <td><span className="text-muted">{MARK_WORDS[mark.kind]}:</span> {mark.label}</td>
              <td className="text-right">{point ? formatConfidence(point.confidence) : ''}</td>
              <td className="whitespace-nowrap">{point ? formatInterval([point.low, point.high]) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
