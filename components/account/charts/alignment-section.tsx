'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { formatAlignment, formatDate, formatInterval } from '@/lib/shared/format'
import type { Dimension } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS } from '../../atoms/words'
import { Checkbox } from '../../ui/checkbox'
import { Table } from '../../ui/table'
import type { AccountView } from '../view-params'
import { AlignmentChart } from './lazy-charts'
import { prepareAlignment, type AlignmentChart as Prepared } from './prepare-alignment'
import { trendSentence } from './trend-sentence'
import { lazyPart } from '../../ui/lazy-part'

const AlignmentMoves = lazyPart((orLost) => dynamic(() => orLost(import('./alignment-moves').then((module) => module.AlignmentMoves)), { ssr: false }))

/** The alignment trend: which way it goes and how sure that is, the chart, what moved it between two days, and the same as a table. */
export function AlignmentSection({ page, view }: { page: AccountPage; view: AccountView }) {
  const [shown, setShown] = useState<readonly Dimension[]>([])
  // What moved it is asked for when somebody looks, or came by an address that says between which days.
  const [asked, setAsked] = useState(view.since !== null || view.until !== null)
  const { series, trend, trendLine } = page.alignment
  const chart = prepareAlignment({ series, trendLine, turns: page.turns, asOf: page.asOf })
  const toggle = (dimension: Dimension) => setShown((now) => (now.includes(dimension) ? now.filter((other) => other !== dimension) : [...now, dimension]))
  return (
    <section aria-labelledby="trend-title" className="min-w-0">
      <div className="break-inside-avoid">
        <h2 id="trend-title" className="border-b border-line pb-2">Alignment over time</h2>
        <p className="pt-2 text-sm">{trendSentence(trend, page.asOf)}</p>
        <p className="pb-2 text-sm text-muted">{chart.summary}</p>
        {chart.rows.length > 1 ? <div role="img" aria-label={`Chart of alignment over time. ${chart.summary}`}><AlignmentChart chart={chart} shown={shown} /></div> : null}
      </div>
      {chart.rows.length > 1 ? (
        <>
          <Legend chart={chart} />
          {chart.available.length > 0 ? (
            <fieldset className="mt-2 flex print:hidden flex-wrap gap-x-4 gap-y-1 text-xs">
              <legend className="sr-only">Dimensions to draw</legend>
              {chart.available.map((dimension) => (
                <label key={dimension} className="flex min-h-6 cursor-pointer items-center gap-1.5 max-md:min-h-11"><Checkbox checked={shown.includes(dimension)} onChange={() => toggle(dimension)} />{DIMENSION_WORDS[dimension]}</label>
              ))}
            </fieldset>
          ) : null}
        </>
      ) : null}
      {chart.rows.length > 1 ? (
        <details className="mt-3" open={asked} onToggle={(event) => { if (event.currentTarget.open) setAsked(true) }}>
          <summary className="text-sm font-medium">What moved it between two days</summary>
          {asked ? <AlignmentMoves page={page} view={view} /> : null}
        </details>
      ) : null}
      {series.length > 0 ? <Twin page={page} chart={chart} /> : null}
    </section>
  )
}

function Legend({ chart }: { chart: Prepared }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li className="flex items-center gap-1.5"><svg width="18" height="10" aria-hidden><rect width="18" height="10" className="fill-muted opacity-20" /><path d="M0 .5H18M0 9.5H18" className="stroke-unknown" /><path d="M0 5H18" className="stroke-ink" strokeWidth="2" /></svg>alignment, nine times in ten within the band</li>
      {chart.trend ? <li className="flex items-center gap-1.5"><svg width="18" height="10" aria-hidden><path d="M0 8L18 2" className="stroke-accent" strokeWidth="1.5" strokeDasharray="4 3" /></svg>fitted line, recent words weigh more</li> : null}
      <li className="flex items-center gap-1.5"><svg width="6" height="10" aria-hidden><path d="M3 0V10" className="stroke-muted" /></svg>interaction</li>
      {chart.turns.length > 0 ? <li className="flex items-center gap-1.5"><svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden><path d="M-5 0 0 -5 5 0 0 5Z" className="fill-accent" /></svg>changed their mind</li> : null}
    </ul>
  )
}

function Twin({ page: { alignment: { series }, turns }, chart }: { page: AccountPage; chart: Prepared }) {
  const turned = (at: string) => turns.filter((turn) => turn.at === at).map(({ holder }) => holder)
  return (
    <details className="mt-2">
      <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
      <Table label="Alignment at each interaction" className="mt-2">
        <thead><tr><th scope="col">Date</th><th scope="col">Interaction</th><th scope="col" className="text-right">Overall</th><th scope="col">Between</th>{chart.available.map((dimension) => <th key={dimension} scope="col" className="text-right">{DIMENSION_WORDS[dimension]}</th>)}</tr></thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.interactionId}>
              <td className="whitespace-nowrap">{formatDate(point.at)}</td>
              <td className="min-w-40"><Link href={`/interactions/${point.interactionId}`} className="link" dir="auto">{point.title}</Link>{turned(point.at).length > 0 ? <span className="block text-xs text-muted">{[...new Set(turned(point.at))].join(', ')} changed their mind</span> : null}</td>
              <td className="text-right">{point.overall === null ? 'unknown' : formatAlignment(point.overall)}</td>
              <td className="whitespace-nowrap">{point.interval ? formatInterval(point.interval) : ''}</td>
              {chart.available.map((dimension) => {
                const value = point.components[dimension]
                const between = point.intervals[dimension]
                return <td key={dimension} className="text-right whitespace-nowrap">{typeof value === 'number' ? <>{formatAlignment(value)}{between ? <span className="block text-xs text-muted">{formatInterval(between)}</span> : null}</> : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
