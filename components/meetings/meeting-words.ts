import type { FeedFault, MeetingPhase, MeetingSource } from '@/lib/meetings/types'

/** Where a meeting stands, beside when it was. */
export const PHASE_WORDS: Record<MeetingPhase, string> = {
  planned: 'planned', on: 'now', over: 'over; its conversation is not imported yet', held: 'held', missing: 'over; no conversation of it was imported', cancelled: 'cancelled',
}

export const SOURCE_WORDS: Record<MeetingSource, string> = { hand: 'written down here', file: 'from a calendar file', feed: 'from a member’s calendar' }

/** What went wrong with a calendar, and what to do. */
export const FEED_FAULT_WORDS: Record<FeedFault, { problem: string; remedy: string }> = {
  unreachable: { problem: 'The calendar could not be reached.', remedy: 'It is tried again every 15 minutes. If it stays so, copy its address again.' },
  timeout: { problem: 'The calendar did not answer in time.', remedy: 'It is tried again every 15 minutes.' },
  refused_address: { problem: 'The address leads into a private network and is not called.', remedy: 'Use the public address of your calendar.' },
  refused: { problem: 'The calendar refused to be read.', remedy: 'Its secret address may have been reset: copy it again from the settings of your calendar.' },
  missing: { problem: 'There is no calendar at this address any more.', remedy: 'Copy the secret iCal address again from the settings of your calendar.' },
  server: { problem: 'The calendar’s server has a problem.', remedy: 'It is tried again every 15 minutes.' },
  redirect: { problem: 'The address leads on and on to others.', remedy: 'Copy the secret iCal address again from the settings of your calendar.' },
  too_large: { problem: 'The calendar is larger than 8 MB.', remedy: 'Share a calendar that holds your meetings only.' },
  not_a_calendar: { problem: 'What stands at this address is no calendar.', remedy: 'Copy the address that ends in .ics, not that of the page.' },
  secret: { problem: 'The stored address cannot be opened any more.', remedy: 'Enter it again.' },
}

/** Why an event of a file was left out. */
export const FAULT_WORDS: Readonly<Record<string, string>> = {
  unreadable: 'it cannot be read', no_start: 'it has no start', no_uid: 'it has no UID, so that it could not be recognised again', too_often: 'it recurs within a day; only its first time is kept',
}
