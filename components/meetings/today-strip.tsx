'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { comingMeetingsQuery, type ComingMeeting, dayIn, daysUntil, soonWords, spanWords, titleWords } from '@/lib/meetings/client'
import { briefHref } from '../briefs/brief-href'
import { Button } from '../ui/button'
import { closedCookie, keepLines } from './closed-cookie'
import { useNow } from './use-now'
import { SHOWN } from './strip-skeleton'
import { useZone } from './zone'

/** Today's and tomorrow's meetings with accounts that one sees, each with its brief; closed, it stays so for the day. */
export function TodayStrip({ now: made, closedFor }: { now: string; closedFor: string | null }) {
  const now = useNow(made)
  const zone = useZone()
  const [closed, setClosed] = useState(closedFor)
  const [all, setAll] = useState(false)
  const { data = [] } = useQuery(comingMeetingsQuery())
  const today = dayIn(now, zone)
  const near = data.filter(({ startsAt, endsAt }) => endsAt > now && daysUntil(startsAt, now, zone) <= 1)
  // Whoever sees many accounts begins with their own meetings.
  const own = near.filter(({ mine }) => mine)
  const meetings = own.length > 0 && !all ? own : near
  const shown = closed === today ? [] : all ? meetings : meetings.slice(0, SHOWN)
  const lines = shown.length
  useEffect(() => keepLines(lines), [lines])
  if (lines === 0) return null
  const close = () => {
    document.cookie = closedCookie(today)
    setClosed(today)
  }
  return (
    <section aria-labelledby="today-title" className="mt-4 border-b border-line pb-2 print:hidden">
      <div className="flex items-center justify-between gap-3">
        <h2 id="today-title" className="text-sm font-semibold">{meetings === own ? 'Your next meetings' : 'Meetings of today and tomorrow'}</h2>
        <Button variant="ghost" size="sm" icon aria-label="Close for today" onClick={close}><X aria-hidden /></Button>
      </div>
      <ul className="grid gap-x-8 md:grid-cols-2">{shown.map((meeting) => <li key={meeting.id} className="min-w-0"><Line meeting={meeting} now={now} zone={zone} /></li>)}</ul>
      {near.length > shown.length ? <Button variant="link" className="mt-1 text-xs" onClick={() => setAll(true)}>All {near.length} of today and tomorrow</Button> : null}
    </section>
  )
}

function Line({ meeting, now, zone }: { meeting: ComingMeeting; now: string; zone: string }) {
  const soon = soonWords(meeting, now)
  const day = daysUntil(meeting.startsAt, now, zone) <= 0 ? 'Today' : 'Tomorrow'
  return (
    <div className="grid grid-cols-[104px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm sm:grid-cols-[150px_minmax(0,1fr)]">
      <time dateTime={meeting.startsAt} className={soon ? 'font-medium' : 'text-muted'}>{day} <span className="max-sm:block">{spanWords(meeting, zone)}</span></time>
      <p className="min-w-0">
        <Link href={briefHref({ accountId: meeting.accountId, kind: 'meeting', personIds: [], meetingId: meeting.id })} prefetch={false} dir="auto" className="link" title="Its brief">{titleWords(meeting)}</Link>
        <span className="block truncate text-xs text-muted" dir="auto">{meeting.accountName}{soon ? ` · ${soon}` : ''}</span>
      </p>
    </div>
  )
}
