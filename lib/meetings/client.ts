import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { MeetingView, ReceivedCalendar, UnplacedMeeting } from './types'

export { looksLikeCalendar } from './ical/blocks'
export * from './words'

export type ComingMeeting = MeetingView & { mine: boolean }

export const meetingKeys = {
  all: ['meetings'] as const,
  coming: () => [...meetingKeys.all, 'coming'] as const,
  unplaced: () => [...meetingKeys.all, 'unplaced'] as const,
}

/** Meetings of today and tomorrow; asked again from time to time, since they begin and end. */
export const comingMeetingsQuery = () =>
  queryOptions({ queryKey: meetingKeys.coming(), queryFn: async ({ signal }) => (await fetchJson<{ meetings: ComingMeeting[] }>('/api/meetings', { signal })).meetings, staleTime: 60_000, refetchInterval: 5 * 60_000 })

/** Events of one's own calendars whose account somebody has to say. */
export const unplacedMeetingsQuery = () =>
  queryOptions({ queryKey: meetingKeys.unplaced(), queryFn: async ({ signal }) => (await fetchJson<{ meetings: UnplacedMeeting[] }>('/api/meetings/unplaced', { signal })).meetings })

/** Sends a calendar file. @throws ProblemError when the server refuses it or cannot be reached */
export function sendCalendar(file: File): Promise<ReceivedCalendar> {
  const body = new FormData()
  body.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone)
  body.set('file', file, file.name)
  return fetchJson<ReceivedCalendar>('/api/meetings', { method: 'POST', body })
}
