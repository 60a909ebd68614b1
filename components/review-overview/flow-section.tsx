import { REASON_WORDS } from '../review/words'
import { Num, Table } from '../ui/table'
import { waitingSentences } from '@/lib/review/client'
import { formatDate, formatNumber } from '@/lib/shared/format'
import type { ReviewOverview } from '@/lib/review/types'
import { Explained, Figure } from './figure'
import { FlowLegend } from './flow-legend'
import { FlowChart } from './lazy-charts'
import { ageWords, prepareFlow } from './prepare-flow'
import { Twin } from './twin'
import { daysWords } from './words'

const NEED_NONE = ['Their evidence was removed, read anew or settled by another ruling in that time: nobody had to come to them.']

/** Does the queue keep up? What came in, what went out, what waits and for how long. */
export function FlowSection({ overview }: { overview: ReviewOverview }) {
  const { flow, policy, from, asOf } = overview
  const { totals } = flow
  const chart = prepareFlow(overview)
  // An axis with nothing on it says less than the sentence above it.
  const isDrawn = chart.rows.length > 0 && totals.came + totals.decided + totals.expired + totals.withdrawn > 0
  const since = `since ${formatDate(from, asOf)}`
  return (
    <section aria-labelledby="flow-title">
      <h2 id="flow-title" className="border-b border-line pb-2">Does the queue keep up?</h2>
      <p className="max-w-[100ch] py-2 text-sm text-muted">{chart.summary}</p>
      <div className="flex flex-wrap gap-x-10 gap-y-3 py-2">
        <Figure label="Came in" value={formatNumber(totals.came)} beside={since} because={[`Items that were made ${since}, Monday, UTC: one a question, however often it was looked at. Questions whose answer is known are none.`, ...(totals.withdrawn > 0 ? [`${formatNumber(totals.withdrawn)} need no decision any more since then: their evidence was removed, read anew or settled by another ruling.`] : [])]} />
        <Figure label="Decided" value={formatNumber(totals.decided)} beside={since} because={[`Items that a person decided ${since} and that stand: an undone decision opens its item again. With two verdicts an item counts when it is settled.`]} />
        <Figure label="Expired unreviewed" value={formatNumber(totals.expired)} beside={since} because={[`Nobody came to them within ${policy.expiryDays} days. They count as unreviewed: what they asked about stays as it was read. Whatever would change a headline, a warning or a brief never expires.`]} />
        <Figure label="Waiting" value={formatNumber(totals.open)} beside={totals.open === 0 ? '' : `${formatNumber(totals.queued)} in the queue`} because={[`Items that are open now. ${formatNumber(totals.queued)} fit what reviewers can give, ${policy.minutesPerWeek} minutes a week each and whatever others add.`, ...waitingSentences({ waiting: totals.open - totals.queued, thin: totals.thin }), 'What nobody comes to expires in the end, unless a page would read otherwise by it.']} />
      </div>
      {isDrawn ? (
        <>
          <FlowLegend />
          <div role="img" aria-label={`Chart of what came in and went out by week. ${chart.summary}`} className="mt-2"><FlowChart chart={chart} /></div>
          <Twin>
            <Table label="Items by week">
              <thead><tr><th scope="col">Week of</th><Th>Came in</Th><Th>Decided</Th><Th>Expired</Th><Th because={NEED_NONE}>Need none any more</Th></tr></thead>
              <tbody>{[...flow.weeks].reverse().map((week) => <tr key={week.week}><td className="whitespace-nowrap">{formatDate(week.week, asOf)}</td><Num>{formatNumber(week.came)}</Num><Num>{formatNumber(week.decided)}</Num><Num>{formatNumber(week.expired)}</Num><Num>{formatNumber(week.withdrawn)}</Num></tr>)}</tbody>
            </Table>
          </Twin>
        </>
      ) : null}
      <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <h3>By reason</h3>
          <p className="mt-0.5 text-xs text-muted">By the reason that each item has now: it may have come in for another.</p>
          {flow.reasons.length === 0 ? <p className="mt-1 text-sm text-muted">No item in this time.</p> : (
            <Table label="Items by reason">
              <thead><tr><th scope="col">Reason</th><Th>Came in</Th><Th>Decided</Th><Th className="max-sm:hidden">Expired</Th><Th className="max-sm:hidden" because={NEED_NONE}>Need none any more</Th><Th>Waiting</Th><Th className="max-sm:hidden" because={['Half of the items that are open now have waited longer than this, in days since they were asked.']}>Waits, median</Th><Th className="max-sm:hidden" because={['Half of the items that were decided in this time had waited longer than this until then.']}>Decided after, median</Th></tr></thead>
              <tbody>
                {flow.reasons.map((row) => {
                  // On a phone the reason takes over what has no column of its own.
                  const beside = [row.expired > 0 ? `${formatNumber(row.expired)} expired` : null, row.withdrawn > 0 ? `${formatNumber(row.withdrawn)} ${row.withdrawn === 1 ? 'needs' : 'need'} no decision any more` : null, row.openDays === null ? null : `waits ${daysWords(row.openDays)}`, row.decidedAfterDays === null ? null : `decided after ${daysWords(row.decidedAfterDays)}`].filter(Boolean).join(', ')
                  return (
                    <tr key={row.reason}>
                      <td title={REASON_WORDS[row.reason].because} className="sm:min-w-36">{REASON_WORDS[row.reason].label}{beside === '' ? null : <span className="block text-xs text-muted sm:hidden">{beside}</span>}</td>
                      <Num>{formatNumber(row.came)}</Num><Num>{formatNumber(row.decided)}</Num><Num className="max-sm:hidden">{formatNumber(row.expired)}</Num><Num className="max-sm:hidden">{formatNumber(row.withdrawn)}</Num><Num>{formatNumber(row.open)}</Num>
                      <Num className="whitespace-nowrap max-sm:hidden">{row.openDays === null ? '–' : daysWords(row.openDays)}</Num><Num className="whitespace-nowrap max-sm:hidden">{row.decidedAfterDays === null ? '–' : daysWords(row.decidedAfterDays)}</Num>
                    </tr>
                  )
                })}
              </tbody>
            </Table>
          )}
        </div>
        {totals.open > 0 ? <AgeTable overview={overview} /> : <div><h3>How long it waits</h3><p className="mt-1 text-sm text-muted">Nothing waits.</p></div>}
      </div>
    </section>
  )
}

/** The head of a column of numbers; with `because` a click on it says what they count. */
export function Th({ children, because, className = '' }: { children: string; because?: readonly string[]; className?: string }) {
  return <th scope="col" className={`min-w-18 text-right !whitespace-normal ${className}`}>{because ? <Explained name={children} because={because} quiet>{children}</Explained> : children}</th>
}

/** Open items by age, each band with its length: the table is the chart. */
function AgeTable({ overview: { flow, policy } }: { overview: ReviewOverview }) {
  const most = Math.max(1, ...flow.ages.map(({ queued, waiting, thin }) => queued + waiting + thin))
  const isLate = flow.ages.some(({ waiting }) => waiting > 0)
  const isThin = flow.totals.thin > 0
  return (
    <div className="min-w-0 break-inside-avoid">
      <h3>How long it waits</h3>
      <p className="mt-0.5 text-xs text-muted">Solid: in the queue.{isLate ? ' Outlined: beyond the time for review this week.' : ''}{isThin ? ' Dashed: in words that say too little by themselves.' : ''}</p>
      <Table label="Open items by age">
        <thead><tr><th scope="col">Open for</th><th scope="col" className="w-2/5" aria-hidden /><Th>In the queue</Th><Th because={[`What does not fit what reviewers can give, ${policy.minutesPerWeek} minutes a week each.`]}>No time yet</Th>{isThin ? <Th because={['Possibly heard, in words that say too little by themselves (“Likes that”), where no page would read otherwise by them: of such a few are drawn at random, however much time is left.']}>Say too little</Th> : null}</tr></thead>
        <tbody>
          {flow.ages.map((band) => (
            <tr key={band.from}>
              <td className="whitespace-nowrap">{ageWords(band)}</td>
              <td aria-hidden>
                <span className="flex h-5 items-center">
                  <span className="h-2.5 bg-ink" style={{ width: `${(100 * band.queued) / most}%` }} />
                  {band.waiting > 0 ? <span className="h-2.5 border border-muted" style={{ width: `${(100 * band.waiting) / most}%` }} /> : null}
                  {band.thin > 0 ? <span className="h-2.5 border border-dashed border-muted" style={{ width: `${(100 * band.thin) / most}%` }} /> : null}
                </span>
              </td>
              <Num>{formatNumber(band.queued)}</Num><Num>{formatNumber(band.waiting)}</Num>{isThin ? <Num>{formatNumber(band.thin)}</Num> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
