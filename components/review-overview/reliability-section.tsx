'use client'

import { useState } from 'react'
import { count, formatConfidence, formatDate, formatNumber } from '@/lib/shared/format'
import type { ReviewOverview, VersionCalibration } from '@/lib/review/types'
import { Select } from '../ui/select'
import { Num, Table } from '../ui/table'
import { Figure } from './figure'
import { Th } from './flow-section'
import { ReliabilityChart } from './lazy-charts'
import { nameOf } from './prepare-acceptance'
import { prepareReliability } from './prepare-reliability'
import { Twin } from './twin'
import { percent, percentInterval } from './words'

const keyOf = ({ extractor, extractorVersion }: VersionCalibration): string => `${extractor} ${extractorVersion}`

/** Does a reader know what reviewers accept? As shipped, and as the curve in force corrects it. */
export function ReliabilitySection({ overview: { calibration, asOf } }: { overview: ReviewOverview }) {
  const versions = [...calibration].sort((a, b) => b.labels - a.labels)
  const [chosen, choose] = useState<string | null>(null)
  const version = versions.find((each) => keyOf(each) === chosen) ?? versions[0]
  return (
    <section aria-labelledby="reliability-title">
      <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-2">
        <h2 id="reliability-title">Does the reader know what you accept?</h2>
        {versions.length > 1 && version ? (
          <Select aria-label="Reader" className="h-8 w-auto py-0 text-xs max-md:h-11" value={keyOf(version)} onChange={(event) => choose(event.target.value)}>
            {versions.map((each) => <option key={keyOf(each)} value={keyOf(each)}>{nameOf(each)} ({formatNumber(each.labels)} judged)</option>)}
          </Select>
        ) : null}
      </div>
      {version ? <Version version={version} asOf={asOf} /> : <p className="py-2 text-sm text-muted">No reading was judged yet. Readings are calibrated as their reader ships them.</p>}
    </section>
  )
}

function Version({ version, asOf }: { version: VersionCalibration; asOf: string }) {
  const chart = prepareReliability(version, asOf)
  const { shipped, corrected, inForce, audited, labels } = version
  const drawn = `Over all ${formatNumber(labels)} readings that were ever judged, ${formatNumber(audited)} of them drawn at random; each is weighted by how unlikely it was to be judged, so that a queue that prefers doubtful ones does not make the reader look worse.`
  return (
    <>
      <p className="py-2 text-sm text-muted">{nameOf(version).replace(/^t/, 'T')}. {chart.summary}</p>
      <div className={chart.drawn ? 'grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]' : undefined}>
        {chart.drawn ? (
          <div className="min-w-0">
            <Legend corrected={chart.after.length > 0} />
            <div role="img" aria-label={`Reliability diagram: what readings promise against what reviewers accept. ${chart.summary}`}><ReliabilityChart chart={chart} /></div>
          </div>
        ) : null}
        <div className="min-w-0">
          <div className="flex flex-wrap gap-x-10 gap-y-3 py-2">
            <Figure label="Off by, as shipped (ECE)" value={shipped.ece === null ? '–' : formatConfidence(shipped.ece)} beside={shipped.eceInterval ? shipped.eceInterval.map((value) => formatConfidence(value)).join('–') : ''} because={[`The mean distance between what is promised and what is accepted, over ${count(shipped.bins.length, 'bin')} of about equal weight (expected calibration error). 0 is perfect, and with few readings even a perfect reader is a little off.`, drawn]} />
            <Figure label="Brier score, as shipped" value={shipped.brier === null ? '–' : formatConfidence(shipped.brier)} beside={shipped.brierInterval ? shipped.brierInterval.map((value) => formatConfidence(value)).join('–') : ''} because={['The mean square of what is promised minus what came (Brier, 1950). 0 is perfect; always saying one half gives .25.', drawn]} />
            {inForce ? (
              <>
                <Figure label="ECE, as corrected" value={corrected.ece === null ? '–' : formatConfidence(corrected.ece)} beside={`since ${formatDate(inForce.publishedAt, asOf)}`} because={[`Readings are put through σ(${inForce.slope.toFixed(2)} · logit + ${inForce.offset.toFixed(2)}), fitted to decisions and put in force because it did better on readings that it was not fitted to (Platt, 1999).`, drawn]} />
                <Figure label="Brier, as corrected" value={corrected.brier === null ? '–' : formatConfidence(corrected.brier)} because={['The same, of corrected readings.', drawn]} />
              </>
            ) : null}
          </div>
          {version.sources.length > 0 ? <Sources sources={version.sources} /> : <p className="py-2 text-sm text-muted">Nothing that was shown has been judged yet.</p>}
          {chart.drawn ? <Bins version={version} /> : null}
        </div>
      </div>
    </>
  )
}

function Bins({ version: { shipped, corrected, inForce } }: { version: VersionCalibration }) {
  return (
    <Twin>
      <Table label="Reliability by bin">
        <thead><tr><th scope="col">Readings</th><th scope="col">Between</th><Th>n</Th><Th>Promised</Th><Th>Accepted</Th><th scope="col">With 90 %</th></tr></thead>
        <tbody>
          {[['as shipped', shipped.bins] as const, ...(inForce ? [['as corrected', corrected.bins] as const] : [])].flatMap(([name, bins]) => bins.map((bin) => (
            <tr key={`${name} ${bin.low}`}>
              <td className="whitespace-nowrap">{name}</td><td className="whitespace-nowrap">{percentInterval([bin.low, bin.high])}</td><Num>{formatNumber(bin.n)}</Num>
              <Num>{percent(bin.promised)}</Num><Num>{percent(bin.accepted)}</Num><td className="whitespace-nowrap">{percentInterval(bin.interval)}</td>
            </tr>
          )))}
        </tbody>
      </Table>
    </Twin>
  )
}

function Sources({ sources }: Pick<VersionCalibration, 'sources'>) {
  return (
    <Table label="Acceptance by source">
      <thead><tr><th scope="col">Source</th><Th>Judged, shown</Th><Th>Accepted</Th><Th>Counts as</Th></tr></thead>
      <tbody>
        {sources.map((each) => (
          <tr key={each.source}><td>{each.source.replaceAll('_', ' ')}</td><Num>{formatNumber(each.labels)} <span className="text-xs text-muted">as good as {formatNumber(each.n)}</span></Num><Num>{percent(each.acceptance)}</Num><Num>precision {formatConfidence(each.inForce.precision)}</Num></tr>
        ))}
      </tbody>
    </Table>
  )
}

function Legend({ corrected }: { corrected: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-hidden>
      <li className="flex items-center gap-1.5"><svg width="22" height="10"><path d="M0 5h22" className="stroke-muted" strokeDasharray="3 3" /><circle cx="11" cy="5" r="3.5" className="fill-canvas stroke-muted" strokeWidth="1.5" /></svg>as shipped</li>
      {corrected ? <li className="flex items-center gap-1.5"><svg width="22" height="10"><path d="M0 5h22" className="stroke-ink" /><circle cx="11" cy="5" r="3.5" className="fill-ink" /></svg>as corrected</li> : null}
      <li className="flex items-center gap-1.5"><svg width="22" height="10"><path d="M0 9 22 1" className="stroke-line-strong" strokeDasharray="3 3" /></svg>keeps its word</li>
    </ul>
  )
}
