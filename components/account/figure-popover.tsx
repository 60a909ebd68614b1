'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import { explanationQuery } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { formatAlignment, formatDate } from '@/lib/shared/format'
import { ErrorState } from '../atoms/error-state'
import { ShallowLink } from '../atoms/shallow-link'
import { Waterfall } from '../atoms/waterfall'
import { alignmentChangeSteps, alignmentSteps, consensusSteps, STEPS_WORDS } from '../atoms/waterfall-steps'
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from '../ui/popover'
import { Skeleton } from '../ui/skeleton'
import { calledWithin, explainFigure } from './explain-figure'
import type { ExplainedFigure } from './figure-explainer'
import { sinceDay, SinceSelect, type SinceDays } from './since-select'

/** Both masses, the equation, the beliefs that make it one by one, what moved it, and the way to them. Opens as it arrives. */
export function FigurePopover({ trigger, ...explained }: ExplainedFigure & { trigger: ReactNode }) {
  const { figure, name, href } = explained
  const titleId = useId()
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent aria-labelledby={titleId} className="max-h-[min(70vh,var(--radix-popover-content-available-height))] w-[36rem] max-w-[calc(100vw-2rem)] overflow-y-auto text-sm">
        <h3 id={titleId} className="mb-1">How this number comes about</h3>
        {figure ? <Arithmetic figure={figure} name={name} /> : figure === null ? (
          <p>1 when everyone who was heard is equally aligned. Each two people take from it by how far apart they stand, times the say of both.</p>
        ) : null}
        {figure?.value === null ? null : <Steps {...explained} />}
        {explained.of === 'overall' ? <p className="mt-3 text-muted">Here everything counts, whatever it is about: so this number can stand further from 0.50 than each dimension, where fewer words count.</p> : null}
        <PopoverClose asChild><ShallowLink href={href} className="link mt-2 inline-block">See the beliefs behind it</ShallowLink></PopoverClose>
      </PopoverContent>
    </Popover>
  )
}

const Arithmetic = ({ figure, name }: { figure: AlignmentFigure; name: string }) =>
  explainFigure(figure, name).map((sentence) => <p key={sentence} className="mt-1 text-muted first-of-type:text-ink">{sentence}</p>)

function Steps({ accountId, asOf, of, name, figure, today }: ExplainedFigure) {
  const [days, setDays] = useState<SinceDays>(30)
  const { data, error, refetch } = useQuery({ ...explanationQuery(accountId, { of, asOf, since: sinceDay(today, days) }), placeholderData: keepPreviousData })
  if (error && !data) return <ErrorState small title="The explanation could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
  if (!data) return <div role="status" aria-busy className="mt-3 flex flex-col gap-2"><span className="sr-only">Reading what makes this number…</span><Skeleton className="h-6 w-full" /><Skeleton className="h-24 w-full" /></div>
  if ('pairs' in data) return <div className="mt-3"><Waterfall of="consensus" steps={consensusSteps(data)} caption={`What makes ${calledWithin(name)}`} today={today} /></div>
  const changes = alignmentChangeSteps(data)
  const before = data.since?.before
  return (
    <>
      {figure === undefined ? <Arithmetic figure={data.figure} name={name} /> : null}
      {data.beliefs.length > 0 ? <div className="mt-3"><Waterfall of="alignment" steps={alignmentSteps(data)} caption={`What makes ${calledWithin(name)}`} today={today} /></div> : null}
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-2"><h3>What moved it</h3><SinceSelect today={today} days={days} onChange={setDays} /></div>
      {!before || before.value === null ? <p className="mt-1 text-muted">On that day there was not enough evidence for a number.</p> : changes.length === 1 ? (
        <p className="mt-1 text-muted">Nothing was said since that moves it; it was {formatAlignment(before.value)}.</p>
      ) : (
        <>
          <p className="mt-1 text-muted">It was {formatAlignment(before.value)} on {formatDate(data.since?.since ?? today, today)}. {STEPS_WORDS}</p>
          <Waterfall of="alignment" steps={changes} caption={`What moved ${calledWithin(name)}`} today={today} />
        </>
      )}
    </>
  )
}
