'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { notificationKeys, notificationsQuery } from '@/lib/notify/client'
import type { NotificationView } from '@/lib/notify/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { ErrorState } from '../atoms/error-state'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { Skeleton } from '../ui/skeleton'
import { useToast } from '../ui/toast'
import { BellButton } from './bell-button'
import type { MarkRead } from './mark-read'
import { NoticeLine } from './notice-line'

type Props = { unread: number; markRead: MarkRead }

/** The list behind the bell; opens as it arrives, since it arrives because somebody asked for it. */
export function BellOpen({ unread, markRead }: Props) {
  const [open, setOpen] = useState(true)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild><BellButton unread={unread} /></PopoverTrigger>
      <PopoverContent align="end" aria-labelledby="notices-title" className="flex max-h-[min(70dvh,640px)] w-[min(400px,calc(100vw-16px))] max-w-none! flex-col p-0!">
        <Notices unread={unread} markRead={markRead} close={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  )
}

function Notices({ unread, markRead, close }: Props & { close: () => void }) {
  const client = useQueryClient()
  const toast = useToast()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(notificationsQuery())
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const [now] = useState(() => new Date().toISOString())
  const counted = data?.pages[0]?.unread
  // The list knows better than the number that was asked for a minute ago.
  useEffect(() => {
    if (counted !== undefined) client.setQueryData(notificationKeys.unread(), counted)
  }, [client, counted])

  const read = async (ids: string[] | 'all') => {
    const problem = await markRead(ids)
    if (problem) toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
    await client.invalidateQueries({ queryKey: notificationKeys.all })
  }
  const follow = (notice: NotificationView) => {
    close()
    if (!notice.read) void read([notice.id])
  }

  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-3 border-b border-line py-1 pr-2 pl-4">
        <h2 id="notices-title" className="text-sm font-semibold">Notifications</h2>
        {unread > 0 ? <Button variant="ghost" size="sm" onClick={() => void read('all')}>Mark all as read</Button> : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1">
        {data === undefined && error ? (
          <div className="px-3 pb-3"><ErrorState small title="Your notifications could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} /></div>
        ) : data === undefined ? <Waiting /> : rows.length === 0 ? (
          <p className="px-4 py-8 text-center text-sm text-pretty text-muted">Nothing yet. You are told here when a colleague gives you something to decide or mentions you, what became of what you corrected, when a call waits for your confirmation, and what is new in accounts that you own or follow.</p>
        ) : (
          <ul>{rows.map((notice) => <li key={notice.id}><NoticeLine notice={notice} now={now} onFollow={follow} /></li>)}</ul>
        )}
        {hasNextPage ? <Button variant="ghost" className="mt-1 w-full" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{isFetchingNextPage ? 'Reading earlier ones…' : 'Earlier ones'}</Button> : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 border-t border-line px-2 py-1">
        <LinkButton variant="ghost" size="sm" href="/digest" prefetch={false} onClick={close}>Your week</LinkButton>
        <LinkButton variant="ghost" size="sm" href="/settings/notifications" prefetch={false} onClick={close}>Choose what is mailed</LinkButton>
      </div>
    </>
  )
}

function Waiting() {
  return (
    <div role="status" aria-busy className="flex flex-col gap-5 px-4 py-3">
      <span className="sr-only">Reading your notifications…</span>
      {[1, 2, 3].map((i) => <span key={i} className="flex flex-col gap-2"><Skeleton className="w-3/4" /><Skeleton className="h-3 w-1/2" /></span>)}
    </div>
  )
}
