'use client'

import { otherClock, whenWords } from '@/lib/meetings/client'
import type { MeetingView } from '@/lib/meetings/types'
import { useZone } from './zone'

type Props = { meeting: Pick<MeetingView, 'startsAt' | 'endsAt' | 'timeZone' | 'allDay'>; now: string; className?: string }

/** "tomorrow 10:00" on the reader's own clock; the calendar's clock, where it is another, in its title. */
export function MeetingWhen({ meeting, now, className }: Props) {
  const zone = useZone()
  const other = otherClock(meeting, zone)
  return <time dateTime={meeting.startsAt} className={className} {...(other ? { title: other } : {})}>{whenWords(meeting, now, zone)}</time>
}
