import { dayIn, isZone } from '@/lib/meetings/pure'
import type { MeetingView } from '@/lib/meetings/types'
import { formatDate, isoDay } from '@/lib/shared/format'

/** The day of a meeting, where it was planned. */
const dayOf = ({ startsAt, timeZone }: Pick<MeetingView, 'startsAt' | 'timeZone'>): string => dayIn(startsAt, isZone(timeZone) ? timeZone : 'UTC')

/** Is an action due only after a meeting? Due on its day is before it. */
export const isDueAfter = (dueOn: string | null, meeting: Pick<MeetingView, 'startsAt' | 'timeZone'> | null | undefined): boolean => dueOn !== null && meeting != null && dueOn > dayOf(meeting)

/** "due on 30 Nov", "was due on 5 Nov": a day that is over reads as over. */
export const dueWords = (day: string, today: string): string => `${day < isoDay(today) ? 'was due' : 'due'} on ${formatDate(day, today)}`

/** "due on 30 Nov, after “Quarterly review” of 28 Nov": when an action is due, and whether the next meeting comes first; null where it has no day. */
export function actionDue({ dueOn }: { dueOn: string | null }, next: MeetingView | undefined, today: string): string | null {
  if (dueOn === null) return null
  return `${dueWords(dueOn, today)}${next && isDueAfter(dueOn, next) ? `, after “${next.title}” of ${formatDate(dayOf(next), today)}` : ''}`
}
