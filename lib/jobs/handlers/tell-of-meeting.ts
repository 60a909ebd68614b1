import { tellOfMeeting } from '@/lib/meetings'
import type { Jobs } from '@/lib/queue'

/** Tells the members of a meeting that it is near. Safe to run twice: a start is told once. */
export async function handleTellOfMeeting({ workspaceId, meetingId, startsAt }: Jobs['meeting.tell'], now: Date = new Date()): Promise<void> {
  await tellOfMeeting(workspaceId, meetingId, new Date(startsAt), now)
}
