import { z } from 'zod'
import { isZone } from './ical/zones'
import { isWeb } from './ical/link'

const ADDRESS = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,253}$/

const details = {
  title: z.string().trim().min(1, 'Say what it is about.').max(300, 'At most 300 characters.'),
  day: z.iso.date('Choose a day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose when it begins.'),
  minutes: z.number().int().min(5, 'At least five minutes.').max(24 * 60, 'At most a day.'),
  timeZone: z.string().max(64).refine(isZone, 'This time zone is not known.'),
  dealId: z.uuid().nullable().default(null),
  link: z.string().trim().max(1_000).refine((value) => value === '' || isWeb(value), 'An address that begins with https://.').default(''),
  personIds: z.array(z.uuid()).max(50).default([]),
  addresses: z.array(z.string().trim().toLowerCase().regex(ADDRESS, 'One of these is no e-mail address.')).max(50).default([]),
}

export const PlanMeetingInput = z.object({ accountId: z.uuid(), ...details })
export type PlanMeetingInput = z.input<typeof PlanMeetingInput>

export const ChangeMeetingInput = z.object({ meetingId: z.uuid(), ...details })
export type ChangeMeetingInput = z.input<typeof ChangeMeetingInput>

export const MeetingIdInput = z.object({ meetingId: z.uuid() })
export const PlaceMeetingInput = z.object({ meetingId: z.uuid(), accountId: z.uuid() })

export const ConnectFeedInput = z.object({ url: z.string().trim().min(1, 'Paste the address.').max(2_000), timeZone: z.string().max(64).refine(isZone, 'This time zone is not known.') })
