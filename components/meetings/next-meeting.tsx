'use client'

import { CalendarClock } from 'lucide-react'
import Link from 'next/link'
import { soonWords, titleWords } from '@/lib/meetings/client'
import type { MeetingView } from '@/lib/meetings/types'
import { briefHref } from '../briefs/brief-href'
import { MeetingWhen } from './meeting-when'
import { useNow } from './use-now'

/** "Next meeting: Demo with Ana and Bo, tomorrow 10:00", and the way to the brief of that meeting. */
export function NextMeeting({ meeting, now: made }: { meeting: MeetingView; now: string }) {
  const now = useNow(made)
  const soon = soonWords(meeting, now)
  if (meeting.endsAt <= now) return null
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 border-l-2 border-accent pl-3 text-sm">
      <span className="min-w-0">
        <CalendarClock aria-hidden className="mr-1.5 inline size-4 -translate-y-px text-muted" strokeWidth={1.75} />
        <span className="text-muted">{soon === 'now' ? 'Meeting now: ' : 'Next meeting: '}</span>
        <span dir="auto" className="font-medium">{titleWords(meeting)}</span>, <MeetingWhen meeting={meeting} now={now} />{soon && soon !== 'now' ? <span className="text-muted"> ({soon})</span> : null}
      </span>
      <Link href={briefHref({ accountId: meeting.accountId, kind: 'meeting', personIds: [], meetingId: meeting.id })} prefetch={false} className="link hit print:hidden">Brief for it</Link>
      {meeting.link && soon ? <a href={meeting.link} target="_blank" rel="noreferrer" className="link hit print:hidden">Join<span className="sr-only"> (opens in a new tab)</span></a> : null}
    </p>
  )
}
