'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { activityQuery } from '@/lib/insights/client'
import type { ActivityRow } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { formatDate, formatDateTime } from '@/lib/shared/format'
import { ErrorState } from '../../atoms/error-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { Button } from '../../ui/button'
import { Skeleton } from '../../ui/skeleton'
import { activityWords } from './activity-words'

type Props = { accountId: string; beliefHref: (id: string) => string; today: string }

/** What was done to the account and by whom, newest first: decisions, imports, merges, owners, consent, notes. */
export function ActivityTab({ accountId, beliefHref, today }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(activityQuery(accountId))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  if (error && rows.length === 0) return <ErrorState title="The activity could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
  if (!data) return <div role="status" aria-busy className="pt-5"><span className="sr-only">Reading the activity…</span>{Array.from({ length: 8 }, (_, row) => <Skeleton key={row} className="mt-3 h-8 w-full" />)}</div>
  const days = [...new Set(rows.map(({ at }) => at.slice(0, 10)))]
  return (
    <section aria-labelledby="activity-title" className="max-w-[76ch] pt-5">
      <h2 id="activity-title" className="sr-only">Activity</h2>
      {rows.length === 0 ? <p className="py-6 text-sm text-muted">Nothing has been done to this account yet.</p> : days.map((day) => (
        <div key={day} className="pt-3">
          <h3 className="border-b border-line pb-1">{formatDate(day, today)}</h3>
          <ul>{rows.filter(({ at }) => at.startsWith(day)).map((row) => <li key={row.id} className="flex justify-between gap-4 border-b border-line py-(--row-y) text-sm last:border-b-0"><Sentence row={row} beliefHref={beliefHref} /><time dateTime={row.at} className="shrink-0 text-xs/5 text-muted">{formatDateTime(row.at).split(', ')[1]}</time></li>)}</ul>
        </div>
      ))}
      {hasNextPage ? <div className="flex justify-center py-4"><Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>{isFetchingNextPage ? 'Reading…' : 'Show earlier ones'}</Button></div> : null}
    </section>
  )
}

function Sentence({ row, beliefHref }: { row: ActivityRow; beliefHref: (id: string) => string }) {
  return (
    <span className="min-w-0">
      <span className="font-medium">{row.actor ?? 'Credence'}</span> {activityWords(row)}{row.subject ? ' ' : ''}
      {row.subject === null ? null : 'title' in row.subject ? <Link href={`/interactions/${row.subject.interactionId}`} className="link" dir="auto">{row.subject.title}</Link>
        : 'name' in row.subject ? <span dir="auto">{row.subject.name}</span>
        : row.subject.beliefId ? <>“<ShallowLink href={beliefHref(row.subject.beliefId)} className="link" dir="auto">{row.subject.statement}</ShallowLink>”</> : <>“<span dir="auto">{row.subject.statement}</span>”</>}
    </span>
  )
}
