'use client'

import type { AccountTimeline, TimelineLine } from '@/lib/insights/types'
import { formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'
import { ShallowLink } from '../../atoms/shallow-link'
import { Table } from '../../ui/table'
import { ShowMore, useGrowing } from '../beliefs/growing'
import { MARK_WORDS } from '../charts/prepare-timeline'

type Props = { timeline: AccountTimeline; lines: readonly TimelineLine[]; beliefHref: (id: string) => string }

/** The timeline as a table: each belief with its span, its number, and all that happened to it by date. */
export function TimelineTwin({ timeline, lines, beliefHref }: Props) {
  const { shown, more } = useGrowing(lines.length)
  const names = new Map(timeline.holders.map(({ key, name }) => [key, name]))
  return (
    <>
      <Table label="Beliefs as a table" className="mt-2">
        <thead><tr><th scope="col">Belief</th><th scope="col">Person</th><th scope="col">From</th><th scope="col">To</th><th scope="col" className="text-right">Confidence</th><th scope="col">What happened</th></tr></thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <tr key={line.id}>
              <td className="min-w-56"><ShallowLink href={beliefHref(line.id)} className="link" dir="auto">{line.statement}</ShallowLink></td>
              <td>{names.get(line.holder)}</td>
              <td className="whitespace-nowrap">{formatDate(new Date(line.from), timeline.asOf)}</td>
              <td className="whitespace-nowrap">{line.closed ? formatDate(new Date(line.to), timeline.asOf) : 'still held'}</td>
              <td className="text-right whitespace-nowrap">{line.confidence === null ? line.words : <>{formatConfidence(line.confidence)}{line.interval ? <span className="block text-xs text-muted">{formatInterval(line.interval)}</span> : null}</>}</td>
              <td className="min-w-48 text-xs">{line.marks.map((mark) => `${MARK_WORDS[mark.kind]} ${formatDate(new Date(mark.t), timeline.asOf)}`).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {shown < lines.length ? <ShowMore left={lines.length - shown} onMore={more} /> : null}
    </>
  )
}
