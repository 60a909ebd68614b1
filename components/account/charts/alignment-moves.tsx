'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ExplainedOf, explanationQuery } from '@/lib/insights/client'
import type { AccountPage } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { formatAlignment, formatDate, formatDifference, isoDay } from '@/lib/shared/format'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { ErrorState } from '../../atoms/error-state'
import { Waterfall } from '../../atoms/waterfall'
import { alignmentChangeSteps, STEPS_WORDS } from '../../atoms/waterfall-steps'
import { DIMENSION_WORDS } from '../../atoms/words'
import { Input } from '../../ui/input'
import { Select } from '../../ui/select'
import { Skeleton } from '../../ui/skeleton'
import { showView, type AccountView } from '../view-params'

const DAY_MS = 86_400_000
/** How far back it is looked at first. */
const BACK_DAYS = 90

type Props = { page: AccountPage; view: AccountView }

/** What moved an alignment between any two days: what faded, then what was said, ended or turned, adding up to the later figure. */
export function AlignmentMoves({ page, view }: Props) {
  const [of, setOf] = useState<ExplainedOf>('overall')
  const end = isoDay(page.asOf)
  const until = view.until !== null && view.until < end ? view.until : end
  const since = view.since !== null && view.since < until ? view.since : isoDay(new Date(Date.parse(until) - BACK_DAYS * DAY_MS))
  const show = (change: Partial<AccountView>) => showView(page.account.id, view, { since, until: until === end ? null : until, ...change })
  const figures = page.alignment.components.filter(({ figure }) => figure.toward + figure.away > 0).map(({ dimension }) => dimension)
  return (
    <div className="pt-2">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <Select aria-label="Which alignment" className="w-auto" value={of} onChange={(event) => setOf(DIMENSIONS.find((each) => each === event.target.value) ?? 'overall')}>
          <option value="overall">Overall</option>
          {figures.map((dimension) => <option key={dimension} value={dimension}>{DIMENSION_WORDS[dimension]}</option>)}
        </Select>
        <label className="flex items-center gap-2 text-muted">from<Input type="date" className="w-auto" value={since} max={isoDay(new Date(Date.parse(until) - DAY_MS))} onChange={(event) => { if (event.target.value) show({ since: event.target.value }) }} /></label>
        <label className="flex items-center gap-2 text-muted">to<Input type="date" className="w-auto" value={until} max={end} onChange={(event) => { const day = event.target.value; if (day) show({ until: day >= end ? null : day }) }} /></label>
      </div>
      <Steps accountId={page.account.id} of={of} since={since} until={until === end ? view.asOf : until} today={page.asOf} />
    </div>
  )
}

function Steps({ accountId, of, since, until, today }: { accountId: string; of: ExplainedOf; since: string; until: string | null; today: string }) {
  const { data, error, refetch } = useQuery({ ...explanationQuery(accountId, { of, asOf: until, since }), placeholderData: keepPreviousData })
  if (error && !data) return <ErrorState small title="What moved it could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
  if (!data || 'pairs' in data) return <div role="status" aria-busy className="mt-3 flex flex-col gap-2"><span className="sr-only">Reading what moved it…</span><Skeleton className="h-6 w-2/3" /><Skeleton className="h-40 w-full" /></div>
  const before = data.since?.before
  const { value } = data.figure
  if (!before || before.value === null) return <p role="status" className="mt-2 text-sm text-muted">On {formatDate(since, today)} there was not enough evidence for a number, so there is nothing to move from.</p>
  if (value === null) return <p role="status" className="mt-2 text-sm text-muted">There is not enough evidence for a number at the later day.</p>
  const steps = alignmentChangeSteps(data)
  return (
    <>
      <p role="status" className="mt-2 text-sm text-muted">From {formatAlignment(before.value)} to {formatAlignment(value)} ({formatDifference(before.value, value)}){steps.length === 1 ? ': nothing was said in between that bears on it' : ''}.{steps.length > 1 ? ` ${STEPS_WORDS}` : ''}</p>
      {steps.length > 1 ? <Waterfall of="alignment" steps={steps} caption="What moved it between the two days" today={today} /> : null}
    </>
  )
}
