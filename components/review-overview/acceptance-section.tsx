import { formatDate, formatNumber } from '@/lib/shared/format'
import type { ReviewOverview } from '@/lib/review/types'
import { Num, Table } from '../ui/table'
import { DASHES } from './chart-sizes'
import { Th } from './flow-section'
import { AcceptanceChart } from './lazy-charts'
import { nameOf, prepareAcceptance } from './prepare-acceptance'
import { Twin } from './twin'
import { percent, percentInterval } from './words'

/** Does a new version of a reader do better? What was accepted of what each showed, by week. */
export function AcceptanceSection({ overview: { acceptance, from, asOf } }: { overview: ReviewOverview }) {
  const chart = prepareAcceptance(acceptance, from, asOf)
  return (
    <section aria-labelledby="acceptance-title">
      <h2 id="acceptance-title" className="border-b border-line pb-2">Does a new version read better?</h2>
      <p className="py-2 text-sm text-muted">{chart.summary}{acceptance.length > 0 ? ' Weighted, so that the queue’s preference for doubtful readings is out.' : ''}</p>
      {acceptance.length === 0 ? null : (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-hidden>
            {chart.names.map((name, i) => <li key={name} className="flex items-center gap-1.5"><svg width="26" height="10"><path d="M0 5h26" className="stroke-ink" strokeWidth={i === 0 ? 2 : 1.5} strokeDasharray={DASHES[i] ?? ''} /></svg>{name}</li>)}
          </ul>
          <div role="img" aria-label={`Chart of acceptance by version and week. ${chart.summary}`} className="mt-2"><AcceptanceChart chart={chart} /></div>
          <Twin>
            <Table label="Acceptance by version and week">
              <thead><tr><th scope="col">Version</th><th scope="col">Week of</th><Th>Judged</Th><Th>As good as</Th><Th>Accepted</Th><th scope="col">With 90 %</th></tr></thead>
              <tbody>
                {acceptance.flatMap((series) => series.points.map((point) => (
                  <tr key={`${nameOf(series)} ${point.week}`}>
                    <td>{nameOf(series)}</td><td className="whitespace-nowrap">{formatDate(point.week, asOf)}</td><Num>{formatNumber(point.labels)}</Num><Num>{formatNumber(point.n)}</Num>
                    <Num>{point.share === null ? '–' : percent(point.share)}</Num><td className="whitespace-nowrap">{point.interval ? percentInterval(point.interval) : ''}</td>
                  </tr>
                )))}
              </tbody>
            </Table>
          </Twin>
        </>
      )}
    </section>
  )
}
