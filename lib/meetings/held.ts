import { normaliseName } from '@/lib/shared/names'
import { wallAt } from './ical/zones'

/** A meeting that is over, and a conversation that was imported. */
export type OverMeeting = { id: string; title: string; startsAt: Date; endsAt: Date; timeZone: string; personIds: readonly string[] }
export type Conversation = { id: string; title: string; at: Date; personIds: readonly string[] }

const HOUR_MS = 3_600_000
/** A recording may begin so long before or after the meeting was planned to be on. */
const ROUND_MS = 2 * HOUR_MS

/**
 * In which conversation each meeting was held: one of about that time, or of that day where it names no hour, the likest by people,
 * words of the title and nearness. No conversation stands for two meetings.
 */
export function heldIn(meetings: readonly OverMeeting[], conversations: readonly Conversation[]): Map<string, string> {
  const pairs = meetings.flatMap((meeting) => conversations.flatMap((conversation) => {
    const score = likeness(meeting, conversation)
    return score === null ? [] : [{ meeting: meeting.id, conversation: conversation.id, score }]
  })).sort((a, b) => b.score - a.score || (a.meeting + a.conversation < b.meeting + b.conversation ? -1 : 1))
  const held = new Map<string, string>()
  const taken = new Set<string>()
  for (const { meeting, conversation } of pairs) {
    if (held.has(meeting) || taken.has(conversation)) continue
    held.set(meeting, conversation)
    taken.add(conversation)
  }
  return held
}

/** How likely it is that a conversation was that meeting; null where it cannot be. */
function likeness(meeting: OverMeeting, conversation: Conversation): number | null {
  const people = meeting.personIds.filter((id) => conversation.personIds.includes(id)).length
  const words = sharedWords(meeting.title, conversation.title)
  const at = conversation.at.getTime()
  const inTime = at >= meeting.startsAt.getTime() - ROUND_MS && at <= meeting.endsAt.getTime() + ROUND_MS
  // A file that tells only the day is kept at midnight UTC.
  const dayOnly = at % (24 * HOUR_MS) === 0
  const sameDay = dayOf(meeting.startsAt, meeting.timeZone) === dayOf(conversation.at, dayOnly ? 'UTC' : meeting.timeZone)
  if (!inTime && !(sameDay && (dayOnly || people > 0) && (people > 0 || words > 0))) return null
  const nearness = 1 / (1 + Math.abs(at - meeting.startsAt.getTime()) / HOUR_MS)
  return (inTime ? 2 : 0) + Math.min(people, 3) + 2 * words + nearness
}

function dayOf(at: Date, zone: string): string {
  const { year, month, day } = wallAt(at, zone)
  return `${year}-${month}-${day}`
}

/** The share of the words of the shorter title that the longer one has, too. */
function sharedWords(a: string, b: string): number {
  const [one, two] = [a, b].map((title) => new Set(normaliseName(title).split(' ').filter((word) => word.length > 2)))
  if (!one || !two || one.size === 0 || two.size === 0) return 0
  return [...one].filter((word) => two.has(word)).length / Math.min(one.size, two.size)
}
