'use client'

import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { timelineQuery } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { EmptyState } from '../../atoms/empty-state'
import { ErrorState } from '../../atoms/error-state'
import { Button } from '../../ui/button'
import { Skeleton } from '../../ui/skeleton'
import type { AccountView } from '../view-params'
import { TimelineView } from './timeline-view'

/** `none`: why nothing was heard by the day of the page. */
type Props = { accountId: string; none: string | null; view: AccountView; beliefHref: (id: string) => string; onAsOf: (day: string | null) => void }

/** The beliefs through time: fetched when it is looked at, with what was there before until another day has come. */
export function TimelineTab({ accountId, none, view, beliefHref, onAsOf }: Props) {
  const { data, error, refetch } = useQuery({ ...timelineQuery(accountId, view.asOf), placeholderData: keepPreviousData })
  if (error && !data) return <ErrorState title="The timeline could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (none && data.lines.length === 0) return <EmptyState title="Nothing had been heard by then" action={<Button variant="primary" onClick={() => onAsOf(null)}>Back to today</Button>}>{none}</EmptyState>
  if (data.lines.length === 0 && data.interactions.length === 0) return <EmptyState title="Nothing has been heard yet">Beliefs stand here through time as soon as a conversation is read.</EmptyState>
  return <TimelineView key={data.accountId} timeline={data} view={view} beliefHref={beliefHref} onAsOf={onAsOf} />
}

function Waiting() {
  return (
    <div role="status" aria-busy className="pt-5">
      <span className="sr-only">Reading the timeline…</span>
      <Skeleton className="h-8 w-96 max-w-full" />
      <Skeleton className="mt-4 h-8 w-full" /><Skeleton className="mt-2 h-11 w-full" />
      {Array.from({ length: 12 }, (_, row) => <Skeleton key={row} className="mt-2 h-5 w-full" />)}
    </div>
  )
}
