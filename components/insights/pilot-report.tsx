'use client'

import { Download, Printer } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import type { PilotAccountView, PilotReport as Report, PilotWeekView } from '@/lib/insights/types'
import { count, formatDate, formatNumber } from '@/lib/shared/format'
import { EmptyState } from '../atoms/empty-state'
import { CHART_HEIGHT } from '../review-overview/chart-sizes'
import { Explained, Figure } from '../review-overview/figure'
import { Th } from '../review-overview/flow-section'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'
import { LinkButton } from '../ui/link-button'
import { Skeleton } from '../ui/skeleton'
import { Num, Table } from '../ui/table'
import { COUNTED } from './pilot-words'
import { factsIn, isUncounted, preparePilot, shareWords } from './prepare-pilot'
import { lazyPart } from '../ui/lazy-part'

// The chart library is heavier than all the rest of the page.
const PilotChart = lazyPart((orLost) => dynamic(() => orLost(import('./pilot-chart').then((module) => module.PilotChart)), { ssr: false, loading: () => <span style={{ height: CHART_HEIGHT.flow }} className="block"><Skeleton className="h-full w-full" /></span> }))

/** Is it worth it? What is known of the first accounts that the CRM does not say, how much of that holds, and what it took. */
export function PilotReport({ report }: { report: Report }) {
  const { weeks, accounts, toMeasure, pickedElsewhere, asOf } = report
  if (accounts.length === 0) {
    return (
      <EmptyState title={pickedElsewhere > 0 ? 'None of the picked accounts is yours to see' : 'No account is picked yet'} action={<LinkButton variant="primary" href="/welcome#picked">Pick accounts</LinkButton>}>
        The report counts, week by week, what is known of the accounts that you begin with and that your CRM does not say.
      </EmptyState>
    )
  }
  const last = weeks.at(-1)
  const chart = preparePilot(report)
  // Zero would be a finding: what nobody has counted yet has no number.
  const counting = accounts.some(isUncounted)
  // An axis with nothing on it says less than the sentence above it.
  const isDrawn = counting || weeks.some((week) => factsIn(week) > 0)
  return (
    <section aria-labelledby="pilot">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id="pilot">The pilot, {count(accounts.length, 'account')}</h2>
          <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{counting ? 'What is known of these accounts, and what their CRM says, is being compared week by week.' : chart.summary}{pickedElsewhere > 0 ? ` ${count(pickedElsewhere, 'picked account')} more ${pickedElsewhere === 1 ? 'is' : 'are'} not yours to see.` : ''}</p>
          <p role="status" className="text-xs text-muted">{toMeasure === 0 ? `As of ${formatDate(asOf)}.` : counting ? `Counting: ${formatNumber(accounts.length - toMeasure)} of ${count(accounts.length, 'account')} done. The numbers appear by themselves.` : `Counting ${count(toMeasure, 'account')} anew: until then the numbers are the last ones.`}</p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button disabled={counting} onClick={() => window.print()}><Printer aria-hidden />Print</Button>
          {counting ? <Button disabled><Download aria-hidden />Export CSV</Button> : <a href="/api/insights/pilot" download className={buttonClass()}><Download aria-hidden />Export CSV</a>}
        </div>
      </div>
      {last === undefined ? <p className="mt-6 text-sm">Nothing was read in these accounts yet. <Link href="/welcome#conversations" className="link">Give them their conversations</Link>.</p> : (
        <>
          <Figures weeks={weeks} last={last} counting={counting} />
          <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-1 text-xs text-muted">
            {isDrawn ? <><span className="flex items-center gap-1.5"><span aria-hidden className="size-3 bg-ink" />confirmed by a person</span><span className="flex items-center gap-1.5"><span aria-hidden className="size-3 bg-unknown" />not yet</span></> : null}
            <Explained name="What is counted" because={Object.values(COUNTED).map(([name, words]) => `${name}: ${words}`)}><span className="underline decoration-line-strong decoration-dotted underline-offset-4">What is counted</span></Explained>
          </div>
          {counting ? <div className="mt-2 max-w-3xl" style={{ height: CHART_HEIGHT.flow }}><Skeleton className="h-full w-full" /></div> : isDrawn ? <div role="img" aria-label={`Chart of facts by week. ${chart.summary}`} className="mt-2 max-w-3xl"><PilotChart chart={chart} /></div> : null}
          <WeekTable weeks={weeks} asOf={asOf} counting={counting} />
          <AccountTable accounts={accounts} />
          <Definitions />
        </>
      )}
    </section>
  )
}

function Figures({ weeks, last, counting }: { weeks: readonly PilotWeekView[]; last: PilotWeekView; counting: boolean }) {
  const sum = (of: (week: PilotWeekView) => number): number => weeks.reduce((total, week) => total + of(week), 0)
  const [calls, briefed, kept, corrections, minutes] = [sum((w) => w.calls), sum((w) => w.briefed), sum((w) => w.kept), sum((w) => w.corrections), sum((w) => w.minutes)]
  const since = `in ${count(weeks.length, 'week')}`
  return (
    <div className="mt-5 flex flex-wrap gap-x-10 gap-y-4">
      {counting ? <><Awaited label="Known, and not in the CRM" /><Awaited label="Confirmed" /></> : (
        <>
          <Figure label="Known, and not in the CRM" value={formatNumber(factsIn(last))} beside={`${formatNumber(last.absent)} lacking, ${formatNumber(last.contradicted)} contradicted`} because={[COUNTED.absent[1], COUNTED.contradicted[1]]} />
          <Figure label="Confirmed" value={shareWords(last.confirmed, factsIn(last)) ?? '–'} beside={`${formatNumber(last.confirmed)} of ${formatNumber(factsIn(last))}`} because={[COUNTED.confirmed[1]]} />
        </>
      )}
      <Figure label="Briefs before calls" value={calls === 0 ? '–' : `${formatNumber(briefed)} of ${formatNumber(calls)}`} beside={calls === 0 ? 'no call yet' : since} because={[COUNTED.calls[1]]} />
      <Figure label="Readings kept" value={formatNumber(kept)} beside={`${formatNumber(corrections)} corrected, ${since}`} because={[COUNTED.kept[1], COUNTED.corrections[1]]} />
      <Figure label="Minutes of review" value={formatNumber(Math.round(minutes))} beside={since} because={[COUNTED.minutes[1]]} />
    </div>
  )
}

/** A figure that is being counted, as wide as it will be. */
function Awaited({ label }: { label: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-muted">{label}</p>
      <Skeleton className="mt-1 h-5 w-44" /><span className="sr-only">being counted</span>
    </div>
  )
}

/** The cells of the facts: those that follow stand in grey. */
function Facts({ of, awaited }: { of: PilotWeekView | PilotAccountView; awaited: boolean }) {
  if (awaited) return [1, 2, 3].map((cell) => <Num key={cell}><Skeleton className="my-0.5 ml-auto w-8" /><span className="sr-only">being counted</span></Num>)
  return <><Num>{formatNumber(of.absent)}</Num><Num>{formatNumber(of.contradicted)}</Num><Num className="whitespace-nowrap">{formatNumber(of.confirmed)}<Share of={of} /></Num></>
}

/** "2 of 3", or a dash where there was no call. */
const briefsOf = ({ calls, briefed }: Pick<PilotWeekView, 'calls' | 'briefed'>): string => (calls === 0 ? '–' : `${formatNumber(briefed)} of ${formatNumber(calls)}`)

// On a phone the week, and below it the account, takes over what has no column of its own.
function WeekTable({ weeks, asOf, counting }: { weeks: readonly PilotWeekView[]; asOf: string; counting: boolean }) {
  return (
    <Table label="The pilot by week" className="mt-8">
      <thead>
        <tr>
          <th scope="col">Week of</th><Th because={[COUNTED.absent[1]]}>CRM lacks</Th><Th because={[COUNTED.contradicted[1]]}>CRM contradicts</Th><Th because={[COUNTED.confirmed[1]]}>Confirmed</Th>
          <Th className="max-sm:hidden" because={[COUNTED.calls[1]]}>Briefs before calls</Th><Th className="max-sm:hidden" because={[COUNTED.kept[1]]}>Kept</Th><Th className="max-sm:hidden" because={[COUNTED.corrections[1]]}>Corrections</Th><Th className="max-sm:hidden" because={[COUNTED.minutes[1]]}>Minutes</Th>
        </tr>
      </thead>
      <tbody>
        {[...weeks].reverse().map((week) => (
          <tr key={week.week}>
            <td className="sm:whitespace-nowrap">
              {formatDate(week.week, asOf)}{week.running ? <span className="text-muted">, running</span> : null}
              <span className="block text-xs text-muted sm:hidden">{week.calls === 0 ? '' : `${briefsOf(week)} calls with a brief, `}{formatNumber(week.kept)} kept, {formatNumber(week.corrections)} corrected, {count(Math.round(week.minutes), 'minute')}</span>
            </td>
            <Facts of={week} awaited={counting} />
            <Num className="whitespace-nowrap max-sm:hidden">{briefsOf(week)}</Num>
            <Num className="max-sm:hidden">{formatNumber(week.kept)}</Num><Num className="max-sm:hidden">{formatNumber(week.corrections)}</Num><Num className="max-sm:hidden">{formatNumber(Math.round(week.minutes))}</Num>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Share({ of }: { of: PilotWeekView | PilotAccountView }) {
  const share = shareWords(of.confirmed, factsIn(of))
  return share === null ? null : <span className="text-muted"> ({share})</span>
}

function AccountTable({ accounts }: { accounts: readonly PilotAccountView[] }) {
  return (
    <>
      <h3 className="mt-10 mb-1">By account, as of now</h3>
      <Table label="The pilot by account">
        <thead><tr><th scope="col">Account</th><Th>CRM lacks</Th><Th>CRM contradicts</Th><Th>Confirmed</Th><Th className="max-sm:hidden">Briefs before calls</Th></tr></thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <td className="sm:min-w-44"><Link href={`/accounts/${account.id}?tab=crm`} dir="auto" className="link font-medium">{account.name}</Link><span className="block text-xs text-muted">{account.ownerName ?? 'nobody owns it'}{account.pending ? ' · being counted' : ''}</span>{account.calls === 0 ? null : <span className="block text-xs text-muted sm:hidden">{briefsOf(account)} calls with a brief</span>}</td>
              <Facts of={account} awaited={isUncounted(account)} />
              <Num className="whitespace-nowrap max-sm:hidden">{briefsOf(account)}</Num>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

/** On paper nothing can be clicked: what is counted stands below. */
function Definitions() {
  return (
    <section aria-labelledby="counted" className="mt-10 hidden print:block">
      <h3 id="counted">What is counted</h3>
      <dl className="mt-1 text-sm">{Object.values(COUNTED).map(([name, words]) => <div key={name} className="mt-1"><dt className="inline font-medium">{name}: </dt><dd className="inline text-muted">{words}</dd></div>)}</dl>
    </section>
  )
}
