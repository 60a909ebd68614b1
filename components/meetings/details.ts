import { dayIn, hourWords } from '@/lib/meetings/client'
import type { MeetingView } from '@/lib/meetings/types'
import type { MeetingDetails } from './meeting-verbs'

const MINUTE_MS = 60_000
export const LENGTHS = [15, 30, 45, 60, 90, 120] as const

/** What a form of a new meeting opens with: the next full hour, an hour long. */
export function newDetails(now: string, zone: string): MeetingDetails {
  const next = new Date(Math.ceil((Date.parse(now) + MINUTE_MS) / (60 * MINUTE_MS)) * 60 * MINUTE_MS).toISOString()
  return { title: '', day: dayIn(next, zone), time: hourWords({ startsAt: next, allDay: false }, zone), minutes: 60, timeZone: zone, dealId: null, link: '', personIds: [], addresses: [] }
}

/** What a form of a meeting that is planned opens with, on the reader's clock. */
export function detailsOf(meeting: MeetingView, zone: string): MeetingDetails {
  return {
    title: meeting.title, day: dayIn(meeting.startsAt, zone), time: hourWords({ ...meeting, allDay: false }, zone), minutes: Math.max(5, Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / MINUTE_MS)), timeZone: zone,
    dealId: meeting.deal?.id ?? null, link: meeting.link ?? '', personIds: meeting.people.flatMap(({ personId }) => personId ?? []), addresses: meeting.people.flatMap(({ personId, memberId, email }) => (personId === null && memberId === null && email !== null ? [email] : [])),
  }
}

/** "45 minutes", "1 hour", "1½ hours". */
export function lengthWords(minutes: number): string {
  if (minutes === 60) return '1 hour'
  return minutes % 60 === 0 ? `${minutes / 60} hours` : minutes === 90 ? '1½ hours' : `${minutes} minutes`
}
