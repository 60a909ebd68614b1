export type * from './ical/types'

export type MeetingSource = 'hand' | 'file' | 'feed'

/** Who comes to a meeting. Somebody known has their id; anybody else is an address that is not known yet. */
export type MeetingPerson = { personId: string | null; memberId: string | null; name: string; email: string | null; /** Of our side. */ us: boolean; /** Not known yet: neither a person of the account nor one of us. */ unknown: boolean }

/**
 * Where a meeting stands: planned, going on, over with its conversation still to come, held (its conversation was imported), over for
 * two days without one, or cancelled.
 */
export const MEETING_PHASES = ['planned', 'on', 'over', 'held', 'missing', 'cancelled'] as const
export type MeetingPhase = (typeof MEETING_PHASES)[number]

/** A meeting as its reader sees it; instants are ISO. */
export type MeetingView = {
  id: string
  accountId: string
  accountName: string
  title: string
  startsAt: string
  endsAt: string
  /** In which zone its hour was written. */
  timeZone: string
  allDay: boolean
  link: string | null
  source: MeetingSource
  phase: MeetingPhase
  people: MeetingPerson[]
  organiser: string | null
  deal: { id: string; name: string } | null
  /** The conversation in which it was held. */
  held: { interactionId: string; title: string } | null
  /** May the reader move or cancel it here? What stands in somebody's calendar is changed there. */
  mayChange: boolean
}

/** An event of a calendar that fits no account, or several: its owner says where it belongs. */
export type UnplacedMeeting = {
  id: string; title: string; startsAt: string; endsAt: string; timeZone: string; allDay: boolean; people: { name: string; us: boolean }[]
  /** Accounts that it fits; none where it fits none. */
  fits: { id: string; name: string }[]
}

/** What came of a calendar file. */
export type ReceivedCalendar = {
  fileName: string
  /** Accounts that meetings were put to, by name, with how many. */
  accounts: { id: string; name: string; meetings: number }[]
  added: number
  changed: number
  cancelled: number
  /** Already there as they stand. */
  same: number
  unplaced: number
  past: number
  /** Private events are never kept. */
  confidential: number
  faults: { line: number; problem: string; title: string | null }[]
  floatingReadIn: string | null
  /** Until when occurrences of a series are kept. */
  until: string
}

/** Why a calendar could not be read. */
export const FEED_FAULTS = ['unreachable', 'timeout', 'refused_address', 'refused', 'missing', 'server', 'redirect', 'too_large', 'not_a_calendar', 'secret'] as const
export type FeedFault = (typeof FEED_FAULTS)[number]

/** A member's own calendar as they see it: never its address. */
export type FeedView = { host: string; readAt: string | null; triedAt: string | null; fault: FeedFault | null; meetings: number; unplaced: number }

/** Meetings of one account: those to come, the first first, and those of the last two weeks, the latest first. */
export type AccountMeetings = { coming: MeetingView[]; late: MeetingView[] }
