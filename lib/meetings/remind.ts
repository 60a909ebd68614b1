import type { Tx } from '@/lib/db/transaction'
import { send } from '@/lib/queue'
import { REMIND_MS } from './policy'

/** Sends the job that tells of a meeting half an hour before it begins. One for each start that it ever has: the job looks whether its own still holds. */
export async function remind(tx: Tx, workspaceId: string, now: Date, { id, startsAt, allDay }: { id: string; startsAt: Date; allDay: boolean }): Promise<void> {
  if (startsAt <= now || allDay) return
  await send(tx, 'meeting.tell', { workspaceId, meetingId: id, startsAt: startsAt.toISOString() }, { startAfter: new Date(startsAt.getTime() - REMIND_MS) })
}
