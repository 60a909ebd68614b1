/** Somebody named in an event. */
export type Invited = { email: string; name: string | null; /** They have said that they do not come. */ declined: boolean }

/** One meeting of a calendar: an event, or one occurrence of a series. */
export type CalendarEvent = {
  uid: string
  /** The start that this occurrence has by the rule of its series, as an ISO instant; empty for an event of its own. */
  recurrence: string
  sequence: number
  title: string
  startsAt: Date
  endsAt: Date
  /** The zone in which its hour was written. */
  timeZone: string
  allDay: boolean
  cancelled: boolean
  /** CLASS:PRIVATE or CONFIDENTIAL. */
  confidential: boolean
  link: string | null
  organiser: Invited | null
  attendees: Invited[]
}

/** Everything that a calendar says of one UID, as far as it falls into the weeks that were asked for. */
export type CalendarSeries = {
  uid: string
  /** The event itself was there, so that an occurrence which is not listed is none any more; else only single occurrences were. */
  whole: boolean
  cancelled: boolean
  sequence: number
  occurrences: CalendarEvent[]
}

/** What was left out of a calendar, and where it stood. */
export type CalendarFault = { line: number; problem: 'unreadable' | 'no_start' | 'no_uid' | 'too_often'; title: string | null }

export type ParsedCalendar = {
  series: CalendarSeries[]
  /** Events before the weeks that were asked for; they are over. */
  past: number
  faults: CalendarFault[]
  /** Hours that name no zone were read by this one; null where there were none. */
  floatingReadIn: string | null
}
