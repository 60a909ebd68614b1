'use client'

import { useQuery } from '@tanstack/react-query'
import { Presentation } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { EmptyState } from '@/components/atoms/empty-state'
import { ErrorState } from '@/components/atoms/error-state'
import { useHydrated } from '@/components/forms/use-hydrated'
import { Amounts } from '@/components/pipeline/amounts'
import { Column } from '@/components/pipeline/column'
import { OpenReview, RecentReviews } from '@/components/pipeline/reviews-line'
import { PipelineToolbar } from '@/components/pipeline/toolbar'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { useToast } from '@/components/ui/toast'
import { isPipelineNarrowed, pipelineHref, pipelineQuery } from '@/lib/insights/client'
import type { PipelineQuery, PipelineReviewHead, PipelineScope } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { startReviewOf } from './start-review'

type Props = { query: PipelineQuery; usual: PipelineScope; today: string; reviews: PipelineReviewHead[] }

export function PipelineClient({ query, usual, today, reviews }: Props) {
  const router = useRouter()
  const toast = useToast()
  const hydrated = useHydrated()
  const [pending, startTransition] = useTransition()
  const [starting, startStarting] = useTransition()
  const board = useQuery(pipelineQuery(query))
  const deals = board.data?.deals ?? 0

  const show = (next: PipelineQuery) => startTransition(() => router.replace(pipelineHref(next, usual), { scroll: false }))
  const start = () => startStarting(async () => {
    const started = await startReviewOf(query)
    if ('href' in started) router.push(started.href)
    else toast({ message: started.problem.message, ...(started.problem.detail ? { detail: started.problem.detail } : {}), tone: 'problem' })
  })

  return (
    <div data-board data-fills aria-busy={!hydrated || pending}>
      <h1 className="sr-only">Pipeline</h1>
      <div className="flex items-start justify-between gap-x-6 gap-y-2 pt-4 max-lg:flex-col">
        <PipelineToolbar query={query} choices={board.data ?? { stages: [], owners: [] }} onChange={show} />
        <div className="flex shrink-0 gap-2">
          <RecentReviews reviews={reviews} today={today} />
          <Button variant="primary" disabled={starting || deals === 0} onClick={start}><Presentation aria-hidden />{starting ? 'Starting…' : 'Start review'}</Button>
        </div>
      </div>
      <p role="status" className="flex gap-x-3 pt-3 pb-2 text-xs text-muted">
        {pending ? 'Reading…' : board.isError ? '' : <><span>{count(deals, 'open deal')}{isPipelineNarrowed(query) ? ' match' : ''}</span><Amounts amounts={board.data?.amounts ?? []} /></>}
      </p>
      <OpenReview reviews={reviews} today={today} />
      {board.isError && !board.data ? (
        <ErrorState title="The pipeline could not be read" detail={board.error.message} remedy={board.error instanceof ProblemError ? board.error.remedy : null} onRetry={() => void board.refetch()} />
      ) : deals > 0 ? (
        <div className={`relative flex grow gap-5 pt-2 max-md:flex-col md:-ml-2 md:overflow-x-auto md:pl-2 ${pending ? 'opacity-60' : ''}`}>
          {board.data?.columns.map((column) => <Column key={column.key} column={column} query={query} today={today} />)}
        </div>
      ) : query.only === 'changed' && board.data && !board.data.compared ? (
        <EmptyState title="There is no earlier review to compare with" action={<Button onClick={() => show(withoutOnly(query))}>Look at all of them</Button>}>
          What changed is told from the next review on, or from a week after the first Monday on which these deals were open.
        </EmptyState>
      ) : isPipelineNarrowed(query) ? (
        <EmptyState title="No open deal matches" action={<Button onClick={() => show({ scope: query.scope, by: query.by, sort: query.sort })}>Clear the filters</Button>}>{query.only === 'changed' ? 'None of these changed since the last review. Try fewer words, or another owner, stage or warning.' : 'Try fewer words, or another owner, stage or warning.'}</EmptyState>
      ) : (
        <EmptyState title="No open deals here" action={query.scope === 'all' ? <LinkButton href="/import?part=crm">Import accounts and deals</LinkButton> : <Button onClick={() => show({ ...query, scope: 'all' })}>Look at all deals</Button>}>
          {query.scope === 'mine' ? 'You own no open deal. Look at all that you may see.' : query.scope === 'team' ? 'Nobody of your team owns an open deal.' : 'Deals come with the accounts of your CRM. Each shows here what its people believe, and what speaks against it.'}
        </EmptyState>
      )}
    </div>
  )
}

const withoutOnly = ({ only: _, ...query }: PipelineQuery): PipelineQuery => query
