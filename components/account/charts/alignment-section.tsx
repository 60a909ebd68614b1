'use client'

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
import { prepareAlignment } from './prepare-alignment'

/** The alignment trend: a chart, what it shows in words, and the same as a table. */
export function AlignmentSection({ page }: { page: AccountPage; view: AccountView }) {
  const [shown, setShown] = useState<readonly Dimension[]>([])
  const { series } = page.alignment
  const chart = prepareAlignment(series, page.asOf)
  const toggle = (dimension: Dimension) => setShown((now) => (now.includes(dimension) ? now.filter((other) => other !== dimension) : [...now, dimension]))
  return (
    <section aria-labelledby="trend-title">
      <h2 id="trend-title" className="border-b border-line pb-2">Alignment over time</h2>
      <p className="py-2 text-sm text-muted">{chart.summary}</p>
      {chart.rows.length > 1 ? (
        <>
          <div role="img" aria-label={`Chart of alignment over time. ${chart.summary}`}><AlignmentChart chart={chart} shown={shown} /></div>
          {chart.available.length > 0 ? (
            <fieldset className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
              <legend className="sr-only">Dimensions to draw</legend>
              {chart.available.map((dimension) => (
                <label key={dimension} className="flex min-h-6 cursor-pointer items-center gap-1.5 max-md:min-h-11"><Checkbox checked={shown.includes(dimension)} onChange={() => toggle(dimension)} />{DIMENSION_WORDS[dimension]}</label>
              ))}
            </fieldset>
          ) : null}
        </>
      ) : null}
      {series.length > 0 ? (
        <details className="mt-2">
          <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
          <Table label="Alignment at each interaction" className="mt-2">
            <thead><tr><th scope="col">Date</th><th scope="col">Interaction</th><th scope="col" className="text-right">Overall</th><th scope="col">Between</th>{chart.available.map((dimension) => <th key={dimension} scope="col" className="text-right">{DIMENSION_WORDS[dimension]}</th>)}</tr></thead>
            <tbody>
              {series.map((point) => (
                <tr key={point.interactionId}>
                  <td className="whitespace-nowrap">{formatDate(point.at)}</td>
                  <td className="min-w-40"><Link href={`/interactions/${point.interactionId}`} className="link" dir="auto">{point.title}</Link></td>
                  <td className="text-right">{point.overall === null ? 'unknown' : formatAlignment(point.overall)}</td>
                  <td className="whitespace-nowrap">{point.interval ? formatInterval(point.interval) : ''}</td>
                  {chart.available.map((dimension) => {
                    const value = point.components[dimension]
                    return <td key={dimension} className="text-right">{typeof value === 'number' ? formatAlignment(value) : '–'}</td>
                  })}
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      ) : null}
    </section>
  )
}
