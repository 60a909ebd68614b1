'use client'

import type { MeetingView } from '@/lib/meetings/types'
import { otherClock, soonWords, spanWords, whenWords } from '@/lib/meetings/client'
import { PHASE_WORDS } from './meeting-words'
import { useZone } from './zone'

/** Of which meeting a brief is: its name, when it is, and the way into the call. */
export function PlannedFor({ meeting, now }: { meeting: MeetingView; now: string }) {
  const zone = useZone()
  const [soon, other] = [soonWords(meeting, now), otherClock(meeting, zone)]
  return (
    <p className="mt-1 text-base">
      <span dir="auto" className="font-medium">{meeting.title}</span>, <time dateTime={meeting.startsAt}>{whenWords(meeting, now, zone)}{meeting.allDay ? '' : `–${spanWords(meeting, zone).split('–')[1] ?? ''}`}</time>
      <span className="text-muted">{[other, soon && soon !== 'now' ? soon : null, meeting.phase === 'planned' ? null : PHASE_WORDS[meeting.phase], meeting.organiser ? `${meeting.organiser} invited` : null].flatMap((each) => (each === null ? [] : [` · ${each}`])).join('')}</span>
      {meeting.link ? <> <a href={meeting.link} target="_blank" rel="noreferrer" className="link whitespace-nowrap print:hidden">Join<span className="sr-only"> (opens in a new tab)</span></a></> : null}
    </p>
  )
}
