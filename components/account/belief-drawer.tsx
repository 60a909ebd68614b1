'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import type { BeliefDetail } from '@/lib/beliefs/types'
import { beliefDetailQuery } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count, formatChange, formatConfidence, formatDate, formatDifference, formatInterval } from '@/lib/shared/format'
import { ConfidenceBar } from '../atoms/confidence-bar'
import { ErrorState } from '../atoms/error-state'
import { EvidenceQuote, momentHref } from '../atoms/evidence-quote'
import { ShallowLink } from '../atoms/shallow-link'
import { SpeakerName } from '../atoms/speaker-name'
import { Waterfall } from '../atoms/waterfall'
import { beliefChangeSteps, beliefSteps } from '../atoms/waterfall-steps'
import { confidenceSentence, DIMENSION_WORDS, KIND_WORDS, LABEL_SENTENCES, ROLE_WORDS, seenSentence, STANCE_WORDS } from '../atoms/words'
import { Sheet, SheetContent } from '../ui/sheet'
import { Skeleton } from '../ui/skeleton'
import { TimelineChart } from './charts/lazy-charts'
import { MarkLegend } from './charts/marks'
import { MARK_WORDS, prepareTimeline } from './charts/prepare-timeline'
import { TimelineTable } from './charts/timeline-table'
import type { AccountActions } from './account-actions'
import { CorrectPart } from './correct/correct-part'
import { historyWords, visibleHistory } from './history-words'
import { RegroupBar, RegroupChoice } from './regroup/regroup-bar'
import { RegroupDialog } from './regroup/regroup-dialog'
import { useRegrouping } from './regroup/use-regrouping'
import { sinceDay, SinceSelect, type SinceDays } from './since-select'

type Props = {
  beliefId: string | null
  asOf: string | null
  title: string
  today: string
  beliefHref: (id: string) => string
  /** Null where nothing can be put right: at a past date. */
  actions: Pick<AccountActions, 'regroup' | 'correct' | 'noteCorrection' | 'withdrawCorrection'> | null
  onClose: () => void
}

/** Everything behind one belief: what the number means, what makes it, each quote in its place, and how it came about. */
export function BeliefDrawer({ beliefId, asOf, title, today, beliefHref, actions, onClose }: Props) {
  return (
    <Sheet open={beliefId !== null} onOpenChange={(open) => { if (!open) onClose() }}>
      {beliefId === null ? null : <Loaded key={beliefId} beliefId={beliefId} asOf={asOf} title={title} today={today} beliefHref={beliefHref} actions={actions} onClose={onClose} />}
    </Sheet>
  )
}

function Loaded({ beliefId, asOf, title, today, beliefHref, actions, onClose }: Omit<Props, 'beliefId'> & { beliefId: string }) {
  const [days, setDays] = useState<SinceDays>(30)
  const { data, error, refetch } = useQuery({
    ...beliefDetailQuery(beliefId, asOf, sinceDay(today, days)),
    // Another window of the same belief: what is read stays until it comes.
    placeholderData: (previous) => (previous?.id === beliefId ? previous : undefined),
  })
  return (
    <SheetContent home={`#main a[href*="belief=${beliefId}"]`} title={<span dir="auto">{data?.statement ?? title}</span>} description={data ? holderWords(data) : undefined}>
      {data ? <Detail belief={data} today={today} days={days} onDays={setDays} beliefHref={beliefHref} actions={actions} onClose={onClose} /> : error ? (
        <ErrorState title="This belief could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
      ) : <Waiting />}
    </SheetContent>
  )
}

const holderWords = ({ holder, kind, dimension, stance }: BeliefDetail): string =>
  [holder.name, holder.role === 'company' || holder.role === 'unknown' ? null : ROLE_WORDS[holder.role], `${KIND_WORDS[kind]} about ${DIMENSION_WORDS[dimension].toLowerCase()}`, STANCE_WORDS[stance]].filter(Boolean).join(' · ')

type DetailProps = Pick<Props, 'today' | 'beliefHref' | 'actions' | 'onClose'> & { belief: BeliefDetail; days: SinceDays; onDays: (days: SinceDays) => void }

function Detail({ belief, today, days, onDays, beliefHref, actions, onClose }: DetailProps) {
  const regrouping = useRegrouping(belief, actions)
  const chart = prepareTimeline(belief.timeline)
  const kinds = [...new Set(chart.marks.map((mark) => mark.kind))]
  const history = visibleHistory(belief.history)
  const { origin } = belief
  const told = belief.evidence.find(({ observationId }) => observationId === origin?.observationId)
  // One conversation is told in words: no figure of it stands anywhere.
  const numbers = belief.confidence !== null
  const moved = belief.confidence === null || belief.change === null ? null : formatDifference(belief.confidence - belief.change, belief.confidence)
  const steps = beliefSteps(belief.explanation, belief.stance)
  const changes = beliefChangeSteps(belief.explanation, belief.stance)
  return (
    <div className="flex flex-col gap-6 px-5 py-4">
      <section aria-label="What the number means">
        {belief.confidence === null ? <p className="text-lg font-semibold">{belief.words}</p> : (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-[28px]/8 font-semibold tracking-tight">{formatConfidence(belief.confidence)}</span>
            <ConfidenceBar confidence={belief.confidence} interval={belief.interval} stance={belief.stance} width={160} />
            {belief.interval ? <span className="text-sm text-muted">between {formatInterval(belief.interval)}</span> : null}
          </p>
        )}
        <p className="mt-2 text-sm">{confidenceSentence(belief.confidence, belief.interval, belief.words)}</p>
        <p className="mt-1 text-sm"><strong className="inline-block font-semibold first-letter:uppercase">{belief.label}</strong>: {LABEL_SENTENCES[belief.label]}</p>
        <p className="mt-1 text-sm text-muted">
          {seenSentence(belief, today)}
          {moved === null || moved === formatChange(0) ? '' : ` ${moved} in the last 30 days.`}
        </p>
        {belief.unprompted > 0 ? <p className="mt-1 text-sm">Raised unprompted in {count(belief.unprompted, 'conversation')}: no question of ours came before.</p> : null}
        {origin ? (
          <p className="mt-1 text-sm">
            {origin.kind === 'happened' ? 'Formed by what happened to them: ' : 'Their reason: '}“<span dir="auto">{origin.words}</span>”{' '}
            {told ? <span className="text-muted">(<SpeakerName of={told} />, {formatDate(told.at, today)}{told.asserted ? '' : <>, <Link href={momentHref(told)} className="link">{told.interactionTitle}</Link></>})</span> : null}
          </p>
        ) : null}
        {belief.supersededBy ? <p className="mt-1 text-sm">Its place was taken by <ShallowLink href={beliefHref(belief.supersededBy.id)} className="link" dir="auto">{belief.supersededBy.statement}</ShallowLink>.</p> : null}
      </section>
      <CorrectPart beliefId={belief.id} today={today} actions={actions} />
      {numbers && steps.length > 0 ? (
        <Part title="What makes this number"><Waterfall steps={steps} caption="Steps from .50, where nothing is known, to the confidence shown" today={today} /></Part>
      ) : null}
      {numbers ? (
        <Part title="What moved it" beside={<SinceSelect today={today} days={days} onChange={onDays} />}>
          {changes.length > 1 ? (
            <>
              <p className="py-2 text-sm text-muted">It was {formatConfidence(changes[0]?.from ?? 0.5)} on {formatDate(belief.explanation.since?.since ?? today, today)}.</p>
              <Waterfall steps={changes} caption="What moved it, from the confidence on that day to the one shown" today={today} />
            </>
          ) : <p className="py-2 text-sm text-muted">Nothing was said since that bears on it{Math.abs(changes[0]?.delta ?? 0) >= 0.005 ? `; what was said before aged, ${formatChange(changes[0]?.delta ?? 0)}` : ''}.</p>}
        </Part>
      ) : null}
      <Part title={`Evidence (${belief.evidence.length})`} beside={<RegroupBar regrouping={regrouping} />}>
        <ol className="flex flex-col gap-5 pt-3">
          {belief.evidence.map((evidence) => (
            <li key={evidence.observationId} className="flex gap-3">
              <RegroupChoice regrouping={regrouping} evidence={evidence} />
              <EvidenceQuote evidence={evidence} today={today} className="min-w-0 flex-1">{evidence.reason && !evidence.quote.includes(evidence.reason) ? <p dir="auto" className="mt-1 text-sm">Reason given: “{evidence.reason}”</p> : null}</EvidenceQuote>
            </li>
          ))}
        </ol>
        <RegroupDialog regrouping={regrouping} onDone={onClose} />
      </Part>
      {numbers && chart.rows.length > 1 ? (
        <Part title="Over time">
          <p className="py-2 text-sm text-muted">{chart.summary}</p>
          <div role="img" aria-label={`Confidence over time. ${chart.summary}`}><TimelineChart chart={chart} stance={belief.stance} /></div>
          <MarkLegend kinds={kinds.map((kind) => ({ kind, words: MARK_WORDS[kind] }))} />
          <details className="mt-2"><summary className="text-xs text-muted hover:text-ink">The same as a table</summary><TimelineTable timeline={belief.timeline} /></details>
        </Part>
      ) : null}
      {history.length > 0 ? (
        <Part title="History">
          <ol className="pt-1 text-sm">
            {history.map((entry) => (
              <li key={`${entry.at} ${entry.cause}`} className="flex justify-between gap-4 border-b border-line py-1.5 last:border-b-0">
                <span>{historyWords(entry, numbers)}</span><span className="shrink-0 text-xs/5 text-muted">{formatDate(entry.at, today)}</span>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </div>
  )
}

function Part({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }) {
  return <section><div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-1"><h3>{title}</h3>{beside}</div>{children}</section>
}

function Waiting() {
  return (
    <div role="status" aria-busy className="flex flex-col gap-3 px-5 py-4">
      <span className="sr-only">Reading the evidence…</span>
      <Skeleton className="h-8 w-64" /><Skeleton className="h-10 w-full" /><Skeleton className="h-5 w-3/4" />
      <Skeleton className="mt-4 h-6 w-48" /><Skeleton className="h-32 w-full" />
      <Skeleton className="mt-4 h-6 w-32" /><Skeleton className="h-20 w-full" /><Skeleton className="h-20 w-full" />
    </div>
  )
}
